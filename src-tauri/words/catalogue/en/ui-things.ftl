### Rows and columns in the window: groups, order, joining, removing.

## Groups

matrix-band-none-function = No group
matrix-band-none-offer = No category
matrix-band-none-claim = No theme
matrix-band-folded = { $n ->
    [one] { $band }: { $n-text } row folded
   *[other] { $band }: { $n-text } rows folded
}
matrix-band-unfolded = { $band }: unfolded
matrix-band-count = { $n ->
    [one] { $n-text } row
   *[other] { $n-text } rows
}
matrix-band-in-the-way = The group “{ $band }” is folded here. Unfold it and try again. Nothing was changed.

matrix-menu-fold = Fold “{ $band }”
matrix-menu-unfold = Unfold “{ $band }”
matrix-menu-fold-all = Fold all groups
matrix-menu-unfold-all = Unfold all groups
matrix-menu-group-function = Group “{ $band }”
matrix-menu-group-offer = Category “{ $band }”
matrix-menu-group-claim = Theme “{ $band }”
matrix-menu-group-rename = Rename…
matrix-menu-group-join = Join with another…
matrix-menu-group-away = Take away, keep the rows
matrix-menu-group-up = Move up
matrix-menu-group-down = Move down

matrix-group-rename-function = New name of the group “{ $group }”
matrix-group-rename-offer = New name of the category “{ $group }”
matrix-group-rename-claim = New name of the theme “{ $group }”
matrix-group-join-function = Join the group “{ $group }” with another
matrix-group-join-offer = Join the category “{ $group }” with another
matrix-group-join-claim = Join the theme “{ $group }” with another
matrix-group-joins = There is one of this name: the rows of both will stand together.
matrix-group-with = With which

## Order

matrix-moved-row = { $name }: row { $n } of { $all }
matrix-moved-row-in = { $name }: { $band }, row { $n } of { $all }
matrix-moved-column = { $name }: column { $n } of { $all }
matrix-moved-several-row = { $n ->
    [one] { $n-text } row moved
   *[other] { $n-text } rows moved
}
matrix-moved-several-column = { $n ->
    [one] { $n-text } column moved
   *[other] { $n-text } columns moved
}
matrix-moved-nowhere = { $name }: no farther

## Joining two names

matrix-menu-merge = The same as…
matrix-merge-title = “{ $name }” is the same as…
matrix-merge-with = What it really is
matrix-merge-choose = choose
matrix-merge-nothing = There is nothing it could be joined with.
matrix-merge-stays = “{ $into }” stays, the name “{ $from }” goes.
matrix-merge-swap = Keep the name “{ $from }”
matrix-merge-taken = { $n ->
    [0] No cell is added
    [one] { $n-text } cell is added
   *[other] { $n-text } cells are added
}
matrix-merge-alike = { $n ->
    [one] { $n-text } cell is the same
   *[other] { $n-text } cells are the same
}
matrix-merge-conflicts = { $n ->
    [one] { $n-text } cell says two things. Which is right?
   *[other] { $n-text } cells say two things. Which is right?
}
matrix-merge-cell = Cell
matrix-merge-all = All
matrix-merge-do = Join

## Adding and removing

matrix-below = It will stand after “{ $name }”.
matrix-category = Category
matrix-theme = Theme
matrix-removal-several = { $n ->
    [one] Remove { $n-text } row?
   *[other] Remove { $n-text } rows?
}
matrix-removal-alone = Nothing else goes with it.
matrix-removal-goes = With it go:
matrix-menu-remove-rows = { $n ->
    [one] Remove { $n-text } row…
   *[other] Remove { $n-text } rows…
}
matrix-menu-new-below = { $kind ->
    [player] New player below…
    [offer] New offer below…
    [function] New function below…
    [segment] New segment below…
   *[claim] New claim below…
}
matrix-menu-fit = Width to fit
matrix-menu-width-back = Usual widths
matrix-menu-undo = Undo
matrix-menu-redo = Redo
matrix-menu-select-all = Select all
matrix-menu-edit = Edit
matrix-menu-find = Find…
matrix-menu-keys = Keys…
matrix-menu-row = Row “{ $name }”
matrix-menu-column = Column “{ $name }”

matrix-find-count = { $n } of { $all }
matrix-find-next = Next
matrix-find-previous = Previous
matrix-find-close = Close the search
