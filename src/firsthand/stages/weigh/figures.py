"""Figures: independent sources and independent reporters of a claim, each with its reasons in words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from firsthand.domain import Independence, OriginKind

from .counting import KNOWN_ALONE, Count, Standing, count
from .credit import relayers
from .described import Fit, fit
from .forest import Forest
from .log_odds import in_percent
from .names import is_proper
from .roots import Root, story
from .roots import Standing as Lineage

NONE = Independence(0, 0.0, 0, ("nobody supports it",), ("nobody supports it",), ("nobody supports it",))
ANOTHER = 0.12
"""How probable it is that who is described, in a report that names one person later, is another person."""
SHOWN = 6
"""Names that a reason lists before it only counts."""


def sources(forest: Forest) -> Independence:
    """How many independent sources there are: occasions on which somebody who could know said so."""
    return _independence(count([*_sources(forest), *_perhaps_two(forest)]), forest) if len(forest.known) else NONE


def likeliest(forest: Forest) -> int:
    """The one number of independent sources that is more probable than any other."""
    return count(_sources(forest)).likeliest


def _sources(forest: Forest) -> list[Standing]:
    roots = forest.known.roots
    standing = []
    for places in _by(forest, forest.sources):
        best = max(places, key=lambda i: (roots[i].standing is Lineage.KNOWN, forest.own[i]))
        standing.append(_standing(forest, places, roots[best].label, roots[best]))
    return standing


def _perhaps_two(forest: Forest) -> Iterator[Standing]:
    """Those who are described in a report that then names somebody: most likely that one, and perhaps another."""
    keys = {one for pair in forest.known.named_later for one in pair}
    seen: set[str] = set()
    for root, own in zip(forest.known.roots, forest.own, strict=True):
        if root.key in keys and root.anonymous and root.key not in seen and own >= 0.5:
            seen.add(root.key)
            yield Standing(root.label, ANOTHER * own, known=False, lead=False, described=True)


def counted(forest: Forest) -> dict[int, str]:
    """Whether each source counts in the figures and why, in words, by its number in `forest.sources`."""
    standing = _sources(forest)
    found = count(standing)
    return {number: _told(one, found) for number, one in zip(dict.fromkeys(forest.sources), standing, strict=True)}


def _told(one: Standing, found: Count) -> str:
    if one in found.sure:
        return "counts in the lowest figure" if one.known else "counts once: somebody must have told it first"
    chance = in_percent(one.probability)
    if one not in found.open:
        return f"counts no further: that it is one more is improbable ({chance})"
    if one.known and one.described and one.probability >= KNOWN_ALONE:
        return f"may count ({chance}): who is only described can be somebody else by another description"
    if one.known:
        return f"may count ({chance}): it can go back to another of these"
    if one.lead:
        return f"may count ({chance}): it passes on what somebody told, and nothing shows who"
    return f"may count ({chance}): where it comes from is not known"


def reporters(forest: Forest) -> Independence:
    """How many independent reporters there are: outlets that had it from a source themselves."""
    if not len(forest.known):
        return NONE
    accounts, roots = forest.known.accounts, forest.known.roots
    keys, labels = list[str](), list[str]()
    for account in accounts:
        through = relayers(account)
        nearest = through[-1] if through else account.hands[0]
        keys.append(nearest.key or account.report)
        labels.append(nearest.name or "a report without a publisher")
    standing = []
    for places in _by(forest, keys):
        best = max(places, key=lambda i: (roots[i].standing is Lineage.KNOWN, forest.own[i]))
        standing.append(_standing(forest, places, labels[best], roots[best]))
    return _independence(count(standing), forest)


def _by(forest: Forest, keys: Sequence[str | int]) -> list[list[int]]:
    found: dict[str | int, list[int]] = {}
    for i in range(len(forest.known)):
        found.setdefault(keys[i], []).append(i)
    return list(found.values())


def _standing(forest: Forest, places: Sequence[int], label: str, root: Root) -> Standing:
    by_report: dict[str, float] = {}
    for i in places:  # what one report has from a source, it has from there in all its sentences or in none
        report = forest.known.accounts[i].report
        by_report[report] = max(forest.own[i], by_report.get(report, 0.0))
    none = math.prod(1 - share for share in by_report.values())
    known, lead = root.standing is Lineage.KNOWN, root.standing is Lineage.LEAD
    described = root.kind is not OriginKind.DOCUMENT and (root.anonymous or not is_proper(root.label))
    unseen, left_open = root.key.startswith(story("")), any(_left_open(forest, i) for i in places)
    return Standing(label, 1 - none, known, lead, described, unseen, left_open)


def _left_open(forest: Forest, i: int) -> bool:
    """True for a source without a name that no page joins to its likeliest parent's: only words in common do."""
    account, parent = forest.known.accounts[i], max(forest.parents[i], key=forest.parents[i].__getitem__, default=None)
    if forest.known.roots[i].named or parent is None:
        return False
    other = forest.known.accounts[parent]
    return account.report != other.report and fit(account.speaker.name, other.speaker.name) is Fit.APART


def _independence(counted: Count, forest: Forest) -> Independence:
    reports = len({account.report for account in forest.known.accounts})
    lowest = tuple(_listed("counts by itself: ", [one.label for one in counted.sure]))
    if not counted.sure:
        lowest = ("where it comes from is not known in any report, and what is unknown counts nothing here",)
    unknown = [f"{one.label} ({in_percent(one.probability)})" for one in counted.open]
    highest = tuple(_listed("could be one more, by our estimate: ", unknown)) or (_no_other(counted, forest),)
    derived = sum(1 for i in range(len(forest.known)) if forest.parent(i) is not None)
    said = f"{_counted(len(forest.known), 'statement')} in {_counted(reports, 'report')}"
    expected = (
        f"{said}; {derived or 'none'} of these most likely taken from another of them"
        if len(forest.known) > 1
        else said,
    )
    return Independence(counted.lowest, counted.expected, counted.highest, lowest, expected, highest)


def _no_other(counted: Count, forest: Forest) -> str:
    """Why the highest figure is no higher, where nothing is left open."""
    if len(forest.known) <= len(counted.sure):
        return "no other statement supports it"
    return "all other statements go back to " + ("this one" if len(counted.sure) == 1 else "these")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _listed(lead: str, names: Sequence[str]) -> list[str]:
    more = [f"and {len(names) - SHOWN} more"] if len(names) > SHOWN else []
    return [lead + name for name in names[:SHOWN]] + more
