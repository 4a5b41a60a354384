### The competitor matrix: sheets, cells, sources, what to fill first.

matrix-sheets = Sheets of the matrix
matrix-tab-market = Market and shares
matrix-tab-functions = Functions
matrix-tab-prices = Prices
matrix-tab-reach = Segments served
matrix-tab-claims = Claims

matrix-part = Show
matrix-sheet-shares = Shares by value
matrix-sheet-volume-shares = Shares by volume
matrix-sheet-segments = Segments
matrix-sheet-players = Players
matrix-sheet-levels = Functions
matrix-sheet-importance = Importance
matrix-sheet-functions = About the functions
matrix-sheet-prices = Prices
matrix-sheet-offers = Offers
matrix-sheet-reach = Segments served
matrix-sheet-claims = Claims

matrix-importance-for = Importance for
matrix-importance-is = importance { $n } of 5
matrix-find = Find
matrix-find-what = what to find
matrix-find-none = not found

## Signs

matrix-legend = Signs
matrix-reach-core = core
matrix-reach-also = also
matrix-reach-no = no
matrix-unknown = unknown
matrix-legend-stale = stale
matrix-legend-opinion = opinion
matrix-legend-contradicted = contradicted

matrix-tip-inherited = not given here, the general one holds: { $what }
matrix-tip-stale = out of date
matrix-tip-opinion = an opinion only
matrix-tip-contradicted = contradicted by other cells

## Rows and columns

matrix-add-player = + player
matrix-add-offer = + offer
matrix-add-function = + function
matrix-add-segment = + segment
matrix-add-claim = + claim

matrix-new-player = New player…
matrix-new-offer = New offer…
matrix-new-function = New function…
matrix-new-segment = New segment…
matrix-new-claim = New claim…

matrix-menu-copy = Copy
matrix-menu-cut = Cut
matrix-menu-paste = Paste
matrix-menu-clear = Clear
matrix-menu-fill-down = Fill down
matrix-menu-fill-right = Fill right
matrix-menu-source = Source…
matrix-menu-next = What to fill first…
matrix-menu-rename = Rename “{ $name }”
matrix-menu-remove = Remove “{ $name }”
matrix-menu-up = Move row up
matrix-menu-down = Move row down
matrix-menu-left = Move column left
matrix-menu-right = Move column right
matrix-menu-own = “{ $name }” is us

matrix-name = Name
matrix-whose = Whose
matrix-group = Group
matrix-measure = Measured as
matrix-measure-level = yes, partial, no
matrix-measure-number = a number
matrix-unit = Unit
matrix-better = What is better
matrix-better-higher = more
matrix-better-lower = less
matrix-add = Add
matrix-rename = Rename
matrix-remove = Remove
matrix-remove-undo = Ctrl+Z brings it back.
matrix-cancel = Cancel
matrix-keep = Keep

## A cell

matrix-panel = Cell
matrix-panel-none = Select a cell: its source and history stand here.
matrix-cells-selected = { $n ->
    [one] { $n-text } cell selected
   *[other] { $n-text } cells selected
}
matrix-marks = Why the cell is marked
matrix-share-volume = Volume of this market
matrix-source = Source
matrix-source-none = not given
matrix-source-needs-value = A source is noted for a fact that is known: type a value first.
matrix-source-add = Give a source
matrix-source-change = Change
matrix-source-all = Give one source to all
matrix-source-several = All selected cells get this source.
matrix-source-text = How is this known
matrix-reliability = Reliability
matrix-reliability-unknown = not given
matrix-as-of = As of
matrix-note = Note
matrix-history = History
matrix-history-now = now
matrix-history-undone = undone
matrix-history-restore = Put this value back
matrix-history-restore-value = Put back: { $value }
matrix-history-more = Show { $n ->
    [one] { $n-text } more entry
   *[other] { $n-text } more entries
}
matrix-history-none = This cell was never changed.
matrix-depends = What depends on it
matrix-forgive = Keep the old value

## What is unknown

matrix-all-known = Everything is filled in.
matrix-unknown-cells = { $n ->
    [one] { $n-text } cell is unknown.
   *[other] { $n-text } cells are unknown.
}
matrix-deciding = { $n ->
    [one] { $n-text } of them settles
   *[other] { $n-text } of them settle
} { $verdicts ->
    [one] { $verdicts-text } verdict.
   *[other] { $verdicts-text } verdicts.
}
matrix-none-decides = None of them settles a verdict.
matrix-fill-first = What to fill first
matrix-settles = settles { $n ->
    [one] { $n-text } verdict
   *[other] { $n-text } verdicts
}

## What happened

matrix-copied = { $n ->
    [one] { $n-text } cell copied
   *[other] { $n-text } cells copied
}
matrix-did-type = Written
matrix-did-paste = { $n ->
    [one] { $n-text } cell pasted
   *[other] { $n-text } cells pasted
}
matrix-did-cut = { $n ->
    [one] { $n-text } cell cut
   *[other] { $n-text } cells cut
}
matrix-did-clear = { $n ->
    [one] { $n-text } cell cleared
   *[other] { $n-text } cells cleared
}
matrix-did-fill = { $n ->
    [one] { $n-text } cell filled
   *[other] { $n-text } cells filled
}
matrix-mixed-some = Of { $of ->
    [one] { $of-text } cell
   *[other] { $of-text } cells
}, { $n-text } can be taken
matrix-mixed-none = None of these cells can be taken
matrix-mixed-lead = Nothing has been changed yet.
matrix-mixed-new = new row
matrix-mixed-refused = not taken:
matrix-mixed-rows = and { $n ->
    [one] { $n-text } more row
   *[other] { $n-text } more rows
}
matrix-mixed-why = { $n ->
    [one] { $n-text } cell cannot be taken
   *[other] { $n-text } cells cannot be taken
}
matrix-mixed-more = and { $n ->
    [one] { $n-text } more
   *[other] { $n-text } more
}
matrix-mixed-take = { $n ->
    [one] Take { $n-text } cell
   *[other] Take { $n-text } cells
}
matrix-mixed-leave = Change nothing
matrix-refused-one = { $reason } Nothing was changed.
matrix-over-rows = The block is { $rows ->
    [one] { $rows-text } row
   *[other] { $rows-text } rows
} longer than the sheet. Nothing was pasted.
matrix-over-cols = The block is { $cols ->
    [one] { $cols-text } column
   *[other] { $cols-text } columns
} wider than the sheet. Nothing was pasted.
matrix-over-both = The block does not fit: { $rows } rows and { $cols } columns too many. Nothing was pasted.
matrix-how = Arrows move, F2 or typing edits, Shift+F2 shows the source. Esc, then Tab leaves the table.

## An empty study

matrix-empty-sheet = There are no rows here yet.
matrix-start-title = Where to begin
matrix-start-lead = Three answers, and the matrix is ready to be filled. Lists can be pasted from Excel.
matrix-start-own = Who are we?
matrix-start-rivals = Who else is on the market?
matrix-start-segments = To whom do we sell?
matrix-start-list = one a line
matrix-start-go = Begin the matrix
matrix-start-import = Import the filled workbook…
matrix-start-workbook = Or in Excel
matrix-start-workbook-lead = Save an empty template workbook with the sheets and headings of the matrix, fill in what you know, then import it.
matrix-start-template = Save an empty template workbook…
