"""A Way is an engine of attribution: how a report's statements are found."""

from __future__ import annotations

from typing import Protocol

from firsthand.domain import Annotation, Report, Statement


class Way(Protocol):
    """Called with a report, gives its statements in order of text; a legal set, nested ones marked.

    `name` is what a person chooses it by, `described` what it says of itself. Where `needs_parse` is False the
    annotation may be None, and nothing need parse the report for it; where it is True, a missing annotation or another
    report's raises ValueError. Statements less sure than `least_stated` are better taken for perhaps a statement.
    """

    @property
    def name(self) -> str: ...

    @property
    def described(self) -> str: ...

    @property
    def least_stated(self) -> float: ...

    @property
    def needs_parse(self) -> bool: ...

    def __call__(self, report: Report, annotation: Annotation | None) -> tuple[Statement, ...]: ...
