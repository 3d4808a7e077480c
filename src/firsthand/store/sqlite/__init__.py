"""The store that comes along: a folder with an SQLite database, the preserved bytes, and the custody log's head."""

from .opening import open_store
from .record import SqliteStore

__all__ = ["SqliteStore", "open_store"]
