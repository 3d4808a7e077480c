-- What machines propose; replaced a report at a time. Spans, hops and other lists are JSON arrays (json_valid is no
-- function that SQLite lets a file's schema use while trusted_schema is off).
CREATE TABLE reports (
    number INTEGER PRIMARY KEY REFERENCES captures (number),  -- that of its capture
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    published TEXT,
    newest TEXT NOT NULL,  -- `published` in UTC as far as it tells, '' where unknown: sorts the list
    modified TEXT,
    section TEXT,
    language TEXT,
    dateline TEXT,
    lead TEXT,
    url TEXT,
    made_by TEXT NOT NULL,
    statement_count INTEGER NOT NULL DEFAULT 0,
    problem_count INTEGER NOT NULL DEFAULT 0,
    text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
    authors TEXT NOT NULL CHECK (authors GLOB '[[]*]'),
    fields TEXT NOT NULL CHECK (fields GLOB '[[]*]'),
    links TEXT NOT NULL CHECK (links GLOB '[[]*]'),
    blocks TEXT NOT NULL CHECK (blocks GLOB '[[]*]'),
    voice TEXT NOT NULL DEFAULT '[]' CHECK (voice GLOB '[[]*]'),
    text TEXT NOT NULL  -- last: a list reads the columns before it without its pages
) STRICT;
CREATE INDEX reports_newest ON reports (newest DESC, number DESC);
CREATE INDEX reports_outlet ON reports (outlet, newest DESC, number DESC);

CREATE TABLE statements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,  -- as the stage gave them
    start INTEGER NOT NULL,  -- the first offset of any of its spans
    kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
    nested_in TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    made_by TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source GLOB '[[]*]'),
    cue TEXT NOT NULL CHECK (cue GLOB '[[]*]'),
    content TEXT NOT NULL CHECK (content GLOB '[[]*]'),
    source_text TEXT NOT NULL,
    cue_text TEXT NOT NULL,
    content_text TEXT NOT NULL
) STRICT;
CREATE INDEX statements_in_order ON statements (report, start, position, kind);

CREATE TABLE chains (
    statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
    hops TEXT NOT NULL CHECK (hops GLOB '[[]*]'),
    basis TEXT NOT NULL,
    certainty TEXT NOT NULL,
    polarity TEXT NOT NULL,
    made_by TEXT NOT NULL,
    speaker_party TEXT,
    speaker_folded TEXT  -- the speaker's name as it is compared (folding.py)
) STRICT;
CREATE INDEX chains_speaker ON chains (speaker_folded);

CREATE TABLE hops (  -- the hops of `chains` once more, to be found by
    statement INTEGER NOT NULL REFERENCES chains (statement) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    party TEXT,
    folded TEXT,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX hops_party ON hops (party);
CREATE INDEX hops_folded ON hops (folded);

CREATE TABLE parties (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    mentions TEXT NOT NULL CHECK (mentions GLOB '[[]*]'),
    spoken INTEGER NOT NULL  -- statements at whose chain's end it stands
) STRICT;
CREATE INDEX parties_report ON parties (report, position);
CREATE INDEX parties_gathered ON parties (name, kind, anonymous);

CREATE TABLE party_lines (  -- one line of the list of parties each, kept in step by the triggers below
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    single TEXT NOT NULL,  -- the id of an anonymous party, '' for a named one
    reports INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    UNIQUE (name, kind, single)
) STRICT;
CREATE INDEX party_lines_most_said ON party_lines (statements DESC, reports DESC, name, number);

CREATE TRIGGER parties_gathered_on_insert AFTER INSERT ON parties BEGIN
    INSERT INTO party_lines (name, folded, kind, single, reports, statements)
    VALUES (NEW.name, NEW.folded, NEW.kind, iif(NEW.anonymous, NEW.id, ''), 1, NEW.spoken)
    ON CONFLICT (name, kind, single) DO UPDATE
    SET reports = reports + 1, statements = statements + excluded.statements;
END;
CREATE TRIGGER parties_gathered_on_delete AFTER DELETE ON parties BEGIN
    UPDATE party_lines SET reports = reports - 1, statements = statements - OLD.spoken
    WHERE name = OLD.name AND kind = OLD.kind AND single = iif(OLD.anonymous, OLD.id, '');
    DELETE FROM party_lines
    WHERE name = OLD.name AND kind = OLD.kind AND single = iif(OLD.anonymous, OLD.id, '') AND reports = 0;
END;
CREATE TRIGGER parties_gathered_on_recount AFTER UPDATE OF spoken ON parties BEGIN
    UPDATE party_lines SET statements = statements - OLD.spoken + NEW.spoken
    WHERE name = NEW.name AND kind = NEW.kind AND single = iif(NEW.anonymous, NEW.id, '');
END;

CREATE TABLE acts (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    statement TEXT REFERENCES statements (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    label TEXT NOT NULL,
    spans TEXT NOT NULL CHECK (spans GLOB '[[]*]'),
    status TEXT NOT NULL CHECK (status IN ('asserted', 'denied', 'hypothetical', 'planned')),
    made_by TEXT NOT NULL
) STRICT;
CREATE INDEX acts_report ON acts (report, position);
CREATE INDEX acts_statement ON acts (statement);

CREATE TABLE problems (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    capture INTEGER REFERENCES captures (number),  -- null for trouble with what never became a capture
    subject TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    span TEXT CHECK (span GLOB '[[]*]')
) STRICT;
CREATE INDEX problems_capture ON problems (capture, stage);
CREATE INDEX problems_subject ON problems (subject, stage);
