### The grid: its headings, and why what was typed is not taken.

column-whole-market = Whole market
column-general-price = General
row-whole-market = Whole market

field-group = Group
field-kind = Kind
field-unit = Unit
field-better = Better when
field-note = Note
field-website = Website
field-own = Us
field-category = Category
field-player = Player
field-price = Price
field-volume = Market volume a year
field-volume-unit = Unit
field-volume-year = Year of estimate
field-growth = Market growth
field-price-growth = Price growth
field-definition = What counts as this market
field-listed-are-largest = Largest are listed
field-words = Claim
field-theme = Theme
field-about = About
field-offer = Offer
field-segment = Segment
field-proof = Proof

cell-no-such = Nothing can be typed here.
cell-name-empty = A name cannot be empty.
cell-expects-level = “{ $found }” is no level. Type yes, partial, no or ?.
cell-expects-number = “{ $found }” is no number. Type a number such as 12.5.
cell-expects-importance = “{ $found }” is no importance. Type a number from 0 to 5.
cell-expects-money = “{ $found }” is no price. Type an amount such as 498,000.
cell-expects-share = “{ $found }” is no share. Type 0 to 100%.
cell-expects-percent = “{ $found }” is no percentage. Type a number such as 12.5%.
cell-expects-reach = “{ $found }” is no reach. Type core, also, no or ?.
cell-expects-positive = “{ $found }”: a market volume is never below zero.
cell-expects-yes-no = “{ $found }”: type yes or no.
cell-expects-year = “{ $found }” is no year. Type it with four digits.
cell-expects-function-kind = “{ $found }”: type level or number.
cell-expects-better = “{ $found }”: type higher or lower.
cell-expects-player = There is no player “{ $found }”. Add it on the players’ sheet first.
cell-expects-function = There is no function “{ $found }”. Type a function’s name or “{ $price }”.
cell-expects-offer = This player has no offer “{ $found }”.
cell-expects-segment = There is no segment “{ $found }”.
cell-expects-claim-kind = “{ $found }”: type has, best, only or cheapest.
cell-number-only = Only functions that are numbers have a unit and a direction.
cell-volume-first = Type the market volume first, then its unit.
cell-outside = The block does not fit: { $n ->
    [one] { $n-text } cell lies
   *[other] { $n-text } cells lie
} beyond the edge. Nothing was changed.
