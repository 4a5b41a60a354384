### The overview, and words that the screens one reads share.

overview-map = Where to grow, and where we can compete
overview-segments = Segments

column-segment = Segment
column-margin = Margin
column-revenue = Revenue
column-growth = Own growth
column-verdict = Verdict

deciding = { $n ->
    [one] { $n-text } cell decides:
   *[other] { $n-text } cells decide:
}

blend-scale = The bar is the similarity, 0 to 1, to the nearest rival; the tick is the threshold { $at }.
blend-title = Blend in with rivals
blend-none = No offer blends in with the rivals’.
blend-no-offers = Enter your offers and your rivals’ in the matrix: those that a client cannot tell apart will be listed here.
similar-to = { $band } to “{ $player } { $offer }”
price-index-is = price index { $index }

contradictions-title = Contradicts the facts
contradictions-none = No contradictions found.
fix = Fix

questions-title = What to ask

show-all = Show all { $n }

next-title = What next
next-matrix = Fill in the matrix
next-matrix-lead = Who is on the market, which segments there are, what the offers can do and cost. A few rows are a start: what you do not know stays unknown.
next-matrix-type = Type it here
next-matrix-import = Take it from Excel…
next-matrix-template = save an empty template
next-sales = Add your own revenue
next-sales-lead = A sales export: CSV or Excel, one row an item or an order. Only the amount is required; date, segment, channel, client and cost allow more to be said.
next-sales-import = Choose a sales file

why-cells = Cells
why-no-source = no source given
why-stale = out of date
template-written = Template saved: { $path }
reliability-measured = measured
reliability-document = document
reliability-public = public
reliability-client = client
reliability-own-word = own word
reliability-opinion = opinion
