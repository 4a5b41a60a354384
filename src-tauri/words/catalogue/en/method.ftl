### The method: every number of the profile, what it means and whose it is; what was changed.

## The method profile, by key.

method-money-share = Money: the share that is enough by itself
method-money-small-share = Money: the share that is enough together with the Pareto cut
method-money-cut = Pareto cut
method-cost-coverage = Margin counts as money where costs cover this part of revenue
method-cost-segment = Segments whose costs are checked: from this part of revenue
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
method-must-have-part = A must-have is had by this part of the serious rivals’ offers
method-serious-share = Share in the segment that makes a rival serious
method-alike = Similarity at which an offer blends in
method-alike-price = Blends in if our price is at least this part of the alike offer’s
method-parity = Parity: at least this part of serious players has it
method-difference = Difference: at most this part has it
method-gap = Gap: at least this part has it
method-matters = Least importance of a difference and a gap
method-number-tolerance = A number counts as the same if worse by no more than
method-share-conflict = Difference of typed and computed share that is a contradiction
method-ground = Distance of our growth from the market’s that is named
method-ground-importance = Importance of the gaps named with that distance
method-stale-months = Months after which a fact is stale
method-price-band-low = Price parity: from
method-price-band-high = Price parity: to
method-me-too-correlation = An offer only follows the others: correlation with the rivals’ mean curve from
method-me-too-divergence = … and distance from it up to
method-map-explained = Perceptual map: shows at least this part of the distances
method-map-players = Perceptual map: at least so many players
method-draws = Draws of the robustness test
method-completions = Draws for “probably”
method-seed = Seed of the draws
method-russian-bands = Concentration bands (1 is Russian, 0 the United States’)

method-source-hhi = HHI, CR3, CR4, effective number of players: Herfindahl (1950), Hirschman (1945); intervals where shares are unknown: Kvålseth (2018).
method-source-bands = Concentration bands: Russian practice (CR3, HHI 1,000 and 2,000) or the Merger Guidelines of the United States, 2023 (HHI 1,000 and 1,800).
method-source-relative-share = Relative market share: Hedley (1977). Shown, but never left to decide alone (Slater, Zwirlein, 1992).
method-source-price-index = Price index and price premium: Farris et al., Marketing Metrics.
method-source-similarity = Similarity of offers: Gower (1971), for levels Ruzicka; what is unknown gives an interval and is not left out.
method-source-parity = Points of parity and of difference: Keller, Sternthal, Tybout (2002).
method-source-canvas = Value curves: Kim, Mauborgne, Blue Ocean Strategy (2005).
method-source-attractiveness = Attractiveness of a segment and strength in it by fixed anchors: McDonald, Dunbar, Market Segmentation.
method-source-shift-share = Growth by market, segment and own merit: Dunn (1960); price, volume and mix: an exact decomposition.

## What each number does, and where it comes from.

