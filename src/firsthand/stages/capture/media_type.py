"""What bytes are: their own signs first, then what a server or a file's name claims.

Only the beginning of the bytes is looked at, so the time does not grow with their number (but for one line of JSON).
"""

from __future__ import annotations

import codecs
import json
import re

HEAD = 8192

MAGIC = (
    (b"\x1f\x8b", "application/gzip"),
    (b"PK\x03\x04", "application/zip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"WARC/", "application/warc"),
)
_TAGS = b"!doctype|html|head|body|title|meta|link|script|style|article|main|section|div|p|h[1-6]|table|ul|ol|span|a|br"
_HTML = re.compile(rb"<(?:" + _TAGS + rb")[\s>/]", re.IGNORECASE)
_MAIL_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t\r\n]")
_MAIL_SIGNS = {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"content-type"}
_MAIL_NAMES = _MAIL_SIGNS | {b"from", b"to", b"cc", b"subject", b"date", b"reply-to"}
_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)


def media_type_of(data: bytes, declared: str | None) -> str:
    """The media type of `data`, with a charset parameter where the declaration names one that is not UTF-8.

    "application/octet-stream" stands for bytes that show nothing and that nobody declared.
    """
    declared_type = (declared or "").partition(";")[0].strip().lower()
    shown = _shown(data, declared_type)
    found = shown or declared_type or "application/octet-stream"
    if declared and found in {"text/html", "text/plain"} and (match := _CHARSET.search(declared[:500])):
        charset = match[1].lower()
        if charset not in {"utf-8", "utf8"}:
            return f"{found}; charset={charset}"
    return found


def _shown(data: bytes, declared: str) -> str | None:
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    for magic, name in MAGIC:
        if head.startswith(magic):
            return name
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode("utf-8")
        return "text/html" if _is_html(text) else "text/plain"
    if b"\x00" in head:
        return declared if declared in {"text/html", "message/rfc822"} else "application/octet-stream"
    head = head.removeprefix(codecs.BOM_UTF8).lstrip()
    return _as_text(data, head, declared)


def _as_text(data: bytes, head: bytes, declared: str) -> str | None:
    """What text shows itself to be; None where there is none at all."""
    if not head:
        return None
    if head.startswith(b"{"):
        return declared if declared == "application/x-ndjson" else _json(data)
    if head.startswith(b"[") and declared == "application/json":
        return "application/json"
    if mail := _mail(head, declared):
        return mail
    if _is_html(head):
        return "text/html"
    known = {"text/html", "message/rfc822", "multipart/related", "application/x-ndjson"}
    return declared if declared in known else "text/plain"


def _is_html(head: bytes) -> bool:
    """True where the first thing is a tag of HTML; comments and an XML declaration before it are passed over."""
    rest = head.lstrip()
    while rest.startswith((b"<!--", b"<?")):
        _, found, rest = rest.partition(b"-->" if rest.startswith(b"<!--") else b">")
        rest = rest.lstrip()
        if not found:
            return bool(_HTML.search(head))
    return bool(_HTML.match(rest))


def _mail(head: bytes, declared: str) -> str | None:
    headers = head.partition(b"\n\n")[0].partition(b"\r\n\r\n")[0]
    if headers.startswith(b"From "):
        headers = headers.partition(b"\n")[2]
    if not _MAIL_HEADER.match(headers):
        return None
    names = {match[1].lower() for line in headers.splitlines()[:200] if (match := _MAIL_HEADER.match(line + b"\n"))}
    if not (names & _MAIL_SIGNS and len(names & _MAIL_NAMES) >= 2):
        return declared if declared in {"message/rfc822", "multipart/related"} else None
    archived = b"snapshot-content-location" in names or b"saved by" in headers[:400].lower()
    if b"multipart/related" in headers.lower() and (archived or declared == "multipart/related"):
        return "multipart/related"
    return "message/rfc822"


def _json(data: bytes) -> str:
    """One article, or lines of them; what begins with a brace and is neither is plain text."""
    lines = data.removeprefix(codecs.BOM_UTF8).lstrip().split(b"\n", 2)
    more = any(line.strip() for line in lines[1:])
    if _is_object(lines[0]):
        return "application/x-ndjson" if more else "application/json"
    return "application/json" if re.match(rb"\{\s{0,100}\"", lines[0] + b"\n" + b"".join(lines[1:2])) else "text/plain"


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
