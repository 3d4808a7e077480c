"""publish: claims, statements and chains → pages and files in standard formats, sources at risk protected.

In: readings and decisions. Out: files by name. Refuses: letting a person at risk out under their name without a
decision. Not built yet: it publishes nothing. (`--json` and the page show the record to its owner; they don't publish.)
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Decision, Reading


def publish(readings: Iterable[Reading], decisions: Iterable[Decision]) -> dict[str, bytes]:  # noqa: ARG001
    """No files: publishing is not built yet."""
    return {}
