-- How like statements were found to be is kept, so that the claims of a record don't depend on the order in which its
-- reports came, and no pair is compared twice.

CREATE TABLE compared (  -- statements that were compared with those of the record that share most with them
    statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE
) STRICT;

CREATE TABLE likenesses (  -- pairs that are at all like, the lower number first
    one INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    same REAL NOT NULL,
    rival REAL NOT NULL,
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'denies', 'qualifies')),
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX likenesses_other ON likenesses (other);

-- Where two statements are no longer likelier the same than not, their claims are to be gathered again.
CREATE TRIGGER likenesses_gone AFTER DELETE ON likenesses WHEN OLD.same >= 0.5 BEGIN
    UPDATE claims SET torn = 1 WHERE number IN (
        SELECT claim FROM claim_statements WHERE statement IN (OLD.one, OLD.other) AND stance = 'supports');
END;

CREATE TABLE claim_names (  -- ids that claims have or had, each made of a statement: where that stands now, the id leads
    id TEXT PRIMARY KEY,
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_names_statement ON claim_names (statement);
