### Rows and columns: what goes, what is joined, what follows.

edit-remove-several = { $n ->
    [one] removing { $n-text } row
   *[other] removing { $n-text } rows
}
edit-merge = “{ $name }” and “{ $into }” are one
edit-group-rename = group “{ $group }” is now “{ $name }”
edit-group-join = “{ $group }” joined into “{ $name }”
edit-group-away = group “{ $group }” taken away

## What goes with what is removed

removal-cells = { $n ->
    [one] { $n-text } filled cell
   *[other] { $n-text } filled cells
}
removal-offers = { $n ->
    [one] { $n-text } offer
   *[other] { $n-text } offers
}
removal-claims = { $n ->
    [one] { $n-text } claim
   *[other] { $n-text } claims
}
removal-orphans = { $n ->
    [one] { $n-text } claim stays, but no longer points here
   *[other] { $n-text } claims stay, but no longer point here
}
removal-sales = { $n ->
    [one] { $n-text } name of the sales will be not assigned: { $amount }
   *[other] { $n-text } names of the sales will be not assigned: { $amount }
}
removal-rules = { $n ->
    [one] { $n-text } rule that brings sales here: { $amount }
   *[other] { $n-text } rules that bring sales here: { $amount }
}
removal-own = This is our own company: without it there are no verdicts about us

## What follows when two are joined

merge-offers = { $n ->
    [one] { $n-text } offer moves over
   *[other] { $n-text } offers move over
}
merge-twins = { $n ->
    [one] { $n-text } offer of the same name is joined too
   *[other] { $n-text } offers of the same names are joined too
}
merge-claims = { $n ->
    [one] { $n-text } claim moves over
   *[other] { $n-text } claims move over
}
merge-labels = { $n ->
    [one] { $n-text } name of the sales moves over
   *[other] { $n-text } names of the sales move over
}

## Why two stay two

problem-study-apart = { $apart }
apart-itself = These are one and the same.
apart-players = Offers of different players cannot be joined. If it is one player, join the players.
apart-measures = The functions are measured differently. Give them one unit and one direction first, then join them.
apart-kind = There is nothing to join here.
