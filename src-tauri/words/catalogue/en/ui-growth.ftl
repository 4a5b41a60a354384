### Why revenue changed: on the screens of revenue and of a segment.

growth-title = Why revenue changed
growth-before = Year before
growth-now = This year
change-volume = volume
change-mix = mix
change-price = price
change-new = new
change-lost = lost
change-untold = not split
shift-market = the whole market
shift-segment = segments beyond it
shift-own = our merit
shift-untold = market growth unknown
growth-unit = Parts of the change in { $unit }; together they are the whole change.
growth-items = What was sold, and how this is worked out: { $n-text }
growth-item = What was sold
growth-price-before = Price then
growth-price-now = Price now
growth-by-quantity = by quantity
growth-by-price = by price

season-title = Months against the same months of last year
season-cell = { $now }, a year before { $before }
season-note = A month is held against the same month a year ago, not against the month before it: so a season looks neither like growth nor like decline. A dash: there was no revenue a year ago.
