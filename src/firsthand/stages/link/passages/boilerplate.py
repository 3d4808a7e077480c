"""Boilerplate: words that stand in report after report and say nothing of where a report comes from.

Signs, each of which spares quotations: the words are an outlet's own notices, by their phrases; or the two reports have
hardly a name in common outside of what they share, so that they are about different things. Where very many reports of
the record have the words (`common`), the two must plainly be about the same thing for them to count. The last two
spare copies, since what makes up much of a report is the report itself; unless what is around the common words has
to do neither with them nor with what is around them in the other report.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from firsthand.domain import Passage, Report, Span

from .alignment import Aligned
from .letters import Letters
from .shingles import LENGTH, hashes_of

COMMON_SHARE = 0.5
"""Share of a passage's letters that lie under common fingerprints, from which on the passage is common."""

FEWEST_HOLDERS = 12
"""Reports that may share a fingerprint in a small record; in a large one it is 2 % of them."""

SEVERAL = 5
"""Reports that may share a fingerprint before it says little of two that have too few names to tell by."""

FEWEST_NAMES = 3
"""Names that each report must have outside of what both share, before having few in common tells anything."""

LAST_LETTERS = 20
"""Letters that may still follow a closing notice."""

HARDLY_ANY, MANY = 0.3, 0.5
"""Share of these names that two reports about different things have at most, and two about the same thing at least."""

NOTICES = re.compile(
    r"all rights reserved|copyright|©|cookie|newsletter|subscri|sign up|log in|follow us|follow our|click here|"
    r"read more|read also|related (?:stor|article)|more on this|share this|download (?:the|our) app|advertis|"
    r"terms (?:of|and) (?:use|service|conditions)|privacy policy|our (?:standards|principles|journalism|readers)|"
    r"support (?:us|our)|donat|free to read|become a (?:member|friend|supporter)|disclaimer|"
    r"views expressed|(?:first|originally) (?:published|appeared)|republish|without (?:written )?permission|"
    r"(?:re)?distributed|syndicat|reporting by|editing by|writing by|contributed (?:to|reporting)|"
    r"(?:has|have) been (?:corrected|updated|edited)|auto(?:matically|mated)|is an? (?:independent |regional |daily )*"
    r"(?:news ?agency|newspaper|news outlet|news site|broadcaster)|contact (?:us|the newsroom)|got a tip|"
    r"(?:not|unable to|un|could not).{0,20}independently verif|photo(?:graph)?s? by|getty images|all times",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
_NAME = re.compile(r"(?<=[a-z,;:]\s)(?:[^\W\d_a-z][^\W\d_]+)(?:[-'’ ][^\W\d_a-z][^\W\d_]+){0,3}")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november")
_NO_NAMES = frozenset((*_DAYS, *_MONTHS, "december"))


def is_notice(passage: Passage, report: Report) -> bool:
    """True where most of the passage's characters stand in sentences of the sort that outlets put under every story."""
    text = passage.derived.of(report.text)
    notices = sum(len(match[0]) for match in _SENTENCE.finditer(text) if _is_notice(match[0]))
    return notices * 2 > len(text)


@lru_cache(maxsize=4096)
def _is_notice(sentence: str) -> bool:
    return NOTICES.search(sentence) is not None


def closes_both(piece: Aligned, letters: Letters, other: Letters) -> bool:
    """True where the piece is the last that both texts say, where an outlet has its say about itself."""
    return max(len(letters.codes) - piece.here_end, len(other.codes) - piece.there_end) <= LAST_LETTERS


def most_holders(reports: int) -> int:
    """How many reports of a record may share a fingerprint before it counts as common."""
    return max(FEWEST_HOLDERS, reports // 50)


def is_common(piece: Aligned, letters: Letters, other: Letters, common: Container[int]) -> bool:
    """True where in either text most of the piece's letters lie under fingerprints that are among `common`."""
    runs = letters.codes[piece.here : piece.here_end], other.codes[piece.there : piece.there_end]
    return any(_common_share(run, common) >= COMMON_SHARE for run in runs)


def _common_share(run: NDArray[np.uint16], common: Container[int]) -> float:
    hashes = hashes_of(run, LENGTH) >> np.uint64(1)
    known = np.fromiter((value in common for value in hashes.tolist()), dtype=bool, count=len(hashes))
    return _covered(known) if known.any() else 0.0


def _covered(known: NDArray[np.bool_]) -> float:
    covered = np.zeros(len(known) + LENGTH - 1, dtype=bool)
    for place in np.flatnonzero(known):
        covered[place : place + LENGTH] = True
    return float(covered.mean())


def names_in_common(report: Report, other: Report, passages: Sequence[Passage]) -> float | None:
    """The share of the names outside of the passages that both have, of the fewer; None where they are too few.

    "Falk" may be "Ruma Falk", "Ruma Dess" is another: first names and kinds of bodies coincide.
    """
    here = _fullest(_whole_names(report.text, [passage.derived for passage in passages]))
    there = _fullest(_whole_names(other.text, [passage.source for passage in passages]))
    fewer, more = sorted((here, there), key=len)
    if len(fewer) < FEWEST_NAMES:
        return None
    return sum(any(name <= known or known <= name for known in more) for name in fewer) / len(fewer)


def _fullest(names: frozenset[frozenset[str]]) -> list[frozenset[str]]:
    """The names that are no part of another: whoever is named twice counts once."""
    return [name for name in names if not any(name < other for other in names)]


def is_of_neither(report: Report, other: Report, passages: Sequence[Passage]) -> bool:
    """True where the passages have to do with neither report's own words, nor these much with each other.

    Hardly any name that a report has outside of the passages stands in them. A copy's own lead and tail name what the
    copied words are about, a page in its outlet's frame does not. Since this undoes copies, it asks for more names.
    """
    here = names_outside(report.text, [passage.derived for passage in passages])
    there = names_outside(other.text, [passage.source for passage in passages])
    fewer = min(len(here), len(there))
    if fewer < 2 * FEWEST_NAMES or len(here & there) >= MANY * fewer:
        return False
    inside = frozenset(word.lower() for p in passages for word in _WORD.findall(p.derived.of(report.text)))
    return max(len(names & inside) / len(names) for names in (here, there)) < HARDLY_ANY


def names_outside(text: str, spans: Sequence[Span]) -> frozenset[str]:
    """The words of the names outside of the spans."""
    return frozenset(word for name in _whole_names(text, spans) for word in name)


def _whole_names(text: str, spans: Sequence[Span]) -> frozenset[frozenset[str]]:
    """The words in capitals that do not begin a sentence, in lower case, a set a name; no days or months."""
    pieces, start = [], 0
    for span in sorted(spans):
        pieces.append(text[start : span.start])
        start = max(start, span.end)
    rest = "\n".join([*pieces, text[start:]])
    names = (frozenset(re.split(r"[-'’ ]", match[0].lower())) - _NO_NAMES for match in _NAME.finditer(rest))
    return frozenset(name for name in names if name)
