"""A tree of elements to text, blocks and links with exact spans.

The walk is a loop, not a recursion, and looks at each element once: its time grows with the page and no more. White
space is folded as a browser does; a line break stays one line break in its block, two end the block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from urllib.parse import quote

from lxml import etree

from firsthand.domain import Block, BlockKind, Link, Span

from .address import absolute
from .html_joints import Joints
from .limits import ReadLimits
from .plain import cut_note


class Part(Enum):
    """What an element is to the layout."""

    PARAGRAPH = auto()
    HEADING = auto()
    QUOTE = auto()
    ITEM = auto()
    ROW = auto()
    CELL = auto()
    LINK = auto()
    BREAK = auto()
    SKIP = auto()


EXTRACTED: Mapping[str, Part] = {
    "p": Part.PARAGRAPH,
    "div": Part.PARAGRAPH,
    "head": Part.HEADING,
    "quote": Part.QUOTE,
    "list": Part.PARAGRAPH,
    "item": Part.ITEM,
    "table": Part.PARAGRAPH,
    "row": Part.ROW,
    "cell": Part.CELL,
    "ref": Part.LINK,
    "lb": Part.BREAK,
    "graphic": Part.SKIP,
}
"""The elements that trafilatura's tree is made of."""

_KINDS = {Part.HEADING: BlockKind.HEADING, Part.QUOTE: BlockKind.QUOTE, Part.ITEM: BlockKind.LIST_ITEM}
_KINDS |= {Part.ROW: BlockKind.LIST_ITEM, Part.PARAGRAPH: BlockKind.PARAGRAPH}
_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f]+")
LONGEST_CELL = 200
"""Characters; a cell that holds more is a paragraph of a page that is laid out by tables."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The text with its blocks and links."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    notes: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words stand in blocks of prose."""
        return sum(len(block.span.of(self.text).split()) for block in self.blocks if block.kind.is_prose)

    def keep(self, numbers: Iterable[int]) -> LaidOut:
        """The same with only the blocks of these numbers, their text and their links."""
        text: list[str] = []
        blocks: list[Block] = []
        links: list[Link] = []
        length = at = 0
        for number in numbers:
            block = self.blocks[number]
            words = block.span.of(self.text)
            length += 2 if blocks else 0
            shift = length - block.span.start
            while at < len(self.links) and self.links[at].span.start < block.span.end:
                link = self.links[at]
                if link.span.start >= block.span.start:
                    links.append(Link(Span(link.span.start + shift, link.span.end + shift), link.href))
                at += 1
            text.append(words)
            blocks.append(Block(Span(length, length + len(words)), block.kind))
            length += len(words)
        return LaidOut("\n\n".join(text), tuple(blocks), tuple(links), self.notes)


def lay_out(
    root: etree._Element, parts: Mapping[str, Part], limits: ReadLimits, base: str | None, joints: Joints | None = None
) -> LaidOut:
    """The text of `root`, whose elements mean what `parts` says; links are made absolute against `base`.

    `joints` knows where `root` has lost a space between elements.
    """
    page = _Page(limits, base, joints or Joints(None))
    kinds = [BlockKind.PARAGRAPH]
    for event, element in _walk(root, parts):
        part = parts.get(element.tag) if isinstance(element.tag, str) else Part.SKIP
        if event == "start":
            _start(page, kinds, part, element)
        elif event == "end":
            _end(page, kinds, part)
        else:
            page.say(element.tail or "", kinds[-1])
        if page.full:
            break
    page.flush(kinds[-1])
    notes: tuple[str, ...] = (cut_note(limits.characters),) if page.full else ()
    if page.links_left_out:
        notes += (f"{page.links_left_out} links beyond the first {limits.links} were not kept",)
    return LaidOut("".join(page.text), tuple(page.blocks), tuple(page.links), notes)


def _walk(root: etree._Element, parts: Mapping[str, Part]) -> Iterator[tuple[str, etree._Element]]:
    """Start, end and tail of each element in order; what is skipped gives its tail alone."""
    element: etree._Element | None = root
    while element is not None:
        skipped = not isinstance(element.tag, str) or parts.get(element.tag) is Part.SKIP
        if not skipped:
            yield "start", element
            if len(element):
                element = element[0]
                continue
            yield "end", element
        while element is not root:
            yield "tail", element
            following = element.getnext()
            if following is not None:
                element = following
                break
            element = element.getparent()
            assert element is not None
            yield "end", element
        else:
            return


