"""`firsthand serve`: the page on this machine's own address, until Ctrl-C."""

from __future__ import annotations

import errno
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from firsthand.errors import InputError
from firsthand.operations.open_record import Store, open_record

from .application import application

PORT = 8321


def serve(record: Path, *, port: int = PORT, open_browser: bool = True, announce: Callable[[str], None]) -> None:
    """Show the record in the folder `record` until Ctrl-C; only this machine can reach it. Port 0 takes a free one.

    Raises InputError where the port can't be had, and what `open_record` raises.
    """
    with open_record(record) as store, listening(port) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        announce(f"The record {record} is open at {address} (Ctrl-C closes it).")
        if open_browser:
            # In a thread of its own: some browsers keep the caller until they are closed.
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        with suppress(KeyboardInterrupt):  # uvicorn raises Ctrl-C again when it has closed everything
            server(store).run(sockets=[listener])
    announce("Closed.")


def server(store: Store) -> uvicorn.Server:
    """A quiet server of the page, to be run with a socket from `listening`, in the thread that opened the store."""
    return uvicorn.Server(
        uvicorn.Config(
            application(store),
            lifespan="off",
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
        )
    )


def listening(port: int) -> socket.socket:
    """A socket that listens on the loopback address, and on no other. Raises InputError where it can't be had."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        trouble = {errno.EADDRINUSE: "is in use already", errno.EACCES: "needs rights that you don't have"}
        reason = trouble.get(error.errno or 0, f"can't be had ({error.strerror})")
        raise InputError(f"port {port} {reason}; choose another with --port, or --port 0 for a free one") from error
    return listener
