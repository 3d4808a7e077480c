"""Plain text to a draft: the text unchanged, its header lines, title, lead, dateline and sign-off told apart."""

from __future__ import annotations

from firsthand.domain import Block, Capture

from .decoding import charset_of, decode
from .draft import Draft, Unread
from .limits import ReadLimits
from .paragraphs import plain_blocks


def read_plain(capture: Capture, data: bytes, limits: ReadLimits) -> Draft | Unread:
    """The draft of a text file; Unread where it holds no words."""
    decoded = decode(data, charset_of(capture.media_type))
    return draft_of_text(decoded.text, limits, decoded.notes)


def draft_of_text(text: str, limits: ReadLimits, notes: tuple[str, ...] = ()) -> Draft | Unread:
    """The draft of `text`, at most `limits.characters` of it; what is cut off is said."""
    if len(text) > limits.characters:
        notes = (*notes, cut_note(limits.characters))
        text = text[: limits.characters]
    blocks: tuple[Block, ...] = plain_blocks(text)
    if not any(c.isalpha() for c in text):
        return Unread("it holds no words", notes)
    return Draft(text, blocks, notes=notes)


def cut_note(kept: int) -> str:
    """What to say where a text was cut."""
    return f"only the first {kept:,} characters were read; split the file to read the rest"
