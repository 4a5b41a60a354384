### The board's report.

report-title = The board's report
report-lead = One Excel workbook: the verdicts in words, the numbers in tables, pictures, and the whole matrix, which can be imported back.
report-what = What goes in
report-summary = Summary: the verdicts in words and the focus map
report-segments = Segment verdicts: gates, scores, reasons
report-offers = Offer verdicts: similarity, differences, gaps
report-prices = Price index
report-claims = Claims: who claims what, and what supports it
report-revenue = Revenue
report-method = Method: every threshold and weight that was used
report-see-method = See and change
report-matrix = The sheets of the matrix unchanged, with their sources
report-how = Write it
report-language = In which language
report-write = Write the report…
report-empty = There is nothing to report yet: enter segments and your own revenue.
report-done = The report is ready.
report-open = Open
