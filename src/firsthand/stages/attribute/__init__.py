"""attribute: an annotated Report → Statements, and the passages in the report's own voice.

In: a `Report` and its `Annotation`. Out: statements with source, cue and content spans, nested ones marked. Refuses:
deciding who a pronoun means (that is `trace`), and scare quotes. A way is a function from report to statements;
`attribute` is the one in use.
"""

from __future__ import annotations

from collections.abc import Callable

from firsthand.domain import Annotation, Report, Statement

type Way = Callable[[Report, Annotation], tuple[Statement, ...]]
