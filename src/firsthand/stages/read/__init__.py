"""read: a Capture and its bytes → a Report, its text and metadata.

In: a `Capture` with its bytes. Out: a `Report` whose text stays as it is for good, whose blocks say what is prose, and
whose fields keep every candidate with where it was found; or None with the Problem that says why ("unread: …").
Refuses: to fetch anything, to open archives and attachments, to read pictures of text, to give an empty report.
`READERS` says what reads which media type; each reader gives a `Draft`, and `assemble` makes the report.
"""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.domain import Capture, Problem, Report

from .article import read_article
from .assemble import report_of
from .draft import Reader, Unread
from .html import read_html
from .limits import ReadLimits
from .mail import read_mail, read_saved_page
from .pdf import read_pdf
from .plain import read_plain
from .story import Guesses

__all__ = ["ReadLimits", "read"]

VERSION = "1"

USUAL_LIMITS = ReadLimits()

_GUESSES = {"plain": Guesses(title=True), "pdf": Guesses(title=True), "article": Guesses(headers=False)}

READERS: Mapping[str, tuple[str, Reader]] = {
    "text/html": ("html", read_html),
    "application/xhtml+xml": ("html", read_html),
    "text/plain": ("plain", read_plain),
    "text/markdown": ("plain", read_plain),
    "application/pdf": ("pdf", read_pdf),
    "message/rfc822": ("mail", read_mail),
    "multipart/related": ("saved-page", read_saved_page),
    "application/json": ("article", read_article),
}
"""Media type to the reader's name and the reader."""

ADVICE: Mapping[str, str] = {
    "application/gzip": "it is compressed (gzip); unpack it with gunzip and add what comes out",
    "application/zip": "it is an archive (zip) or an office document; unpack it, or save the document as PDF",
    "application/x-ndjson": "it holds many articles; add it as a file, so that each line becomes a report",
    "application/warc": "web archives are not read yet; extract the pages and add them as HTML",
    "image/": "it is a picture; pictures of text are not read: add the text itself",
    "audio/": "it is a sound recording; add a transcript of it",
    "video/": "it is a film; add a transcript of it",
}
"""What to do with media types that are not read, by the beginning of their names."""


def read(capture: Capture, data: bytes, limits: ReadLimits = USUAL_LIMITS) -> tuple[Report | None, tuple[Problem, ...]]:
    """The report in `data`, and what could not be read of it. Without a report a problem's reason is "unread: …".

    `data` are the capture's bytes. Raises nothing but MemoryError for any bytes.
    """
    media_type = capture.media_type.partition(";")[0].strip().lower()
    if not data.strip():
        return _unread(capture, Unread("it is empty"))
    if len(data) > limits.size:
        return _unread(capture, Unread(f"it has {len(data):,} bytes, more than {limits.size:,} are not read"))
    if media_type not in READERS:
        advice = next((words for name, words in ADVICE.items() if media_type.startswith(name)), None)
        reason = advice or f"{media_type or 'an unknown media type'} is not read; save it as HTML, PDF or plain text"
        return _unread(capture, Unread(reason))
    name, reader = READERS[media_type]
    draft = reader(capture, data, limits)
    if isinstance(draft, Unread):
        return _unread(capture, draft)
    report = report_of(capture, draft, f"read/{name}@{VERSION}", _GUESSES.get(name, Guesses()))
    if not report.prose:
        return _unread(capture, Unread("it holds no sentences, only titles, headers or lists of words", draft.notes))
    return report, tuple(Problem(report.id, "read", note) for note in dict.fromkeys(draft.notes))


def _unread(capture: Capture, unread: Unread) -> tuple[None, tuple[Problem, ...]]:
    reasons = (f"unread: {unread.reason}", *unread.notes)
    return None, tuple(Problem(capture.sha256, "read", reason) for reason in dict.fromkeys(reasons))
