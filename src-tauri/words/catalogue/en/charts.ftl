### Drawings: axes, labels, legends, and words for those who cannot see them.

chart-empty = Nothing to draw yet
chart-empty-segments = there are no segments: add them in the matrix.
chart-empty-map = neither growth nor room is known yet: enter the growth of the markets, the players and their shares in the matrix.
chart-empty-sales = there are no sales: import them from a file.
chart-empty-months = the sales hold no full month with dates.
chart-empty-offers = we have no offers in this segment: mark the reach or import sales.
chart-empty-rivals = nothing to compare with: no rival has an offer of this category for the segment.
chart-empty-prices = no price is known in this segment.
chart-empty-functions = there are no functions by which offers could be compared.

chart-x-room = room to compete, points →
chart-y-growth = room to grow, points →
chart-bubble = circle: revenue of the year
chart-no-place = not on the map, neither growth nor room known: { $names }
chart-band = band: not known exactly
chart-revenue-unknown = revenue unknown
chart-unlabelled = { $n ->
    [one] { $n-text } segment has no label
   *[other] { $n-text } segments have no label
}
chart-focus-map-alt = Map of the segments: room to compete across, room to grow upwards, 0 to 100 points; the gates stand at { $gate }. { $list }
chart-focus-map-item = { $name }: { $verdict }, growth { $growth }, room { $room }, revenue { $revenue }.
chart-focus-map-value = { $verdict } · growth { $growth }, room { $room } · { $revenue }

chart-revenue-axis = share of the revenue of the year
chart-revenue-axis-all = share of the revenue of all time
chart-cumulative = cumulative
chart-cut = cut at { $cut }
chart-not-assigned = not assigned to a segment
chart-others = { $n ->
    [one] { $n-text } more segment
   *[other] { $n-text } more segments
}
chart-revenue-alt = Revenue by segment, the largest first, with its cumulative share. { $list }
chart-revenue-item = { $name }: { $amount }, { $share }.
chart-revenue-value = { $amount } · { $share } of the revenue

chart-similarity = similarity
chart-threshold = blends in from { $alike }
chart-unknown = unknown
chart-other-category = another category
chart-not-compared = nothing to compare
chart-shown = { $shown } of { $all } shown
chart-sameness-alt = How alike our offers and the rivals’ are in { $segment }; from { $alike } a client cannot tell them apart. { $list }
chart-sameness-item = { $ours } and { $theirs }: { $value }.
chart-sameness-value = similarity { $value }

chart-price-axis = price, { $unit }
chart-price-per = { $money } per { $unit }
chart-band-parity = parity: { $low }–{ $high } % of the average
chart-index = index
chart-index-note = index: 100 is the average price
chart-ours = ours
chart-rivals = rivals
chart-prices-alt = Prices of “{ $category }” in { $segment }, the lowest first. { $list }
chart-prices-item = { $name }: { $price }.
chart-prices-value = { $price }, index { $index }
chart-other-unit = priced in another unit: { $n-text }

chart-canvas-low = worse
chart-canvas-high = better
chart-importance = importance
chart-canvas-alt = Value curves in { $segment }: { $ours }, the nearest rival and the rivals’ mean, functions by importance. { $said } { $list }
chart-canvas-item = { $function }: { $values }.

chart-canvas-mean = rivals’ mean, by share
chart-canvas-mean-plain = rivals’ mean
chart-map-value = similarity to “{ $ours }” { $value }
chart-map-alt = Perceptual map of “{ $category }” in { $segment }: alike offers stand together. { $said } { $list }
chart-unlabelled-offers = without a label: { $n-text }
chart-value-axis = value of 100, by importance →
chart-frontier-line = nobody gives more
chart-frontier-dominated = dearer and no better
chart-frontier-open = cannot tell
chart-frontier-alt = Price and what it buys, “{ $category }” in { $segment }. { $list }
chart-unpriced = price unknown: { $names }

chart-months-axis = revenue a month, { $unit }
chart-all-sales = all sales
chart-months-alt = Revenue by month, { $name }: { $from } – { $to } against the same period a year before. { $list }
chart-months-item = { $month }: { $amount }.
chart-months-value = { $amount }, a year before { $before }
chart-period = { $from } – { $to }

chart-empty-growth = comparing year with year takes 24 full months of sales.
chart-growth-split = Price, volume and mix
chart-growth-merit = Market and own merit
chart-growth-volume = volume
chart-growth-mix = mix
chart-growth-price = price
chart-growth-new = new
chart-growth-lost = lost
chart-growth-untold = not split
chart-growth-market = the whole market
chart-growth-segment = the segment beyond it
chart-growth-segments = our segments
chart-growth-own = our merit
chart-growth-elsewhere = market growth unknown
chart-growth-total = in all
chart-growth-item = { $name }: { $amount }.
chart-growth-alt = Why revenue changed. { $list }
