"""The part of the SQLite store that preserves captures: bytes first, then the row that names them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from firsthand.domain import Capture
from firsthand.errors import CustodyBroken
from firsthand.store.rows import as_json, capture_from, capture_row

from .custody_log import CustodyLog

_BATCH = 500


class Captures(CustodyLog):
    """Captures and their bytes."""

    _cleared = False

    def add_capture(self, capture: Capture, data: bytes) -> bool:
        """Preserve the bytes, durably, before the row that names them; False where they were here before.

        Both are logged: "captured" with all that the row says, "seen again" with when and from where it came this
        time, "restored" where the row's file had gone missing and is now back. Raises ValueError where `data` is not
        what `capture` says, CustodyBroken where the file of that name was altered.
        """
        if hashlib.sha256(data).hexdigest() != capture.sha256 or len(data) != capture.size:
            raise ValueError(f"these {len(data):,} bytes are not those of the capture {capture.sha256}")
        row = capture_row(capture)
        if not self._cleared:
            self._blobs.clear_leftovers()
            self._cleared = True
        written = self._blobs.put(capture.sha256, data)
        with self.transaction():
            known = self.capture(capture.sha256) is not None
            if not known:
                self._db.run(
                    "INSERT INTO captures (sha256, media_type, size, obtained_at, obtained_from, url)"
                    " VALUES (:sha256, :media_type, :size, :obtained_at, :obtained_from, :url)",
                    row,
                )
            action = "captured" if not known else "restored" if written else "seen again"
            self.log(action, capture.sha256, as_json(row))
        return not known

    def capture(self, sha256: str) -> Capture | None:
        """The capture with that SHA-256, as it was first obtained."""
        row = self._db.row("SELECT * FROM captures WHERE sha256 = ?", (sha256,))
        return capture_from(row) if row else None

    def captures(self) -> Iterator[Capture]:
        """All captures, in the order in which they came."""
        number = 0
        while rows := self._db.rows(
            "SELECT * FROM captures WHERE number > ? ORDER BY number LIMIT ?", (number, _BATCH)
        ):
            yield from map(capture_from, rows)
            number = rows[-1]["number"]

    def capture_bytes(self, sha256: str) -> bytes:
        """The preserved bytes. Raises CustodyBroken where they are missing or do not hash to their name."""
        capture = self.capture(sha256)
        if capture is None:
            raise CustodyBroken(f"{self.path} holds no capture {sha256}; `firsthand add` its source again")
        return self._blobs.get(sha256, capture.size)

    def pending(self) -> Iterator[Capture]:
        """Captures that have neither a report nor a problem of the stage `read`: an interrupted run left them."""
        number = 0
        while rows := self._db.rows(
            "SELECT * FROM captures WHERE number > ?"
            " AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.number = captures.number)"
            " AND NOT EXISTS (SELECT 1 FROM problems WHERE problems.capture = captures.number AND stage = 'read')"
            " ORDER BY number LIMIT ?",
            (number, _BATCH),
        ):
            yield from map(capture_from, rows)
            number = rows[-1]["number"]
