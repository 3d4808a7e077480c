"""Named later: a report that opens with "a former clerk" and goes on with "Edda Thorne said" speaks of one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.domain import Account, EdgeKind, OriginKind
from firsthand.domain.outlet import folded

from .described import Fit, fit, is_description
from .evidence import Evidence
from .names import is_person, told_to
from .offices import is_office, is_role
from .roots import Root, several

ONE_PERSON = 4.4
"""Log-odds: of a claim's two sources in a report, one described and one named, who are hardly ever two."""

_ONE_OF = re.compile(r"(?:first|second|third|other|another|one|both|neither)\b", re.IGNORECASE)


def named_later(accounts: Sequence[Account], roots: Sequence[Root]) -> frozenset[tuple[str, str]]:
    """Pairs of keys of roots, both ways: the one person described and the one person named of a report in the claim."""
    by_report: dict[str, dict[str, tuple[Account, Root]]] = defaultdict(dict)
    for account, root in zip(accounts, roots, strict=True):
        by_report[account.report].setdefault(root.key, (account, root))
    return frozenset(pair for told in by_report.values() for pair in _pair(list(told.values())))


def _pair(told: Sequence[tuple[Account, Root]]) -> Iterator[tuple[str, str]]:
    described = [root for account, root in told if _is_described(account, root)]
    named = [(account, root) for account, root in told if _is_named_person(account, root)]
    people = [root for _, root in told if root.kind is OriginKind.PERSON or is_role(root.label)]
    if len(described) == 1 and len(named) == 1 and len(people) == 2 and _fits(described[0], *named[0]):
        yield described[0].key, named[0][1].key
        yield named[0][1].key, described[0].key


def _is_described(account: Account, root: Root) -> bool:
    described = root.anonymous or (is_role(root.label) and not is_person(root.label))
    told = told_to(root.label)
    own = told is None or told == folded(account.hands[0].name or "")
    return described and own and len(account.hands) == 2 and not several(root.label) and not _ONE_OF.match(root.label)


def _is_named_person(account: Account, root: Root) -> bool:
    words = root.label.split()
    proper = bool(words) and all(word[:1].isupper() for word in words) and not is_office(root.label)
    person = root.kind is OriginKind.PERSON or is_person(root.label)
    return root.named and proper and person and len(account.hands) == 2 and not is_role(root.label)


def _fits(described: Root, account: Account, named: Root) -> bool:
    """False where the name stands beside words for something else than the description."""
    if named.office and is_role(described.label):
        return fit(described.label, named.office) is not Fit.APART
    told = [word for word in folded(account.speaker_as).split() if is_description(word)]
    return all(fit(described.label, word) is not Fit.APART for word in told)


def one_person(root: Root, other: Root) -> Evidence:
    """What it says for the two being one source."""
    words = f"the report describes {_described(root, other)} and names {_named(root, other)}, most likely one person"
    return Evidence(ONE_PERSON, words, EdgeKind.SAME_OCCASION)


def _described(root: Root, other: Root) -> str:
    return root.label if root.anonymous or is_role(root.label) else other.label


def _named(root: Root, other: Root) -> str:
    return other.label if root.anonymous or is_role(root.label) else root.label
