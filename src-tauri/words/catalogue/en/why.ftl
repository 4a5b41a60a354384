### “Why?”: what each number is called, and the rule it comes from.

why-headline = The headline
why-headline-rule = Focus is a segment that brings the money, has room to grow and room to compete. If half or more are, none stands out.
why-segment = The verdict on “{ $segment }”
why-segment-rule = The verdict follows from three gates: money, growth, room. A gate that cannot tell is tried both ways.
standing-robust = robust
standing-between = neither robust nor fragile
standing-fragile = fragile
why-stability = The verdict under other weights
why-stability-rule = { $n ->
    [one] { $n-text } weighting
   *[other] { $n-text } weightings
}: each weight from half to double, the money cut ±10 points, seed { $seed }. From 80% of the same verdicts it is robust, below 60% fragile (our proposal).
why-flip-rule = The smallest change of one weight or threshold at which the verdict is another.
why-likely-rule = Unknown levels and numbers drawn from those known of the same function; told where at least 90% of the draws agree.
why-turns = Which thresholds would flip it
why-turns-rule = Each number was moved by itself and everything found afresh; the search goes by a fortieth of its range. Weights, gates and the money thresholds are told with the verdict itself.
why-turning = Trying one threshold at a time
why-turns-none = None of these thresholds flips it by itself.
turn = It would turn into “{ $then }” if “{ $what }” were { $way ->
    [more] more
   *[less] less
} than { $at } (now { $now }).
turn-not-compared = not compared
why-rests-rule = A fact is stale when it is older than { $n ->
    [one] { $n-text } month
   *[other] { $n-text } months
} at the date of the data.
why-gate = { $gate }
why-gate-money-rule = A segment brings the money if it brings at least { $share } of it, or at least { $small } while all larger ones together bring less than { $cut }.
why-gate-growth-rule = Open when the score of growth is at least { $gate }.
why-gate-room-rule = Open when the score of room is at least { $gate } and no must-have is lacking.
why-score = Score of 100
why-score-rule = The weighted mean of points; points are a line between two fixed anchors, cut at 0 and 100.
why-factor = { $factor }
why-factor-rule = { $zero } earns 0 points, { $hundred } earns 100, weight { $weight }.
why-money = { $counted ->
    [margin] Contribution margin
   *[revenue] Revenue
}
why-money-share = Part of all the money
why-money-share-rule = Of the sum over segments that bring any.
why-larger-segments = All larger segments together
why-not-assigned = Not assigned to a segment
why-not-assigned-rule = Tried both ways: as one more larger segment, and as money of this one.
why-revenue = { $scope ->
    [whole] Revenue of the year
   *[segment] Revenue of “{ $segment }” over the year
}
why-revenue-rule = Over the last 12 full months of the ledger.
why-margin = Contribution margin
why-margin-rule = Revenue less cost, of the lines whose cost is known.
why-cost-coverage = Cost is known for
why-own-growth = Growth of our sales against the year before
why-change = { $n ->
    [0] Change of revenue from the year before
   *[other] Change of revenue from the year before: { $names }
}
why-growth-volume = Volume
why-growth-volume-rule = How much more or less was sold in all, at last year’s mean price: (quantity − last year’s) × mean price. What was sold in both years with a known quantity counts.
why-growth-mix = Mix
why-growth-mix-rule = This year’s quantities at last year’s prices, less as much in last year’s mix: more of the dear is a plus, more of the cheap a minus.
why-growth-price = Price
why-growth-price-rule = For each thing sold in both years: quantity × (mean price − last year’s).
why-growth-new = New
why-growth-new-rule = It was not sold in the year before: there is nothing to compare with.
why-growth-lost = Gone
why-growth-lost-rule = It is no longer sold.
why-growth-untold = Not split
why-growth-untold-rule = Price and quantity cannot be told apart here.
why-before = The year before
why-now = The year
why-item = { $name }
why-other-items = { $n ->
    [one] { $n-text } item more
   *[other] { $n-text } items more
}
why-quantity-before = Quantity in the year before
why-quantity-now = Quantity in the year
why-price-before = Mean price in the year before
why-price-now = Mean price
why-mix-before = Part of the quantity in the year before
why-mix-now = Part of the quantity in the year
why-at-old-prices = This year’s quantities at last year’s prices
why-in-old-mix = As much in last year’s mix
why-in-segment = { $segment }
why-in-no-segment = Not assigned to a segment
why-mean-market-growth = Growth of all markets together
why-mean-market-growth-rule = Mean over the segments, weighted by the volumes of their markets.
why-market-merit = The whole market grew
why-market-merit-rule = Shift-share (Dunn, 1960): last year’s revenue × growth of all markets together.
why-segment-merit = The segment grew otherwise than the market
why-segment-merit-rule = Shift-share (Dunn, 1960): last year’s revenue × (growth of the segment’s market − growth of all markets together).
why-own-merit = Our merit
why-merit-rule = Shift-share (Dunn, 1960): revenue, less what last year’s would have become by growing with the segment’s market.
why-elsewhere = Outside the known markets
why-elsewhere-rule = Sales of no segment, or where the growth of the market is unknown.
why-orders = Orders
why-clients = Clients
why-average-order = Average order
why-items-per-order = Lines per order
why-largest-client = Share of the largest client
why-market-growth = { $scope ->
    [whole] Growth of the whole market
   *[segment] Market growth of “{ $segment }”
}
why-price-growth = Growth of prices
why-volume = Market volume
why-own-share = Our share
why-own-share-rule = Our revenue over the market's volume where both are known; else as typed.
why-concentration = { $scope ->
    [whole] Concentration of the market (HHI)
   *[segment] Concentration in “{ $segment }” (HHI)
}
why-concentration-rule = The sum of squared shares in per cent. Shares that do not add up to 100% give an interval, never a renormalised number.
why-top-share = Share of the { $n-text } largest
why-effective-players = Effective number of players
why-effective-players-rule = 10,000 divided by HHI.
why-unlisted = Not listed
why-share = Share of “{ $player }”
why-must-have = Must-have: “{ $function }”
why-must-have-rule = Importance { $importance }; at least { $part } of serious rivals' offers have it, none of ours does.
why-offer = “{ $offer }” in “{ $segment }”
why-offer-rule = It blends in if its similarity to a serious rival's offer is at least { $alike }, our price is at least { $price } of that offer's, and no difference is proven.
why-offer-in-factor = “{ $offer }”
why-offer-in-advantage-rule = The least advantage over serious rivals' offers.
why-offer-in-value-rule = The median over serious rivals' offers.
why-advantage-over = Advantage over “{ $rival }”
why-advantage-over-rule = The mean over functions, weighted by importance, of how far ours is better; where it is worse, nothing.
why-value-against = Value for price against “{ $rival }”
why-value-against-rule = 100 × the mean difference over functions, less 100 × (our price / theirs − 1).
why-similarity = Similarity to “{ $rival }”
why-similarity-rule = Over functions, weighted by importance. What neither has is not counted. The unknown gives an interval.
why-buys = What “{ $offer }” gives for its price
why-buys-rule = Dearer and not better is what has something beside it that costs no more and offers no less, and is better in one of the two (Koopmans, 1951).
why-undercut = “{ $offer }” is cheaper than “{ $other }” and not worse
why-undercut-rule = Cheaper: a price below { $band } of 100 (the band of equal prices). Not worse: it offers no less of the functions that matter, whatever the unknown cells hold.
why-worth = What “{ $offer }” offers
why-worth-rule = Mean over the functions, weighted by importance: yes 100, partial 50, no 0; a number as part of the best one known.
why-lead = How much more “{ $offer }” offers than “{ $other }”
why-lead-rule = The difference of their means over the functions, −1 to 1; what is unknown makes an interval.
why-price-over = Price of “{ $offer }” over the price of “{ $other }”
why-similarity-of = Similarity of “{ $one }” and “{ $rival }”
why-function = { $function }
why-price-ratio = Our price over that of “{ $rival }”
why-difference = { $proven ->
    [yes] Proven difference: “{ $function }”
   *[no] Difference without proof: “{ $function }”
}
why-difference-rule = Importance at least { $matters }; we have it, and at most { $part } of the serious rivals do.
why-serious = Whether “{ $player }” is a serious rival
why-serious-rule = A share of the segment of at least { $share }; where the share is unknown, the segment is core to it.
why-price-index = Price index of “{ $offer }”
why-price-index-rule = 100 × our price / the average price paid in the category and unit.
why-average-price = Average price
why-average-price-rule = { $weighing ->
    [by-value] Weighted by shares of value (harmonic mean).
    [by-volume] Weighted by shares of volume.
   *[unweighted] Unweighted: not all shares are known.
}
why-player-price = Mean price of “{ $player }”
why-price = Price of “{ $offer }”
why-claim = The claim “{ $words }”
why-claim-rule = Has: we have the function; best: nobody is better; only: nobody else has it; cheapest: nobody is cheaper in the same category and unit.

figure-unknown = unknown
figure-of-100 = { $points } of 100
figure-values = ours { $ours }, theirs { $theirs }
figure-values-of-two = { $ours } and { $theirs }
figure-efficient = { $answer ->
    [yes] nothing gives more
    [no] dearer and not better
   *[cannot-tell] cannot tell
}
level-full = yes
level-partial = partial
level-absent = no
