"""`firsthand serve`: the address it takes, what it says, and how it ends."""

from __future__ import annotations

import queue
import re
import signal
import socket
import subprocess
import sys
import urllib.request
import webbrowser
from pathlib import Path

import pytest
import uvicorn

from firsthand.errors import InputError, RecordMissing
from firsthand.operations.open_record import open_record
from firsthand.web import serve
from firsthand.web.server import listening


def test_it_serves_until_ctrl_c_and_ends_cleanly(tmp_path: Path) -> None:
    open_record(tmp_path / "record", create=True).close()
    command = [
        sys.executable,
        "-m",
        "firsthand",
        "serve",
        "--no-browser",
        "--port",
        "0",
        "--record",
        tmp_path / "record",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        said = running.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", said)
        assert address, said
        with urllib.request.urlopen(address[0], timeout=20) as page:
            assert "This record is still empty" in page.read().decode()
        running.send_signal(signal.SIGINT)
        rest = running.stderr.read()
        assert running.wait(20) == 0
    assert "Traceback" not in rest


def test_only_the_loopback_address_is_listened_on() -> None:
    with listening(0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


def test_a_port_in_use_is_told_with_the_way_out() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(InputError, match=rf"port {port} is in use already; choose another with --port"):
            listening(port)


def test_the_browser_is_opened_at_the_address_that_is_announced(tmp_path: Path, monkeypatch) -> None:
    open_record(tmp_path / "record", create=True).close()
    opened: queue.Queue[str] = queue.Queue()
    monkeypatch.setattr(webbrowser, "open", opened.put)
    visited: list[str] = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, sockets: visited.append(opened.get(timeout=20)))
    announced: list[str] = []
    serve(tmp_path / "record", port=0, announce=announced.append)
    assert visited[0] in announced[0]
    assert announced[-1] == "Closed."


def test_a_record_that_is_not_there_is_told_before_anything_opens(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: pytest.fail("the browser was opened"))
    with pytest.raises(RecordMissing):
        serve(tmp_path / "nothing", port=0, announce=lambda _: None)
