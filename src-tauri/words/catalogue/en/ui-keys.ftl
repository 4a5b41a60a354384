### Keys: the overview behind F1.

keys-title = Keys
keys-open = Keys
keys-hint = F1 opens this
keys-moving = Moving
keys-selecting = Selecting
keys-typing = Typing
keys-blocks = Blocks
keys-rows = Rows and columns
keys-sheet = Sheet and study

keys-arrows = one cell
keys-tab = right, left
keys-enter = down, up
keys-jump = to the edge of the data
keys-home = to the start of the row, to its end
keys-corner = to the start of the sheet, to its end
keys-page = one screen up, down
keys-page-side = one screen left, right
keys-show = bring the active cell back into view
keys-leave = leave the table

keys-extend = go on selecting, with any step
keys-row = the whole row
keys-column = the whole column
keys-all = everything

keys-type = write over
keys-edit = edit what is there
keys-escape = give the edit up
keys-newline = a new line in the cell
keys-fill-range = write into all selected
keys-clear = clear
keys-source = source of the cell
keys-history = history of the cell: older values, and back to them

keys-clipboard = copy, cut, paste
keys-down = fill down
keys-right = fill right
keys-drag = drag the corner of a selection to fill on
keys-undo = undo, redo

keys-move-row = move the row
keys-move-column = move the column
keys-insert = a new row below
keys-remove = remove the rows
keys-rename = rename: edit its name
keys-fold = fold, unfold the group
keys-menu = everything this cell can be asked for
keys-width = double click the edge of a column: width to fit

keys-find = find
keys-next = what to fill first
keys-find-next = next, previous
keys-sheets = the next sheet
keys-help = this window
