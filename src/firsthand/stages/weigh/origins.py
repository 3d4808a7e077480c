"""Origins: the accounts of one stance, gathered by what they most likely go back to, with the reasons in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from firsthand.domain import Account, Channel, Edge, Origin, OriginKind, Role, Stance
from firsthand.domain.identity import content_id

from .forest import Forest
from .log_odds import SUREST, in_percent
from .roots import Root

SHOWN = 8
"""Derivations that an origin lists before it only counts."""
LONGEST = 160
"""Characters of a reason that are told with a derivation; the edge has it whole."""

type Told = Mapping[tuple[str, str], Edge]
"""Edges between statements, by what derives and what from."""


@dataclass(slots=True)
class Group:
    """Accounts (by place) of one origin: those in `roots` had it from the source themselves, the others from them."""

    sources: set[tuple[int, bool]]
    roots: list[int] = field(default_factory=list)
    members: list[int] = field(default_factory=list)


def groups(forest: Forest) -> list[Group]:
    """The likeliest partition, each account in turn put where most of its probability lies."""
    found: list[Group] = []
    place: dict[int, int] = {}
    for i in range(len(forest.known)):
        shares: dict[int, float] = {}
        for j, share in forest.parents[i].items():
            shares[place[j]] = shares.get(place[j], 0.0) + share
        source = _occasion(forest, i)
        at = next((g for g, group in enumerate(found) if source in group.sources), None)
        home = len(found) if at is None else at
        shares[home] = shares.get(home, 0.0) + forest.own[i]
        best = max(shares, key=lambda g: (shares[g], -g))
        if best == len(found):
            found.append(Group({source}))
        if best == home:
            found[best].roots.append(i)
        elif at is None and forest.known.roots[i].named:
            # Whoever speaks here for the others' source, or only repeats it, is no source in the next report either.
            found[best].sources.add(source)
        found[best].members.append(i)
        place[i] = best
    return found


def _occasion(forest: Forest, i: int) -> tuple[int, bool]:
    """The number of its source, a letter of somebody and what he said apart."""
    speaker = forest.known.accounts[i].speaker
    return forest.sources[i], speaker.role is Role.SPEAKER and speaker.channel is Channel.DOCUMENT


def origin(forest: Forest, group: Group, stance: Stance, told: Told, counted: Mapping[int, str]) -> Origin:
    """The group as an origin, with an id that stays the same as long as its first root does.

    `counted` tells in words whether each source counts, by its number; it holds none of what does not support a claim.
    """
    known = forest.known
    root = known.roots[group.roots[0] if group.roots else group.members[0]]
    first = known.accounts[group.members[0]]
    nameless = all(known.roots[i].anonymous for i in group.roots) and root.kind is OriginKind.PERSON
    return Origin(
        content_id("origin", stance.value, root.key if root.named else first.id, sorted(group.sources)[0][1]),
        root.label,
        tuple(known.accounts[i].id for i in group.members),
        (*_counts(forest, group, counted), *_why(forest, group, root, told)),
        stance,
        root.kind,
        nameless,
    )


def _counts(forest: Forest, group: Group, counted: Mapping[int, str]) -> list[str]:
    """Whether it counts, as its likeliest source does."""
    if not counted:
        return []
    own = max(group.roots or group.members, key=lambda i: (counted[forest.sources[i]].startswith("counts in"), -i))
    return [counted[forest.sources[own]]]


def _why(forest: Forest, group: Group, root: Root, told: Told) -> list[str]:
    reports = {forest.known.accounts[i].report for i in group.members}
    roots = {forest.known.accounts[i].report for i in group.roots}
    said = []
    if len(roots) > 1 and root.named:
        said.append(f"{len(roots)} reports go back to {root.label}, each in its own words or by its own hands")
    derived = list(_derivations(forest, group, told))
    said += derived[:SHOWN]
    if len(derived) > SHOWN:
        said.append(f"and {len(derived) - SHOWN} more derive from these")
    if len(reports) == 1 and not derived:
        said.append("nothing shows that another report has it from here, or it from another")
    return said


def _derivations(forest: Forest, group: Group, told: Told) -> Iterator[str]:
    """Which report derives from which, how probably, and by what; last those where nothing points at one."""
    owns, whys, open_ = dict[str, list[float]](), dict[str, str](), dict[str, list[float]]()
    for i in group.members:
        parent = forest.parent(i) if i not in group.roots else None
        if parent is None:
            continue
        account, source = forest.known.accounts[i], forest.known.accounts[parent]
        edge = told.get((account.id, source.id))
        if edge is not None and edge.probability < 0.5 and account.report != source.report:
            words = f"{_name(account)} tells what others told before it, and nothing shows from which of them"
            open_.setdefault(words, []).append(forest.own[i])
        else:
            words = _derives(account, source)
            owns.setdefault(words, []).append(forest.own[i])
            whys.setdefault(words, _reason(edge))
    for words, shares in owns.items():
        yield f"{words} ({_chances([1 - own for own in shares])}){whys[words]}"
    for words, shares in open_.items():
        yield f"{words} ({_chances([1 - own for own in shares])})"


def _reason(edge: Edge | None) -> str:
    """The strongest reason, behind a colon."""
    if edge is None or not edge.why:
        return ""
    why = edge.why[0]
    return f": {why if len(why) <= LONGEST else why[:LONGEST].rsplit(' ', 1)[0] + ' …'}"


def _name(account: Account) -> str:
    return account.hands[0].name or "one report"


def _derives(account: Account, source: Account) -> str:
    """Which report derives from which, by outlet; two of one outlet, or without one, are told apart by their days."""
    ours, theirs = account.hands[0].name or "one report", source.hands[0].name or "another"
    if account.report == source.report:
        return f"{ours} derives from {ours}, elsewhere in its report"
    if ours == theirs:
        return f"{_dated(ours, account)} derives from {_dated(theirs, source)}"
    return f"{ours} derives from {theirs}"


def _dated(name: str, account: Account) -> str:
    return f"{name} of {account.published:%Y-%m-%d}" if account.published else f"{name} (no date)"


def _chances(shares: list[float]) -> str:
    """Probabilities as one reads them; those of several statements from the least to the most.

    >>> _chances([0.982]), _chances([0.999]), _chances([0.7, 0.95])
    ('98%', 'over 99%', '70%–95% in 2 statements')
    """
    least, most = min(shares), max(shares)
    top = in_percent(most)
    span = top if in_percent(least) == top else f"{least:.0%}–{min(most, SUREST):.0%}"
    return span if len(shares) == 1 else f"{span} in {len(shares)} statements"
