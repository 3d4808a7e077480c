-- A claim that lost statements is to be gathered again; one whose links changed is only to be weighed again.
ALTER TABLE claims ADD COLUMN torn INTEGER NOT NULL DEFAULT 0 CHECK (torn IN (0, 1));
UPDATE claims SET torn = stale;
CREATE INDEX claims_torn ON claims (number) WHERE torn = 1;

DROP TRIGGER claim_statements_gone;
CREATE TRIGGER claim_statements_gone AFTER DELETE ON claim_statements BEGIN
    UPDATE claims SET stale = 1, torn = 1 WHERE number = OLD.claim;
END;
