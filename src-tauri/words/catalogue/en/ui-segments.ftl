### Segments: the list and a segment's page.

segments-title = All segments
segments-revenue = Revenue by segment
crumbs = Where we are

column-share = Share
column-market = Market
column-market-growth = Market growth
column-own-share = Our share
column-player = Player
column-price = Price
column-similarity = Similarity
column-offer = Offer
column-factor = Factor
column-value = Value
column-points = Points
column-weight = Weight

segment-is = { $segment }: { $verdict }
stable-share = holds in { $share } of the weightings
of-hundred = { $score } of 100

gate-money-title = It brings the money
gate-growth-title = Room to grow
gate-room-title = Room to compete

why-title = Why
who-title = Who else is here
who-nobody = Nobody yet: note in the matrix who serves this segment and what share they hold.
who-others = others, not known by name
we = us
months-title = Revenue by month
sold-title = What we sell here
sold-nothing = None of our offers: neither sales nor a mark in the matrix.
factors-title = What the scores are made of
missing-title = What is missing
settles = decides
and-more = { $n ->
    [one] and { $n-text } more
   *[other] and { $n-text } more
}
market-definition = The market: { $words }.
market-undefined = What was counted as the market is not written down.
market-define = Write it down
shares-by-value = Shares by value.
shares-by-volume = Shares by volume.

market-title = The whole market
market-effective = players, were they all equal
market-largest = share of the { $n } largest
column-to-largest = To the largest
