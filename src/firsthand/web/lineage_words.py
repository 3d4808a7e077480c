"""The words in the drawing of a lineage: cut to the room that there is, dates and probabilities as people read them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta

from firsthand.domain import EdgeKind, Stance

from .lineage_nodes import Telling, Tie, between

_SHORT = {
    EdgeKind.SHARES_PASSAGE: "passage",
    EdgeKind.SAME_UTTERANCE: "same utterance",
    EdgeKind.SAME_OCCASION: "same occasion",
    EdgeKind.SAME_DOCUMENT: "same document",
}


def fitted(text: str, letters: int) -> str:
    """The text, cut with an ellipsis to about so many letters; those of wide scripts count as two.

    >>> fitted("Quillhaven Examiner", 12)
    'Quillhaven…'
    """
    text = " ".join(text.split())
    if sum(map(_width, text[: letters + 1])) <= letters:
        return text
    kept, room = "", letters - 1
    for letter in text:
        room -= _width(letter)
        if room < 0:
            break
        kept += letter
    return kept.rstrip() + "…"


def two_lines(text: str, letters: int) -> tuple[str, ...]:
    """The text on one or two lines of about so many letters, broken at a space where there is one.

    >>> two_lines("first of two welders, to the Estuary Gazette", 20)
    ('first of two', 'welders, to the Est…')
    """
    text = " ".join(text.split())
    if fitted(text, letters) == text:
        return (text,)
    start = text[: letters + 1].rpartition(" ")[0] or fitted(text, letters)
    if start.endswith("…"):
        return (start,)
    return fitted(start, letters), fitted(text[len(start) :], letters)


def share_in_words(probability: float) -> str:
    """A probability as a percentage that never claims to be sure.

    >>> share_in_words(0.981), share_in_words(1.0), share_in_words(0.001)
    ('98 %', 'over 99 %', 'under 1 %')
    """
    if probability > 0.99:
        return "over 99 %"
    if probability < 0.01:
        return "under 1 %"
    return f"{probability:.0%}".replace("%", " %")


def stance_in_words(stance: Stance) -> str:
    """How a statement stands to its claim, in plain words.

    >>> stance_in_words(Stance.DENIES), stance_in_words(Stance.QUALIFIES)
    ('denies', 'leaves it open')
    """
    return "leaves it open" if stance is Stance.QUALIFIES else stance.value


def days_in_words(dates: Iterable[str | None]) -> str:
    """The days of these dates (ISO 8601), from the first to the last of them, as precise as they are known.

    >>> days_in_words(["2026-03-04T10:00:00+01:00", "2026-03-06"]), days_in_words([None]), days_in_words(["2026-03"])
    ('2026-03-04 to 03-06', 'date unknown', '2026-03')
    """
    known = sorted({date[:10] for date in dates if date and between(date)})
    if not known:
        return "date unknown"
    first, last = known[0], known[-1]
    if first == last:
        return first
    return f"{first} to {last[5:] if first[:4] == last[:4] and len(last) > 4 else last}"


def moment_in_words(when: str | None) -> str:
    """A date with the time of day where that is known, in the report's own time zone, which is told.

    >>> moment_in_words("2026-03-04T10:00:00+01:00"), moment_in_words("2026-03-04T10:00:00Z")
    ('2026-03-04 10:00 +01:00', '2026-03-04 10:00 UTC')
    >>> moment_in_words("2026-03-04T10:00:00"), moment_in_words("2026-03-04")
    ('2026-03-04 10:00', '2026-03-04')
    """
    if not when or len(when) <= 10 or not between(when):
        return days_in_words([when])
    found = datetime.fromisoformat(when)
    zone = "UTC" if found.utcoffset() == timedelta() else f"{found:%:z}"
    return f"{found:%Y-%m-%d %H:%M} {zone}".strip()


def grounds_in_words(telling: Telling, tie: Tie | None, *, rooted: bool) -> str:
    """What a node rests on, in the room that it has."""
    if tie:
        return f"{_SHORT.get(tie.kind, tie.kind.value)} · {share_in_words(tie.probability)}"
    if telling.outside:
        return "not in this record"
    if telling.statements > telling.reports:
        return f"{telling.statements} statements"
    return "from the origin" if rooted else "origin not known"


def place_in_words(telling: Telling) -> str:
    """When it came out; what does not support the claim says so first, and has room for the day alone."""
    if telling.stance in (None, Stance.SUPPORTS):
        return moment_in_words(telling.when)
    stance = "denies" if telling.stance is Stance.DENIES else "open"
    return f"{stance} · {days_in_words([telling.when])}"


def told_in_words(telling: Telling, tie: Tie | None, target: Telling | None) -> str:
    """A node as one sentence, for those who hear it and for whoever points at it."""
    parts = [telling.name, moment_in_words(telling.when)]
    if telling.reports > 1:
        parts.insert(1, f"and {telling.reports - 1} more")
    if telling.statements > telling.reports:
        parts.append(f"{telling.statements} statements")
    if telling.outside:
        parts.append("not in this record")
    if telling.stance:
        parts.append(stance_in_words(telling.stance))
    if tie and target:
        parts.append(f"{tie.kind.value}: {target.name}, {share_in_words(tie.probability)}")
    sentence = ", ".join(parts)
    return f"{sentence}. {fitted(telling.said, 300)}" if telling.said else f"{sentence}."


def _width(letter: str) -> int:
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 0 if unicodedata.combining(letter) else 1
