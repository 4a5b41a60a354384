### The lines beside a verdict: what it rests on, and what to find out next.

detail-nothing = no data
detail-of-margin = { $value } of margin
detail-of-revenue = { $value } of revenue
detail-revenue = revenue { $value }
detail-orders = { $n ->
    [one] { $n-text } order
   *[other] { $n-text } orders
}
detail-average-order = average order { $value }
detail-items = { $value } items an order
detail-clients = { $n ->
    [one] { $n-text } client
   *[other] { $n-text } clients
}
detail-largest-client = largest client { $value }
detail-volume = segment’s market { $value }
detail-market-growth = market { $value } a year
detail-own-share = our share { $value }
detail-own-growth = we { $value }
detail-rivals = { $n ->
    [one] { $n-text } rival
   *[other] { $n-text } rivals
}
detail-hhi = HHI { $value }
detail-must-have = lacking the must-have { $value }

question-level = Find out from clients or a catalogue: { $place }.
question-price = Ask for a price list or a quote: { $place }.
question-share = Estimate together with sales: { $place }.
question-importance = Ask clients: { $place }.
question-reach = Ask dealers and clients: { $place }.
question-market = Look up in an industry review: { $place }.
question-other = Clarify: { $place }.

subline-open = { $n ->
    [one] { $n-text } verdict cannot be given yet.
   *[other] { $n-text } verdicts cannot be given yet.
}
subline-period = Revenue for { $from } – { $to }.
subline-undated = Undated revenue: growth cannot be told.
subline-matrix = Matrix as of { $value }.
