"""Captured bytes as text to look at, never to run: decoded a page at a time, or as a hex dump where they are binary."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from firsthand.domain import Capture

SHOWN = 2 * 2**20
"""How many bytes of a capture can be looked at; all of them can be downloaded."""

TEXT_PAGE = 128 * 2**10
HEX_PAGE = 16 * 2**10
SNIFFED = 4096

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,8}=\s{0,8}[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)

# Decoders that work in time linear to the text; a page may name any encoding that it likes.
_KNOWN = frozenset(
    ["utf-8", "ascii", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"]
    + ["koi8-r", "koi8-u", "shift_jis", "euc_jp", "gbk", "gb18030", "big5", "euc_kr", "utf-16-le", "utf-16-be"]
    + [f"iso8859-{number}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)]
)

# What would not show, or would reorder what shows: control characters and the marks of writing direction.
_UNSEEN = {code: f"⟨U+{code:04X}⟩" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)}
_UNSEEN |= {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n"}
_UNSEEN |= {0x7F: "␡"}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Bytes `start` to `end` of a capture's first `shown`, as text; `decoded_as` says how, and is "hex" for a dump."""

    text: str
    decoded_as: str
    start: int
    end: int
    shown: int
    page: int
    pages: int


def excerpt(capture: Capture, data: bytes, page: int) -> Excerpt:
    """Page `page` (from 0; beyond the last, the last) of the capture's bytes."""
    head = data[:SHOWN]
    binary = _is_binary(capture.media_type, head)
    size = HEX_PAGE if binary else TEXT_PAGE
    pages = max(1, -(-len(head) // size))
    page = min(page, pages - 1)
    start, end = page * size, min((page + 1) * size, len(head))
    if binary:
        return Excerpt(hex_dump(head[start:end], start), "hex", start, end, len(head), page, pages)
    encoding = _encoding(head, whole=len(head) == len(data))
    text = _cut_out(data, encoding, start, end).replace("\r\n", "\n").translate(_UNSEEN)
    return Excerpt(text, encoding, start, end, len(head), page, pages)


def hex_dump(data: bytes, offset: int = 0) -> str:
    """Sixteen bytes a line: their offset, their values, and the printable ASCII among them.

    >>> hex_dump(b"PDF\\x00", 16)
    '00000010  50 44 46 00                                       PDF.'
    """
    lines = []
    for at in range(0, len(data), 16):
        row = data[at : at + 16]
        values = f"{row[:8].hex(' ')}  {row[8:].hex(' ')}"
        seen = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in row)
        lines.append(f"{offset + at:08x}  {values:<49} {seen}")
    return "\n".join(lines)


def _is_binary(media_type: str, head: bytes) -> bool:
    if media_type.startswith(("image/", "audio/", "video/")) or head.startswith(b"%PDF-"):
        return True
    if head.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    sample = head[:SNIFFED]
    if b"\0" in sample:
        return True
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in sample) * 20 > len(sample)


def _encoding(head: bytes, *, whole: bool) -> str:
    """The byte order mark's encoding, else UTF-8 where that fits, else the declared one, else Windows-1252."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if _is_utf8(head, whole=whole):
        return "utf-8"
    if declared := _DECLARED.search(head[:SNIFFED]):
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
        except LookupError:
            return "cp1252"
        return name if name in _KNOWN and name != "utf-8" else "cp1252"
    return "cp1252"


def _is_utf8(head: bytes, *, whole: bool) -> bool:
    """True also where the last character is cut in two, unless this is the whole of it."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def _cut_out(data: bytes, encoding: str, start: int, end: int) -> str:
    """The text of the bytes from `start` to `end`; a character cut in two by the end of a page is on the page after."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    decoder.decode(data[:start])
    return decoder.decode(data[start:end], final=end == len(data))
