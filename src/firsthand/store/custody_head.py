"""The newest entry of the custody log, kept a second time in the small file `custody.head` beside the database.

The file holds one line, "NUMBER DIGEST": "0" and GENESIS when the record is made, from then on the newest entry as of
some finished transaction. It is written after the transaction's commit, so a crash between the two leaves it behind
the log; it is never ahead. From that follows what is right and what is not:

- the entry NUMBER is in the log and has DIGEST: all is well, whether or not entries come after it;
- the log ends before NUMBER: the end of the log was cut off;
- the entry NUMBER has another digest: the log was rewritten;
- the file is missing or holds something else: somebody removed or changed it.

Entries that came after NUMBER and were cut off again can't be missed by this file, nor can a cut be by somebody who
writes the file anew: keep a copy of the line that `firsthand verify` prints where they can't reach it.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from firsthand.errors import CustodyBroken, RecordError
from firsthand.store.custody import GENESIS

_LINE = re.compile(r"(0|[1-9][0-9]{0,17}) ([0-9a-f]{64})\n")


@dataclass(frozen=True, slots=True)
class Head:
    """The number and digest of the newest entry that a finished transaction wrote."""

    number: int = 0
    digest: str = GENESIS


class HeadFile:
    """The file at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Head:
        """What the file holds. Raises CustodyBroken where it is missing or holds something else."""
        try:
            with self.path.open("rb") as stream:
                line = stream.read(100)
        except OSError as error:
            raise CustodyBroken(f"{self.path} can't be read ({error.strerror}): {_ADVICE}") from error
        match = _LINE.fullmatch(line.decode("ascii", "replace"))
        if not match:
            raise CustodyBroken(f"{self.path} does not hold a number and a digest: {_ADVICE}")
        return Head(int(match[1]), match[2])

    def write(self, head: Head) -> None:
        """Put `head` into the file, whole or not at all; it need not outlive a power cut, since it may lag behind."""
        try:
            self._write(f"{head.number} {head.digest}\n".encode())
        except OSError as error:
            raise RecordError(f"{self.path} can't be written ({error.strerror}); look at its disk") from error

    def _write(self, line: bytes) -> None:
        part = self.path.with_name(f"{self.path.name}.{os.getpid()}-{os.urandom(4).hex()}")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(line)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(self.path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


_ADVICE = "run `firsthand verify`, and compare the record with a backup"
