"""Connections to public addresses alone, with one deadline for everything that happens on them.

A host name is resolved once, every address that it has is checked, and the connection goes to an address that was
checked: a name that changes its answer between check and use (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from firsthand.errors import FetchError


class Deadline:
    """A moment by which all must be done; `seconds` from now."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self, at_most: float | None = None) -> float:
        """Seconds that are left, `at_most` so many. Raises TimeoutError where none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left if at_most is None else min(left, at_most)


def is_public(address: str) -> bool:
    """True for an address on the open internet; an IPv6 address that wraps an IPv4 one is judged by what it wraps."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
        if ip.is_site_local:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def resolve(host: str, port: int, deadline: Deadline) -> list[str]:
    """The addresses of `host`. Raises FetchError where it has none, TimeoutError where the name server is too slow."""
    answers: queue.SimpleQueue[list[str] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:  # in a thread, because the system's resolver knows no timeout
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([str(info[4][0]) for info in found])
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except queue.Empty:
        raise TimeoutError from None
    if not isinstance(answer, list) or not answer:
        raise FetchError(f"there is no host named {host!r}; check the address and your connection")
    return list(dict.fromkeys(answer))


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections for httpcore; `private` lets them lead to this machine or its network as well."""

    def __init__(self, deadline: Deadline, connect: float, *, private: bool) -> None:
        self._deadline = deadline
        self._connect = connect
        self._private = private
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - httpcore's interface; the deadline rules here
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to an address of `host` that was checked. Raises FetchError where one of them is private."""
        addresses = resolve(host, port, self._deadline)
        for address in addresses:
            if not self._private and not is_public(address):
                raise FetchError(
                    f"{host} leads to {address}, which is no public address; "
                    "allow private addresses if you meant to read from your own network"
                )
        trouble: Exception = httpcore.ConnectError("no address")
        for address in addresses[:4]:
            try:
                stream = self._plain.connect_tcp(
                    address, port, self._deadline.left(self._connect), local_address, socket_options
                )
                return DeadlinedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                trouble = error
        raise trouble


class DeadlinedStream(httpcore.NetworkStream):
    """A stream whose every read and write also ends at the deadline, however slowly the other side drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """At most `max_bytes` bytes."""
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write the whole buffer."""
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The stream, encrypted; the certificate is checked against the name, not the pinned address."""
        left = self._deadline.left(timeout)
        return DeadlinedStream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What the stream beneath knows."""
        return self._stream.get_extra_info(info)
