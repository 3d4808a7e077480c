"""Details: particulars that two accounts share, weighed by how few have them.

After Dong, Berti-Equille and Srivastava (2009): what is true may be known to everybody, so to share it says little;
what few have, and above all what is wrong, is hardly hit upon twice.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from firsthand.domain import Account, EdgeKind

from .described import Fit, fit
from .evidence import Evidence

TAKEN = 0.7
"""How often a detail of a derived account is its source's."""
KEPT = 0.6
"""How often a relay keeps a detail of its source."""
SEEN, UNSEEN = 0.5, 0.6
"""The Beta prior of a detail's share among independent accounts: about one in two has what another has."""
DAMPED = 0.75
"""Details of one sentence come together, so their weights are not all counted."""
LEAST, MOST = -3.5, 4.5
RARE = 0.25
"""A detail that fewer have than this is worth telling."""
UNMISTAKABLE, TELLING = 12, 6
"""So many words, or so many uncommon ones, are said once."""
WORDS_OF_A_QUOTE = 4
"""So many words in a row are hardly said twice."""
COMMON = frozenset(Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split())
"""Words that anybody uses: "nobody could have known" is said of everything."""


MISWRITTEN = 2.0
"""Log-odds for a name that both write wrongly alike."""
SHORTEST = 5
"""Letters of a name that can be told from another by one of them."""


def names_of(account: Account) -> frozenset[str]:
    """The account's details that are names."""
    return frozenset(detail for detail in account.details if detail.startswith("name "))


def in_words(detail: str) -> str:
    """A detail as a person reads it.

    >>> in_words("name kolvarn"), in_words("number 52"), in_words("date 738842-738842"), in_words("collarbon")
    ('Kolvarn', '52', '2023-11-18', 'collarbon…')
    """
    kind, _, value = detail.partition(" ")
    if kind == "name":
        return value.title()
    if kind == "date" and value.split("-")[0].isdigit():
        first, _, last = value.partition("-")
        days = dict.fromkeys(date.fromordinal(int(day)).isoformat() for day in (first, last) if _is_day(day))
        return " to ".join(days) or value
    return value if kind == "number" else f"{detail}…"


def _is_day(day: str) -> bool:
    return day.isdigit() and 0 < int(day) <= date.max.toordinal()


def _hardly_other(name: str, other: str) -> bool:
    """True for two names of which one is the other but for one letter in the middle or at the end."""
    if name == other or len(name) != len(other) or not other.startswith("name ") or len(name) < SHORTEST + len("name "):
        return False
    return sum(a != b for a, b in zip(name, other, strict=True)) == 1


class Details:
    """The details of a claim's accounts, each account counted by how likely it is to be an origin of its own."""

    def __init__(self, accounts: Sequence[Account], own: Sequence[float]) -> None:
        self._weight = {account.id: share for account, share in zip(accounts, own, strict=True)}
        self._sorted = {account.id: sorted(account.details) for account in accounts}
        self._all = sum(own)
        self._near: dict[str, list[str]] = {}
        self._have: dict[str, float] = defaultdict(float)
        for account, share in zip(accounts, own, strict=True):
            for detail in self._sorted[account.id]:
                self._have[detail] += share

    def share(self, detail: str, one: Account, other: Account) -> float:
        """The part of all other independent accounts that have the detail, as the posterior mean."""
        mine, its = self._weight[one.id], self._weight[other.id]
        have = self._have[detail]
        if detail in one.details:
            have -= mine
        if detail in other.details:
            have -= its
        share = (have + SEEN) / (self._all - mine - its + SEEN + UNSEEN)
        return share if share < 0.97 else 0.97

    def evidence(self, later: Account, earlier: Account) -> Iterator[Evidence]:
        """What the particulars of both say for `later` deriving from `earlier`."""
        if not later.details or not earlier.details:
            return
        weight, rare = 0.0, list[str]()
        for detail in self._sorted[later.id]:
            share = self.share(detail, later, earlier)
            if detail in earlier.details:
                weight += math.log(TAKEN / share + (1 - TAKEN))
                if share < RARE:
                    rare.append(detail)
            else:
                weight += 0.6 * math.log(1 - TAKEN)
        for detail in self._sorted[earlier.id]:
            if detail in later.details:
                continue
            weight += math.log((1 - KEPT) / (1 - self.share(detail, later, earlier)))
        weight = min(max(DAMPED * weight, LEAST), MOST)
        words = "it shares what few others have: " + ", ".join(map(in_words, sorted(rare))) if rare else ""
        yield Evidence(weight, words, EdgeKind.RELAYS if rare else None)
        yield from self._miswritten(later, earlier)

    def _alike(self, name: str) -> Sequence[str]:
        if name not in self._near:
            self._near[name] = [other for other in self._have if _hardly_other(name, other)]
        return self._near[name]

    def _miswritten(self, later: Account, earlier: Account) -> Iterator[Evidence]:
        """A name that both write in a way that those who have it from elsewhere do not: hardly hit upon twice."""
        for name in sorted(names_of(later) & names_of(earlier)):
            usual = self._alike(name)
            others = sum(self._have[other] for other in usual)
            if usual and others >= 0.5 and self.share(name, later, earlier) < RARE:
                wrong, right = in_words(name), in_words(max(usual, key=self._have.__getitem__))
                words = f"both write “{wrong}” where others write “{right}”"
                yield Evidence(MISWRITTEN, words, EdgeKind.RELAYS)
                return


def quotation_evidence(later: Account, earlier: Account) -> Iterator[Evidence]:
    """What quoted words that both accounts have say: the same utterance, whoever heard it."""
    shared = [
        max((_common(one, other) for other in earlier.quotations), key=len, default=[]) for one in later.quotations
    ]
    shared = [words for words in shared if len(words) >= WORDS_OF_A_QUOTE]
    if shared:
        number = sum(map(len, shared))
        telling = sum(word not in COMMON for words in shared for word in words)
        told = " … ".join(" ".join(words) for words in shared)
        weight = min(1.0 + 0.2 * number + 0.55 * telling, 8.0)
        unmistakable = telling >= TELLING or (number >= UNMISTAKABLE and telling > 2)
        sure = unmistakable and not _described_apart(later, earlier)
        yield Evidence(weight, f"both quote “{told}”", EdgeKind.SAME_UTTERANCE, sure=sure)


def _described_apart(later: Account, earlier: Account) -> bool:
    """True where each report describes its speaker, and otherwise than the other: it could be somebody else."""
    ours, theirs = later.speaker, earlier.speaker
    return ours.anonymous and theirs.anonymous and fit(ours.name, theirs.name) is Fit.APART


def _common(one: str, other: str) -> list[str]:
    """The longest run of words that both quotations have; the first of them where there are several."""
    if one == other:
        return one.split()
    ours, theirs = one.split(), other.split()
    best, end = 0, 0
    before = [0] * (len(theirs) + 1)
    for i, word in enumerate(ours):
        row = [0] * (len(theirs) + 1)
        for j, another in enumerate(theirs):
            if word == another:
                row[j + 1] = before[j] + 1
                if row[j + 1] > best:
                    best, end = row[j + 1], i + 1
        before = row
    return ours[end - best : end]
