### Verdicts and their reasons in words. Names of segments, offers and functions come as they were typed.

## Lists.

list-pair = { $first } and { $last }
list-comma = { $first }, { $rest }
list-and-more = { $first } and { $n-text } more

## What was counted as money.

of-money = { $counted ->
    [margin] { $share } of the margin
   *[revenue] { $share } of the revenue
}

## The headline.

headline-focus = Focus on { $segment }: { $money }, { $growth ->
    [market] a growing market
   *[headroom] room to grow
}, and we have { $room ->
    [advantage] what sets us apart
   *[other] what it takes to compete
}.
headline-focus-several = Focus on { $segments }: together { $money }, room to grow, and we have what it takes to compete.
headline-none-stands-out = { $n ->
    [one] No segment stands out: { $n-text } of { $all-text } came out as focus.
   *[other] No segment stands out: { $n-text } of { $all-text } came out as focus.
}
headline-no-focus = No focus segment: most of the money comes from “{ $segment }” ({ $money }), but { $reasons }.
headline-no-focus-no-money = No focus segment: none of them brings money.
closed-money-no = that is too little
closed-money-cannot-tell = part of the sales is not assigned to a segment
closed-growth-no = there is no room to grow
closed-growth-cannot-tell = it is unknown whether there is room to grow
closed-room-no = we do not have what it takes to compete there
closed-room-cannot-tell = it is unknown whether we can compete there
headline-lacking-segments = Enter the segments: without them nothing can be said about the focus.
headline-lacking-players = Enter your own company and its rivals in the matrix: so far there is nobody to compare with.
headline-lacking-own-company = Mark your own company among the players: without it there is nothing to compare.
headline-lacking-sales = Import the sales: they show which segment brings the money.

## The verdict on a segment in one sentence.

segment-focus = { $segment }: focus. It brings { $money }, there is room to grow and to compete.
segment-differentiate = { $segment }: differentiate. The money is here ({ $money }), but our offers do not win it; weakest is { $factor }.
segment-differentiate-must-have = { $segment }: differentiate. The money is here ({ $money }), but we lack a must-have: “{ $function }”.
segment-defend = { $segment }: defend. It brings { $money } and we can compete, but there is no room to grow.
segment-rethink = { $segment }: rethink. The money is here ({ $money }), but there is no room to grow and nothing to compete with.
segment-test-apart = { $segment }: test apart. So far { $money }, but there is room to grow and to compete. An experiment, outside the base process.
segment-leave = { $segment }: leave. { $money }; do not invest, serve what comes by itself.
segment-cannot-tell = { $segment }: cannot tell. { $missing ->
    [none] Data are lacking.
   *[some] First find out { $cell }.
}
money-unknown = money unknown

## The verdict on an offer in one sentence.

offer-sentence-undifferentiated = { $offer } blends in with “{ $rival }” in “{ $segment }”: similarity { $similarity }, no proven difference.
offer-sentence-thin = { $offer } barely differs in “{ $segment }”.
offer-sentence-distinct = { $offer } stands apart in “{ $segment }”: { $functions }.
offer-sentence-cannot-tell = { $missing ->
    [none] { $offer } in “{ $segment }”: nobody to compare with yet.
   *[some] { $offer } in “{ $segment }”: cannot tell; first find out { $cell }.
}

## Reasons.

because-money = { $answer ->
    [yes] It brings { $money }.
    [no] It brings only { $money }.
   *[cannot-tell] It brings { $money }, but part of the sales is not assigned to a segment.
}
because-money-none = It brings no money.
because-money-unknown = What it brings is unknown.
because-growth = { $answer ->
    [yes] Room to grow: { $score } of 100; strongest is { $factor }.
    [no] No room to grow: { $score } of 100; weakest is { $factor }.
   *[cannot-tell] Whether there is room to grow is unknown: { $score } of 100; least known is { $factor }.
}
because-room = { $answer ->
    [yes] Room to compete: { $score } of 100; strongest is { $factor }.
    [no] No room to compete: { $score } of 100; weakest is { $factor }.
   *[cannot-tell] Whether there is room to compete is unknown: { $score } of 100; least known is { $factor }.
}
because-score-bare = { $gate }: { $score } of 100.
because-must-have = A must-have is lacking: most offers of serious rivals have “{ $function }”, none of ours does.
because-gaining = We grow faster than the market: { $own } against { $market }.
because-losing = We lose ground: our sales { $own }, the market { $market }.
because-losing-gaps = We lose ground: our sales { $own }, the market { $market }. What we lack: { $functions }.
because-alike = { $price ->
    [cheaper] Much like “{ $rival }” (similarity { $similarity }), but cheaper: { $ratio } of its price.
    [known] Hard to tell from “{ $rival }”: similarity { $similarity }, at { $ratio } of its price.
   *[unknown] Much like “{ $rival }”: similarity { $similarity }; prices cannot be compared.
}
because-nobody-alike = The nearest is “{ $rival }”: similarity { $similarity }.
because-proven = { $n ->
    [one] Proven difference: { $functions }.
   *[other] Proven differences: { $functions }.
}
because-unproven = { $n ->
    [one] Difference without proof: { $functions }.
   *[other] Differences without proof: { $functions }.
}
because-no-difference = No difference that matters to this segment.
because-no-serious-rival = No serious rival with such an offer is known here.
because-unknown-decides = { $n ->
    [0] The unknown decides.
    [one] { $n-text } unknown cell decides.
   *[other] { $n-text } unknown cells decide.
}
because-stale = { $n ->
    [one] It rests on { $n-text } stale fact.
   *[other] It rests on { $n-text } stale facts.
}
because-opinion = { $n ->
    [one] It rests on { $n-text } opinion.
   *[other] It rests on { $n-text } opinions.
}
because-stale-and-opinion = It rests on stale facts ({ $stale-text }) and on opinions ({ $opinion-text }).

