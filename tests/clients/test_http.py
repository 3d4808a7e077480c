"""Fetching a page within bounds, from a real server on this machine."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from firsthand.clients.http import FetchBounds, fetch
from firsthand.errors import FetchError

HERE = FetchBounds(size=100_000, total=5, connect=2, redirects=3, private_addresses=True)


def test_a_page_comes_with_its_type_and_address(server: Any) -> None:
    url = server.page("/story", b"<p>The crane fell.", Content_Type="text/html; charset=utf-8")
    page = fetch(url, HERE)
    assert page.data == b"<p>The crane fell."
    assert (page.obtained_from, page.url, page.declared_type) == (url, url, "text/html; charset=utf-8")


def test_the_server_is_told_who_asks(server: Any) -> None:
    fetch(server.page("/", b"words"), HERE)
    assert server.seen[0]["user-agent"].startswith("Firsthand/")
    assert server.seen[0]["host"] == server.url("").removeprefix("http://")


def test_this_machine_is_refused_unless_it_is_allowed(server: Any) -> None:
    url = server.page("/", b"secret")
    with pytest.raises(FetchError, match=r"127\.0\.0\.1.*no public address.*allow private addresses"):
        fetch(url, FetchBounds())
    assert server.seen == []


def test_a_name_that_leads_to_this_machine_is_refused(server: Any) -> None:
    with pytest.raises(FetchError, match="no public address"):
        fetch(server.page("/", b"secret").replace("127.0.0.1", "localhost"), FetchBounds())
    assert server.seen == []


def test_a_name_is_resolved_once_and_the_connection_goes_to_the_address_that_was_checked(
    server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = socket.getaddrinfo

    def rebinding(host: str, *args: Any, **more: Any) -> Any:
        if host != "rebinding.example":
            return real(host, *args, **more)
        asked.append(host)
        return real("127.0.0.1", *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    url = server.page("/", b"words").replace("127.0.0.1", "rebinding.example")
    assert fetch(url, HERE).data == b"words"
    assert asked == ["rebinding.example"]
    assert server.seen[0]["host"].startswith("rebinding.example:")


def test_redirects_are_followed_to_the_page(server: Any) -> None:
    server.page("/new", b"moved here")
    page = fetch(server.redirect("/old", "/new"), HERE)
    assert page.data == b"moved here"
    assert (page.obtained_from, page.url) == (server.url("/old"), server.url("/new"))


def test_a_redirect_loop_ends(server: Any) -> None:
    with pytest.raises(FetchError, match="more than 3 redirects"):
        fetch(server.redirect("/loop", "/loop"), HERE)
    assert len(server.seen) == 4


def test_a_redirect_to_a_private_address_is_refused(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.clients.addresses.is_public", lambda address: address == "127.0.0.1")
    url = server.redirect("/out", "http://169.254.169.254/latest/meta-data")
    with pytest.raises(FetchError, match=r"169\.254\.169\.254, which is no public address"):
        fetch(url, FetchBounds(total=5, connect=1))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/x", "gopher://example.org"])
def test_a_redirect_to_another_scheme_is_refused(server: Any, target: str) -> None:
    with pytest.raises(FetchError, match="only http and https"):
        fetch(server.redirect("/out", target), HERE)


@pytest.mark.parametrize(
    "target", ["http://[", "http://example.org:99999/", "http://example.org:-1/", "//xn--/", "http://a:b/"]
)
def test_a_redirect_to_what_is_no_address_is_refused(server: Any, target: str) -> None:
    with pytest.raises(FetchError, match=r"not an address \(redirected to"):
        fetch(server.redirect("/out", target), HERE)


@pytest.mark.parametrize(
    "address",
    [
        *("ftp://example.org/", "http://", "http://[", "news", "http://user:pw@example.org/"),
        *("http://example.org:99999/", "http://example.org:-1/", "http://xn--/"),
    ],
)
def test_what_is_no_address_to_fetch_is_refused_by_name(address: str) -> None:
    with pytest.raises(FetchError) as refused:
        fetch(address, HERE)
    assert address in str(refused.value)


def test_an_endless_body_ends_at_the_size(server: Any) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while True:
            request.wfile.write(b"x" * 65536)

    server.answers["/endless"] = endless
    with pytest.raises(FetchError, match="larger than 100000 bytes"):
        fetch(server.url("/endless"), HERE)


@pytest.mark.parametrize("in_headers", [True, False])
def test_a_server_that_drips_ends_at_the_deadline(server: Any, in_headers: bool) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        if not in_headers:
            request.send_response(200)
            request.end_headers()
        else:
            request.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(100):
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.1)

    server.answers["/drip"] = drip
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"took longer than 0\.5 seconds|did not answer in time"):
        fetch(server.url("/drip"), FetchBounds(total=0.5, private_addresses=True))
    assert time.monotonic() - start < 3


def test_a_compressed_page_is_unpacked(server: Any) -> None:
    url = server.page("/", gzip.compress(b"words " * 100), Content_Encoding="gzip")
    assert fetch(url, HERE).data == b"words " * 100


def test_a_decompression_bomb_ends_at_the_size(server: Any) -> None:
    squeeze = zlib.compressobj(9, wbits=31)
    bomb = b"".join(squeeze.compress(bytes(1 << 20)) for _ in range(200)) + squeeze.flush()
    assert len(bomb) < 300_000
    with pytest.raises(FetchError, match="larger than 100000 bytes"):
        fetch(server.page("/", bomb, Content_Encoding="gzip"), HERE)


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip"])
def test_a_packing_that_was_not_asked_for_is_refused(server: Any, encoding: str) -> None:
    with pytest.raises(FetchError, match="packed the page as"):
        fetch(server.page("/", b"\x00", Content_Encoding=encoding), HERE)


@pytest.mark.parametrize("body", [b"not gzip", gzip.compress(b"words" * 99)[:-12]])
def test_a_damaged_packing_is_said(server: Any, body: bytes) -> None:
    with pytest.raises(FetchError, match="compressed answer"):
        fetch(server.page("/", body, Content_Encoding="gzip"), HERE)


def test_a_missing_page_is_said_with_its_status(server: Any) -> None:
    with pytest.raises(FetchError, match="status 404"):
        fetch(server.status("/gone", 404), HERE)


def test_a_port_where_nobody_listens_is_said() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        with pytest.raises(FetchError, match="the connection failed") as refused:
            fetch(url, HERE)
    assert str(refused.value).startswith(url)
