-- Version 2: what is remembered of ledgers of one shape, and rules for sales without a segment of their own.

-- How a ledger with these headings was last read: a role's heading, a sheet, a decimal mark. The shape is a digest
-- of its headings.
CREATE TABLE ledger_form (
    shape TEXT NOT NULL CHECK (shape <> ''),
    key TEXT NOT NULL CHECK (key <> ''),
    value TEXT NOT NULL,
    PRIMARY KEY (shape, key)
) STRICT, WITHOUT ROWID;

-- Tried in their order on lines whose own text stands for no segment. An order's bounds are minor units, the lower
-- one included.
CREATE TABLE segment_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'client' OR kind = 'channel' OR kind = 'average_order'),
    text TEXT CHECK (text <> ''),
    least INTEGER,
    below INTEGER,
    segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE CHECK (segment > 0),
    CHECK ((text IS NULL) = (kind = 'average_order')),
    CHECK ((least IS NOT NULL OR below IS NOT NULL) = (kind = 'average_order')),
    CHECK (least < below)
) STRICT;

-- The sums tell apart which rule, if any, a line was assigned by; 0 is none.
ALTER TABLE month_sum RENAME TO old_month_sum;
CREATE TABLE month_sum (
    month INTEGER NOT NULL,
    segment INTEGER NOT NULL,
    rule INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    amount_with_cost INTEGER NOT NULL,
    quantity REAL NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (month, segment, rule, channel)
) STRICT, WITHOUT ROWID;
INSERT INTO month_sum
SELECT month, segment, 0, channel, amount, cost, amount_with_cost, quantity, lines FROM old_month_sum;
DROP TABLE old_month_sum;

ALTER TABLE offer_sum RENAME TO old_offer_sum;
CREATE TABLE offer_sum (
    window INTEGER NOT NULL CHECK (window BETWEEN 1 AND 3),
    segment INTEGER NOT NULL,
    rule INTEGER NOT NULL,
    offer INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    amount_with_cost INTEGER NOT NULL,
    quantity REAL NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (window, segment, rule, offer)
) STRICT, WITHOUT ROWID;
INSERT INTO offer_sum
SELECT window, segment, 0, offer, amount, cost, amount_with_cost, quantity, lines FROM old_offer_sum;
DROP TABLE old_offer_sum;
