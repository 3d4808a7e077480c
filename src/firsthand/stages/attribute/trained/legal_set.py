"""Makes the candidates a legal set: none twice, none crossing another, nested ones told.

The surest comes first. One that describes what a surer one does is given up. A statement is nested in another where the
word that it hangs on, its cue's first or, without a cue, its content's, stands in the other's content; then all of its
content does. Where two contents cross otherwise, the less sure one loses what they share, and is given up when less
than `Decoding.least_kept` of it is left. Windows don't touch, so each is settled for itself; contents are sets of the
window's words, kept as the bits of one number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from firsthand.stages.attribute.nesting import DEEPEST

from .decoding import Candidate, Run
from .weights import Decoding

_PASSES = 4
"""How often a content is cut again because cutting it changed what it crosses."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with how sure it is, 0 to 1."""

    candidate: Candidate
    confidence: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate of the legal set; `parent` is the number, in that set, of the statement that it is nested in."""

    candidate: Candidate
    confidence: float
    parent: int | None


@dataclass(frozen=True, slots=True)
class _Laid:
    """A candidate with its words as bits, counted from the first word of the window's candidates."""

    ranked: Ranked
    anchor: int
    cue: int
    content: int

    def holds(self, other: _Laid) -> bool:
        """Whether `other` hangs in this one's content."""
        return bool(self.content & other.anchor)


def legal_set(ranked: Iterable[Ranked], decoding: Decoding) -> tuple[Placed, ...]:
    """The legal set, windows in order, within a window as the anchors stand. Candidates come window by window."""
    placed: list[Placed] = []
    for _, group in groupby(ranked, key=lambda each: each.candidate.window):
        before = len(placed)
        for one in _nested(_laid(list(group), decoding)):
            placed.append(one if one.parent is None else replace(one, parent=one.parent + before))
    return tuple(placed)


def _laid(ranked: Sequence[Ranked], decoding: Decoding) -> list[_Laid]:
    """Lay the candidates of one window over each other, the surest first; in order of their anchors."""
    origin = min(first for each in ranked for first, _ in (*_cue(each), *each.candidate.content))
    laid: list[_Laid] = []
    for each in sorted(ranked, key=lambda one: (-one.confidence, one.candidate.anchor)):
        new = _Laid(
            each,
            1 << (each.candidate.anchor - origin),
            _bits(_cue(each), origin),
            _bits(each.candidate.content, origin),
        )
        if not any(_repeats(new, known, decoding.same) for known in laid):
            cut = _uncrossed(new, laid, decoding.least_kept)
            if cut is not None and (cut == new or not any(_repeats(cut, known, decoding.same) for known in laid)):
                laid.append(replace(cut, ranked=_with_content(cut, origin)))
    return sorted(laid, key=lambda one: one.anchor)


def _repeats(new: _Laid, known: _Laid, same: float) -> bool:
    """Whether the two are one statement: they share a word of their cues, or nearly all of their contents."""
    if new.cue & known.cue or new.anchor == known.anchor:
        return True
    shared, either = (new.content & known.content).bit_count(), (new.content | known.content).bit_count()
    has_both_cues = bool(new.cue) and bool(known.cue)
    if known.holds(new) and not new.cue and not _source_is_inside(new, known):
        return True  # a piece of what somebody says, without anybody of its own to say it
    return shared >= same * either and not (has_both_cues and (known.holds(new) or new.holds(known)))


def _source_is_inside(new: _Laid, known: _Laid) -> bool:
    source = new.ranked.candidate.source
    return source is not None and any(
        first <= source[0] and source[1] <= last for first, last in known.ranked.candidate.content
    )


def _uncrossed(new: _Laid, laid: Sequence[_Laid], least_kept: float) -> _Laid | None:
    """The new one without what it may not share with the surer ones; None where too little is left."""
    content = new.content
    for _ in range(_PASSES):
        before = content
        for known in laid:
            content = _cut(replace(new, content=content), known)
        if not content or content.bit_count() < least_kept * new.content.bit_count():
            return None
        if content == before:
            return replace(new, content=content)
    return None


def _cut(new: _Laid, known: _Laid) -> int:
    """What the new one's content may keep beside one that is surer."""
    inside, around = known.holds(new), new.holds(known)
    if inside and not around:
        return new.content & known.content if not new.cue & ~known.content else new.content & ~known.content
    if around and not inside and not (known.content | known.cue) & ~new.content:
        return new.content
    return new.content & ~known.content & ~known.cue if around else new.content & ~known.content


def _nested(laid: Sequence[_Laid]) -> list[Placed]:
    """Each with the number of the smallest that holds it; those that lie too deep are left out, in order."""
    parents: dict[int, int | None] = {}
    depths: dict[int, int] = {}
    for number in sorted(range(len(laid)), key=lambda n: -laid[n].content.bit_count()):
        one = laid[number]
        over = [n for n in depths if n != number and laid[n].holds(one) and not one.content & ~laid[n].content]
        parent = min(over, key=lambda n: laid[n].content.bit_count(), default=None)
        depth = 0 if parent is None else depths[parent] + 1
        if depth <= DEEPEST:
            parents[number], depths[number] = parent, depth
    numbers = {number: place for place, number in enumerate(sorted(parents))}
    return [
        Placed(laid[n].ranked.candidate, laid[n].ranked.confidence, None if p is None else numbers[p])
        for n, p in sorted(parents.items())
    ]


def _cue(ranked: Ranked) -> tuple[Run, ...]:
    return () if ranked.candidate.cue is None else (ranked.candidate.cue,)


def _bits(runs: Iterable[Run], origin: int) -> int:
    found = 0
    for first, last in runs:
        found |= ((1 << (last - first)) - 1) << (first - origin)
    return found


def _with_content(laid: _Laid, origin: int) -> Ranked:
    """The candidate with the content that the bits tell."""
    runs: list[Run] = []
    bits, at = laid.content, origin
    while bits:
        gap = (bits & -bits).bit_length() - 1
        bits, at = bits >> gap, at + gap
        length = (~bits & (bits + 1)).bit_length() - 1
        runs.append((at, at + length))
        bits, at = bits >> length, at + length
    return replace(laid.ranked, candidate=replace(laid.ranked.candidate, content=tuple(runs)))
