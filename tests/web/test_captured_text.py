"""Captured bytes as text to look at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.testing import a_capture
from firsthand.web.captured_text import HEX_PAGE, SHOWN, TEXT_PAGE, Excerpt, excerpt, hex_dump


def _shown(data: bytes, page: int = 0, media_type: str = "text/html") -> Excerpt:
    return excerpt(a_capture(data, media_type=media_type), data, page)


def test_utf_8_is_read_as_such() -> None:
    found = _shown("Gräfenbrück – “open”".encode())
    assert (found.text, found.decoded_as) == ("Gräfenbrück – “open”", "utf-8")


def test_bytes_that_are_no_utf_8_are_read_as_the_page_declares() -> None:
    data = b'<meta charset="koi8-r">' + "мост закрыт".encode("koi8-r")
    assert "мост закрыт" in _shown(data).text


@pytest.mark.parametrize("name", [b"no-such-code", b"idna", b"rot13", b"utf-7"])
def test_an_encoding_that_is_none_is_not_believed(name: bytes) -> None:
    assert _shown(b"<meta charset=" + name + b">caf\xe9").decoded_as == "cp1252"


def test_a_byte_order_mark_decides() -> None:
    assert _shown("Brücke".encode("utf-16")).text == "Brücke"


def test_control_characters_and_changes_of_direction_can_be_seen() -> None:
    assert _shown("a\x1b[31m b\u202ec".encode()).text == "a␛[31m b⟨U+202E⟩c"


def test_a_pdf_is_dumped_in_hexadecimal() -> None:
    found = _shown(b"%PDF-1.7\n\x00\xff", media_type="application/pdf")
    assert found.decoded_as == "hex"
    assert found.text == "00000000  25 50 44 46 2d 31 2e 37  0a 00 ff                 %PDF-1.7..."


def test_zero_bytes_make_it_binary_whatever_it_is_called() -> None:
    assert _shown(b"text\x00more", media_type="text/plain").decoded_as == "hex"


@given(st.binary(max_size=100))
def test_the_dump_has_every_byte(data: bytes) -> None:
    dumped = b"".join(bytes.fromhex(line[10:59].strip()) for line in hex_dump(data).split("\n"))
    assert dumped == data


def test_a_character_across_two_pages_is_shown_once() -> None:
    data = ("a" * (TEXT_PAGE - 1) + "é" + "b").encode()
    first, second = _shown(data, 0), _shown(data, 1)
    assert first.text + second.text == data.decode()
    assert (second.page, second.pages) == (1, 2)


def test_only_the_first_two_megabytes_are_shown() -> None:
    data = b"x" * (SHOWN + 5)
    last = _shown(data, 10**6)
    assert (last.end, last.shown) == (SHOWN, SHOWN)


def test_a_dump_comes_in_pages_too() -> None:
    data = bytes(HEX_PAGE + 16)
    assert _shown(data, 1).text.startswith(f"{HEX_PAGE:08x}  00 00")


def test_an_empty_capture_has_one_empty_page() -> None:
    assert _shown(b"") == Excerpt("", "utf-8", 0, 0, 0, 0, 1)
