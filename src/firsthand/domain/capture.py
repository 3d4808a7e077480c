"""Captures: the bytes as they were obtained, and the log of how they came and what was done with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Obtained:
    """Bytes that a client brought, before they are captured; at most the bytes that the client was allowed to bring.

    `obtained_from` is a path (with ":line N" for a line of a file), an address or "standard input". `declared_type` is
    the media type, with its charset where one came along, that a server or a file's name claims. `obtained_at` is UTC.
    """

    data: bytes
    obtained_from: str
    obtained_at: datetime
    declared_type: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """Bytes as they were obtained: when, how and from where; never changed, named by their SHA-256.

    `obtained_from` is a path, an address or "standard input"; `url` the address that the content says or is
    known to come from, where there is one. `obtained_at` is in UTC. `size` is in bytes. `media_type` carries a charset
    parameter where a server declared one that is not UTF-8.
    """

    sha256: str
    media_type: str
    size: int
    obtained_at: datetime
    obtained_from: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class CustodyEntry:
    """One line of the append-only custody log; `digest` covers the entry and the digest before it."""

    number: int
    at: datetime
    action: str
    subject: str
    detail: str
    previous: str
    digest: str
