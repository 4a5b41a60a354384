### The page of the method.

why-method = All thresholds and weights
method-lead = Every number that a verdict depends on. Type another one and every verdict is found afresh; it is one step, and undo takes it back.
method-origins = Whose number: “source”, a published source states it; “usual”, it is commonly used; “ours”, a proposal of this program: no threshold is published, and the report says so.
method-column-zero = 0 points
method-column-hundred = 100 points
method-column-default = Default
method-column-origin = Whose
method-reset = Reset
method-reset-one = Reset to the default: { $what }
method-reset-all = Reset all to the defaults
method-is-changed = changed
method-sources = Where the methods come from
