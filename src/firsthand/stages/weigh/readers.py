"""Readers: who has it from a paper, as one report says, has it from there in the other reports, too.

"The minister, who had read it in the Argus" in one report makes the same minister's word in the next no origin either:
what a page says of where somebody has it from is said of the person, not of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.domain import Account, Basis, EdgeKind, External, ExternalKind

from .credit import Citations
from .evidence import Evidence
from .names import same_name
from .roots import Root, Standing, root_of
from .same_office import LIKELY, one_office

READ_THERE = 3.5
"""Log-odds for such a word's going back to the paper's report: a page said so of the same speaker, another page."""

_OWN_KNOWLEDGE = (Basis.EYEWITNESS, Basis.TOOK_PART, Basis.DOCUMENT_OR_RECORDING)


@dataclass(frozen=True, slots=True)
class ReadIn:
    """The paper that a speaker has it from, and the account by which that is known."""

    paper: External
    told_by: Account

    def evidence(self, earlier: Account) -> Iterator[Evidence]:
        """What it says for a further word of the speaker's going back to `earlier`."""
        if earlier.outlet == self.paper.key:
            page = self.told_by.hands[0].name or "another report"
            yield Evidence(READ_THERE, f"its speaker has it from {self.paper.name}, says {page}", EdgeKind.RELAYS)


def readers(accounts: Sequence[Account], citations: Citations) -> Mapping[str, ReadIn]:
    """By the account's id, for accounts of one stance whose page doesn't say itself that the speaker has it from there.

    Where pages name several papers for a speaker, the first of them that is named.
    """
    read = [(account, paper) for account in accounts if (paper := _read_in(account, citations)) is not None]
    told = {account.id for account, _ in read}
    found: dict[str, ReadIn] = {}
    for account in accounts if read else ():
        root = root_of(account)
        if account.id in told or root.standing is not Standing.KNOWN or account.basis in _OWN_KNOWLEDGE:
            continue
        for other, paper in read:
            if other.report != account.report and _one_speaker(account, root, other):
                found.setdefault(account.id, ReadIn(paper, other))
    return found


def _read_in(account: Account, citations: Citations) -> External | None:
    papers = (paper for paper, _ in citations.outside(account) if paper.kind is ExternalKind.PRESS)
    return next((paper for paper in papers if paper.key.startswith("outlet:")), None)


def _one_speaker(account: Account, root: Root, other: Account) -> bool:
    theirs = root_of(other)
    if not (root.named and theirs.named):
        return False
    if root.key == theirs.key or same_name(root.label, theirs.label):
        return True
    official = account.basis is other.basis is Basis.OFFICIAL_POSITION
    return official and (one_office(root.speaks_as, theirs.speaks_as) or 0.0) >= LIKELY
