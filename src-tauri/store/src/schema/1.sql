-- A study file, version 1. This text is compared, word for word, with what a file says of itself when it is
-- opened: it never changes once released; what comes later comes as a further migration.
--
-- Words are checked by OR: for IN with more than two values SQLite builds a table at every row that is written,
-- which takes ten times as long as writing the row.

CREATE TABLE study (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    minor_digits INTEGER NOT NULL CHECK (minor_digits BETWEEN 0 AND 6)
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,
    reliability TEXT CHECK (reliability = 'measured' OR reliability = 'document' OR reliability = 'public' OR reliability = 'client' OR reliability = 'own_word' OR reliability = 'opinion'),
    as_of TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE player (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    website TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_own_player ON player (own) WHERE own = 1;

-- Row 0 is the market as a whole, so that a price, a share, a volume or a growth has one kind of key.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK ((name = '') = (id = 0)),
    volume_year INTEGER CHECK (volume_year BETWEEN -9999 AND 9999),
    definition TEXT NOT NULL,
    listed_are_largest INTEGER NOT NULL CHECK (listed_are_largest IN (0, 1)),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE offer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    player INTEGER NOT NULL REFERENCES player (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    category TEXT NOT NULL,
    unit TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (player, name)
) STRICT;

CREATE TABLE function (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    heading TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('level', 'number')),
    unit TEXT NOT NULL,
    better TEXT NOT NULL CHECK (better IN ('higher', 'lower')),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    player INTEGER NOT NULL REFERENCES player (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    theme TEXT NOT NULL,
    kind TEXT CHECK (kind = 'has' OR kind = 'best' OR kind = 'only' OR kind = 'cheapest'),
    about_price INTEGER NOT NULL CHECK (about_price IN (0, 1)),
    function INTEGER REFERENCES function (id) ON DELETE SET NULL,
    offer INTEGER REFERENCES offer (id) ON DELETE SET NULL,
    segment INTEGER REFERENCES segment (id) ON DELETE SET NULL CHECK (segment > 0),
    proof TEXT NOT NULL,
    note TEXT NOT NULL,
    source INTEGER REFERENCES source (id) ON DELETE SET NULL,
    CHECK (about_price = 0 OR function IS NULL)
) STRICT;

-- The cells of the matrix. No row is "unknown"; a row always knows something.

CREATE TABLE level (
    function INTEGER NOT NULL REFERENCES function (id) ON DELETE CASCADE,
    offer INTEGER NOT NULL REFERENCES offer (id) ON DELETE CASCADE,
    level TEXT CHECK (level = 'full' OR level = 'partial' OR level = 'absent'),
    number REAL CHECK (number BETWEEN -1e300 AND 1e300),
    source INTEGER REFERENCES source (id) ON DELETE SET NULL,
    PRIMARY KEY (function, offer),
    CHECK ((level IS NULL) <> (number IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX level_source ON level (source) WHERE source IS NOT NULL;

CREATE TABLE importance (
    function INTEGER NOT NULL REFERENCES function (id) ON DELETE CASCADE,
    segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE CHECK (segment > 0),
    importance REAL NOT NULL CHECK (importance BETWEEN 0 AND 5),
    source INTEGER REFERENCES source (id) ON DELETE SET NULL,
    PRIMARY KEY (function, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE price (
    offer INTEGER NOT NULL REFERENCES offer (id) ON DELETE CASCADE,
    segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    unit TEXT NOT NULL,
    source INTEGER REFERENCES source (id) ON DELETE SET NULL,
    PRIMARY KEY (offer, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE value_share (
    player INTEGER NOT NULL REFERENCES player (id) ON DELETE CASCADE,
    segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    source INTEGER REFERENCES source (id) ON DELETE SET NULL,
    PRIMARY KEY (player, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE volume_share (
    player INTEGER NOT NULL REFERENCES player (id) ON DELETE CASCADE,
    segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    source INTEGER REFERENCES source (id) ON DELETE SET NULL,
    PRIMARY KEY (player, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE player_reach (
    player INTEGER NOT NULL REFERENCES player (id) ON DELETE CASCADE,
    segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE CHECK (segment > 0),
    reach TEXT NOT NULL CHECK (reach = 'core' OR reach = 'also' OR reach = 'no'),
    source INTEGER REFERENCES source (id) ON DELETE SET NULL,
    PRIMARY KEY (player, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_reach (
    offer INTEGER NOT NULL REFERENCES offer (id) ON DELETE CASCADE,
    segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE CHECK (segment > 0),
    reach TEXT NOT NULL CHECK (reach = 'core' OR reach = 'also' OR reach = 'no'),
    source INTEGER REFERENCES source (id) ON DELETE SET NULL,
    PRIMARY KEY (offer, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE volume (
    segment INTEGER PRIMARY KEY REFERENCES segment (id) ON DELETE CASCADE,
    amount REAL NOT NULL CHECK (amount BETWEEN 0 AND 1e300),
    unit TEXT NOT NULL,
    source INTEGER REFERENCES source (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE growth (
    segment INTEGER PRIMARY KEY REFERENCES segment (id) ON DELETE CASCADE,
    rate REAL NOT NULL CHECK (rate BETWEEN -1 AND 1e300),
    source INTEGER REFERENCES source (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE price_growth (
    study INTEGER PRIMARY KEY REFERENCES study (id),
    rate REAL NOT NULL CHECK (rate BETWEEN -1 AND 1e300),
    source INTEGER REFERENCES source (id) ON DELETE SET NULL
) STRICT;

-- Only what differs from the program's defaults.
CREATE TABLE method (
    key TEXT PRIMARY KEY,
    value REAL NOT NULL CHECK (value BETWEEN -1e300 AND 1e300)
) STRICT, WITHOUT ROWID;

-- The ledger's own names, mapped once.
CREATE TABLE mapping (
    kind TEXT NOT NULL CHECK (kind = 'segment' OR kind = 'offer' OR kind = 'channel'),
    label TEXT NOT NULL,
    segment INTEGER REFERENCES segment (id) ON DELETE CASCADE CHECK (segment > 0),
    offer INTEGER REFERENCES offer (id) ON DELETE CASCADE,
    channel TEXT CHECK (channel <> ''),
    PRIMARY KEY (kind, label),
    CHECK ((segment IS NOT NULL) = (kind = 'segment')),
    CHECK ((offer IS NOT NULL) = (kind = 'offer')),
    CHECK ((channel IS NOT NULL) = (kind = 'channel'))
) STRICT, WITHOUT ROWID;

-- The ledger: own sales as imported. Undoing an import makes its batch invisible; its lines stay.

CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_name TEXT NOT NULL,
    digest TEXT,
    imported_at INTEGER NOT NULL,
    read INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    set_aside INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    first_sale INTEGER NOT NULL,
    last_sale INTEGER NOT NULL,
    visible INTEGER NOT NULL CHECK (visible IN (0, 1))
) STRICT;

-- Orders, clients, segments, channels, offers and managers as the ledger writes them. Texts are unique within a
-- kind; no index says so, because building one is a third of an import and only an import looks labels up.
CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

-- A line of sales; its batch is the one whose range of sales it falls in. Days since 1970-01-01. The last six
-- are labels without a foreign key, because checking six million of them would double the time of an import.
CREATE TABLE sale (
    id INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    day INTEGER,
    amount INTEGER NOT NULL,
    cost INTEGER,
    quantity REAL,
    orders INTEGER,
    client INTEGER,
    segment INTEGER,
    channel INTEGER,
    offer INTEGER,
    manager INTEGER
) STRICT;

-- Sums of the visible lines, by the ledger's own labels, so that mapping rewrites none of them; 0 is "none".
-- A month is 202610; a window is 1 for the year, 2 for the prior year, 3 for everything.
CREATE TABLE month_sum (
    month INTEGER NOT NULL,
    segment INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    amount_with_cost INTEGER NOT NULL,
    quantity REAL NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (month, segment, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_sum (
    window INTEGER NOT NULL CHECK (window BETWEEN 1 AND 3),
    segment INTEGER NOT NULL,
    offer INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    amount_with_cost INTEGER NOT NULL,
    quantity REAL NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (window, segment, offer)
) STRICT, WITHOUT ROWID;

-- What does not add up: by the study's segments; segment 0 is "not assigned", -1 all together.
CREATE TABLE distinct_sum (
    window INTEGER NOT NULL CHECK (window BETWEEN 1 AND 3),
    segment INTEGER NOT NULL,
    orders INTEGER,
    clients INTEGER,
    concentration REAL,
    largest REAL,
    PRIMARY KEY (window, segment)
) STRICT, WITHOUT ROWID;

-- Which segment each label counted for when distinct_sum was made.
CREATE TABLE assigned (
    label INTEGER PRIMARY KEY,
    segment INTEGER NOT NULL
) STRICT;

-- The journal: each edit, and each row it changed, before and after. It is also the history of the matrix.
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'done' OR state = 'undone' OR state = 'dead' OR state = 'sealed')
) STRICT;
CREATE INDEX edit_state ON edit (state);
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    edit INTEGER NOT NULL REFERENCES edit (id),
    thing TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_edit ON change (edit);
CREATE INDEX change_key ON change (thing, key);
