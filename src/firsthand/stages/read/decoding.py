"""Bytes to text: a byte order mark, then what is declared, then UTF-8, then a guess from the bytes themselves."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

GUESS_FROM = 64 * 1024
"""Bytes that the guess looks at: its time grows with them."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_IN_PAGE = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_IN_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([A-Za-z0-9._-]{1,40})", re.IGNORECASE)
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030"}
"""What browsers take these names for, since pages use them loosely (WHATWG Encoding Standard)."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, and a note where bytes had to be replaced."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """`data` as text; never raises. NULs become U+FFFD, since no database keeps them; nothing else is changed."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lossy(data, name, drop_mark=True)
    for name in (*_named(declared), "utf-8"):
        if (text := _strictly(data, name)) is not None:
            return Decoded(_without_nul(text))
    guess = charset_normalizer.from_bytes(data[:GUESS_FROM]).best()
    name = guess.encoding if guess else "cp1252"
    return _lossy(data, _MEANT.get(name, name))


def charset_of(media_type: str) -> str | None:
    """The charset parameter of a media type."""
    _, found, charset = media_type.partition("charset=")
    return charset.strip() if found else None


def charset_in_page(data: bytes) -> str | None:
    """The charset that an HTML page declares in its first bytes."""
    match = _IN_PAGE.search(data[:4096]) or _IN_XML.search(data[:200])
    return match[1].decode("ascii") if match else None


def without_surrogates(text: str) -> str:
    """`text` with lone surrogates, which JSON can carry and no encoding can, as U+FFFD; lengths stay the same."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _SURROGATE.search(text) else text


_SURROGATE = re.compile("[\ud800-\udfff]")


def _named(declared: str | None) -> tuple[str, ...]:
    if not declared:
        return ()
    name = declared.lower()
    return (_MEANT.get(name, name),)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (LookupError, ValueError):  # no such charset, one that is no text encoding, or not what the bytes are
        return None


def _lossy(data: bytes, name: str, *, drop_mark: bool = False) -> Decoded:
    try:
        text = data.decode(name, "replace")
    except (LookupError, ValueError):
        text = data.decode("cp1252", "replace")
    text = text.removeprefix("\ufeff") if drop_mark else text
    replaced = text.count("\ufffd")
    note = f"{replaced} characters could not be decoded as {name} and stand as �; save the page as UTF-8"
    return Decoded(_without_nul(text), (note,) if replaced else ())


def _without_nul(text: str) -> str:
    return text.replace("\x00", "\ufffd")
