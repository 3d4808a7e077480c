"""Names: whether two names, in one claim, can be those of one person or office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from firsthand.domain import OriginKind
from firsthand.domain.outlet import folded

from .offices import OFFICES, TITLES, phrase
from .roots import Root


@cache
def is_person(label: str) -> bool:
    """True for two or three capitalised words without an article or a word for an office.

    >>> is_person("Wenna Tarrow"), is_person("the river police"), is_person("St Orsel’s Hospital")
    (True, False, False)
    """
    words = label.split()
    return 2 <= len(words) <= 3 and all(word[:1].isupper() for word in words) and not OFFICES & set(_words(label))


@cache
def is_proper(label: str) -> bool:
    """True where a name has a capital or a figure in it: no mere role, such as "the authorities"."""
    return any(word[:1].isupper() or word[:1].isdigit() for word in label.split()[label.startswith("The ") :])


def same_name(one: str, other: str) -> bool:
    """True where one name's words are all in the other's: in one claim "Tarrow" is hardly another than "Wenna Tarrow".

    >>> same_name("Tarrow", "Ms Wenna Tarrow"), same_name("Wenna Tarrow", "Ilsa Tarrow")
    (True, False)
    >>> same_name("Mrs Hale", "Constance Hale")
    True
    >>> same_name("the fire service", "the fire service in Quonti"), same_name("the fire service", "the works council")
    (True, False)
    """
    ours, theirs = _untitled(one), _untitled(other)
    if not ours or not theirs:
        return False
    if ours == theirs or (is_proper(one) and is_proper(other) and (ours < theirs or theirs < ours)):
        return True
    return not (is_person(one) or is_person(other)) and phrase(one) == phrase(other)


def papers_of(paper: Root, office: Root) -> bool:
    """True where one is a document of the other by its name: "Open Roll’s list", "a list of Open Roll"."""
    if paper.kind is not OriginKind.DOCUMENT or office.kind is OriginKind.DOCUMENT or not is_proper(office.label):
        return False
    return {word.rstrip("s") for word in _words(office.label)} <= {word.rstrip("s") for word in _words(paper.label)}


def _papers(one: Root, other: Root) -> bool:
    return papers_of(one, other) or papers_of(other, one) or same_papers(one, other)


def same_papers(one: Root, other: Root) -> bool:
    """True for two documents of one name in another order: "Open Roll’s list", "a list of Open Roll"."""
    both = one.kind is OriginKind.DOCUMENT and other.kind is OriginKind.DOCUMENT
    return both and is_proper(one.label) and _plain(one.label) == _plain(other.label)


@cache
def _plain(label: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in _words(label)) - {"of", "the", "a", "it", "own"}


@cache
def _words(label: str) -> tuple[str, ...]:
    return tuple(folded(label).split())


@cache
def _untitled(label: str) -> frozenset[str]:
    """The words without titles, as long as others are left."""
    words = frozenset(_words(label))
    return (words - TITLES) or words


@cache
def is_bare(label: str) -> bool:
    """True for a word for an office alone: "the police", "the ministry"."""
    return len(_words(label)) == 1 and _words(label)[0] in OFFICES


@cache
def told_to(label: str) -> str | None:
    """The outlet in a description such as "a deckhand, to The Maddren Courier", folded; None where there is none.

    >>> told_to("a deckhand, to The Maddren Courier")
    'maddren courier'
    """
    _, found, outlet = label.rpartition(", to ")
    return folded(outlet) if found else None


def numbered(roots: Sequence[Root], parted: frozenset[tuple[str, str]] = frozenset()) -> list[int]:
    """A number a source: roots with the same key have the same, and named ones that have the same name.

    A bare word for an office is the one office in the claim that ends in it, and no one where there are several.
    `parted` are keys of parties that a person holds to be two.
    """
    numbers: dict[str, int] = {}
    named: list[Root] = []
    for root in sorted(roots, key=lambda root: root.named and is_bare(root.label)):
        if root.key in numbers:
            continue
        same = {numbers[other.key] for other in _alike(root, named, parted)} if root.named else set()
        numbers[root.key] = min(same) if len(same) == 1 else len(set(numbers.values()))
        named += [root] if root.named else []
    return [numbers[root.key] for root in roots]


def _alike(root: Root, named: Sequence[Root], parted: frozenset[tuple[str, str]]) -> Iterator[Root]:
    party = root.key.removeprefix("source ")
    for other in named:
        its = other.key.removeprefix("source ")
        bare = is_bare(root.label) and _words(root.label)[0] == (_words(other.label) or ("",))[-1]
        same = bare or same_name(root.label, other.label) or _papers(root, other)
        if same and not {(party, its), (its, party)} & parted:
            yield other
