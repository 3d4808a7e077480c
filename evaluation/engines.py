"""The attribution engine as the scorers ask it: a text in, its statements out, so that any engine can be measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from firsthand.domain import Statement
from firsthand.operations.attribute_text import TextAttributor

type Engine = Callable[[str], Sequence[Statement]]
"""Called with a text of which every line is a paragraph; its statements have code point offsets into that text."""


def shipped() -> Engine:
    """The engine that `firsthand attribute` runs, loaded once."""
    attributor = TextAttributor()
    return lambda text: attributor(text).statements
