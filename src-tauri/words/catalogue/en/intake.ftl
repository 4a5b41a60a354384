### Reading files: why a file is refused, and what was expected in a cell.

intake-open = The file cannot be opened: { $why }
intake-start = The reader of files cannot be started: { $why }
intake-cancelled = Reading was stopped, nothing has changed.
intake-burst = The file could not be read: it is broken, or asks for more memory or time than a table needs. Save it anew in Excel and try again.
intake-empty = There is nothing in the file. Check that it is the right one.
intake-not-a-table = This is not a table. CSV, TSV, XLSX, XLSM, XLSB, XLS and ODS will do; a matrix must be an Excel workbook.
intake-password = The file is protected by a password. Remove the password in Excel and try again.
intake-broken = The workbook is broken. Open it in Excel, save it anew and try again.
intake-too-large = The file is beyond what a table needs: too many parts, rows, or too much text. Save the sheet or the period you need as a file of its own.
intake-io = The file was not read to its end: the disk or the network does not answer.
intake-unclosed-quote = The quotation mark opened in row { $row } is never closed. Mend that row and try again.
intake-too-wide = Row { $row } has more columns than a table can have. Check the delimiter.
intake-no-sheet = There is no sheet “{ $wanted }”. There are: { $sheets }.
intake-no-column = There is no column “{ $wanted }”. There are: { $headings }.
intake-no-amount = No column could be recognised as the amount. There are: { $headings }. Name the one that is.
intake-spoilt-letters = The letters of the file are spoilt: “{ $before }” is “{ $after }”. Have them mended (--repair { $repair }) and try again.
intake-months-without-year = Months stand side by side (“{ $heading }” …), but nothing says of which year. Write the year into the headings or into a row above the table, such as “January 2026”, and try again.
intake-no-matrix = None of the matrix sheets is in the workbook. There are: { $sheets }. Start from the template.

## What was expected in a cell: follows the word “expected”.

expected-amount = an amount
expected-number = a number
expected-date = a date
expected-letters = text in the file's encoding
expected-fields = as many fields as headings
expected-no-error = a value, not a formula's error
expected-percent = a percentage
expected-share = a share from 0 to 100 %
expected-year = a year
expected-level = yes, partial, no or ?
expected-importance = importance from 0 to 5
expected-reach = core, also, no or ?
expected-yes-no = yes or no
expected-function-kind = level or number
expected-better = higher or lower
expected-share-kind = value or volume
expected-claim-kind = has, best, only or cheapest
expected-reliability = measured, document, public, client, own word or opinion
expected-mapping-kind = segment, offer or channel
expected-name = a name
expected-new-name = a name that does not stand above already
expected-one-own = only one own company
expected-player = a player of the sheet Players
expected-segment = a segment of the sheet Segments
expected-offer = a “Player / Offer” of the sheet Offers
expected-function = a function of the sheet Functions
expected-address = the sheet, row and column of a filled cell
expected-key = a key of the sheet Study
expected-price = a price above zero
expected-one-price = one price of an offer in a segment: another one stands above
expected-currency = the study's currency, which an import does not change
expected-column = a heading of this sheet

# Why what stood in a cell will not do.
reason-empty = the cell is empty
reason-not-a-number = it is not a number
reason-other-decimal = its decimal mark is not that of the column
reason-percentage = it is a percentage
reason-is-date = it is a date
reason-is-flag = it is TRUE or FALSE
reason-too-large = the number is too large
reason-formula = the formula ended in an error
reason-no-such-day = there is no such day in the calendar
reason-other-order = day, month and year stand in another order than in the column
reason-not-a-date = it is not a date
reason-too-few-fields = the row has fewer fields than there are headings
reason-too-many-fields = the row has more fields than there are headings: perhaps a delimiter stands within a value
reason-letters = such letters cannot be written in this encoding
reason-out-of-range = the value is out of range
reason-not-in-list = there is no such word in the list
reason-unknown-name = there is no such name in the workbook or the study
reason-repeated = it stands above already
reason-study-decides = the study decides this, not the file

# What was taken and yet looks odd.
concern-date-serial = looks like a date written as a day number
concern-thousandfold = a thousand times the usual amount
concern-negative-quantity = the quantity is below zero
concern-future-date = the day has not come yet
concern-zero-amount = the amount is zero, and there are many such rows
