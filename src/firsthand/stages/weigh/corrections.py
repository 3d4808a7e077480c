"""Corrections: an outlet's or source's later word against its own account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from firsthand.domain import Account, Certainty, Citation, EdgeKind, Stance

from .compatible import spoke_to
from .described import Fit, fit
from .names import same_name
from .not_so import puts_another_in_place
from .order import moment
from .roots import Root, Standing, root_of
from .same_office import THE_SAME, one_office

_WHOSE = re.compile(r"(?:his|her|its|their) (?:office|spokes\w+|department|staff)\b", re.IGNORECASE)
_UPDATES = re.compile(r"\b(?:risen|rose|rises|rising|climbed|grown|grew|increased|up (?:from|to)|so far|since died)\b")
"""What says that things have changed since: a toll that has risen takes nothing back."""

TAKEN_BACK = 3.5
"""Log-odds for having it from the account that was taken back: others hardly make the same mistake."""


class Corrections:
    """Which accounts of a claim were taken back, asked by an account. `citations` may be those of more reports."""

    def __init__(self, accounts: Sequence[Account], citations: Iterable[Citation]) -> None:
        sure = [citation for citation in citations if citation.probability >= 0.5]
        own = {(citation.report, citation.target) for citation in sure}
        again = {(c.statement, c.target) for c in sure if c.kind is EdgeKind.CORRECTS and c.statement is not None}
        self._of: dict[str, list[Account]] = {}
        risen = {(a.report, root_of(a).key) for a in accounts if _UPDATES.search(a.text)}
        against = [a for a in accounts if a.stance is not Stance.SUPPORTS and (a.report, root_of(a).key) not in risen]
        for account in accounts:
            if account.stance is Stance.SUPPORTS:
                speaks_of_it = [other for other in against if (other.report, account.report) in own]
                found = [other for other in against if corrects(other, account, speaks_of_it=other in speaks_of_it)]
                found += [o for o in accounts if (o.id, account.report) in again and _same_side(o) and o not in found]
                found += [other for other in accounts if other not in found and _puts_right(other, account)]
                if found:
                    self._of[account.id] = found

    def of(self, account: Account) -> Sequence[Account]:
        """The accounts that take this one back."""
        return self._of.get(account.id, ())

    def taken_back(self) -> Iterator[str]:
        """The ids of the accounts that were taken back."""
        return iter(self._of)


def _same_side(again: Account) -> bool:
    """True where what a correction tells again is what the claim says: what says otherwise corrects another matter."""
    return again.stance is not Stance.DENIES


def corrects(other: Account, account: Account, *, speaks_of_it: bool = False) -> bool:
    """True where `other` takes back what `account` says: a later word of its outlet, from the same source or its own.

    A denial by somebody else is not a correction, and neither is a silence. Where the later report speaks of the
    earlier one (`speaks_of_it`), the same office by another name is the same source.
    """
    if other.stance is Stance.SUPPORTS or other.outlet is None or other.outlet != account.outlet:
        return False
    if other.report == account.report or moment(other)[0] <= moment(account)[1] or other.certainty is Certainty.UNKNOWN:
        return False
    if _UPDATES.search(other.text):
        return False
    if len(other.hands) == 1 and (other.stance is Stance.DENIES or speaks_of_it):
        return True
    if other.stance is not Stance.DENIES:
        return False
    return _same_source(other, root_of(other), account, root_of(account), speaks_of_it=speaks_of_it)


def _puts_right(other: Account, account: Account) -> bool:
    """True for a later word of the same outlet that puts another figure or name in place of the account's."""
    later = other.outlet == account.outlet is not None and moment(other)[0] > moment(account)[1]
    return later and puts_another_in_place(other.text, account.text)


def _same_source(other: Account, its: Root, account: Account, mine: Root, *, speaks_of_it: bool) -> bool:
    if mine.key == its.key or (mine.named and its.named and same_name(mine.label, its.label)):
        return True
    if Standing.UNKNOWN in (mine.standing, its.standing):  # two that nobody is named for are no office
        return False
    if speaks_of_it and (_WHOSE.match(its.label) or (one_office(mine.label, its.label) or 0.0) >= THE_SAME):
        return True
    if mine.named or its.named:
        return False
    alike = fit(account.speaker.name, other.speaker.name) is Fit.ALIKE and its.key.startswith("anonymous")
    return spoke_to(other, account) or (mine.anonymous and alike)
