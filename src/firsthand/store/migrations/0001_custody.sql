-- What only grows: captures, the custody log, a person's decisions. Triggers refuse any change to their rows.
PRAGMA application_id = 1179796289;  -- "FRSA": tells a record from another program's database

CREATE TABLE captures (
    number INTEGER PRIMARY KEY,  -- the order in which they came
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    obtained_at TEXT NOT NULL CHECK (obtained_at LIKE '%+00:00'),
    obtained_from TEXT NOT NULL,
    url TEXT
) STRICT;

CREATE TABLE custody (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    at TEXT NOT NULL CHECK (at LIKE '%+00:00'),
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64)
) STRICT;
CREATE INDEX custody_subject ON custody (subject);

CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,  -- the id of anything; no foreign key, so that it outlives what it judges
    judgement TEXT NOT NULL CHECK (judgement IN ('yes', 'no', 'unsure')),
    made_by TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_subject ON decisions (subject);

CREATE TRIGGER captures_stay BEFORE DELETE ON captures
BEGIN SELECT RAISE(ABORT, 'a capture is never removed'); END;
CREATE TRIGGER captures_never_change BEFORE UPDATE ON captures
BEGIN SELECT RAISE(ABORT, 'a capture never changes'); END;

CREATE TRIGGER custody_stays BEFORE DELETE ON custody
BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;
CREATE TRIGGER custody_never_changes BEFORE UPDATE ON custody
BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;
CREATE TRIGGER custody_grows_at_its_end BEFORE INSERT ON custody
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM custody)
BEGIN SELECT RAISE(ABORT, 'the custody log grows at its end'); END;

CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never removed; record another one'); END;
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision never changes; record another one'); END;
