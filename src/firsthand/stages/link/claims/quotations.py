"""Quotations: the quoted words of a statement, as they are compared over reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import Statement, StatementKind

from .words import tokens

_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]{2,})[”“»\"]")
RARE = 4
"""Words in a row that two people hardly say by chance: a shared quotation is at least as long."""


def quotations_of(statement: Statement) -> tuple[str, ...]:
    """The quoted pieces of its content, normalised: lower case, words alone, a space between.

    >>> from firsthand.testing import a_report, a_statement
    >>> quotations_of(a_statement(a_report("He said it was “tied up with rope”."), "it was “tied up with rope”"))
    ('tied up with rope',)
    """
    pieces = _QUOTED.findall(statement.content_text)
    if not pieces and statement.kind is StatementKind.DIRECT:
        pieces = [statement.content_text]
    return tuple(dict.fromkeys(words for piece in pieces if (words := " ".join(tokens(piece)))))


def runs(quotation: str) -> Iterator[str]:
    """Its runs of `RARE` words, and the whole where it is shorter but has two."""
    words = quotation.split()
    if 2 <= len(words) < RARE:
        yield quotation
    for at in range(len(words) - RARE + 1):
        yield " ".join(words[at : at + RARE])
