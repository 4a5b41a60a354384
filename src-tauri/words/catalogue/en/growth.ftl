### Why revenue changed: price, volume and mix; market, segment and own merit; seasons.

growth-total = { $direction ->
    [up] Revenue grew by { $amount } ({ $growth })
    [down] Revenue fell by { $amount } ({ $growth })
   *[same] Revenue did not change
}
growth-part-volume = volume
growth-part-mix = mix
growth-part-price = price
growth-part-new = new
growth-part-lost = lost
growth-part-untold = not split
growth-uncounted = some sales have no quantity: { $names }
growth-given-back = more was given back than sold: { $names }
growth-unnamed = some sales do not say what was sold
growth-untold = { $part } of the revenue is not split: { $why }.
growth-not-told = It cannot be split into price, volume and mix: { $why }.
growth-nothing-common = It cannot be split into price, volume and mix: nothing was sold in both years.
growth-order = Volume first, at last year’s prices; then mix; then price, at this year’s quantities. Another order would give other parts and the same total. What is new or lost has nothing to be compared with and stands apart.
growth-shift = With the whole market: { $market }; { $of ->
    [segment] the segment beyond the market
   *[mix] by its segments
}: { $segment }; our merit: { $own }.
growth-shift-untold = Another { $amount } are sales without a segment, or where the market’s growth is unknown.
growth-shift-rule = Merit is our change of share times the segment’s new volume. Growth of the whole market is weighted by the segments’ volumes. A channel has no market of its own: its parts are those of the segments it sells to.
growth-no-shift = Market and merit cannot be told apart: the market’s growth is unknown.
growth-no-year = Comparing year with year takes 24 full months of sales; there are { $n-text }.
growth-no-channel = no channel given
growth-no-item = not said what was sold
growth-turn-new = new
growth-turn-lost = no longer sold
growth-turn-uncounted = no quantity
growth-turn-given-back = more given back than sold
growth-turn-unnamed = not said what was sold

season-none = There is no full month of sales yet.
season-peak = The strongest month is { $strong }, { $most } of the year; the weakest { $weak }, { $least }.
season-no-year = The same months a year earlier are not in the sales: nothing to compare with.
season-against = Against the same months of the year before: { $above-text } of { $n-text } are up.
season-best = { $month } gained most ({ $change }).
season-worst = { $month } lost most ({ $change }).
season-all = All sales

money-pareto = { $cut } of the { $counted ->
    [margin] margin
   *[revenue] revenue
} comes from: { $names }. Money is spread as if there were { $effective } equal segments.
