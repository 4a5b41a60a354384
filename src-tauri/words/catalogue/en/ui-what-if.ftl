### The page “What if”.

what-if-link = What if…
what-if-unsaved = on trial, not saved
what-if-lead = Change a price, a function, a share or a threshold on trial and see which verdicts move. Nothing is written into the study until you decide so.
what-if-scratch = On trial: nothing is written into the study.
what-if-keep = Take over into the study
what-if-drop = Drop all
what-if-form = What to change
what-if-kind = What
what-if-prices = Price
what-if-levels = Function of an offer
what-if-shares = Market share
what-if-volume-shares = Market share by volume
what-if-importance = Importance of a function
what-if-reach = Reach
what-if-segments = Market
what-if-method = Number of the method
what-if-of = Of what
what-if-where = Where
what-if-choose = choose
what-if-now = Now: { $value }
what-if-value = New value
what-if-try = Try it
what-if-changes = Changes on trial
what-if-no-changes = None so far.
what-if-remove = Take off: { $what }
what-if-today = Today
what-if-then = If so
what-if-segments-title = Segments: today, and if so
what-if-offers-title = Offers whose verdict moves
what-if-offers-same = { $n ->
    [one] { $n-text } other verdict on offers stays.
   *[other] { $n-text } other verdicts on offers stay.
}
what-if-offers-none = No verdict on offers moves.
what-if-map-today = The map today
what-if-map-then = The map, if so
what-if-not-compared = not compared
what-if-scores = The numbers are the points of growth and of room.
