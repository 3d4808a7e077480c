"""Firsthand: news reports as a sourced record; every statement, who made it, and through whose hands it came.

>>> import firsthand
>>> for statement in firsthand.read("page.html").statements:       # doctest: +SKIP
...     print(statement.source_text, "→", statement.content_text)
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.domain import (
    Chain,
    Claim,
    ClaimQuery,
    Hop,
    Lineage,
    Party,
    Reading,
    Report,
    ReportQuery,
    Span,
    Statement,
    StatementQuery,
)
from firsthand.errors import FirsthandError

if TYPE_CHECKING:
    from firsthand.store.interface import Store

__all__ = [
    "Chain",
    "Claim",
    "ClaimQuery",
    "FirsthandError",
    "Hop",
    "Lineage",
    "Party",
    "Reading",
    "Report",
    "ReportQuery",
    "Span",
    "Statement",
    "StatementQuery",
    "open_record",
    "read",
]


def read(source: str | Path, *, private_addresses: bool = False) -> Reading:
    """Read one file or address: its report, statements, chains, parties and the report's own voice.

    Raises UnreadableInput where it can't be had or holds several reports, ModelMissing without a language pipeline.
    A page without a readable body has `report` None and says why in `problems`.
    """
    from firsthand.operations.read import read_one

    return read_one(source, private_addresses=private_addresses)


def open_record(path: str | Path, *, create: bool = False) -> Store:
    """The record in the folder `path`, to be used in a `with` block; its methods are those of `Store`.

    `record.claims(ClaimQuery())` lists claims, `record.lineage(id)` gives what stands behind one.

    Raises RecordMissing where there is none and `create` is false.
    """
    from firsthand.operations.open_record import open_record as opened

    return opened(path, create=create)
