### What was done, and what undo will call it.

edit-type = typing
edit-paste = pasting { $n ->
    [one] { $n-text } cell
   *[other] { $n-text } cells
}
edit-cut = cutting { $n ->
    [one] { $n-text } cell
   *[other] { $n-text } cells
}
edit-clear = clearing { $n ->
    [one] { $n-text } cell
   *[other] { $n-text } cells
}
edit-fill = filling { $n ->
    [one] { $n-text } cell
   *[other] { $n-text } cells
}
edit-source = source of { $n ->
    [one] { $n-text } cell
   *[other] { $n-text } cells
}
edit-restore = return to “{ $value }”
history-unknown = unknown
history-empty = empty
edit-add = adding “{ $name }”
edit-add-segments = { $n ->
    [one] { $n-text } new segment from the sales
   *[other] { $n-text } new segments from the sales
}
edit-rename = renaming to “{ $name }”
edit-remove = removing “{ $name }”
edit-move = moving “{ $name }”
edit-move-several = moving several: { $n-text }
edit-own = “{ $name }” as our own company
edit-map = mapping of “{ $label }”
edit-rule = rule “{ $rule }”
edit-rule-remove = removing the rule “{ $rule }”
edit-rule-move = order of the rule “{ $rule }”
edit-rules = { $n ->
    [one] { $n } rule for segments
   *[other] { $n } rules for segments
}
rule-text = the text “{ $text }”
rule-takes = { $rule } → “{ $segment }”: { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
rule-client = client “{ $name }”
rule-channel = channel “{ $name }”
rule-order-between = average order from { $least } to { $below }
rule-order-from = average order from { $least }
rule-order-below = average order below { $below }
edit-import-matrix = import of the matrix “{ $file }”
edit-import-ledger = import of sales “{ $file }”
edit-remove-batch = removing an import of sales

cells-taken = { $n ->
    [one] { $n-text } cell taken
   *[other] { $n-text } cells taken
}
cells-refused = { $n ->
    [one] { $n-text } cell was not understood; nothing was changed
   *[other] { $n-text } cells were not understood; nothing was changed
}
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.

matrix-imported = { $n ->
    [0] The whole matrix was imported.
    [one] The matrix was imported; { $n-text } place was not understood.
   *[other] The matrix was imported; { $n-text } places were not understood.
}
ledger-imported = { $n ->
    [one] { $n-text } row imported.
   *[other] { $n-text } rows imported.
}
ledger-imported-some = { $n-text } rows imported; { $aside-text } set aside.
ledger-skipped = { $n ->
    [one] { $n-text } line is in the study already and was left out.
   *[other] { $n-text } lines are in the study already and were left out.
}
ledger-already = { $n ->
    [one] { $n-text } of its lines was in the study already and counts twice now.
   *[other] { $n-text } of its lines were in the study already and count twice now.
}
ledger-replaced = Replaced: { $files }.
say-same = Say --same skip, replace or add.
importing-left = { $words } · { $n ->
    [one] { $n-text } second left
   *[other] { $n-text } seconds left
}
edit-forget-form = forgetting how files of this shape are read
importing = { $n ->
    [one] { $n-text } row
   *[other] { $n-text } rows
} · { $rate-text } a second
writing-report = Writing the report…

more-is-better = more is better
less-is-better = less is better
row-not-assigned = not assigned
row-undated = undated

preview-no-amount = It cannot be seen which column holds the amount: choose it.
preview-spoilt = The letters of the file are spoilt: “{ $before }” is “{ $after }”. Choose the repair under “Spoilt letters”.
preview-months = Months stand side by side: from “{ $first }” to “{ $last }”, { $n } in all. Each amount is a sale of its month; an empty cell or a zero is no sale.
preview-no-date = There is no date column: growth and the year cannot be told.
preview-no-segment = There is no segment column: the sales will stay not assigned.
preview-no-cost = There is no cost column: revenue will be counted, not margin.
preview-doubtful = The values of “{ $column }” can be read two ways. Check the first rows.
delimiter-tab = tab

role-date = date
role-amount = amount
role-cost = cost
role-quantity = quantity
role-order = order
role-client = client
role-segment = segment
role-channel = channel
role-offer = offer
role-manager = manager

sample-name = Playgrounds
sample-file = Playgrounds (sample)
template-file = Matrix template
report-file = report
check-sound = The study is sound.
check-damaged = The file is damaged: { $detail }.
check-reference = A row of { $table } refers to nothing in { $to }.
check-sums = { $table } is not what the rows of the sales add up to.
check-journal = Row { $key } of { $table } was changed by something else than Standout: its edit cannot be undone.
check-label = The name “{ $text }” of the sales is kept twice.
check-advice = Keep a copy of the file and open the last one that is sound.

step-undone = Undone: { $what }.
step-redone = Redone: { $what }.

decimal-comma = comma
decimal-point = point
date-day-first = day.month.year
date-month-first = month/day/year
date-year-first = year-month-day
date-serial = Excel’s day number

## Rows that were set aside, as a workbook

aside-file = rows to mend
aside-sheet = Rows to mend
aside-row = row in the file
aside-column = column
aside-found = what stood there
aside-expected = what is expected
