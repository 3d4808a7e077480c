"""E-mail and pages that browsers saved as MHTML to drafts: the part that holds the text, nothing else.

The standard library's older, forgiving parser is used: it keeps going over headers that the newer one raises on.
"""

from __future__ import annotations

import email
import email.errors
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from firsthand.domain import Capture

from .decoding import charset_in_page, decode, without_surrogates
from .draft import Draft, Proposal, Unread
from .html import draft_of_page
from .limits import ReadLimits
from .plain import draft_of_text

NAMED_ATTACHMENTS = 20
"""How many attachments are named one by one; the rest are counted."""


def read_mail(capture: Capture, data: bytes, limits: ReadLimits) -> Draft | Unread:
    """The draft of an e-mail's text, plain where it has that; each attachment is noted as not read."""
    found = _parts(data, limits)
    if isinstance(found, Unread):
        return found
    message, parts, notes = found
    notes += _attachment_notes([part for part in parts if _is_attachment(part)])
    texts = [part for part in parts if not _is_attachment(part)]
    proposals = tuple(_header_proposals(message))
    for wanted in ("text/plain", "text/html"):
        for part in texts:
            if part.get_content_type() == wanted and (draft := _draft_of(part, capture, limits)):
                return replace(draft, proposals=(*proposals, *draft.proposals), notes=(*notes, *draft.notes))
    return Unread("the e-mail has no text part with words in it", notes)


def read_saved_page(capture: Capture, data: bytes, limits: ReadLimits) -> Draft | Unread:
    """The draft of a page in an MHTML file; its address is the one that the browser wrote down."""
    found = _parts(data, limits)
    if isinstance(found, Unread):
        return found
    message, parts, notes = found
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is None:
        return Unread("the file has no HTML part; save the page again from a browser", notes)
    said = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    url = capture.url or (said if said.startswith(("http://", "https://")) else None)
    draft = _draft_of(page, replace(capture, url=url), limits)
    if draft is None:
        return Unread("no readable body was found on the saved page", notes)
    return replace(draft, notes=(*notes, *draft.notes))


def _parts(data: bytes, limits: ReadLimits) -> tuple[Message, list[Message], tuple[str, ...]] | Unread:
    """The message and its parts that hold no parts, at most `limits.parts` of them."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        return Unread(f"the e-mail's parts could not be told apart ({type(error).__name__}); save its text as a file")
    parts: list[Message] = []
    for part in _leaves(message):
        if len(parts) == limits.parts:
            return message, parts, (f"only the first {limits.parts} parts of the e-mail were looked at",)
        parts.append(part)
    return message, parts, ()


def _leaves(message: Message) -> Iterator[Message]:
    """The parts in order, by a loop: hostile mail nests them deeper than Python can recurse."""
    todo: list[Message] = [message]
    while todo:
        part = todo.pop()
        payload = part.get_payload()
        if part.is_multipart() and isinstance(payload, list):
            todo += [inner for inner in reversed(payload) if isinstance(inner, Message)]
        else:
            yield part


def _draft_of(part: Message, capture: Capture, limits: ReadLimits) -> Draft | None:
    """The draft of one part; None where it has no words."""
    payload = _bytes(part)
    charset = part.get_content_charset()
    if part.get_content_type() == "text/html":
        decoded = decode(payload, charset or charset_in_page(payload))
        draft = draft_of_page(decoded.text, capture.url, capture.obtained_at, limits, decoded.notes)
    else:
        decoded = decode(payload, charset)
        draft = draft_of_text(decoded.text, limits, decoded.notes)
    return None if isinstance(draft, Unread) else draft


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_attachment(part: Message) -> bool:
    if part.get_content_maintype() == "multipart":
        return False  # a wrapper with nothing in it
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _attachment_notes(attachments: list[Message]) -> tuple[str, ...]:
    notes = tuple(_attachment_note(part) for part in attachments[:NAMED_ATTACHMENTS])
    left = len(attachments) - len(notes)
    return (*notes, f"{left} more attachments were not read") if left > 0 else notes


def _attachment_note(part: Message) -> str:
    name = _in_words(part.get_filename() or "without a name")
    kind, size = part.get_content_type(), len(_bytes(part))
    return f"the attachment {name[:200]!r} ({kind}, {size:,} bytes) was not read; save it and add it on its own"


def _header_proposals(message: Message) -> Iterator[Proposal]:
    if subject := _header(message, "Subject"):
        yield Proposal("title", subject, "meta")
    name, _ = parseaddr(_header(message, "From"))
    if name:
        yield Proposal("authors", name, "meta")
    try:
        sent = parsedate_to_datetime(_header(message, "Date")[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return  # no date, or none that is one
    yield Proposal("published", sent.isoformat(), "meta")


def _header(message: Message, name: str) -> str:
    return _in_words(str(message.get(name, "")))


def _in_words(value: str) -> str:
    """A header's value with its encoded words decoded, on one line, at most 1,000 characters."""
    try:
        pieces = decode_header(value[:5000])
    except (ValueError, LookupError, TypeError, email.errors.MessageError):
        pieces = [(value[:5000], None)]
    words = "".join(p if isinstance(p, str) else decode(p, charset).text for p, charset in pieces)
    return without_surrogates(" ".join(words.split()))[:1000]
