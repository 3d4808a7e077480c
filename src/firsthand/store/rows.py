"""What the record itself is made of as rows of plain values and back: captures, custody, decisions, problems.

Written by hand, noun by noun; lists are JSON text.

Half a surrogate pair, which a hostile page can smuggle in and no encoding carries, is kept as U+FFFD: one character
for one, so that offsets stay right.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from firsthand.domain import Capture, CustodyEntry, Decision, Judgement, Problem, Span
from firsthand.store.custody import timestamp

type Value = str | int | float | None
type Values = dict[str, Value]


class Row(Protocol):
    """A row whose values are had by their column's name."""

    def __getitem__(self, column: str, /) -> Any: ...


_HALF = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """`text` with U+FFFD for each half of a surrogate pair."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def as_json(value: object) -> str:
    """Canonical JSON: keys in order, no spaces."""
    return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def whole(values: Values) -> Values:
    """The values, each text `storable`."""
    return {name: storable(value) if isinstance(value, str) else value for name, value in values.items()}


def capture_row(capture: Capture) -> Values:
    """Raises ValueError where the time has no time zone."""
    return whole(
        {
            "sha256": capture.sha256,
            "media_type": capture.media_type,
            "size": capture.size,
            "obtained_at": timestamp(capture.obtained_at),
            "obtained_from": capture.obtained_from,
            "url": capture.url,
        }
    )


def capture_from(row: Row) -> Capture:
    """The capture of a row of `captures`."""
    return Capture(
        sha256=row["sha256"],
        media_type=row["media_type"],
        size=row["size"],
        obtained_at=datetime.fromisoformat(row["obtained_at"]),
        obtained_from=row["obtained_from"],
        url=row["url"],
    )


def custody_row(entry: CustodyEntry) -> Values:
    """A row of `custody`."""
    return {
        "number": entry.number,
        "at": timestamp(entry.at),
        "action": entry.action,
        "subject": entry.subject,
        "detail": entry.detail,
        "previous": entry.previous,
        "digest": entry.digest,
    }


def custody_from(row: Row) -> CustodyEntry:
    """The entry of a row of `custody`."""
    at = datetime.fromisoformat(row["at"])
    names = ("action", "subject", "detail", "previous", "digest")
    return CustodyEntry(row["number"], at, *(row[name] for name in names))


def decision_row(decision: Decision) -> Values:
    """Raises ValueError where the time has no time zone."""
    return whole(
        {
            "id": decision.id,
            "subject": decision.subject,
            "judgement": decision.judgement.value,
            "made_by": decision.by,
            "at": timestamp(decision.at),
            "why": decision.why,
        }
    )


def decision_from(row: Row) -> Decision:
    """The decision of a row of `decisions`."""
    at = datetime.fromisoformat(row["at"])
    return Decision(row["id"], row["subject"], Judgement(row["judgement"]), row["made_by"], at, row["why"])


def problem_row(problem: Problem) -> Values:
    """All but the capture's number."""
    problem = replace(problem, subject=storable(problem.subject), reason=storable(problem.reason))
    return {
        "id": problem.id,
        "subject": problem.subject,
        "stage": storable(problem.stage),
        "reason": problem.reason,
        "span": as_json(problem.span) if problem.span else None,
    }


def problem_from(row: Row) -> Problem:
    """The problem of a row of `problems`."""
    span = Span(*json.loads(row["span"])) if row["span"] else None
    return Problem(row["subject"], row["stage"], row["reason"], span)
