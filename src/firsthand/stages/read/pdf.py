"""PDF to a draft: its text layer by page, paragraphs from where lines stand, metadata from its info dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2

from firsthand.domain import BlockKind, Capture
from firsthand.text.dates import iso_date

from .draft import Draft, Proposal, Unread
from .limits import ReadLimits
from .pdf_lines import PageLines, lines_of
from .pdf_paragraphs import text_and_blocks
from .plain import cut_note

NO_TEXT = "no text layer: its pages are pictures; run character recognition (OCR) over it and add the result"
FEWEST_LETTERS = 20

_FILE_NAME = re.compile(
    r"\.(?:docx?|odt|rtf|indd|qxd|pages|html?|pdf|txt|tex)$|^(?:microsoft word|untitled|document\d*$)", re.I
)


def read_pdf(_capture: Capture, data: bytes, limits: ReadLimits) -> Draft | Unread:
    """The draft of a PDF; Unread where it is damaged, locked by a password, or has no text layer."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return Unread("it is locked by a password; save it without one and add that")
        return Unread("it is damaged or no PDF; open it in a reader and save it anew")
    try:
        return _draft(document, limits)
    finally:
        document.close()


def _draft(document: pypdfium2.PdfDocument, limits: ReadLimits) -> Draft | Unread:
    pages, notes = _pages(document, limits)
    if sum(c.isalpha() for page in pages for line in page.lines for c in line.text) < FEWEST_LETTERS:
        return Unread(NO_TEXT, notes)
    text, blocks = text_and_blocks(pages)
    proposals = [*_info(document)]
    title = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    if title:
        proposals.append(Proposal("title", title.span.of(text), "text"))
    return Draft(text, blocks, proposals=tuple(proposals), notes=notes)


def _pages(document: pypdfium2.PdfDocument, limits: ReadLimits) -> tuple[list[PageLines], tuple[str, ...]]:
    """The lines of every page within the limits, and what was left out."""
    pages: list[PageLines] = []
    notes: list[str] = []
    left = limits.characters
    count = len(document)
    if count > limits.pages:
        notes.append(f"only the first {limits.pages} of {count} pages were read; split the file to read the rest")
    for number in range(min(count, limits.pages)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            notes.append(f"page {number + 1} is damaged and was not read")
            continue
        try:
            pages.append(lines_of(page, number, left))
        except pypdfium2.PdfiumError:
            notes.append(f"page {number + 1} is damaged and was not read")
        finally:
            page.close()
        left -= sum(len(line.text) + 2 for line in pages[-1].lines) if pages else 0
        if left <= 0:
            notes.append(f"{cut_note(limits.characters)} (up to page {number + 1})")
            break
    return pages, tuple(notes)


def _info(document: pypdfium2.PdfDocument) -> Iterator[Proposal]:
    """What the info dictionary says; a title that is a file's name is none. The date is when the file was made."""
    info = document.get_metadata_dict(skip_empty=True)
    title, author = info.get("Title", "").strip(), info.get("Author", "").strip()
    if title and not _FILE_NAME.search(title):
        yield Proposal("title", title, "meta")
    if author:
        yield Proposal("authors", author, "meta")
    for key, field in (("CreationDate", "published"), ("ModDate", "modified")):
        if made := iso_date(info.get(key, "").removeprefix("D:")[:8]):
            yield Proposal(field, made, "meta")
