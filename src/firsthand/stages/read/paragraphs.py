"""Plain text to blocks: paragraphs by blank lines, lines wrapped at a width joined, lists and sub-headings told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.domain import Block, BlockKind, Span

from .story import is_short_line

WIDEST_WRAP = 100
"""Characters; text wrapped wider than this is taken as one paragraph a line."""
LONGEST_HEADING = 100

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[-*•▪‣·–]|\(?\d{1,2}[.)])[ \t]{1,8}\S")


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of `text`; a block of wrapped lines holds their line breaks. White space is in no block."""
    blocks = [block for run in _runs(text) for block in _blocks_of(text, run)]
    return _with_headings(text, blocks)


def _runs(text: str) -> Iterator[list[Span]]:
    """Lines that follow each other without a blank one between them, their outer white space cut off."""
    run: list[Span] = []
    end = 0
    for match in _LINE.finditer(text):
        words = match[0]
        stripped = words.strip()
        if run and len(_BREAK.findall(text, end, match.start())) > 1:
            yield run
            run = []
        end = match.end()
        if stripped:
            start = match.start() + len(words) - len(words.lstrip())
            run.append(Span(start, start + len(stripped)))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _blocks_of(text: str, run: Sequence[Span]) -> Iterator[Block]:
    wrapped = _is_wrapped(run)
    group: list[Span] = []
    for line in run:
        words = line.of(text)
        begins = _BULLET.match(words) or words.startswith(">") or _is_indented(text, line, run)
        if group and (begins or not (wrapped or _goes_on(group[-1].of(text), words))):
            yield _block(text, group)
            group = []
        group.append(line)
    yield _block(text, group)


def _is_wrapped(run: Sequence[Span]) -> bool:
    """True where the lines look cut at a width: none is wide, and all but the last come near the widest."""
    if len(run) < 2:
        return False
    lengths = [line.end - line.start for line in run]
    widest = max(lengths)
    if widest > WIDEST_WRAP or widest < 35:
        return False
    near = sum(length > widest * 0.6 for length in lengths[:-1])
    return near >= 0.7 * (len(lengths) - 1)


def _goes_on(line: str, following: str) -> bool:
    """True where `following` plainly ends the sentence that `line` leaves unfinished: cut once, by hand or a mailer."""
    return following[:1].islower() and len(line) > WIDEST_WRAP and line[-1] not in '.!?:;…"”»'


def _is_indented(text: str, line: Span, run: Sequence[Span]) -> bool:
    """True for a line set in where the run's lines are not: the first line of a paragraph in older texts."""
    return _indent(text, line) >= 2 and min(_indent(text, other) for other in run[:3]) == 0 and line is not run[0]


def _indent(text: str, line: Span) -> int:
    start = line.start
    while start > 0 and text[start - 1] in " \t" and line.start - start < 20:
        start -= 1
    return line.start - start


def _block(text: str, lines: Sequence[Span]) -> Block:
    span = Span(lines[0].start, lines[-1].end)
    words = span.of(text[: span.start + 40]) if span.end - span.start > 40 else span.of(text)
    if words.startswith(">"):
        return Block(span, BlockKind.QUOTE)
    if _BULLET.match(words):
        return Block(span, BlockKind.LIST_ITEM)
    return Block(span, BlockKind.PARAGRAPH)


def _with_headings(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, short unfinished lines that have prose before or beneath them as headings; never the last block."""
    told = []
    for number, block in enumerate(blocks):
        short = block.span.end - block.span.start <= LONGEST_HEADING and block.kind is BlockKind.PARAGRAPH
        if short and 0 < number < len(blocks) - 1 and _heads(text, block):
            block = Block(block.span, BlockKind.HEADING)
        told.append(block)
    return tuple(told)


def _heads(text: str, block: Block) -> bool:
    words = block.span.of(text)
    return is_short_line(words, LONGEST_HEADING) and words[-1] not in "!?\"”’'"
