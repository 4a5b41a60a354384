### Refusals: what went wrong, where, what to do.

problem-no-study = Open or make a study first.
problem-currency = “{ $code }” is no currency code. Type three letters such as RUB, USD or EUR.
problem-unknown-reading = “{ $what }” is no way to read a file. Keep what was recognised, or choose from the list.
problem-date = “{ $found }” is no date.
problem-no-sheet = The matrix has no sheet “{ $sheet }”.
problem-no-cell = This cell is no longer there: the matrix has changed. Reload the sheet and try again.
problem-no-answer = There is no answer to this any more: the study has changed.
problem-no-labels = It cannot be split by “{ $kind }”. There are segment, offer, channel and month.
problem-rule-of-what = Say which client or channel the rule is about.
problem-too-many-aside = More than { $n-text } rows of “{ $file }” are set aside: a column is read wrongly. Correct how the file is read instead of the rows.
problem-rule-bounds = Type an amount into at least one of the two fields; the first must be the smaller.
problem-rule-order = The bounds “{ $what }” cannot be read. Write order:50000.., order:..50000 or order:50000..200000; the first is less than the second.
problem-sales-already-there = { $n-text } of the { $of-text } lines of this file are in the study already (import: { $files }). Decide whether to leave them out, to replace the earlier import, or to take them once more.
problem-not-sold-there = We have no such offer in this segment.
problem-of-whom = Say first whose it is: choose a player.
problem-block-too-large = At most { $n-text } cells can be read at once.
problem-source-of-unknown = A source is noted for a known cell. Type a value first.
problem-no-subject = The study has no “{ $name }” to ask about. Ask headline, segment:NAME, claim:WORDS, offer:NAME or price:NAME with --segment NAME, market, revenue, growth or growth:volume.
problem-no-segment = The study has no segment “{ $name }”.
problem-no-chart = There is no chart “{ $name }”. There are: { $names }.
problem-not-drawn = The chart could not be drawn: { $detail }.
problem-chart-ending = A chart is saved as .svg or .png, not as { $path }.
problem-report-ending = A report is saved as .xlsx, not as { $path }.
problem-not-reported = The report could not be made: { $detail }. The old file is untouched.
problem-cancelled = Stopped. Nothing was changed.
problem-no-sample = There is no sample “{ $name }”. There are: { $names }.
problem-not-written = The file was not written: { $detail }. What stood in its place is untouched.
problem-disk-full = The disk has no room for { $path }. What stood in its place is untouched.
problem-not-shown = The file could not be shown: { $detail }.

## The study file

problem-study-not-found = There is no file { $path }.
problem-study-already-exists = The file { $path } exists already. Choose another name.
problem-study-not-a-study = This is not a Standout study.
problem-study-newer = The study was made by a newer version of the program. Update Standout to open it.
problem-study-older-read-only = The study is of an older version and must be updated, but cannot be written here. Copy it into a folder of yours and open the copy.
problem-study-foreign = The file does not look like a study of its version: { $what }. It was neither opened nor changed.
problem-study-damaged = The study file is damaged: { $detail }. It was not changed; take a backup.
problem-study-read-only = The study is open for reading only: { $why }.
problem-study-busy = Another program is using the study. Try again in a minute.
problem-study-disk-full = The disk is full. The change was not saved; everything else is safe.
problem-study-io = The file { $path } could not be read or written: { $detail }.
problem-study-name-taken = The name “{ $name }” is taken. Choose another.
problem-study-empty-name = A name cannot be empty.
problem-study-bad-text = The text is too long or holds a forbidden character ({ $length } characters).
problem-study-out-of-range = { $value } is out of range: { $least } to { $most }.
problem-study-wrong-kind = This cell holds another kind of value.
problem-study-unknown = This is no longer in the study ({ $thing }).
problem-study-unknown-name = The study has no “{ $name }” ({ $thing }).
problem-study-currency-in-use = The study holds amounts in { $code }, so its currency stays.
problem-study-already-imported = The file “{ $file }” was imported before. Decide whether to leave its lines out, to replace the earlier import, or to take it once more.
problem-study-too-large = The amounts are too large to be added up.
problem-study-broken-lines = The sales lines contradict each other. Nothing was imported.
problem-study-journal = This cannot be undone: the journal does not fit the study ({ $detail }). Nothing was changed.
problem-study-sqlite = The study file does not answer: { $detail }.

## Why reading only

read-only-asked = that was asked for
read-only-open-elsewhere = it is open in another window
read-only-file-not-writable = the file is write-protected
read-only-folder-not-writable = its folder cannot be written
read-only-second-name = the file has a second name (a hard link)
read-only-no-locks = this disk cannot lock files

## What kind of thing

thing-player = player
thing-segment = segment
thing-offer = offer
thing-function = function
thing-claim = claim
thing-source = source
thing-batch = import
thing-channel = channel
thing-key = method key