## Contradictions.

contradiction-shares = { $by ->
    [value] Shares by value
   *[volume] Shares by volume
} { $scope ->
    [whole] of the whole market
   *[segment] in “{ $segment }”
} add up to { $sum }.
contradiction-own-share = Our share { $scope ->
    [whole] of the whole market
   *[segment] in “{ $segment }”
} is typed as { $typed }, but revenue and market volume make it { $computed }.
contradiction-revenue = Our revenue { $scope ->
    [whole] exceeds the volume of the whole market
   *[segment] in “{ $segment }” exceeds its market volume
}: { $ratio }.
contradiction-sales-ahead = { $n ->
    [one] { $n } line of sales is dated
   *[other] { $n } lines of sales are dated
} by days that had not come yet at the import, up to { $last }. They count as revenue, but the year of the analysis does not run to them. Check the dates.

## Claims.

claim-supported = We claim “{ $words }”: it is borne out.
claim-unsupported = We claim “{ $words }”: nothing bears it out.
claim-contradicted-has = { $own ->
    [yes] We claim
   *[no] “{ $player }” claims
} “{ $words }”, but “{ $function }” of “{ $offer }” is: { $ours }.
claim-contradicted-best = { $own ->
    [yes] We claim
   *[no] “{ $player }” claims
} “{ $words }”, but “{ $rival }” is better at “{ $function }”: { $theirs } against { $ours }.
claim-contradicted-only = { $own ->
    [yes] We claim
   *[no] “{ $player }” claims
} “{ $words }”, but “{ $rival }” has “{ $function }” too: { $theirs }.
claim-contradicted-cheapest = { $own ->
    [yes] We claim
   *[no] “{ $player }” claims
} “{ $words }”, but “{ $rival }” is cheaper: { $theirs } against { $ours }.

## How sure a verdict is, and what would flip it.

stability = Stays “{ $verdict }” in { $share } of the weightings: { $standing ->
    [robust] robust
    [fragile] fragile
   *[between] neither robust nor fragile
}.
likely = probably { $what }: { $share }
flip-weight = It would turn into “{ $then }” if “{ $factor }” counted for { $way ->
    [more] more
   *[less] less
} than { $at } of its score (now { $now }).
flip-gate = It would turn into “{ $then }” if the gates opened at { $way ->
    [more] more
   *[less] less
} than { $at } points (now { $now }).
flip-money-share = It would turn into “{ $then }” if { $way ->
    [more] more
   *[less] less
} than { $at } of the money opened the money gate (now { $now }).
flip-money-small-share = It would turn into “{ $then }” if a segment beside larger ones needed { $way ->
    [more] more
   *[less] less
} than { $at } of the money (now { $now }).
flip-money-cut = It would turn into “{ $then }” if the cut of the money stood at { $way ->
    [more] more
   *[less] less
} than { $at } (now { $now }).
flip-none = No change of a single weight or threshold flips it.

concentration-level = { $level ->
    [low] low concentration
    [moderate] moderate concentration
   *[high] high concentration
}
concentration-between = { $from ->
    [low] { $to ->
        [moderate] low or moderate concentration
       *[high] low to high concentration
    }
   *[moderate] moderate or high concentration
}
profile-russian = Russian practice, CR3 45 and 70%, HHI 1,000 and 2,000
profile-us = Merger Guidelines of the United States 2023, HHI 1,000 and 1,800
