"""How terms lie in the inverted index: packed beside their item, and one row a term in `postings`.

Kinds of things share one table: a term stands there XOR a number made of its kind, so that those of one kind meet no
other's. An item's terms are kept beside it as well, eight bytes each, so that it can be taken out again without a
second index.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Sequence
from functools import cache

from .connection import Connection

LARGEST = 2**63 - 1
"""The largest term."""


@cache
def salt(kind: str) -> int:
    """What the terms of a kind are combined with."""
    return int.from_bytes(hashlib.sha256(kind.encode()).digest()[:8], "big") & LARGEST


def packed(terms: Sequence[int]) -> bytes:
    """Eight bytes a term."""
    return struct.pack(f"<{len(terms)}q", *terms)


def unpacked(terms: bytes) -> tuple[int, ...]:
    """The terms that `packed` was given."""
    return struct.unpack(f"<{len(terms) // 8}q", terms)


def drop_terms(db: Connection, report: int, kind: str | None = None) -> None:
    """Take what was indexed for the report (its number) out: all, or that of one kind. To be done before it goes."""
    rows = db.rows(
        "SELECT number, terms FROM indexed WHERE report = :report AND (:kind IS NULL OR kind = :kind)",
        {"report": report, "kind": kind},
    )

    def postings() -> Iterator[tuple[int, int]]:
        for row in rows:
            for term in unpacked(row["terms"]):
                yield term, row["number"]

    db.run_many("DELETE FROM postings WHERE term = ? AND item = ?", postings())
    db.run_many("DELETE FROM indexed WHERE number = ?", [(row["number"],) for row in rows])
