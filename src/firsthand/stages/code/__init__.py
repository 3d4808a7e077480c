"""code: a Statement → its Acts (who did what to whom), with the codebook's codes.

In: a report, its annotation and statements. Out: acts. Refuses: anything a codebook does not list. Not built yet: it
finds no acts, and so gives none; readings have an empty `acts`.
"""

from __future__ import annotations

from firsthand.domain import Act, Annotation, Report, Statement


def code(report: Report, annotation: Annotation, statements: tuple[Statement, ...]) -> tuple[Act, ...]:  # noqa: ARG001
    """No acts: coding is not built yet."""
    return ()
