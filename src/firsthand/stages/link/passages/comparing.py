"""Comparing two reports: what words both have, how much of each that is, and which has them from the other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from firsthand.domain import Passage, Report, Reuse, ReuseKind
from firsthand.text.quotation import Quotation

from .alignment import Aligned, align
from .boilerplate import HARDLY_ANY, MANY, closes_both, is_common, is_notice, is_of_neither, names_in_common
from .direction import hints, probability
from .edges import passage_at
from .facts import Kept, kept_facts
from .kept_errors import kept_errors
from .letters import Letters, letters_of
from .quoted import differ, is_quoted, is_whole, quotations_of
from .short_quotations import as_aligned, shared_quotations

BY = "link/passages@1"

NEAR_COPY = 0.6
"""Containment from which on a report is a copy, and no longer its own text with a passage in it."""

PHRASE = 40
"""Letters beyond which words are more than a turn of phrase."""

LEAST_PASSAGE = 60
"""Letters that agree in some passage of two reports that are linked by more than a quotation: about 13 words."""

LONE_PASSAGE, LONG_PASSAGE = 85, 110
"""The same where little else is shared: about 18 words with a name or number, or 23 words without."""

LETTER_BY_LETTER = 0.9
"""Share of the letters that agree where both reports quote the same words, or share one passage and little else."""

LEAST_QUOTATION = 26
"""Letters of a quotation that is more than a common phrase, whatever the two reports are about."""

WHOLE, MUCH = 0.9, 0.35
"""Containments from which on what is shared is no boilerplate: nearly all of one report, or much of both."""


class _Side(NamedTuple):
    report: Report
    letters: Letters


class _Shared(NamedTuple):
    """A passage, as letters and as spans of the first and second report."""

    piece: Aligned
    passage: Passage
    facts: Kept = Kept(0, 0)
    is_quoted: bool = False


@lru_cache(maxsize=256)
def _letters(text: str) -> Letters:
    return letters_of(text)


def compare(
    report: Report, other: Report, *, common: Container[int] = frozenset(), several: Container[int] = frozenset()
) -> Reuse | None:
    """The words that two reports share, and which of them has them from the other; None where they share nothing.

    `common` are fingerprints of boilerplate, and `several` those of more than SEVERAL reports: a passage most of whose
    fingerprints are among them counts only in copies, and where the names that both have show that they are about the
    same. The order of the two arguments does not matter.
    """
    if report.id == other.id:
        return None
    first, second = sorted((report, other), key=lambda one: one.id)
    one, two = _Side(first, _letters(first.text)), _Side(second, _letters(second.text))
    pieces = align(one.letters.codes, two.letters.codes)
    pieces = sorted([*pieces, *_short_quotations(pieces, one, two, several)])
    shared = _quoted([_shared(piece, one, two) for piece in pieces], first, second)
    if not any(part.is_quoted or part.piece.agreeing >= LEAST_PASSAGE for part in shared):
        return None
    told = [part._replace(facts=kept_facts(part.passage, first.text, second.text)) for part in shared]
    kept = _without_phrases(_without_boilerplate(told, one, two, common, several), one, two)
    return _reuse(one, two, kept) if _is_enough(kept, one, two) else None


def _short_quotations(pieces: Sequence[Aligned], one: _Side, two: _Side, several: Container[int]) -> Iterator[Aligned]:
    """Those that lie in none of the pieces, in either text."""
    for here, there in shared_quotations(one.report, two.report, several):
        piece = as_aligned(here, there, one.letters, two.letters)
        if not any(_overlap(piece, known) for known in pieces):
            yield piece


def _overlap(piece: Aligned, other: Aligned) -> bool:
    return (piece.here < other.here_end and other.here < piece.here_end) or (
        piece.there < other.there_end and other.there < piece.there_end
    )


def _shared(piece: Aligned, one: _Side, two: _Side) -> _Shared:
    return _Shared(piece, passage_at(piece, one.report.text, one.letters, two.report.text, two.letters))


def _without_boilerplate(
    shared: Sequence[_Shared], one: _Side, two: _Side, common: Container[int], several: Container[int]
) -> list[_Shared]:
    """What is left of the shared passages when notices, common passages and other boilerplate are taken out."""
    kept = [part for part in shared if part.is_quoted or not is_notice(part.passage, one.report)]
    kept = [part for part in kept if not (part.facts.is_none or part.facts.is_filled_in_anew)]
    if sum((part.facts for part in kept), Kept(0, 0)).is_filled_in_anew:
        return [part for part in kept if part.is_quoted]
    kept = _without_common_frame(kept, one, two, common)
    shares = sorted(_shares(kept, one, two))
    if shares[1] >= WHOLE or (shares[0] >= MUCH and shares[1] >= NEAR_COPY):
        return kept
    names = names_in_common(one.report, two.report, [part.passage for part in kept])
    if names is None or names < MANY:
        kept = _not_among(kept, one, two, common)
    if names is None and not _are_copies(kept, one, two):
        kept = _not_among(kept, one, two, several)
    if _are_copies(kept, one, two):
        return kept
    if names is None or names < MANY:
        kept = [part for part in kept if part.is_quoted or not closes_both(part.piece, one.letters, two.letters)]
    return [part for part in kept if part.is_quoted or names is None or names >= HARDLY_ANY]


def _not_among(shared: Sequence[_Shared], one: _Side, two: _Side, prints: Container[int]) -> list[_Shared]:
    """The quotations, and the parts that hardly lie under these fingerprints."""
    if not prints:
        return list(shared)
    return [part for part in shared if part.is_quoted or not is_common(part.piece, one.letters, two.letters, prints)]


def _without_common_frame(shared: Sequence[_Shared], one: _Side, two: _Side, common: Container[int]) -> list[_Shared]:
    """What is left without the common passages where they make up most of a page, and have nothing to do with it."""
    rest = _not_among(shared, one, two, common)
    found = [part.passage for part in shared if part not in rest]
    return rest if found and is_of_neither(one.report, two.report, found) else list(shared)


def _without_phrases(shared: Sequence[_Shared], one: _Side, two: _Side) -> list[_Shared]:
    """All parts of copies; of reports that share little, those that are more than a turn of phrase."""
    if _are_copies(shared, one, two):
        return list(shared)
    return [
        part for part in shared if (_is_said_alike(part, one, two) if part.is_quoted else part.piece.agreeing >= PHRASE)
    ]


def _is_said_alike(part: _Shared, one: _Side, two: _Side) -> bool:
    texts = one.report.text, two.report.text
    return not differ(part.passage, texts, quotations_of(one.report), quotations_of(two.report))


def _are_copies(shared: Sequence[_Shared], one: _Side, two: _Side) -> bool:
    """True where what is shared is much of both reports, or most of one."""
    least, most = sorted(_shares(shared, one, two))
    return least >= MUCH or most >= NEAR_COPY


def _quoted(shared: Sequence[_Shared], first: Report, second: Report) -> list[_Shared]:
    """The parts, each told whether it is a quotation, less those that are but pieces of two different ones."""
    here, there = quotations_of(first), quotations_of(second)
    told = [part._replace(is_quoted=is_quoted(part.passage, here, there)) for part in shared]
    return [part for part in told if not part.is_quoted or _is_one_utterance(part, here, there)]


def _is_one_utterance(part: _Shared, here: Sequence[Quotation], there: Sequence[Quotation]) -> bool:
    piece = part.piece
    if _density(piece) < LETTER_BY_LETTER:
        return False
    return piece.agreeing >= LONG_PASSAGE or is_whole(part.passage, here, there)


def _is_enough(shared: Sequence[_Shared], one: _Side, two: _Side) -> bool:
    """Whether what is shared is more than phrases that anybody would write."""
    quoted = sum(part.piece.agreeing for part in shared if part.is_quoted)
    if quoted >= LEAST_QUOTATION or (quoted and _are_about_the_same(shared, one, two)):
        return True
    if _are_copies(shared, one, two):
        return any(part.piece.agreeing >= LEAST_PASSAGE for part in shared)
    return any(_is_passage(part) for part in shared if not part.is_quoted)


def _are_about_the_same(shared: Sequence[_Shared], one: _Side, two: _Side) -> bool:
    names = names_in_common(one.report, two.report, [part.passage for part in shared])
    return names is not None and names >= HARDLY_ANY


def _is_passage(part: _Shared) -> bool:
    """Whether a passage links two reports that share little else: nearly letter by letter, and long or with a fact."""
    if _density(part.piece) < LETTER_BY_LETTER:
        return False
    return part.piece.agreeing >= (LONE_PASSAGE if part.facts.alike else LONG_PASSAGE)


def _density(piece: Aligned) -> float:
    """The share of a passage's letters that agree."""
    return piece.agreeing / max(piece.here_end - piece.here, piece.there_end - piece.there)


