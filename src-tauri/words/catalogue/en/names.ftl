### Names of quantities and places: units, months, sheets.

unit-thousand = k
unit-million = m
unit-billion = bn

month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Where a cell lies, as a person would name it.

place-level = “{ $row }” of { $column }
place-importance = importance of “{ $row }” to { $column }
place-price = price of { $row }
place-price-segment = price of { $row } in { $column }
place-share = { $row }’s share of the whole market
place-share-segment = { $row }’s share in { $column }
place-volume-share = { $row }’s share by volume of the whole market
place-volume-share-segment = { $row }’s share by volume in { $column }
place-reach = whether { $row } serves { $column }
place-volume = volume of the whole market
place-volume-segment = market volume of { $row }
place-growth = growth of the whole market
place-growth-segment = market growth of { $row }
place-price-growth = price growth a year
place-claim = the claim “{ $row }”
place-sales = sales
place-sales-segment = sales to { $row }

## Verdicts, gates, factors and the support of claims, by name.

verdict-focus = focus
verdict-differentiate = differentiate
verdict-defend = defend
verdict-rethink = rethink
verdict-test-apart = test apart
verdict-leave = leave
verdict-cannot-tell = cannot tell

offer-undifferentiated = blends in
offer-thin = thin
offer-distinct = distinct

gate-money = it brings the money
gate-growth = there is room to grow
gate-room = there is room to compete
gate-money-short = Money
gate-growth-short = Growth
gate-room-short = Room

answer-yes = yes
answer-no = no

factor-real-growth = market growth less price growth
factor-headroom = share not ours yet
factor-advantage = advantage in functions
factor-value-for-price = value for price
factor-rivals-hhi = concentration of rivals (HHI)
factor-relative-share = our share over the largest rival’s
factor-win-rate = win rate

support-supported = supported
support-unsupported = unsupported
support-contradicted = contradicted
support-none = we do not claim it
