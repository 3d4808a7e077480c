-- Full-text indexes over the tables' own columns. They are kept in step in code (sqlite/search_index.py), not by
-- triggers: with trusted_schema off SQLite lets no trigger of a file write to a virtual table.
CREATE VIRTUAL TABLE reports_index USING fts5 (
    title, text,
    content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO reports_index (reports_index, rank) VALUES ('rank', 'bm25(4.0, 1.0)');

CREATE VIRTUAL TABLE statements_index USING fts5 (
    content_text, source_text,
    content = 'statements', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
