"""Compatibility: whether what two accounts say of their sources lets one derive from the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from firsthand.domain import Account, EdgeKind
from firsthand.domain.outlet import folded

from .evidence import Evidence
from .roots import Root

GROUP = re.compile(
    r"^(?:both|two|three|four|five|six|seven|eight|nine|ten|several|some|dozens|a (?:group|number) of)\b"
)
"""How the name of several people begins, of whom others in the same report may be members."""


def compatible(later: Account, root: Root, earlier: Account, other: Root, *, credited: bool) -> Iterator[Evidence]:
    """What the sources that two reports name say for the later account deriving from the earlier."""
    if root.named and other.named:
        if root.key == other.key:
            yield Evidence(0.5, f"both go back to {root.label}")
        else:
            yield Evidence(-7.0, f"it goes back to {root.label}, not to {other.label}")
    elif root.named and not credited:
        yield Evidence(-2.0, f"it names {root.label}, whom the other does not")
    elif root.anonymous and other.named and not credited:
        yield Evidence(-1.0, f"it does not say that its {root.label} is {other.label}")
    elif root.anonymous and other.anonymous:
        alike = described_alike(later.speaker.name, earlier.speaker.name)
        if later.outlet == earlier.outlet and later.outlet is not None and alike:
            yield Evidence(4.5, f"the same outlet's {root.label}", EdgeKind.SAME_OCCASION)
        elif alike:
            yield Evidence(0.7, "both describe their source alike")
        elif not credited:
            yield Evidence(-0.8, "they describe their sources differently")


def within_report(later: Account, root: Root, earlier: Account, other: Root) -> Iterator[Evidence]:
    """What says that one account of a report only sums up or repeats another account of the same report."""
    if root.key == other.key:
        return
    if root.key.startswith(("unknown", "guess")) and not other.key.startswith(("unknown", "guess")):
        yield Evidence(1.8, "the report says it on its own account, and gives a source elsewhere", EdgeKind.RELAYS)
    elif is_group(later) and not is_group(earlier) and not root.named:
        yield Evidence(2.8, f"{root.label}: {other.label} may be one of them", EdgeKind.SAME_OCCASION)
    elif is_spokesperson(root, other):
        yield Evidence(2.2, f"{root.label} speaks in the report as {other.label} does", EdgeKind.SAME_OCCASION)


def is_group(account: Account) -> bool:
    """True where the account's speaker is several people."""
    name = account.speaker.name
    return len(account.hands) > 1 and name is not None and bool(GROUP.match(folded(name)))


def is_spokesperson(root: Root, other: Root) -> bool:
    """True where both speak for an office, one as a person and one as the office."""
    return root.odds == other.odds and root.named and other.named and _person(root.label) and not _person(other.label)


def described_alike(one: str | None, other: str | None) -> bool:
    """True where two descriptions share their last word before any relative clause, articles aside.

    >>> described_alike("a deckhand", "the deckhand who spoke to the paper")
    True
    """
    if one is None or other is None:
        return False
    return _head(one) == _head(other)


def _head(name: str) -> str:
    words = re.split(r"\b(?:who|whom|that|which|of|from|on|in|to|with|at|for)\b|,", folded(name.replace(",", " , ")))[0]
    return (words.split() or [folded(name)])[-1]


def _person(label: str) -> bool:
    """A name of two or three capitalised words without an article or a word for an office."""
    words = label.split()
    capital = 2 <= len(words) <= 3 and all(word[:1].isupper() for word in words)
    return capital and not OFFICES & set(folded(label).split())


OFFICES = frozenset(Path(__file__).with_name("offices.txt").read_text(encoding="utf-8").split())
"""Words in the names of offices and bodies that no person is called by."""
