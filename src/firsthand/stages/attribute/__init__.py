"""attribute: a Report, with its annotation where the way needs one → Statements, and the report's own voice.

In: a `Report` and, for ways that need the parse, its `Annotation`. Out: statements with source, cue and content spans,
nested ones marked. Refuses: deciding who a pronoun means (that is `trace`), and scare quotes. A `Way` is an engine:
`by_rules` reads the parse by rules (`RULES` lists them). `attribute` is the way in use.
"""

from __future__ import annotations

from .by_rules import RULES, ByRules, Rule
from .voice import own_voice
from .way import Way

__all__ = ["RULES", "ByRules", "Rule", "Way", "attribute", "own_voice"]

attribute: Way = ByRules()
"""The way in use."""
