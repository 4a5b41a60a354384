### Offers: a verdict on each, beside its rivals, and the claims.

offers-title = How the offers look in the segments
offers-none = Nothing to compare yet: no offers of ours in the matrix.
offers-none-blend = No offer blends in with the rivals’.
offers-quoted = “{ $name }”
offers-blend = { $n ->
    [one] One offer blends in with the rivals’: { $names }.
   *[other] { $n-text } offers blend in with the rivals’: { $names }.
}
offers-not-served = not offered to this segment
offer-is = “{ $offer }” among “{ $segment }”: { $verdict }
price-index-here = Price index { $index }.

beside-title = Beside the nearest
sameness-title = Who resembles whom
prices-title = Price ladder
canvas-title = Value curves
column-function = Function
column-importance = Importance
column-point = What it gives
similarity-is = similarity { $band }
not-serious = not a main rival
importance-is = importance { $n } of 5
show-less = Show less

column-rivals-have = Main rivals have it
beside-held = { $count } · { $share }
in-segment = In the segment
map-title = Perceptual map
frontier-title = Price and what it buys
prices-ours-dearer = Dearer and no better
prices-undercut-us = Cheaper than ours and no worse
prices-we-undercut = Ours are cheaper and no worse
prices-rivals-dearer = Rivals that are dearer and no better
prices-open = Cannot tell
clones-title = Clones among rivals
clones-perhaps = May turn out to be clones

level-has = yes
level-partly = partly
level-lacks = no
point-parity = as all have
point-difference = difference
point-unproven = difference, unproven
point-gap = we lag

claims-title = Who claims what
column-theme = Theme
column-claimed-by = Claimed by
column-who = Who
column-ours = Our claim
column-support = Support
of-players = { $n } of { $all }
