"""Compatibility: whether what two accounts say of their sources lets one derive from the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.domain import Account, Basis, EdgeKind
from firsthand.domain.outlet import folded

from .credit import relayers
from .evidence import Evidence
from .names import is_bare, is_person, is_proper, same_name, told_to
from .roots import Root, several


def compatible(
    later: Account, root: Root, earlier: Account, other: Root, *, credited: bool, cited: bool = False
) -> Iterator[Evidence]:
    """What the sources that two reports name say for the later account deriving from the earlier."""
    if root.named and other.named:
        yield _both_named(later, root, earlier, other)
    elif root.named and not credited and is_proper(root.label):
        yield Evidence(-2.0, f"it names {root.label}, whom the other does not")
    elif root.anonymous and other.named and not credited:
        yield Evidence(-1.0, f"it does not say that its {root.label} is {other.label}")
    elif root.anonymous and other.anonymous:
        alike = described_alike(later.speaker.name, earlier.speaker.name)
        if spoke_to(later, earlier):
            yield Evidence(8.0, f"it is {root.label}", EdgeKind.SAME_OCCASION, sure=True)
            return
        if later.outlet == earlier.outlet and later.outlet is not None and alike:
            words = f"the same outlet’s {root.label}"
            yield Evidence(8.0 if cited else 4.5, words, EdgeKind.SAME_OCCASION, sure=cited)
        elif alike:
            yield Evidence(1.5, "both describe their source alike")
        elif not credited:
            yield Evidence(-0.8, "they describe their sources differently")


def _both_named(later: Account, root: Root, earlier: Account, other: Root) -> Evidence:
    if root.key == other.key or same_name(root.label, other.label):
        return Evidence(0.5, f"both go back to {root.label}")
    official = later.basis is Basis.OFFICIAL_POSITION
    if official and is_person(root.label) != is_person(other.label) and earlier.basis is Basis.OFFICIAL_POSITION:
        return Evidence(-1.5, f"{root.label} and {other.label} may speak for one office")
    if official and _adds_nothing(later, earlier):
        return Evidence(-0.8, f"{root.label} says no more than was published before")
    words = f"it goes back to {root.label}, not to {other.label}"
    if is_proper(root.label) and is_proper(other.label):
        return Evidence(-7.0, words)
    offices = official and earlier.basis is Basis.OFFICIAL_POSITION and not is_bare(root.label)
    return Evidence(-4.0 if offices else -1.0, words)


def _adds_nothing(later: Account, earlier: Account) -> bool:
    """True for a word that holds no particulars but those that were published: its speaker may have read them."""
    return len(later.details - earlier.details) <= 2 and not _particular(later, earlier)


def _particular(later: Account, earlier: Account) -> bool:
    """True where the later account has a number, date or name that the earlier has not."""
    return any(detail.startswith(("number ", "date ", "name ")) for detail in later.details - earlier.details)


def within_report(later: Account, root: Root, earlier: Account, other: Root) -> Iterator[Evidence]:
    """What says that one account of a report only sums up or repeats another account of the same report."""
    if root.key == other.key:
        return
    if (
        len(later.hands) <= 2
        and root.key.startswith(("unknown", "guess"))
        and not other.key.startswith(("unknown", "guess"))
    ):
        yield Evidence(1.8, "the report says it on its own account, and gives a source elsewhere", EdgeKind.RELAYS)
    elif is_group(later) and not is_group(earlier) and not root.named:
        yield Evidence(2.8, f"{root.label}: {other.label} may be one of them", EdgeKind.SAME_OCCASION)
    elif (
        later.basis is Basis.OFFICIAL_POSITION and root.named and relayers(earlier) and not _particular(later, earlier)
    ):
        words = f"{root.label} says no more than the report relays from {relayers(earlier)[-1].name}"
        yield Evidence(2.0, words, EdgeKind.RELAYS)
    elif is_spokesperson(later, root, earlier, other):
        yield Evidence(3.6, f"{root.label} speaks in the report as {other.label} does", EdgeKind.SAME_OCCASION)


def is_group(account: Account) -> bool:
    """True where the account's speaker is several people."""
    return account.speaker.anonymous and several(account.speaker.name)


def is_spokesperson(later: Account, root: Root, earlier: Account, other: Root) -> bool:
    """True where both speak for an office, one as a person and one as the office."""
    official = later.basis is earlier.basis is Basis.OFFICIAL_POSITION
    return official and root.named and other.named and is_person(root.label) and not is_person(other.label)


def spoke_to(later: Account, earlier: Account) -> bool:
    """True where a report describes its source as one who spoke to the other's outlet, which has such a source."""
    told = told_to(later.speaker.name or "")
    return told is not None and earlier.speaker.anonymous and told == folded(earlier.hands[0].name or "")


def described_alike(one: str | None, other: str | None) -> bool:
    """True where two descriptions share their last word before any relative clause, articles aside.

    >>> described_alike("a deckhand", "the deckhand who spoke to the paper")
    True
    """
    if one is None or other is None:
        return False
    return _head(one) == _head(other)


def _head(name: str) -> str:
    name = name.rpartition(", to ")[0] or name
    words = re.split(r"\b(?:who|whom|that|which|of|from|on|in|to|with|at|for)\b|,", folded(name.replace(",", " , ")))[0]
    return (words.split() or [folded(name)])[-1]
