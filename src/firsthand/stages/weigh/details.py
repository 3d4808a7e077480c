"""Details: particulars that two accounts share, weighed by how few have them.

After Dong, Berti-Equille and Srivastava (2009): what is true may be known to everybody, so to share it says little;
what few have, and above all what is wrong, is hardly hit upon twice.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
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


class Details:
    """The details of a claim's accounts, each account counted by how likely it is to be an origin of its own."""

    def __init__(self, accounts: Sequence[Account], own: Sequence[float]) -> None:
        self._weight = {account.id: share for account, share in zip(accounts, own, strict=True)}
        self._sorted = {account.id: sorted(account.details) for account in accounts}
        self._all = sum(own)
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
        words = "it shares what few others have: " + ", ".join(sorted(rare)) if rare else ""
        yield Evidence(weight, words, EdgeKind.RELAYS if rare else None)


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