def _reuse(one: _Side, two: _Side, shared: Sequence[_Shared]) -> Reuse:
    shares = _shares(shared, one, two)
    words = [part.passage for part in shared]
    found = (*hints(one.report, two.report, shares), *kept_errors(one.report, two.report, words))
    sure = probability(found)
    derived, source = (one, two) if sure >= 0.5 else (two, one)
    passages = tuple(words)
    if derived is two:
        passages, shares = tuple(sorted(Passage(p.source, p.derived) for p in passages)), shares[::-1]
    said = [hint.why for hint in found if (hint.weight > 0) == (derived is one)]
    return Reuse(
        derived.report.id,
        source.report.id,
        _kind(one, two, shares),
        passages,
        *shares,
        max(sure, 1 - sure),
        (_how_much(shared, shares), *said),
        BY,
    )


def _shares(shared: Sequence[_Shared], one: _Side, two: _Side) -> tuple[float, float]:
    """The containments: the share of each report's letters that lie in the passages."""
    here = _union((part.piece.here, part.piece.here_end) for part in shared)
    there = _union((part.piece.there, part.piece.there_end) for part in shared)
    return here / len(one.letters.codes), there / len(two.letters.codes)


def _union(ranges: Iterable[tuple[int, int]]) -> int:
    total, reached = 0, 0
    for start, end in sorted(ranges):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _kind(one: _Side, two: _Side, shares: tuple[float, float]) -> ReuseKind:
    if np.array_equal(one.letters.codes, two.letters.codes):
        return ReuseKind.SAME_TEXT
    return ReuseKind.NEAR_COPY if shares[0] >= NEAR_COPY else ReuseKind.SHARES_PASSAGE


def _how_much(shared: Sequence[_Shared], shares: tuple[float, float]) -> str:
    what = "quotation only" if all(part.is_quoted for part in shared) else "shared words"
    pieces = "1 passage" if len(shared) == 1 else f"{len(shared)} passages"
    return f"{what}: {pieces}, {shares[0]:.0%} of this report and {shares[1]:.0%} of the other"
