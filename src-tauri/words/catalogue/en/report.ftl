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
report-part-missing = What is missing
report-none-missing = Nothing that decides.
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

## The method profile, by key.

method-money-share = Money: the share that is enough by itself
method-money-small-share = Money: the share that is enough together with the Pareto cut
method-money-cut = Pareto cut
method-cost-coverage = Margin counts as money where costs cover this part of revenue
method-cost-segment = … in each segment that brings this part of revenue
method-gate = Points at which the gates of growth and room open
method-real-growth-zero = Market growth less price growth: 0 points
method-real-growth-hundred = Market growth less price growth: 100 points
method-real-growth-weight = Market growth less price growth: weight
method-headroom-zero = Our share of the volume: 0 points
method-headroom-hundred = Our share of the volume: 100 points
method-headroom-weight = Our share of the volume: weight
method-advantage-zero = Advantage in functions: 0 points
method-advantage-hundred = Advantage in functions: 100 points
method-advantage-weight = Advantage in functions: weight
method-value-for-price-zero = Value for price, percentage points: 0 points
method-value-for-price-hundred = Value for price, percentage points: 100 points
method-value-for-price-weight = Value for price: weight
method-rivals-hhi-zero = HHI of the rivals: 0 points
method-rivals-hhi-hundred = HHI of the rivals: 100 points
method-rivals-hhi-weight = HHI of the rivals: weight
method-relative-share-zero = Our share over the largest rival’s: 0 points
method-relative-share-hundred = Our share over the largest rival’s: 100 points
method-relative-share-weight = Our share over the largest rival’s: weight
method-win-rate-zero = Win rate over the fair share: 0 points
method-win-rate-hundred = Win rate over the fair share: 100 points
method-win-rate-weight = Win rate: weight (left out until funnels are known)
method-must-have-importance = Importance that makes a function a must-have
method-must-have-part = … if this part of the serious rivals’ offers has it
method-serious-share = Share in the segment that makes a rival serious
method-alike = Similarity at which an offer blends in
method-alike-price = … if our price is at least this part of the alike offer’s
method-parity = Parity: at least this part of serious players has it
method-difference = Difference: at most this part has it
method-gap = Gap: at least this part has it
method-matters = Least importance of a difference and a gap
method-number-tolerance = A number counts as the same if worse by no more than
method-share-conflict = Difference of typed and computed share that is a contradiction
method-ground = Distance of our growth from the market’s that is named
method-ground-importance = Importance of the gaps named with it
method-stale-months = Months after which a fact is stale
method-price-band-low = Price parity: from
method-price-band-high = Price parity: to
method-draws = Draws of the robustness test
method-completions = Draws for “probably”
method-seed = Seed of the draws
method-russian-bands = Concentration bands: 1 is Russian, 0 the United States’

method-source-hhi = HHI, CR3, CR4, effective number of players: Herfindahl (1950), Hirschman (1945); intervals where shares are unknown: Kvålseth (2018).
method-source-bands = Concentration bands: Russian practice (CR3, HHI 1,000 and 2,000) or the Merger Guidelines of the United States, 2023 (HHI 1,000 and 1,800).
method-source-relative-share = Relative market share: Hedley (1977). Shown, but never left to decide alone (Slater, Zwirlein, 1992).
method-source-price-index = Price index and price premium: Farris et al., Marketing Metrics.
method-source-similarity = Similarity of offers: Gower (1971), for levels Ruzicka; what is unknown gives an interval and is not left out.
method-source-parity = Points of parity and of difference: Keller, Sternthal, Tybout (2002).
method-source-canvas = Value curves: Kim, Mauborgne, Blue Ocean Strategy (2005).
method-source-attractiveness = Attractiveness of a segment and strength in it by fixed anchors: McDonald, Dunbar, Market Segmentation.
method-source-shift-share = Growth by market, segment and own merit: Dunn (1960); price, volume and mix: an exact decomposition.

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
