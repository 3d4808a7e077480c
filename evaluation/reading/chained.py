"""Passages with chains: a marked-up passage followed by what a page of files alone would need a whole gold file for.

    === name | genre | trait, trait …
    @ The outlet's name
    {s1 One of two welders} {c1 said} {x1 that …}. The yard is old.
    < 1 2: Estuary Gazette (interviewer) < first of two welders / a welder
    ! The yard is old

A line `<` tells the chain of the statements before its colon: below the outlet one hand after the other, down to the
one who speaks, other names that are as right behind a stroke. A hand is the speaker where no role stands behind it;
where two would be right, both stand there (relayer/interviewer). `unknown` is a hand that the text leaves open; a chain
without hands is the outlet's own voice. A line `!` gives words that are no statement and must be left alone. All
other lines are as `marked_up` has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from evaluation.reading.marked_up import MarkedPassage, MarkUpError, parse_passages
from firsthand.domain import Role, Span, Spans

_HAND = re.compile(r"(?P<names>[^()]+?)(?:\s*\((?P<roles>[a-z/]+)\))?")
_TITLE, _OUTLET, _CHAIN, _NOWHERE = "===", "@", "<", "!"


@dataclass(frozen=True, slots=True)
class ChainedHand:
    """A hand with all names and all roles that are right for it; None is the name of one that the text leaves open."""

    names: tuple[str | None, ...]
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class ChainedPassage:
    """A passage, its outlet, the hands below the outlet by the statement's index, and what is no statement."""

    passage: MarkedPassage
    outlet: str | None
    chains: tuple[tuple[ChainedHand, ...], ...]
    not_statements: Spans


def load_chained(path: Path) -> tuple[ChainedPassage, ...]:
    """The passages of the file. Raises MarkUpError where it is not written as it should be."""
    return parse_chained(path.read_text(encoding="utf-8"), str(path))


def parse_chained(written: str, file: str = "passages") -> tuple[ChainedPassage, ...]:
    """The passages of a file's text; `file` is what errors call it. Raises MarkUpError."""
    told: dict[str, list[str]] = {}
    name, kept = "", []
    for line in written.split("\n"):
        if line.startswith(_TITLE):
            name = line.removeprefix(_TITLE).partition("|")[0].strip()
        if line[:2] in (f"{_OUTLET} ", f"{_CHAIN} ", f"{_NOWHERE} "):
            told.setdefault(name, []).append(line)
            kept.append("")  # so that line numbers in errors stay right
        else:
            kept.append(line)
    passages = parse_passages("\n".join(kept), file)
    return tuple(_chained(passage, told.get(passage.name, ())) for passage in passages)


def _chained(passage: MarkedPassage, lines: Iterable[str]) -> ChainedPassage:
    outlet: str | None = None
    by_number: dict[int, tuple[ChainedHand, ...]] = {}
    nowhere: list[Span] = []
    for line in lines:
        rest = line[2:].strip()
        if line.startswith(_OUTLET):
            outlet = rest
        elif line.startswith(_NOWHERE):
            nowhere.append(_found(passage, rest))
        else:
            numbers, _, hands = rest.partition(":")
            chain = tuple(_hand(passage, hand.strip()) for hand in hands.split(_CHAIN)) if hands.strip() else ()
            by_number |= {int(number): chain for number in numbers.split()}
    wanted = range(1, len(passage.statements) + 1)
    if sorted(by_number) != list(wanted):
        raise MarkUpError(f"{passage.name}: chains for {sorted(by_number)}, but statements {list(wanted)}")
    return ChainedPassage(passage, outlet, tuple(by_number[number] for number in wanted), tuple(nowhere))


def _hand(passage: MarkedPassage, written: str) -> ChainedHand:
    match = _HAND.fullmatch(written)
    try:
        roles = tuple(Role(role) for role in (match["roles"] or Role.SPEAKER.value).split("/")) if match else ()
    except ValueError as error:
        raise MarkUpError(f"{passage.name}: {error} in “{written}”; roles are {', '.join(Role)}") from error
    if not match:
        raise MarkUpError(f"{passage.name}: a hand is “name / other name (role)”, not “{written}”")
    names = tuple(name.strip() for name in re.split(r"\s+/\s+", match["names"]))
    return ChainedHand(tuple(None if name == "unknown" else name for name in names), roles)


def _found(passage: MarkedPassage, words: str) -> Span:
    if passage.text.count(words) != 1:
        raise MarkUpError(f"{passage.name}: “{words}” stands there {passage.text.count(words)} times, not once")
    start = passage.text.index(words)
    return Span(start, start + len(words))
