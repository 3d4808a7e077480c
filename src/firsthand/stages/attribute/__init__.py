"""attribute: a Report, with its annotation where the way needs one → Statements, and the report's own voice.

In: a `Report` and, for ways that need the parse, its `Annotation`. Out: statements with source, cue and content spans,
nested ones marked. Refuses: deciding who a pronoun means (that is `trace`), and scare quotes. A `Way` is an engine, in
a folder of its own: `trained` is a small network that reads the words alone, `by_rules` reads the parse by rules
(`RULES` lists them). `way_named` loads one.
"""

from .by_rules import RULES, ByRules, Rule
from .voice import own_voice
from .way import Way
from .ways import WAYS, way_named

__all__ = ["RULES", "WAYS", "ByRules", "Rule", "Way", "own_voice", "way_named"]
