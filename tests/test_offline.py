"""Nothing calls out unless a person names an address."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

WATCHED = """
import sys
def watch(event, words):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        sys.stderr.write(f"CALLED {event} {words[1:]}\\n")
sys.addaudithook(watch)
"""
PAGE = """<html><head><title>Ferry</title><link rel="canonical" href="https://delta.example/ferry">
<link rel="stylesheet" href="https://delta.example/a.css"></head><body><article>
<p>“We left early,” said Bram Oster of the ferry on Sunday. <img src="https://delta.example/a.png"></p>
<script src="https://delta.example/a.js"></script><iframe src="https://delta.example/b"></iframe></article></body></html>"""


def calls(program: str, *words: str | Path) -> list[str]:
    command = [sys.executable, "-c", WATCHED + program, *map(str, words)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120)
    return [line for line in ran.stderr.splitlines() if line.startswith("CALLED")]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("offline") / "page.html"
    path.write_text(PAGE)
    return path


def test_a_call_would_be_seen() -> None:
    assert calls("import socket; socket.getaddrinfo('127.0.0.1', 80)")


def test_reading_a_page_that_names_addresses_calls_none_of_them(page: Path) -> None:
    assert calls("import firsthand; assert firsthand.read(sys.argv[1]).statements", page) == []


@pytest.mark.parametrize("command", ["add", "reports", "search", "verify", "doctor"])
def test_no_command_calls_out_unasked(page: Path, command: str) -> None:
    record = ("--record", page.parent / "record")
    words = {"add": (page, *record), "search": ("ferry", *record), "doctor": ()}.get(command, record)
    assert calls("from firsthand.__main__ import main; main()", command, *words) == []
