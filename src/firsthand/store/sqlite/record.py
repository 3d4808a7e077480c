"""The SQLite store, put together from its parts; each adds a subject to the one before.

base → custody_log → captures → proposals → readings → finding_reports → finding_statements → finding_parties → terms →
links → likenesses → claims → finding_claims
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from firsthand.domain import Problem

from .finding_claims import FindingClaims
from .verify import found_wrong


class SqliteStore(FindingClaims):
    """One record, opened (opening.py). Any number of threads may use it at once: each gets a connection of its own.

    A transaction belongs to the thread that began it; another thread sees what is written when it is finished.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the record, for all threads; safe to call twice."""
        self._connections.close()

    def verify(self) -> Iterator[Problem]:
        """Re-hash every preserved file, walk the custody log, and look whether every span lies in its text.

        Yields what is wrong, nothing where all is well; what an interrupted run may leave is not wrong.
        """
        yield from found_wrong(self._db, self._blobs, self._head)
