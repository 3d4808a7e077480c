"""Evidence: what two statements have in common, as numbers and as yes and no."""

from __future__ import annotations

from dataclasses import dataclass

from .alignment import align
from .dates import apart
from .figures import Relation, relation
from .opposites import opposed
from .side import Side, overlap, share, weight_of

_CLOSEST = tuple(Relation)
_ONE_STORY = 0.08
"""The share of common words in two stories from which on they count as one."""
_A_NAME = 0.5
"""The weight of common names from which on two reports can tell of one event; hardly a true pair has less."""
_MOST = 0.45
"""The share of an outer statement's words that makes the inner one what it says."""
_ENOUGH = 3.0
"""The weight of words from which on more of them tell no more."""
_DAMPED = 0.5
_NOT_COMPARED = (0.0,) * 6
"""What words say of statements of two stories: nothing, be they the same words."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two statements have in common; `as_numbers` is what is summed, the others rule what the sum is taken for.

    `figures` is the closest relation of two figures. `content` is the share of words that are the very same, `beside`
    that without what is counted, where figures are related; `inside`: one is nested in the other and most of it;
    `opposed`: each has a word that is the opposite of one of the other's.
    """

    numbers: tuple[float, ...]
    content: float
    beside: float
    quoted: bool
    inside: bool
    figures: Relation | None
    toll: bool
    dates_apart: bool
    opposed: bool

    @property
    def said(self) -> float:
        """The share of words that the other says too."""
        return self.numbers[0]


NUMBERS = (
    "said",
    "said weight",
    "left over",
    "contrast",
    "near, of the shorter",
    "near, of the longer",
    "strange",
    "same figure",
    "other figure",
    "toll",
    "speaker",
    "one report",
)
"""Names of `Evidence.numbers`, in order.

"said": the share of words that the other says too, by alignment, "said weight" what the shorter's weigh, "left over"
what its others weigh; "contrast": the share said where both have words left over; "near": the share of either's words
that the other says or has around it; "strange": how far the stories are from being one; "same figure", "other figure":
both say how many of one matter, "toll": how many people of one toll; "speaker": the share of words in the speakers'
names.
"""


def evidence(one: Side, other: Side) -> Evidence:
    """What the two have in common. That they say the like makes neither their settings nor their stories one."""
    a, b = one.asserted, other.asserted
    figures, counted, toll = _figures(one, other)
    dates_apart = apart(a.whens, b.whens)
    strange = max(0.0, 1 - _story(one, other) / _ONE_STORY)
    numbers = (
        *(_aligned(one, other) if strange < 1 else _NOT_COMPARED),
        strange,
        float(counted and not toll and figures is Relation.SAME),
        float(counted and not toll and figures is not Relation.SAME),
        float(toll),
        overlap(one.speaker, other.speaker),
        float(a.report == b.report),
    )
    return Evidence(
        numbers,
        overlap(one.words, other.words),
        _beside(one, other) if figures else 1.0,
        not one.quoted.isdisjoint(other.quoted),
        _inside(one, other) or _inside(other, one),
        figures,
        toll,
        dates_apart,
        not one.opposites.isdisjoint(other.words) and opposed(one.words, other.words),
    )


def _aligned(one: Side, other: Side) -> tuple[float, float, float, float, float, float]:
    both = sorted(zip((one.aligned_weight, other.aligned_weight), align(one, other), strict=True))
    (light, shorter), (heavy, longer) = both
    said = share(shorter.said, light, heavy)
    return (
        said,
        min(_ENOUGH, shorter.said),
        min(_ENOUGH, light - shorter.said),
        said * min(1.0, light - shorter.said, heavy - longer.said),
        shorter.near / (light + _DAMPED),
        longer.near / (heavy + _DAMPED),
    )


def _story(one: Side, other: Side) -> float:
    """The share of common words of the stories; none where both reports have names and hardly one in common."""
    if one.asserted.report == other.asserted.report:
        return 1.0
    if one.names and other.names and weight_of(one.names & other.names) < _A_NAME:
        return 0.0
    return overlap(one.story, other.story, one.words | other.words)


def _figures(one: Side, other: Side) -> tuple[Relation | None, bool, bool]:
    """The closest relation of two of their figures, whether these count anything, and whether people of one toll."""
    related = [
        (r, x.counts and y.counts, x.is_toll or y.is_toll)
        for x in one.asserted.figures
        for y in other.asserted.figures
        if (r := relation(x, y))
    ]
    return min(related, key=lambda found: _CLOSEST.index(found[0])) if related else (None, False, False)


def _beside(one: Side, other: Side) -> float:
    """The share of words in common but for what their figures count; 1 where neither says anything besides."""
    counted = frozenset[str]().union(*(f.units for side in (one, other) for f in side.asserted.figures))
    both = one.words | other.words
    return overlap(one.words, other.words, counted) if both - counted else 1.0


def _inside(inner: Side, outer: Side) -> bool:
    """True where `inner` is nested in `outer` and makes up most of what that says."""
    nested = inner.asserted.nested_in == outer.asserted.statement
    return nested and inner.words_weight >= _MOST * outer.words_weight
