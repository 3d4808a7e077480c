"""Lines of print to paragraphs, headings, and the headers and footers that run along the pages."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.domain import Block, BlockKind, Span

from .pdf_lines import Line, PageLines
from .story import LONGEST_TITLE, is_short_line

MARGIN = 0.09
"""The share of a page's height, above and below, in which running headers and footers stand."""
GAP = 1.45
"""A gap between lines of so many times the usual one begins a paragraph."""
TITLE_SIZE = 1.35
HEADING_SIZE = 1.12
LONGEST_HEADING = 120

_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W{0,3}(?:page\s{0,3})?\d{1,4}(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?\W{0,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Print:
    """How the body of a document is set: its usual font size, distance of lines, and margins, in points."""

    size: float
    step: float
    left: float
    right: float


def text_and_blocks(pages: Sequence[PageLines]) -> tuple[str, tuple[Block, ...]]:
    """The text, paragraphs apart by a blank line and lines within them as printed, and its blocks.

    A header or footer that falls into a paragraph which goes on over the page comes after that paragraph.
    """
    running = _running(pages)
    lines = [line for page in pages for line in page.lines]
    body = [line for line in lines if line not in running]
    print_ = _print(body or lines)
    pieces: list[tuple[str, BlockKind]] = []
    for group in _groups(lines, running, print_):
        pieces += group
    text: list[str] = []
    blocks: list[Block] = []
    length = 0
    for words, kind in pieces:
        length += 2 if blocks else 0
        blocks.append(Block(Span(length, length + len(words)), kind))
        text.append(words)
        length += len(words)
    return "\n\n".join(text), tuple(_titled("\n\n".join(text), blocks, body, print_))


def _groups(lines: Sequence[Line], running: set[Line], print_: Print) -> Iterator[list[tuple[str, BlockKind]]]:
    paragraph: list[Line] = []
    waiting: list[tuple[str, BlockKind]] = []
    for line in lines:
        if line in running:
            waiting.append((line.text, BlockKind.HEADER))
            if not paragraph:
                yield waiting
                waiting = []
        elif paragraph and _begins(line, paragraph, print_):
            yield [_paragraph(paragraph, print_), *waiting]
            paragraph, waiting = [line], []
        else:
            paragraph.append(line)
    if paragraph:
        yield [_paragraph(paragraph, print_), *waiting]


def _paragraph(lines: Sequence[Line], print_: Print) -> tuple[str, BlockKind]:
    words = "\n".join(line.text for line in lines)
    large = lines[0].size > HEADING_SIZE * print_.size
    flat = " ".join(words.split())
    if len(flat) <= LONGEST_TITLE and large and flat[-1] not in ".,;":
        return words, BlockKind.HEADING
    if (
        len(lines) == 1
        and is_short_line(words, LONGEST_HEADING)
        and words[-1] not in "!?\"”’'"
        and _is_short(lines[0], print_)
    ):
        return words, BlockKind.HEADING
    bullet = re.match(r"[•▪‣●·–-]\s", words)
    return words, BlockKind.LIST_ITEM if bullet else BlockKind.PARAGRAPH


def _is_short(line: Line, print_: Print) -> bool:
    return line.right < print_.left + 0.8 * (print_.right - print_.left)


def _begins(line: Line, before: Sequence[Line], print_: Print) -> bool:
    """True where `line` begins a paragraph: by a change of size, a gap, an indent, or a short last line before it."""
    last = before[-1]
    if abs(line.size - last.size) > 0.12 * print_.size:
        return True
    ended = last.text.rstrip("\"'”’»)")[-1:] in {".", "!", "?", ":", "…"}
    short = last.right < last_edge(before, print_) - 0.12 * (print_.right - print_.left)
    if line.page != last.page or line.bottom > last.bottom:  # the next page, or the next column
        return ended and (short or not line.text[:1].islower())
    if last.bottom - line.bottom > GAP * print_.step:
        return True
    if line.left > last.left + 0.7 * print_.size and len(before) > 1 and ended:
        return True
    return ended and short


def last_edge(lines: Sequence[Line], print_: Print) -> float:
    """How far to the right the paragraph's column reaches."""
    return max(max(line.right for line in lines), print_.right if lines[-1].left < print_.right else 0.0)


def _print(lines: Sequence[Line]) -> Print:
    if not lines:
        return Print(10.0, 12.0, 0.0, 500.0)
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    size = weights.most_common(1)[0][0] or 10.0
    body = [line for line in lines if abs(line.size - size) <= 0.12 * size] or list(lines)
    steps = [a.bottom - b.bottom for a, b in pairwise(body) if a.page == b.page and a.bottom > b.bottom]
    close = [step for step in steps if step < 3 * size]
    # Lines of a paragraph outnumber gaps between paragraphs, but not in a document of short ones: the lower third.
    step = statistics.quantiles(close, n=3)[0] if len(close) > 1 else 1.3 * size
    lefts = Counter(round(line.left) for line in body)
    rights = sorted(line.right for line in body)
    return Print(size, step, float(lefts.most_common(1)[0][0]), rights[int(0.9 * (len(rights) - 1))])


def _running(pages: Sequence[PageLines]) -> set[Line]:
    """Lines at the top or foot of pages that return on others, figures apart, and page numbers that stand alone."""
    edges = [line for page in pages for line in page.lines if _at_edge(line, page.height)]
    seen = Counter(key for key, _ in {(_NUMBERS.sub("#", line.text), line.page) for line in edges})
    often = max(2, len(pages) // 3)
    return {line for line in edges if _PAGE_NUMBER.fullmatch(line.text) or seen[_NUMBERS.sub("#", line.text)] >= often}


def _at_edge(line: Line, height: float) -> bool:
    return line.bottom > height * (1 - MARGIN) or line.top < height * MARGIN


def _titled(text: str, blocks: Sequence[Block], body: Sequence[Line], print_: Print) -> list[Block]:
    """The blocks, the first heading set in the largest type of the first page as the title."""
    told = list(blocks)
    first_page = [line for line in body if line.page == 0]
    largest = max((line.size for line in first_page), default=0.0)
    if largest < TITLE_SIZE * print_.size:
        return told
    title = next((line.text for line in first_page if line.size >= 0.95 * largest), "")
    for number, block in enumerate(told[:12]):
        if block.kind is BlockKind.HEADING and block.span.of(text).startswith(title):
            told[number] = replace(block, kind=BlockKind.TITLE)
            break
    return told
