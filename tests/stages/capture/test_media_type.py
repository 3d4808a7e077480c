"""What bytes are: their own signs before what anybody claims."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.stages.capture.media_type import media_type_of

MAIL = b"Received: by mail.example\nMIME-Version: 1.0\nFrom: desk@wire.example\nSubject: The crane\n\nIt fell.\n"
SAVED = (
    b"From: <Saved by Blink>\nSnapshot-Content-Location: https://wire.example/1\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\n'
)


@pytest.mark.parametrize(
    ("data", "declared", "media_type"),
    [
        (b"<!DOCTYPE html><html>", None, "text/html"),
        (b"\n<!-- saved --><html lang=en>", "text/plain", "text/html"),
        (b"<p>One paragraph.", None, "text/html"),
        (b"\xff\xfe" + "<html>".encode("utf-16-le"), None, "text/html"),
        (b"The crane fell on Friday.", None, "text/plain"),
        (b"From: Ada Quell\n\nThe crane fell on Friday.", None, "text/plain"),
        (b"The crane fell on Friday.", "text/html", "text/html"),
        (b"%PDF-1.7\n", "text/html", "application/pdf"),
        (MAIL, "text/plain", "message/rfc822"),
        (SAVED, None, "multipart/related"),
        (b'{"text": "It fell."}', None, "application/json"),
        (b'{\n  "text": "It fell."\n}', None, "application/json"),
        (b'{"text": "It fell."}\n{"text": "It stood."}\n', "application/json", "application/x-ndjson"),
        (b'{"text": "It fell."}', "application/x-ndjson", "application/x-ndjson"),
        (b'{"text": broken\n{"text": "It stood."}', "application/x-ndjson", "application/x-ndjson"),
        (b"{The crane} fell.", None, "text/plain"),
        (b"\x1f\x8b\x08\x00", "text/html", "application/gzip"),
        (b"PK\x03\x04", None, "application/zip"),
        (b"\x00\x01\x02", None, "application/octet-stream"),
        (b"", None, "application/octet-stream"),
    ],
)
def test_bytes_show_what_they_are(data: bytes, declared: str | None, media_type: str) -> None:
    assert media_type_of(data, declared) == media_type


def test_a_charset_that_a_server_declares_is_kept_unless_it_is_utf_8() -> None:
    assert media_type_of(b"<html>", "text/html; charset=ISO-8859-1") == "text/html; charset=iso-8859-1"
    assert media_type_of(b"<html>", "text/html; charset=utf-8") == "text/html"


@given(st.binary(max_size=500), st.none() | st.text(max_size=50))
def test_any_bytes_have_a_media_type(data: bytes, declared: str | None) -> None:
    assert media_type_of(data, declared)
