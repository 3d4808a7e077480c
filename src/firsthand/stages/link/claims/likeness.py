"""Likeness: how probable it is that two statements assert the same, or the same matter with another value."""

from __future__ import annotations

import math
from dataclasses import dataclass

from firsthand.domain import Stance

from .asserted import Asserted
from .dates import apart
from .figures import Relation, relation
from .meaning import nearness
from .opposites import opposed
from .side import Side, overlap, weight_of

_CLOSEST = tuple(Relation)
_ONE_STORY = 0.12
"""The share of common words in two stories from which on they count as one."""
_A_NAME = 0.5
"""The weight of common names from which on two reports can tell of one event; hardly a true pair has less."""
_TWO_DAYS = 0.4
"""What is left of the probability that two tolls are of one matter where they name different days."""
_NOTHING = -4.1
"""The log-odds that two statements of one story that have nothing in common assert the same."""
_TOLL = 1.5
"""The log-odds that two counts of one toll in one story count the same."""
_SAME_BUT_DATE = 0.7
"""The share of common words from which on another date makes a rival; below it the dates are of other things."""
_ONE_WORD = 0.6
"""What is left of the probability where no more than one word is shared: to be of one thing is not to say one thing."""
_MOST = 0.45
"""The share of an outer statement's words that makes the inner one what it says."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`same`: the probability that both are about one proposition, whether they affirm or deny it.

    `rival`: the probability that both are about one matter and give it another value. `stance` is how `other` stands to
    what `one` says. Each probability is 0 to 1 and they add up to 1 at most.
    """

    same: float
    rival: float
    stance: Stance


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two statements have in common.

    `content` and `setting` are the shares of common words' weight, `meaning` the cosine of the contents, `story` the
    share of common words in the stories, each 0 to 1; `shared` is the weight of common words of the contents, at most
    3. `counted`: the figures say how many; `toll`: they count people of one toll; `inside`: one is nested in the other
    and most of it; `one_word`: at most one word of the contents is shared, neither speaks against the other, and
    they are not the same word for word; `opposed`: each has a word that is the opposite of one of the other's.
    """

    content: float
    shared: float
    meaning: float
    setting: float
    story: float
    quoted: bool
    figures: Relation | None
    counted: bool
    toll: bool
    same_dates: bool
    dates_apart: bool
    inside: bool
    one_word: bool
    opposed: bool


def likeness(one: Asserted, other: Asserted) -> Likeness:
    """How the two stand to each other. Symmetric."""
    return likeness_of(Side(one), Side(other))


def likeness_of(one: Side, other: Side) -> Likeness:
    """The same of two sides that are made once for many comparisons."""
    found = evidence(one, other)
    alike = probability(found)
    stands = stance(one.asserted, other.asserted)
    if found.quoted or found.inside:
        return Likeness(alike, 0.0, stands)
    other_date = found.dates_apart and found.figures is None and found.content >= _SAME_BUT_DATE
    if found.figures is Relation.APART and found.dates_apart:
        alike *= _TWO_DAYS
    if found.figures is Relation.APART or other_date or found.opposed:
        return Likeness(0.1 * alike, 0.9 * alike, Stance.DENIES)
    if found.figures is Relation.WITHIN:
        return Likeness(0.2 * alike, 0.8 * alike, Stance.QUALIFIES)
    return Likeness(alike, 0.0, stands)


def stance(one: Asserted, other: Asserted) -> Stance:
    """How `other` stands to what `one` says, both being about one proposition."""
    if one.silent or other.silent:
        return Stance.QUALIFIES
    return Stance.SUPPORTS if one.against == other.against else Stance.DENIES


def probability(found: Evidence) -> float:
    """The probability that both are about one matter: a logistic function of the evidence.

    The weights were fitted to pairs of two families of our own gold (evaluation/README.md), the loss by another story
    set by hand: no family has two.
    """
    if found.quoted or found.inside:
        return 0.95
    strange = max(0.0, 1 - found.story / _ONE_STORY)
    score = _NOTHING + 1.2 * found.content + 1.0 * found.shared + 3.8 * found.meaning + 2.0 * found.setting
    score += 0.4 * found.same_dates - 5.0 * strange
    if found.figures:
        score = max(score + 1.5 * found.counted, _TOLL - 5.0 * strange if found.toll else -math.inf)
    likely = 1 / (1 + math.exp(-score))
    return _ONE_WORD * likely if found.one_word and not found.figures and not found.opposed else likely


def evidence(one: Side, other: Side) -> Evidence:
    """What the two have in common. That they say the like makes neither their settings nor their stories one."""
    a, b = one.asserted, other.asserted
    said = one.words | other.words
    figures, counted, toll = _figures(a, b)
    dates_apart = apart(a.whens, b.whens)
    return Evidence(
        content=overlap(one.words, other.words),
        shared=min(3.0, weight_of(one.words & other.words)),
        meaning=nearness(one.meaning, other.meaning),
        setting=overlap(one.setting, other.setting, said),
        story=1.0 if a.report == b.report else _story(one, other, said),
        quoted=not one.quoted.isdisjoint(other.quoted),
        figures=figures,
        counted=counted,
        toll=toll,
        same_dates=bool(a.whens and b.whens and not dates_apart),
        dates_apart=dates_apart,
        one_word=a.against == b.against and one.words != other.words and len(one.words & other.words) <= 1,
        inside=_inside(one, other) or _inside(other, one),
        opposed=not one.opposites.isdisjoint(other.words) and opposed(one.words, other.words),
    )


def _story(one: Side, other: Side, said: frozenset[str]) -> float:
    """The share of common words of the stories; none where both reports have names and hardly one in common."""
    if one.names and other.names and weight_of(one.names & other.names) < _A_NAME:
        return 0.0
    return overlap(one.story, other.story, said)


def _figures(a: Asserted, b: Asserted) -> tuple[Relation | None, bool, bool]:
    """The closest relation of two of their figures, whether these count anything, and whether people of one toll."""
    if not a.figures or not b.figures:
        return None, False, False
    related = [
        (r, x.counts and y.counts, x.is_toll or y.is_toll)
        for x in a.figures
        for y in b.figures
        if (r := relation(x, y))
    ]
    return min(related, key=lambda found: _CLOSEST.index(found[0])) if related else (None, False, False)


def _inside(inner: Side, outer: Side) -> bool:
    """True where `inner` is nested in `outer` and makes up most of what that says."""
    nested = inner.asserted.nested_in == outer.asserted.statement
    return nested and inner.words_weight >= _MOST * outer.words_weight
