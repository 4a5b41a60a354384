### What if: changes on trial, and which verdicts they would move.

what-if-if = If { $changes }: { $then }.
what-if-change = { $what } is { $value }
what-if-several = { $n ->
    [one] { $n-text } change is made
   *[other] { $n-text } changes are made
}
what-if-none = no verdict moves
what-if-gates = verdicts stay, but gates move: { $segments }
what-if-segment = “{ $segment }” is “{ $after }” instead of “{ $before }”
what-if-offer = “{ $offer }” in “{ $segment }” is “{ $after }” instead of “{ $before }”
what-if-offer-free = “{ $offer }” no longer blends in in “{ $segment }”
what-if-offer-blends = “{ $offer }” blends in with “{ $rival }” in “{ $segment }”
what-if-offer-gone = “{ $offer }” is no longer compared in “{ $segment }”
what-if-offer-new = “{ $offer }” in “{ $segment }” is “{ $after }”
what-if-stays = “{ $segment }” stays focus
what-if-more = { $n ->
    [one] and { $n-text } verdict more
   *[other] and { $n-text } verdicts more
}
what-if-nothing = What if?
what-if-gate = { $gate }: { $after } instead of “{ $before }”

what-if-today = Today
what-if-then = If so
what-if-offers-same = { $n ->
    [one] { $n-text } other verdict on offers stays.
   *[other] { $n-text } other verdicts on offers stay.
}
what-if-not-compared = not compared

edit-what-if = { $n ->
    [one] what if: { $n-text } change taken over
   *[other] what if: { $n-text } changes taken over
}
problem-what-if-fact = Prices, functions, shares, importance, reach, market volume or growth and the method’s numbers can be tried.
problem-what-if-empty = There is nothing to take over: no change is on trial.
problem-what-if-words = The change “{ $change }” points at nothing. Write, for example, "offer:NAME / price=300 000", "offer:NAME / function:NAME=yes", "player:NAME / segment:NAME / share=12 %" or "method:KEY=45".
problem-what-if-value = The change “{ $change }”: { $why }