def _start(page: _Page, kinds: list[BlockKind], part: Part | None, element: etree._Element) -> None:
    match part:
        case Part.BREAK:
            page.line_break(kinds[-1])
        case Part.LINK:
            page.open_link(element.get("target") or element.get("href"))
        case Part.CELL:
            page.next_cell(kinds[-1])
        case Part.PARAGRAPH | Part.HEADING | Part.QUOTE | Part.ITEM | Part.ROW:
            page.flush(kinds[-1])
            inherits = part is Part.PARAGRAPH and kinds[-1] in {BlockKind.QUOTE, BlockKind.LIST_ITEM}
            kinds.append(kinds[-1] if inherits else _KINDS[part])
    page.say(element.text or "", kinds[-1])


def _end(page: _Page, kinds: list[BlockKind], part: Part | None) -> None:
    if part is Part.LINK:
        page.close_link()
    elif part in _KINDS:
        page.flush(kinds.pop())


@dataclass(slots=True)
class _Page:
    """The text so far, and the block that is being written."""

    limits: ReadLimits
    base: str | None
    joints: Joints
    text: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    links_left_out: int = 0
    full: bool = False
    _block: list[str] = field(default_factory=list)
    _size: int = 0
    _breaks: int = 0
    _open: list[tuple[int, str | None]] = field(default_factory=list)
    _pending: list[tuple[int, int, str]] = field(default_factory=list)

    def say(self, words: str, kind: BlockKind) -> None:
        """Add words to the block; `kind` is that of a block which two line breaks before them end."""
        words = _SPACE.sub(" ", _UNSEEN.sub("", words))
        if not words or (words == " " and self._breaks):
            return
        if self._breaks > 1:
            self.flush(kind)
        elif self._breaks and self._size:
            self._trim()
            self._add("\n")
        self._breaks = 0
        if not self._size or self._block[-1][-1] in " \n\t":
            words = words.lstrip(" ")
        elif words[0] != " " and self.joints.has_space(self._block[-1], words):
            self._add(" ")
        room = self.limits.characters - self.length - self._size
        if len(words) > room:
            self.full = True
        if words := words[: max(0, room)]:
            self._add(words)

    def line_break(self, kind: BlockKind) -> None:
        self._breaks += 1
        if self._breaks == 2:
            self.flush(kind)

    def next_cell(self, kind: BlockKind) -> None:
        """A tab between the cells of a row; long cells are blocks of their own."""
        if self._size > LONGEST_CELL:
            self.flush(BlockKind.PARAGRAPH if kind is BlockKind.LIST_ITEM else kind)
        elif self._size:
            self._trim()
            self._add("\t")

    def open_link(self, href: str | None) -> None:
        self._open.append((self._size, href))

    def close_link(self) -> None:
        start, href = self._open.pop()
        if href and start < self._size:
            self._pending.append((start, self._size, href))

    def flush(self, kind: BlockKind) -> None:
        """End the block that is being written, where it holds any words."""
        self._breaks = 0
        words = "".join(self._block).rstrip()
        if words:
            if self.blocks:
                self.text.append("\n\n")
                self.length += 2
            if kind is BlockKind.LIST_ITEM and len(words) > LONGEST_CELL and "\t" in words[-LONGEST_CELL:]:
                kind = BlockKind.PARAGRAPH
            self.text.append(words)
            self.blocks.append(Block(Span(self.length, self.length + len(words)), kind))
            for start, end, href in self._pending:
                self._link(words, start, min(end, len(words)), href)
            self.length += len(words)
        self._block, self._size, self._pending = [], 0, []
        self._open = [(0, href) for _, href in self._open]

    def _link(self, words: str, start: int, end: int, href: str) -> None:
        anchor = words[start:end]
        start += len(anchor) - len(anchor.lstrip())
        end = start + len(anchor.strip())
        address = absolute(href, self.base)
        if start >= end or not address:
            return
        if len(self.links) >= self.limits.links:
            self.links_left_out += 1
        else:
            safe = quote(address, safe="%/:=&?~#+!$,;'@()*[]")
            self.links.append(Link(Span(self.length + start, self.length + end), safe))

    def _add(self, words: str) -> None:
        self._block.append(words)
        self._size += len(words)

    def _trim(self) -> None:
        """Take a space off the end of the block."""
        if self._block and self._block[-1].endswith(" "):
            self._block[-1] = self._block[-1][:-1]
            self._size -= 1
            if not self._block[-1]:
                self._block.pop()
