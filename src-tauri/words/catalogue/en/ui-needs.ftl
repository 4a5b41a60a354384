### The coverage gap on the page of a segment; claims that sound alike on the screen of offers.

white-space-title = Coverage gap
white-space-need = Function
white-space-importance = Importance
white-space-uncovered = Do not get it
white-space-gap = Importance × do not get it
white-space-ours = Ours

column-uniqueness = Rarity
claims-uniqueness-note = Rarity is ln(N / n): 0 if all N players claim the theme, and the more the fewer players n claim it.
claims-no-theme = no theme
claim-sets-title = How alike the players sound
claim-sets-players = Players
claim-sets-silent = { $n ->
    [one] and { $n-text } silent
   *[other] and { $n-text } silent
}
claim-sets-all = Among all
claim-sets-ours = We and rivals
claim-sets-note = Mean over pairs: themes of both / themes of either (Jaccard). 1 is the same claims, 0 nothing in common. The tick is among all. Players whose claims are not written down do not count.
themes-title = Perhaps one theme
themes-join = Join into “{ $name }”
themes-note = Themes are compared by the stems of their words. It is a hint: nothing is joined by itself, and joining can be undone.
themes-apart = Not the same
themes-apart-note = Not suggested again until the study is closed
