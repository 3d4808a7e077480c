"""The lines of a PDF's pages, with where they stand and how large they are set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_BREAKS = {10, 13}
_LINE_END_HYPHEN = {0x02, 0xFFFE}
"""What PDFium puts for a hyphen at which a word was broken; it leaves out the end of the line after it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print. Coordinates are in points from the page's lower left corner; `size` is the font's."""

    page: int
    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class PageLines:
    """A page's lines in the order in which the file has them, and the page's height in points."""

    lines: tuple[Line, ...]
    height: float


def lines_of(page: Any, number: int, most: int) -> PageLines:
    """The lines of `page`, at most `most` characters; where a column ends, the next line stands higher."""
    textpage = page.get_textpage()
    try:
        lines, codes, first = [], [], 0
        count = min(textpage.count_chars(), most)
        for index in range(count + 1):
            code = pdfium.FPDFText_GetUnicode(textpage.raw, index) if index < count else 10
            if code not in _BREAKS:
                codes.append(code)
                if code not in _LINE_END_HYPHEN:
                    continue
            if line := _line(textpage, number, first, codes):
                lines.append(line)
            codes, first = [], index + 1
        return PageLines(tuple(_joined(lines)), float(page.get_height()))
    finally:
        textpage.close()


def _line(textpage: Any, page: int, first: int, codes: list[int]) -> Line | None:
    text = _text(codes)
    if not text.strip():
        return None
    shown = [first + offset for offset, code in enumerate(codes) if code > 32 and code != 0xA0]
    if not shown:
        return None
    boxes = [textpage.get_charbox(index) for index in (shown[0], shown[len(shown) // 2], shown[-1])]
    size = pdfium.FPDFText_GetFontSize(textpage.raw, shown[0])
    return Line(
        page,
        " ".join(text.split()),
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
        bottom=min(box[1] for box in boxes),
        top=max(box[3] for box in boxes),
        size=max(float(size), max(box[3] - box[1] for box in boxes)),
    )


def _text(codes: list[int]) -> str:
    """The characters; what PDFium gives in two halves is joined, what is no character becomes U+FFFD."""
    units = ["-" if code in _LINE_END_HYPHEN else chr(code) if 0 < code <= 0x10FFFF else "\ufffd" for code in codes]
    return "".join(units).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _joined(lines: list[Line]) -> list[Line]:
    """The lines, pieces that stand side by side at one height joined: a wide gap is no line's end."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        beside = (
            last and abs(last.bottom - line.bottom) < 0.4 * line.size and 0 <= line.left - last.right < 2 * line.size
        )
        if last and beside:
            joined[-1] = Line(
                last.page,
                f"{last.text} {line.text}",
                last.left,
                line.right,
                min(last.bottom, line.bottom),
                max(last.top, line.top),
                max(last.size, line.size),
            )
        else:
            joined.append(line)
    return joined
