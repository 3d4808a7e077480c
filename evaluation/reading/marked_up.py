"""Marked-up passages: short texts whose statements are marked in braces, so that gold is read where it is written.

    === name | genre | trait, trait …
    {s1 The harbour office} {c1 said} {x1 that {s2 its diver} {c2 had warned} {x2 of cracks}}.

`{s1 …}` is a source, `{c1 …}` a cue, `{x1 …}` a content of statement 1 of the passage; a role that is marked again with
the same number is discontinuous. A statement needs content and may lack source or cue. Each line is a paragraph; empty
lines and lines that start with `#` are left out. A statement is nested in the one in whose content its cue lies, or its
content where it has no cue. Marks never run over a line: what goes on in the next paragraph is marked there again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.domain import Span, Spans

ROLES = {"s": "source", "c": "cue", "x": "content"}
_OPENS = re.compile(r"\{([a-z]{1,20})([0-9]{1,3}) ")
_TITLE = "==="


class MarkUpError(ValueError):
    """A passage is not marked up as it should be; says in which file and line, and what to do."""


@dataclass(frozen=True, slots=True)
class MarkedStatement:
    """A statement as marked, its spans in order of text; `nested_in` is the index of the outer one in its passage."""

    source: Spans
    cue: Spans
    content: Spans
    nested_in: int | None


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """A passage without its marks, paragraphs parted by newlines, and its statements in order of their numbers."""

    name: str
    genre: str
    traits: tuple[str, ...]
    text: str
    statements: tuple[MarkedStatement, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A pair of braces; `outer` is the mark around it, `start` and `end` are offsets into the passage's text."""

    role: str
    number: int
    start: int
    outer: _Mark | None
    end: int = -1

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def around(self) -> Iterable[_Mark]:
        """The marks that this one lies in, innermost first."""
        mark = self.outer
        while mark:
            yield mark
            mark = mark.outer


def load_passages(paths: Iterable[Path]) -> tuple[MarkedPassage, ...]:
    """The passages of all these files, in order. Raises MarkUpError also for a name that two files use."""
    found: dict[str, MarkedPassage] = {}
    for path in paths:
        try:
            written = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise MarkUpError(f"{path}: not UTF-8 at byte {error.start:,}; save the file as UTF-8") from error
        for passage in parse_passages(written, str(path)):
            if passage.name in found:
                raise MarkUpError(f"{path}: another file has a passage {passage.name!r} too; rename one of them")
            found[passage.name] = passage
    return tuple(found.values())


def parse_passages(written: str, file: str = "passages") -> tuple[MarkedPassage, ...]:
    """The passages of a file's text; `file` is what errors call it. Raises MarkUpError."""
    found: dict[str, MarkedPassage] = {}
    title, body = 0, list[tuple[int, str]]()
    lines = written.split("\n")
    for number, line in enumerate([*lines, _TITLE], start=1):
        line = line.rstrip()
        if line.startswith(_TITLE):
            if title:
                passage = _passage(lines[title - 1], body, file, title)
                if passage.name in found:
                    raise _error(file, title, f"a second passage {passage.name!r}; rename it")
                found[passage.name] = passage
            title, body = number, []
        elif line and not line.startswith("#"):
            if not title:
                raise _error(
                    file, number, f"text before the first passage; begin with “{_TITLE} name | genre | traits”"
                )
            body.append((number, line))
    return tuple(found.values())


def render(passage: MarkedPassage) -> str:
    """The passage as it is written; parsing that gives the passage again.

    Raises ValueError where there is no such writing: spans that cross, braces, empty lines.
    """
    if any(not line or line.startswith(("#", _TITLE)) or line != line.rstrip() for line in passage.text.split("\n")):
        raise ValueError(f"{passage.name}: an empty line, or one that would be a comment or title, can't be written")
    if "{" in passage.text or "}" in passage.text:
        raise ValueError(f"{passage.name}: braces in the text can't be written")
    spans = [
        (span, _depth(passage.statements, index), index + 1, role)
        for index, statement in enumerate(passage.statements)
        for role, role_spans in zip(ROLES, (statement.source, statement.cue, statement.content), strict=True)
        for span in role_spans
    ]
    opening = sorted(spans, key=lambda mark: (mark[0].start, -mark[0].end, *mark[1:]))
    written, at, ends = list[str](), 0, list[int]()
    for span, _, number, role in [*opening, (Span(len(passage.text), len(passage.text)), 0, 0, "")]:
        while ends and ends[-1] <= span.start:
            written += (passage.text[at : ends[-1]], "}")
            at = ends.pop()
        if ends and span.end > ends[-1]:
            raise ValueError(f"{passage.name}: spans that cross can't be written")
        written += (passage.text[at : span.start], f"{{{role}{number} " if role else "")
        at = span.start
        ends.append(span.end)
    title = f"{_TITLE} {passage.name} | {passage.genre} | {', '.join(passage.traits)}".rstrip()
    rendered = f"{title}\n{''.join(written)}\n"
    if parse_passages(rendered) != (passage,):
        raise ValueError(f"{passage.name}: what is nested in what can't be told from its spans, or it has another flaw")
    return rendered


