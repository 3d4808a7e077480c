"""A person's decisions on which parties are the same: they override what names say, and outlive every re-run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from firsthand.domain import Pair


def decided(
    by_name: Mapping[str, str], known: Mapping[str, str], joined: Iterable[Pair], parted: Iterable[Pair]
) -> dict[str, str]:
    """Party id → key, from the keys `by_name`, after the decisions.

    Joining two parties joins all that have the key of either; the least key stands for them, a name's before a party's
    own id. Parting two keeps the name's key for one and gives the other, with those that a decision joins to it, a key
    of its own; the rest stay with the first. Parted wins over joined where both can't be.
    """
    before = {id_: key for id_, key in known.items() if id_ not in by_name}
    keys = {**before, **by_name}
    together, apart = _ids(joined, keys), _ids(parted, keys)
    groups, common = _groups(together, apart), _Sets()
    for one, other in together:
        if groups.first(one) == groups.first(other):
            common.join(keys[one], keys[other])
    return _placed(by_name, {id_: common.first(key) for id_, key in keys.items()}, groups, apart)


def _ids(pairs: Iterable[Pair], keys: Mapping[str, str]) -> list[tuple[str, str]]:
    found = {(min(pair.one, pair.other), max(pair.one, pair.other)) for pair in pairs if pair.one != pair.other}
    return sorted(pair for pair in found if pair[0] in keys and pair[1] in keys)


class _Sets:
    """Disjoint sets of strings, each known by its first member in the order of `_rank`."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def first(self, member: str) -> str:
        """The member that stands for the set."""
        while (above := self._above.get(member, member)) != member:
            self._above[member] = self._above.get(above, above)
            member = above
        return member

    def join(self, one: str, other: str) -> None:
        """Make one set of two."""
        one, other = sorted((self.first(one), self.first(other)), key=_rank)
        if one != other:
            self._above[other] = one


def _rank(key: str) -> tuple[bool, str]:
    """Keys that a name gives, which have a colon, before parties' own ids."""
    return ":" not in key, key


def _groups(together: Iterable[tuple[str, str]], apart: Iterable[tuple[str, str]]) -> _Sets:
    """The parties that decisions join, directly or over others, no two of them parted."""
    groups = _Sets()
    members: dict[str, set[str]] = defaultdict(set)
    parted: dict[str, set[str]] = defaultdict(set)
    for one, other in apart:
        parted[one].add(other)
        parted[other].add(one)
    for one, other in together:
        first, second = groups.first(one), groups.first(other)
        all_of_first, all_of_second = members[first] | {first}, members[second] | {second}
        if any(parted[id_] & all_of_second for id_ in all_of_first):
            continue
        groups.join(one, other)
        members[groups.first(one)] = all_of_first | all_of_second
    return groups


def _placed(
    by_name: Mapping[str, str], keys: Mapping[str, str], groups: _Sets, apart: Iterable[tuple[str, str]]
) -> dict[str, str]:
    """The keys, where parted groups that would have the same one go apart: the first by id keeps it."""
    rivals: dict[str, set[str]] = defaultdict(set)
    for one, other in apart:
        rivals[groups.first(one)].add(groups.first(other))
        rivals[groups.first(other)].add(groups.first(one))
    moved: dict[str, str] = {}
    for group in sorted(rivals):
        key = keys[group]
        if any(rival < group and keys[rival] == key and rival not in moved for rival in rivals[group]):
            moved[group] = f"{key}/{group}"
    return {id_: moved.get(groups.first(id_), keys[id_]) for id_ in by_name}
