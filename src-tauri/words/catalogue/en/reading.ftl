### What is recognised in a file before it is imported: what decided, and what can be chosen instead.

setting-sheet = Sheet
setting-headings = Headings
setting-encoding = Encoding
setting-repair = Spoilt letters
setting-delimiter = Delimiter
setting-decimal = Decimal mark
setting-dates = Dates
setting-groups = Rows of groups
setting-months = Months side by side

basis-chosen = chosen by you
basis-marked = the file says so itself
basis-values = there is no other reading
basis-other-columns = the neighbouring columns read so
basis-likely = fits better than the others
basis-convention = could be read otherwise, the usual was taken: check it

sheet-hidden = { $name } (hidden)
headings-none = no headings
headings-row = row { $row }: { $text }
headings-rows = rows { $from }–{ $to }
encoding-windows-1251 = Windows-1251 (Cyrillic)
encoding-windows-1252 = Windows-1252 (Western)
encoding-ibm866 = DOS (CP866)
encoding-koi8-r = KOI8-R
encoding-mac = Mac, Cyrillic
date-serial-1904 = Excel’s day number since 1904

role-why-named = chosen by you
role-why-heading = a usual heading
role-why-beginning = a similar heading
role-why-mistyped = a usual heading, mistyped
role-why-doubtful = the heading fits, not all values do
role-why-rival = { $why }; the column “{ $rival }” would fit too

row-left-out = no sale: a total, repeated headings or an empty row
row-set-aside = { $column }: expected { $expected }; { $why }
row-set-aside-whole = expected { $expected }; { $why }
row-group = a group: its text goes down to the rows below it, its figures are theirs
role-why-group = the names of groups over the rows
role-why-within = the date within the document's text
role-why-months = put together from the columns of months
role-why-marked = the file says so itself
groups-yes = there are: their names go down to the rows below them
groups-no = there are none: every row is a sale
months-yes = yes: each column is the sales of its month
months-no = no: these are ordinary columns
repair-none = leave as it is
repair-done = spoilt letters are mended
repair-offer = mend: “{ $before }” → “{ $after }”
repair-why = the text seems to have been saved in a wrong encoding
