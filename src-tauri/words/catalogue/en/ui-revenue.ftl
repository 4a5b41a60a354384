### Revenue: numbers, orders, mapping, import.

revenue-none = The study has no sales of ours yet
revenue-undated = Revenue { $amount }; the sales carry no dates
revenue-over = Revenue { $amount } in { $from } – { $to }
revenue-grew = Revenue { $amount } in { $from } – { $to }, { $growth } on the year before
revenue-rest = Not assigned to a segment: { $amount }, { $share }.
revenue-all-assigned = All revenue is assigned to segments.
revenue-numbers = Numbers
revenue-orders = Orders
revenue-mapping = Mapping
revenue-import = Import

by-title = Look at it by
by-segment = By segment
by-channel = By channel
by-month = By month
by-offer = By offer
by-segment-title = The year's revenue by segment
by-channel-title = The year's revenue by channel
by-month-title = Revenue by month, as a table
by-offer-title = The year's revenue by offer
by-nothing = The imported sales had no such column.
total = Total
not-assigned = not assigned

column-channel = Channel
column-month = Month
column-orders = Orders
column-lines = Lines
column-date = Date
column-order = Order
column-client = Client
column-manager = Manager
column-quantity = Qty
column-amount = Amount
column-cost = Cost
column-label = Written in the sales
column-means = What it is in the study
column-row = Row
column-column = Column
column-found = Found
column-expected = Expected
column-why = Why
column-file = File
column-when = Imported

orders-all = All orders
orders-of = Orders: { $what }
orders-show-all = show all
page-before = Earlier
page-after = Later
page-is = { $from }–{ $to } of { $of }

mapping-kind = What to map
mapping-title = What the names in the sales mean in the study
mapping-none = The imported sales have no such names.
mapping-rest = { $n ->
    [one] { $n-text } line worth { $amount } is not assigned. It stays visible in every total.
   *[other] { $n-text } lines worth { $amount } are not assigned. They stay visible in every total.
}
mapping-full = All lines are assigned.
label-empty = (empty)
label-means = What “{ $label }” means
label-new = new: “{ $label }”
rules-title = Lines without a segment of their own: rules
rules-lead = Rules are tried from the top; the first that fits takes the line. A segment written in the sales themselves goes before every rule. An average order is counted per client over all sales.
rule-column = Rule
rule-order = Order of the rule
rule-up = Try earlier: { $rule }
rule-down = Try later: { $rule }
rule-remove = Remove
rule-kind = What the rule goes by
rule-by-client = client is
rule-by-channel = channel is
rule-by-order = average order
rule-name = Name
rule-from = from
rule-to = below
rule-segment = choose a segment
rule-add = Add the rule
rules-clients = Largest clients without a segment
find = Find
find-narrows = Search narrows the list.

import-title = Import sales
import-lead = CSV or Excel from your ERP, CRM or a spreadsheet: one row an item or an order. Columns are recognised by their headings, and all can be corrected before the import.
import-shape = The amount is required. A date gives growth and season; segment, channel and offer the breakdowns; client and order the average order and concentration; cost the margin. Rows that cannot be read are set aside and shown, the others are imported.
import-commit = Import
import-other = Another file…
preview-title = What is in “{ $file }”
preview-sheet = Sheet
preview-nothing = No column is recognised yet: choose at least the amount above.
sure-sure = sure
sure-likely = likely
sure-guess = a guess: check it
roles-title = What columns hold
roles-lead = Drag onto a column, or choose in its heading:
role-free = no column yet
role-played = read from “{ $heading }”
role-held = “{ $role }” picked up: choose a column with the arrows and press Enter, or Escape
role-here = put it here
row-fate = Row { $row }: { $why }
form-remembered = Read as the last file with these headings was.
form-forget = Forget and recognise anew
same-known = { $n ->
    [one] This very file was imported: { $when }, { $rows } row. You will be asked what to do with it.
   *[other] This very file was imported: { $when }, { $rows } rows. You will be asked what to do with them.
}
same-skip = Leave out what is there
same-skip-lead = Only new lines come in.
same-replace = Replace the earlier import
same-replace-lead = It goes out whole, this file comes in; one undo.
same-add = Take them once more
same-add-lead = They are other sales that only look alike.
mend = Save the rows to mend
mend-lead = A workbook in the file’s own columns: correct the cells and import it; rows that are in are not counted twice.
mend-written = The rows to mend are in { $path }
imported-already = Were there already
import-busy = Another import is under way: let it end, or stop it.
warnings-title = What looks odd
heading-empty = (no heading)
column-read-as = What to read the column “{ $heading }” as
role-none = do not read
rows-aside = { $n ->
    [one] Of those shown { $n-text } row will be set aside.
   *[other] Of those shown { $n-text } rows will be set aside.
}
rows-count = { $n ->
    [one] { $n-text } row
   *[other] { $n-text } rows
}

imported-read = Rows read
imported-accepted = Accepted
imported-aside = Set aside
imported-period = Period
imported-map = Part of the revenue is not assigned to a segment yet.
objections-title = { $n ->
    [one] { $n-text } row set aside
   *[other] { $n-text } rows set aside
}
found-empty = empty
batches-title = What is imported
batch-remove = Take out
no-dates = no dates
