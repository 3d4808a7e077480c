"""Datelines: the place, day and agency that a story opens with ("KYIV, May 3 (Agency) – ", "Kramatorsk – ").

Looked for in a paragraph's first characters alone. Where the place is not in capitals, a dash and a capital must follow
it, so that a sentence that opens with a name and a dash is not cut.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.text.dates import MONTHS

from .words import AGENCIES, PLACE_WORDS

LONGEST = 90

_JOINT = re.compile(r"\s{0,3}(?:--|[–—―])\s{0,3}|\s{1,3}-\s{1,3}|:\s{1,3}")
_AGENCY = re.compile(r"\(([^()]{2,40})\)\s*$")
_DAY = re.compile(
    r",?\s+(?:(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?\s\d{1,2}"
    r"|\d{1,2}\.?\s(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?)(?:,?\s\d{4})?\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-]){0,30}$")
_AFTER = re.compile(r"[\"'“”„«‘(\[]{0,2}[^\W_a-z]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place and agency, and where the dateline ends and the story begins (offsets into the paragraph)."""

    place: str | None
    agency: str | None
    end: int
    story: int


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that `paragraph` opens with; None where it has none."""
    head = paragraph[: LONGEST + 40]
    for joint in _JOINT.finditer(head[:LONGEST]):
        found = _read(head[: joint.start()], joint[0])
        if found and _AFTER.match(head, joint.end()):
            place, agency = found
            return Dateline(place, agency, joint.start() + len(joint[0].rstrip()), joint.end())
    return None


def _read(prefix: str, joint: str) -> tuple[str | None, str | None] | None:
    """Place and agency of what stands before the joint; None where it is no dateline."""
    rest, agency, dated = prefix.strip(), None, False
    if match := _AGENCY.search(rest):
        if not _is_agency(match[1]):
            return None
        agency, rest = match[1].strip(), rest[: match.start()].rstrip()
    if match := _DAY.search(rest):
        dated, rest = True, rest[: match.start()].rstrip()
    rest = rest.rstrip(",")
    if not rest:
        return (None, agency) if agency else None
    if not _is_place(rest):
        return None
    sure = agency is not None or dated or rest.isupper()
    if joint.startswith(":") and not (rest.isupper() and len(rest) > 3):
        return None
    if not sure and not (joint[0].isspace() and _is_short_place(rest)):
        return None
    return rest, agency


def _is_short_place(place: str) -> bool:
    """True for at most three words, small ones apart; a longer one that opens with "The" is a phrase."""
    words = place.split()
    return sum(word not in PLACE_WORDS for word in words) <= 3 and (words[0] != "The" or len(words) == 2)


def _is_agency(text: str) -> bool:
    return text.strip() in AGENCIES or (text.strip()[:1].isupper() and len(text.split()) <= 4)


def _is_place(text: str) -> bool:
    words = re.split(r"[\s/]+|,\s*", text)
    if not 1 <= len(words) <= 7 or not words[0][:1].isupper():
        return False
    return all(word == "" or (_WORD.match(word) and (word[0].isupper() or word in PLACE_WORDS)) for word in words)
