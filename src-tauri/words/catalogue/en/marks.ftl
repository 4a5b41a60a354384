### Why a cell is marked, and what is known of a market while a share is typed.

## Marks

mark-unknown = Nothing is known here. For now no verdict is settled by it.
mark-unknown-decides = { $n ->
    [one] Nothing is known here. This cell settles { $n-text } verdict.
   *[other] Nothing is known here. This cell settles { $n-text } verdicts.
}
mark-unknown-own = It need not be typed: revenue and market volume give our share here.
mark-stale = { $n ->
    [one] Known as of { $day }: by { $as-of } that is older than { $n-text } month.
   *[other] Known as of { $day }: by { $as-of } that is older than { $n-text } months.
}
mark-opinion = The source is an opinion, not a document or a measurement.
mark-cell = { $place }: { $value }

conflict-units = { $own ->
    [yes] Our share by value
   *[no] The share by value of “{ $player }”
} { $scope ->
    [whole] of the whole market
   *[segment] in “{ $segment }”
} is { $value }, but its share by volume ({ $volume }) and the prices make it { $by-prices }.

## Shares of a market

share-title = { $by ->
    [value] Shares by value
   *[volume] Shares by volume
}, { $scope ->
    [whole] whole market
   *[segment] “{ $segment }”
}
share-title-market = Shares of the market: { $scope ->
    [whole] whole market
   *[segment] “{ $segment }”
}
share-if = If { $share } is entered
share-known = Known
share-known-value = Known by value
share-known-volume = Known by volume
share-known-of = { $known ->
    [0] no share
   *[other] { $sum } · { $known-text } of { $players-text }
}
share-left = Left
share-over = Too much
share-this = This share
share-own = We, by revenue
share-other = { $by ->
    [value] Same by volume
   *[volume] Same by value
}
share-by-prices = By volume and prices
share-market = Market
share-market-year = { $volume } in { $year }
share-market-unknown = volume unknown
share-market-not-money = { $volume }, unknown in money
share-market-only-money = { $volume }, unknown in units
share-defined = Counted as the market: { $definition }
share-source = Source of the volume: { $source }
share-spoken = { $title }: { $sum } known, { $left } left.
share-spoken-over = { $title }: { $sum } known, { $left } too much.
