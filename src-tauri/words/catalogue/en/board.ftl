### What the board reads first: the sentences of the report's first page, the same in every format.

board-part-decide = What to decide
board-none-decide = Nothing yet: no verdict asks for a decision.
board-part-unknown = What is not known
board-none-unknown = Nothing that decides.

board-decide-focus = “{ $segment }”: put people and money here first, the other segments after it.
board-decide-differentiate = “{ $segment }”: the money is here. Decide what will make clients choose us: { $what }.
board-decide-defend = “{ $segment }”: keep what we have, and decide where to put the money that no longer grows here.
board-decide-rethink = “{ $segment }”: decide whether to stay, and on what terms.
board-decide-test-apart = “{ $segment }”: decide on an experiment apart from the base process: its budget, its term, and what counts as success.
board-decide-leave = “{ $segment }”: decide what spending to stop; serve what comes by itself.
board-decide-alike = “{ $offer }” blends in ({ $segments }): set it apart, or accept to sell it by price.
board-decide-claim = Our claim “{ $words }” contradicts the matrix: withdraw it or change it.
board-decide-proof = { $n ->
    [one] Our claim { $claims } is borne out by nothing: bring proof or stop claiming it.
   *[other] Our claims { $claims } are borne out by nothing: bring proof or stop claiming them.
}
board-quoted = “{ $words }”
board-likely = “{ $segment }” cannot be told yet; { $likely }.
