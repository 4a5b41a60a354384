### Offers beside rivals': clones, prices, the value curve, the perceptual map, how many rivals have it.

twins = “{ $one }” and “{ $other }” are { $similarity } alike.
twins-said = { $n ->
    [0] { $perhaps ->
        [0] No clones among the rivals’ offers: the threshold is { $alike }.
        [one] No certain clones among the rivals’ offers; { $perhaps-text } pair may turn out to be: not all is known.
        [few] No certain clones among the rivals’ offers; { $perhaps-text } pairs may turn out to be: not all is known.
       *[other] No certain clones among the rivals’ offers; { $perhaps-text } pairs may turn out to be: not all is known.
    }
   *[other] { $n ->
        [one] A client can hardly tell { $n-text } pair of rivals’ offers apart: similarity of { $alike } or more.
        [few] A client can hardly tell { $n-text } pairs of rivals’ offers apart: similarity of { $alike } or more.
       *[other] A client can hardly tell { $n-text } pairs of rivals’ offers apart: similarity of { $alike } or more.
    }
}
twins-none = Nothing to compare: no two rivals have offers in one category.

price-dominated = “{ $offer }” costs { $dearer } more than “{ $by }” and offers no more: { $ours } against { $theirs } of 100.
price-dominated-same = “{ $offer }” costs the same as “{ $by }” and offers less: { $ours } against { $theirs } of 100.
price-efficient = “{ $offer }”: nobody gives more for the money.
price-open = “{ $offer }”: cannot tell; not all is known of “{ $other }”.
price-open-own = “{ $offer }”: cannot tell; the price is not known.
undercut = “{ $by }” is { $cheaper } cheaper than “{ $whom }” and no worse: { $value } against { $other } of 100.
undercut-open = “{ $by }” is { $cheaper } cheaper than “{ $whom }”; whether it is worse cannot be told: not all is known.
prices-said = { $n ->
    [0] { $of ->
        [0] Too few prices are known to compare.
       *[other] { $open ->
            [0] None of our offers is dearer than a rival’s that is no worse.
           *[other] For certain, none of our offers is dearer than a rival’s that is no worse; of some it cannot be told.
        }
    }
    [one] { $n-text } offer of ours is dearer than a rival’s and no better.
    [few] { $n-text } offers of ours are dearer than rivals’ and no better.
   *[other] { $n-text } offers of ours are dearer than rivals’ and no better.
}

canvas-me-too = “{ $offer }” follows the others: its curve goes with the rivals’ mean (correlation { $r }, distance { $d }).
canvas-own-way = “{ $offer }” does not follow the others: { $why ->
    [far] it is far from the rivals’ mean (distance { $d }, correlation { $r }).
   *[turned] its curve has another shape (correlation { $r }, distance { $d }).
}
canvas-open = Whether “{ $offer }” follows the others cannot be told: distance from the rivals’ mean { $d }, correlation { $r }. The threshold: correlation from { $least }, distance up to { $most }.
canvas-flat = not defined
canvas-wide = any
canvas-by-share = The mean is weighted by shares.
canvas-plain = The mean is plain: not all shares are known.

map-explained = The map shows { $explained } of the distances.
map-inexact = { $n-text } of { $of-text } distances are not known exactly: the middle is drawn, the halo is how far an offer may move.
map-apart = Not on the map, nothing to compare: { $names }.
map-beyond = Left off for want of room, less alike to ours: { $n-text }.
map-few = No map: offers of { $players ->
    [0] no player
    [one] { $players-text } player
   *[other] { $players-text } players
} can be compared, and it takes at least { $least-text }.
map-flat = No map: a plane would show { $explained } of the distances, and it takes at least { $least }.

having = { $have } of { $of }
having-unknown = { $have }–{ $most } of { $of }
having-share = { $share } of the market
