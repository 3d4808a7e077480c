-- What machines propose over the whole record: which parties are the same, words that reports share, what they cite,
-- claims and their lineages. All of it goes with the report or statement that it is about.

CREATE TABLE linked (  -- reports whose links are those of what is read in them now; the others are to be linked
    report INTEGER PRIMARY KEY REFERENCES reports (number) ON DELETE CASCADE
) STRICT;

CREATE TABLE indexed (  -- things to be found by the terms that they share (sqlite/terms.py)
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    terms BLOB NOT NULL,  -- eight bytes a term, as they stand in `postings`
    note TEXT NOT NULL,  -- what a stage wants to know of the item again, in its own words
    UNIQUE (kind, item)
) STRICT;
CREATE INDEX indexed_report ON indexed (report, kind);

CREATE TABLE postings (
    term INTEGER NOT NULL,
    item INTEGER NOT NULL,  -- `indexed.number`; no foreign key, since looking for orphans would need a second index
    PRIMARY KEY (term, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE reuses (
    number INTEGER PRIMARY KEY,
    derived INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    source INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    of_derived REAL NOT NULL,
    of_source REAL NOT NULL,
    direction REAL NOT NULL,
    passages TEXT NOT NULL CHECK (passages GLOB '[[]*]'),
    why TEXT NOT NULL CHECK (why GLOB '[[]*]'),
    made_by TEXT NOT NULL,
    UNIQUE (derived, source)
) STRICT;
CREATE INDEX reuses_source ON reuses (source);

CREATE TABLE externals (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT,
    url TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
    number INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    statement TEXT REFERENCES statements (id) ON DELETE CASCADE,
    target TEXT NOT NULL,  -- the id of a report or an external
    to_report INTEGER REFERENCES reports (number) ON DELETE CASCADE,
    to_external TEXT REFERENCES externals (id),
    kind TEXT NOT NULL,
    probability REAL NOT NULL,
    evidence TEXT NOT NULL CHECK (evidence GLOB '[[]*]'),
    why TEXT NOT NULL,
    made_by TEXT NOT NULL,
    CHECK ((to_report IS NULL) <> (to_external IS NULL))
) STRICT;
CREATE INDEX citations_report ON citations (report);
CREATE INDEX citations_statement ON citations (statement);
CREATE INDEX citations_to_report ON citations (to_report);
CREATE INDEX citations_to_external ON citations (to_external);

CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    rivals TEXT NOT NULL CHECK (rivals GLOB '[[]*]'),
    made_by TEXT NOT NULL,
    reports INTEGER NOT NULL,
    supports INTEGER NOT NULL,
    denies INTEGER NOT NULL,
    qualifies INTEGER NOT NULL,
    lowest INTEGER,  -- independent sources; null until it is weighed
    expected REAL,
    highest INTEGER,
    urgency REAL NOT NULL DEFAULT 0,  -- what the list is sorted by (store/claim_rows.py)
    stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1))  -- 1 until it is weighed as it stands
) STRICT;
CREATE INDEX claims_urgent ON claims (urgency DESC, reports DESC, number);
CREATE INDEX claims_stale ON claims (number) WHERE stale = 1;

CREATE TABLE claim_statements (
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'denies', 'qualifies')),
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_statements_statement ON claim_statements (statement);

CREATE TRIGGER claim_statements_gone AFTER DELETE ON claim_statements BEGIN
    UPDATE claims SET stale = 1 WHERE number = OLD.claim;
END;

-- What a report goes back to has gone or changed: it is to be cited anew, and what it carries to be weighed anew.
CREATE TRIGGER citations_gone AFTER DELETE ON citations BEGIN
    DELETE FROM linked WHERE report = OLD.report;
    DELETE FROM externals
    WHERE id = OLD.to_external AND NOT EXISTS (SELECT 1 FROM citations WHERE to_external = OLD.to_external);
    UPDATE claims SET stale = 1 WHERE number IN (
        SELECT claim FROM claim_statements JOIN statements ON statements.number = claim_statements.statement
        WHERE statements.report = OLD.report);
END;
CREATE TRIGGER reuses_gone AFTER DELETE ON reuses BEGIN
    UPDATE claims SET stale = 1 WHERE number IN (
        SELECT claim FROM claim_statements JOIN statements ON statements.number = claim_statements.statement
        WHERE statements.report IN (OLD.derived, OLD.source));
END;

CREATE TABLE lineages (
    claim INTEGER PRIMARY KEY REFERENCES claims (number) ON DELETE CASCADE,
    lineage TEXT NOT NULL CHECK (lineage GLOB '{*}')
) STRICT;

CREATE TABLE claim_alarms (  -- the alarms of `lineages` once more, to be found by
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    PRIMARY KEY (kind, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_alarms_claim ON claim_alarms (claim);

-- Parties are gathered by the key that resolving gives them, and until then as before: by name and kind.
DROP TRIGGER parties_gathered_on_insert;
DROP TRIGGER parties_gathered_on_delete;
DROP TRIGGER parties_gathered_on_recount;
DROP TABLE party_lines;
DROP INDEX parties_gathered;

ALTER TABLE parties ADD COLUMN key TEXT;  -- null until it is resolved
ALTER TABLE parties ADD COLUMN line TEXT NOT NULL DEFAULT '';  -- the line of the list of parties that it stands on
UPDATE parties SET line = iif(anonymous, id, name || ' | ' || kind);
CREATE INDEX parties_key ON parties (key);
CREATE INDEX parties_line ON parties (line, folded);

CREATE TABLE party_lines (  -- one line of the list of parties each, kept in step by the triggers below
    line TEXT PRIMARY KEY,
    parties INTEGER NOT NULL,
    statements INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO party_lines (line, parties, statements)
SELECT line, count(*), sum(spoken) FROM parties GROUP BY line;
CREATE INDEX party_lines_most_said ON party_lines (statements DESC, parties DESC, line);

CREATE TRIGGER parties_gathered_on_insert AFTER INSERT ON parties BEGIN
    INSERT INTO party_lines (line, parties, statements) VALUES (NEW.line, 1, NEW.spoken)
    ON CONFLICT (line) DO UPDATE SET parties = parties + 1, statements = statements + excluded.statements;
END;
CREATE TRIGGER parties_gathered_on_delete AFTER DELETE ON parties BEGIN
    UPDATE party_lines SET parties = parties - 1, statements = statements - OLD.spoken WHERE line = OLD.line;
    DELETE FROM party_lines WHERE line = OLD.line AND parties = 0;
END;
CREATE TRIGGER parties_gathered_on_change AFTER UPDATE OF spoken, line ON parties BEGIN
    UPDATE party_lines SET parties = parties - 1, statements = statements - OLD.spoken WHERE line = OLD.line;
    INSERT INTO party_lines (line, parties, statements) VALUES (NEW.line, 1, NEW.spoken)
    ON CONFLICT (line) DO UPDATE SET parties = parties + 1, statements = statements + excluded.statements;
    DELETE FROM party_lines WHERE line = OLD.line AND parties = 0;
END;
