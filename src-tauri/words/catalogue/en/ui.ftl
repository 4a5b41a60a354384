### The window: frame, menu, start, what all screens share.

app-name = Standout

## Where we are

nav = Screens
nav-overview = Overview
nav-matrix = Matrix
nav-segments = Segments
nav-offers = Offers
nav-revenue = Revenue
nav-report = Report
nav-what-if = What if
nav-method = Method
nav-unknown = { $n-text } ?
nav-unknown-title = { $n ->
    [one] { $n-text } unknown cell
   *[other] { $n-text } unknown cells
}
nav-months = { $n-text } mo.

## What is kept

saved-all = all saved
saved-at = all saved · { $at }
saving = saving…
read-only = read-only

## Undo

undo = Undo
redo = Redo
undo-what = Undo: { $what }
redo-what = Redo: { $what }
undone = Undone: { $what }
redone = Redone: { $what }

## The study's menu

menu-study = Study menu
menu-new = New…
menu-open = Open…
menu-recent = Recent
menu-sample = Open the sample
menu-copy = Save a copy…
menu-close = Close
menu-missing = the file is not there

## Language and theme

language = Language
language-system = As the system
language-ru = Русский
language-en = English
theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark

## Start

start-title = Where your focus segment is, and where you blend in
start-lead = Fill in the competitor matrix, add your own revenue, and each segment gets a verdict with its reasons, down to the cell and its source.
start-sample = Open the sample
start-sample-lead = A maker of playgrounds: six rivals, three years of orders. It opens as a copy; change whatever you like.
start-new = New study
start-new-lead = One file on your disk. Everything is saved as you type.
start-open = Open a file
start-open-lead = A .standout file that you or a colleague saved before.
start-recent = Recent
start-recent-empty = Studies you have opened will be listed here.

new-title = New study
new-name = Name
new-currency = Currency
new-create = Create…

## Shared

why = Why?
cells = cells
close = Close
cancel = Cancel
cancel-work = Stop
back = Back
show = Show
retry = Try again
unknown = unknown
loading = Loading…
nobody-known = nobody
dismiss = Dismiss the message
working = Working
currency-rub = rouble, ₽
currency-usd = US dollar, $
currency-eur = euro, €
currency-kzt = tenge, ₸
currency-byn = Belarusian rouble, Br

## More of the frame

skip = To the content
saved-by-itself = No need to save: everything is written as you type.
sample-copy = sample
copied = Copy saved: { $path }
reveal = Show in folder
new-where = Next you will be asked where the file should be.
problem-unexpected = Something went wrong: { $what }

menu-import-matrix = Take the matrix from Excel…
menu-save-matrix = Save the matrix to Excel…
matrix-written = Matrix saved: { $path }
not-taken-title = What was not taken from the workbook
not-taken-lead = The rest is in the study already. Correct these cells in the workbook and import it again, or type them into the matrix.
screen-failed = This screen could not be shown. The study's data is safe.

drop-here = Let go: sales, a matrix workbook, or another study
drop-study = Let go to open the study
drop-needs-study = “{ $file }” waits: open or make a study, and it will be taken into it.
