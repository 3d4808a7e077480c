"""Keep and find the nouns: the interface, SQLite, migrations, the custody log."""