def _passage(title: str, body: Sequence[tuple[int, str]], file: str, line: int) -> MarkedPassage:
    fields = [field.strip() for field in title.removeprefix(_TITLE).split("|")]
    if len(fields) not in (2, 3) or not all(fields[:2]):
        raise _error(file, line, f"a passage's title is “{_TITLE} name | genre | trait, trait”, not {title!r}")
    if not body:
        raise _error(file, line, f"passage {fields[0]!r} has no text; write some below its title")
    traits = tuple(trait.strip() for trait in "".join(fields[2:]).split(",") if trait.strip())
    paragraphs, marks, length = list[str](), list[_Mark](), 0
    for number, paragraph in body:
        try:
            text, found = _unmarked(paragraph, length)
        except MarkUpError as error:
            raise _error(file, number, str(error)) from error
        paragraphs.append(text)
        marks += found
        length += len(text) + 1
    try:
        statements = _statements(marks)
    except MarkUpError as error:
        raise _error(file, line, f"passage {fields[0]!r}: {error}") from error
    return MarkedPassage(fields[0], fields[1], traits, "\n".join(paragraphs), statements)


def _unmarked(paragraph: str, offset: int) -> tuple[str, list[_Mark]]:
    """A paragraph's text, which begins at `offset` of its passage, and its marks."""
    pieces, marks, inner = list[str](), list[_Mark](), None
    at, length = 0, offset
    for brace in re.finditer(r"[{}]", paragraph):
        if brace.start() < at:
            continue
        pieces.append(paragraph[at : brace.start()])
        length += brace.start() - at
        at = brace.end()
        if brace[0] == "}":
            if not inner:
                raise MarkUpError(f"“}}” closes nothing after “{paragraph[: brace.start()][-30:]}”; remove it")
            words = "".join(pieces)[inner.start - offset :]
            if not words or words != words.strip():
                raise MarkUpError(f"a mark must begin and end with a word or sign, not {words!r}; move its braces")
            marks.append(_Mark(inner.role, inner.number, inner.start, inner.outer, length))
            inner = inner.outer
        else:
            inner, at = _opened(paragraph, brace.start(), length, inner)
    if inner:
        raise MarkUpError(f"“{{{inner.role}{inner.number} …” is not closed on its line; put “}}” where it ends")
    return "".join([*pieces, paragraph[at:]]), marks


def _opened(paragraph: str, at: int, start: int, outer: _Mark | None) -> tuple[_Mark, int]:
    """The mark that opens at `at` of the paragraph, and where its words begin there."""
    near = paragraph[at : at + 20]
    opens = _OPENS.match(paragraph, at)
    if not opens:
        raise MarkUpError(f"a mark begins with a role, a number and a space, as in “{{s1 …}}”, not “{near}”")
    if opens[1] not in ROLES:
        raise MarkUpError(f"unknown role {opens[1]!r} at “{near}”; use s (source), c (cue) or x (content)")
    mark = _Mark(opens[1], int(opens[2]), start, outer)
    if any(around.number == mark.number for around in mark.around()):
        raise MarkUpError(f"“{near}” lies in another mark of statement {mark.number}; close that one first")
    return mark, opens.end()


def _statements(marks: Sequence[_Mark]) -> tuple[MarkedStatement, ...]:
    by_number: dict[int, dict[str, list[_Mark]]] = {}
    for mark in sorted(marks, key=lambda mark: mark.start):
        by_number.setdefault(mark.number, {role: [] for role in ROLES})[mark.role].append(mark)
    numbers = sorted(by_number)
    statements = []
    for number in numbers:
        source, cue, content = by_number[number].values()
        if not content:
            raise MarkUpError(f"statement {number} has no content; mark it as “{{x{number} …}}”")
        anchor = (cue or content)[0]
        outer = next((mark.number for mark in anchor.around() if mark.role == "x"), None)
        nested_in = None if outer is None else numbers.index(outer)
        statements.append(MarkedStatement(_spans(source), _spans(cue), _spans(content), nested_in))
    for index, number in enumerate(numbers):
        if _depth(statements, index) > len(statements):
            raise MarkUpError(f"statement {number} is nested in itself; look at where its cue stands")
    return tuple(statements)


def _spans(marks: Sequence[_Mark]) -> Spans:
    return tuple(mark.span for mark in marks)


def _depth(statements: Sequence[MarkedStatement], index: int) -> int:
    """How many statements this one is nested in; one more than there are where they go round in a circle."""
    depth, outer = 0, statements[index].nested_in
    while outer is not None and depth <= len(statements):
        depth, outer = depth + 1, statements[outer].nested_in
    return depth


def _error(file: str, line: int, reason: str) -> MarkUpError:
    return MarkUpError(f"{file}, line {line}: {reason}")
