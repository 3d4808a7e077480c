"""attribute: an annotated Report → Statements, and the passages in the report's own voice.

In: a `Report` and its `Annotation`. Out: statements with source, cue and content spans, nested ones marked.
Refuses: deciding who a pronoun means (that is `trace`), and scare quotes. A way is a function from report to
statements; `attribute` is the one in use: rules over the parse (`RULES` lists them), each statement's `by` naming its
rule.
"""

from __future__ import annotations

from collections.abc import Callable

from firsthand.domain import Annotation, Report, Statement

from .by_rules import attribute
from .rules import RULES, Rule
from .voice import own_voice

type Way = Callable[[Report, Annotation], tuple[Statement, ...]]

__all__ = ["RULES", "Rule", "Way", "attribute", "own_voice"]