method-about-money-share = A segment that brings this much opens the money gate alone.
method-about-money-small-share = A smaller segment opens it where the larger ones have not yet filled the Pareto cut.
method-about-money-cut = The rule of 80/20: how much of the money is most of it.
method-about-cost-coverage = Below this, margin would show segments with known costs worse than others; then revenue counts.
method-about-cost-segment = Small segments do not stand in margin’s way.
method-about-gate = The middle between the two anchors of every factor; with McDonald the middle is parity with the best rival.
method-about-real-growth = The segment’s market growth less price growth: under inflation nominal growth deceives (Hedley, 1977). The anchors are ours.
method-about-headroom = The smaller our share of the volume, the more is left to win. The anchors are ours.
method-about-advantage = How far our offer is better than the nearest serious rival’s, by importance. The anchors are ours.
method-about-value-for-price = What a client gets beyond what he pays more, in points; the median over rivals. The anchors are ours.
method-about-rivals-hhi = The more scattered the rivals, the easier to enter; 1,000 is the bound of low concentration (Merger Guidelines, 2023). The upper end is ours.
method-about-relative-share = Our share over the largest rival’s; 1 is equality with it, Hedley’s cut (1977).
method-about-win-rate = How many deals we win against our fair share. Left out until funnels are known.
method-about-must-have-importance = Without a function of this importance a client does not consider the offer.
method-about-must-have-part = What most have already becomes a must; if none of ours has it, there is no room.
method-about-serious-share = Smaller rivals decide nothing; without a share the reach “core” decides.
method-about-alike = No threshold is published: the number is ours and printed with the verdict. The measure is Gower’s (1971), for levels Ruzicka’s.
method-about-alike-price = A client tells an offer that is clearly cheaper by its price.
method-about-parity = Parity after Keller, Sternthal, Tybout (2002): nearly everybody has it. The part is ours.
method-about-difference = Difference after Keller, Sternthal, Tybout (2002): it matters, we have it and hardly anybody else. The part is ours.
method-about-gap = A gap: a function that matters, that we lack and so many have.
method-about-matters = What matters less neither sets apart nor lags, however rare.
method-about-number-tolerance = A slightly worse number counts as the same to a client.
method-about-price-band-low = An index from here up is a price like everybody’s. The index is Farris’s, the band ours.
method-about-price-band-high = An index above this is dearer than the market.
method-about-me-too-correlation = The curves of the strategy canvas rise and fall together (Kim, Mauborgne; the threshold is ours).
method-about-me-too-divergence = … and the values lie close to one another, by importance, from 0 to 1.
method-about-map-explained = A plane that shows less would mislead; then no map is drawn. Classical scaling (Gower 1966), the share after Mardia, Kent and Bibby (1979).
method-about-map-players = Of fewer players a table says more than a map.
method-about-share-conflict = A larger difference is shown as a contradiction; a smaller one is an estimate’s error.
method-about-ground = We gain or lose ground where growth differs by more than so many points.
method-about-ground-importance = With ground gained or lost, gaps at least this important are named.
method-about-stale-months = A fact older than this at the date of the data is marked, and a verdict that rests on it says so.
method-about-draws = Weightings up to twice and half (SMAA: Lahdelma, Salminen, 2001); 10,000 give shares to within 1 point.
method-about-completions = Random completions of unknown cells for “probably”; 1,000 give shares to within 3 points.
method-about-seed = The same number gives the same draws: a verdict does not change from opening to opening.
method-about-russian-bands = By what a market is called concentrated: Russian practice (CR3 45 and 70%, HHI 1,000 and 2,000) or the Merger Guidelines of the United States, 2023 (HHI 1,000 and 1,800).

## The page.

method-group-scores = Scores of growth and room
method-group-money = It brings the money
method-group-rivals = Who is a serious rival
method-group-sameness = Sameness, differences, gaps
method-group-pictures = Curves and map of the offers
method-group-prices = Prices and contradictions
method-group-time = Growth and the age of data
method-group-concentration = Concentration of the market
method-group-draws = How firm a verdict is
method-lead-scores = A factor is a line between two fixed anchors (McDonald): 0 points below the first, 100 above the second. A score is their weighted mean; a weight of 0 leaves a factor out.
method-origin-stated = source
method-origin-convention = usual
method-origin-proposal = ours
method-bounds = from { $least } to { $most }
method-bounds-from = from { $least }
method-bands-russian = Russian practice
method-bands-us = United States, 2023
method-changed-none = Method: all defaults
method-changed = { $n ->
    [one] Method: { $n-text } of { $of } numbers changed
   *[other] Method: { $n-text } of { $of } numbers changed
}
edit-method = method: { $what } — { $value }
edit-method-reset = { $n ->
    [one] method: { $n-text } number to its default
   *[other] method: { $n-text } numbers to their defaults
}
method-bad-bounds = “{ $found }”: this takes { $bounds }.
method-bad-whole = “{ $found }”: it takes a whole number.
method-bad-part = “{ $found }” is no percentage. Type a number such as { $example }.
method-bad-order = “{ $found }”: the lower bound of parity must not be above the upper.
