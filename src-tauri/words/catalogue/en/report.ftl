### The board's report: sheets, columns, remarks; the matrix workbook: notes on its sheets.

report-subject = Analysis of segments and rivals
report-sheet-summary = Summary
report-sheet-segments = Segment verdicts
report-sheet-offers = Offer verdicts
report-sheet-prices = Price index
report-sheet-claims = Claim overlap
report-sheet-revenue = Revenue
report-sheet-method = Method

report-period = { $from } – { $to }
report-period-all = all sales
report-period-none = no sales
report-as-of = data as of { $date }
report-nothing = No data.
report-no-map = The map is not enclosed.
report-more = and { $n-text } more

report-segment = Segment
report-verdict = Verdict
report-sentence = Why
report-part-map = Room to grow and room to compete
report-part-alike = What blends in
report-none-alike = No offer does.
report-part-against = What contradicts the facts
report-none-against = Nothing does.
report-settles = { $n ->
    [0] { $place }
    [one] { $place }: settles { $n-text } verdict
   *[other] { $place }: settles { $n-text } verdicts
}

report-counted-margin = margin is counted as money
report-counted-revenue = revenue is counted as money: not all costs are known
report-revenue-amount = Revenue, { $unit }
report-revenue-before = Year before, { $unit }
report-revenue-share = Share of revenue
report-margin-share = Share of margin
report-orders = Orders
report-average-order = Average order, { $unit }
report-growth = Growth a year
report-market-volume = Market volume, { $unit }
report-market-growth = Market growth
report-own-share = Our share
report-growth-low = Growth points from
report-growth-high = Growth points to
report-room-low = Room points from
report-room-high = Room points to
report-stability = Same verdict under other weights
report-standing = Standing
report-because = Reasons
report-first = Find out first
report-part-factors = What the points are made of
report-factor = Factor
report-gate = Gate
report-value-low = Value from
report-value-high = Value to
report-points-low = Points from
report-points-high = Points to
report-weight = Weight

report-sheet-market = Market structure
report-market-remark = Concentration bands: { $profile }. Where shares do not add up to 100% the rest is unknown, so figures are given from and to.
report-market-scope = Market
report-market-definition = What was counted as the market
report-not-defined = not written down
report-share-kind = Shares
report-by-value = by value
report-by-volume = by volume
report-relative-share = To the largest
report-hhi-low = HHI from
report-hhi-high = HHI to
report-concentration = Concentration
report-cr3-low = CR3 from
report-cr3-high = CR3 to
report-cr4-low = CR4 from
report-cr4-high = CR4 to
report-effective-low = Equal players from
report-effective-high = Equal players to
report-whole-market = Whole market
report-part-shares = Who holds what
report-player = Player

report-offer = Offer
report-offers-remark = Each of our offers in each segment that it serves. From a similarity of { $alike } a client cannot tell it apart. Where similarity is not known exactly it is given from and to.
report-nearest = Nearest of the rivals
report-similarity-low = Similarity from
report-similarity-high = Similarity to
report-price-ratio = Our price / theirs
report-differences = Differences
report-gaps = Gaps
report-proven-note = Differences: ● proven by a source, ○ without proof.

report-prices-remark = 100 is the average price paid in the segment for the same category and unit; { $low } to { $high } is parity.
report-offer-there = Offer · segment
report-category = Category
report-price = Price, { $unit }
report-unit = Unit
report-index-low = Index from
report-index-high = Index to
report-index-chart = Price index: 100 is the average price
report-index-note = A dash: the price is unknown, or there is nothing to compare it with. Where not all rivals’ prices are known the index is given from and to.

report-claims-remark = What everybody claims sets nobody apart. Rows with claims of ours are tinted.
report-theme = Theme
report-claimants = Claimants
report-saturation = Share of players
report-uniqueness = Rarity, ln(N/n)
report-support = Our claim
report-part-our-claims = Our claims against the matrix
report-claim = Claim
report-kind = Kind
report-about = About

report-cumulative = Cumulative
report-not-assigned = not assigned to a segment
report-total = Total
report-chart-segments = Revenue by segment and its cumulative share
report-month = Month
report-no-months = The sales hold no full month with dates.
report-chart-months = Revenue by month
report-channel = Channel
report-no-channel = no channel given

report-method-remark = Thresholds, anchors and weights behind the verdicts. Those that differ from the defaults are tinted.
report-method-what = What
report-method-value = Value
report-method-default = Default
report-method-key = Key
report-method-origin = Whose number
report-method-origins = Whose number: source, a published source states it; usual, it is commonly used; ours, a proposal of this program, no threshold is published.
report-part-sources = Where the methods come from
report-part-ages = Where the data come from, and how old they are
report-reliability = Reliability of the source
report-facts = Facts
report-stale = Stale
report-undated = Undated
report-oldest = Oldest
report-newest = Newest
report-unrated = source not rated
report-unsourced = no source
report-stale-note = A fact is stale when it is older than { $n ->
    [one] { $n-text } month
   *[other] { $n-text } months
} at the date of the data.

problem-report-too-long = The text “{ $name }…” is longer than a spreadsheet’s cell can hold: { $length } characters against 32,767. Shorten it.
problem-report-too-many = That many do not fit on a sheet: { $count } against { $most }.
problem-report-writing = The workbook could not be made: { $reason }

## Notes on the sheets of the matrix workbook.

sheet-note-study = Key and value. Per cent are written as numbers: 6 or 6 %. Keys of the method (sheet Method of the report) may be added below where a threshold is to differ. Empty is unknown.
sheet-note-players = The companies on the market. Own: yes for our own company, and for no other.
sheet-note-segments = Kinds of clients. Market volume a year with its unit (money or pieces), market growth in per cent. Say what was counted as this market. Players list the largest: no, if a large player is not listed.
sheet-note-offers = What the players sell. Offers are compared within a category, prices within a unit.
sheet-note-functions = What clients compare by. Kind: level (yes, partial, no) or number. A number has a unit and a direction: higher or lower is better.
sheet-note-levels = A row a function, a column a “Player / Offer”. Yes, partial, no, or a number. Empty or ? is unknown; it is not “no”.
sheet-note-importance = A row a function, a column a segment. Importance from 0 to 5.
sheet-note-shares = A player’s share of the whole market and of segments in per cent: 12.5. Kind: value or volume. Empty is unknown.
sheet-note-prices = Prices where they differ from the general one of the sheet Offers. A row a “Player / Offer”, a column a segment.
sheet-note-reach = Who serves which segment: core, also, no. A row a player or a “Player / Offer”. Empty or ? is unknown.
sheet-note-claims = What a player claims, in its words. Kind: has, best, only, cheapest. About: a function of the sheet Functions, or Price. Proof: a document or empty.
sheet-note-sources = Where a fact comes from: sheet, row and column by the exact names there. Reliability, and as of when.
sheet-note-mapping = How names in the sales (segment, offer, channel) map onto the study’s names.
