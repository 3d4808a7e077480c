"""Preserved bytes: a file a capture, `captures/ab/abcdef…`, named by its SHA-256 and never written twice.

Bytes go to a temporary file in `captures/`, are flushed to the disk, and only then get their name; the folder is
flushed too. A file under its final name is therefore whole, whenever a run is killed. What a killed run leaves is
a temporary file (cleared later) or a whole file that no row names yet (harmless: adding again finds it there).
"""

from __future__ import annotations

import hashlib
import os
import re
import socket
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from firsthand.errors import CustodyBroken, RecordError

_HOST = hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]
_TEMPORARY = re.compile(r"tmp-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{16}")
_STALE = 3600.0
_CHUNK = 1 << 20


class Blobs:
    """The folder `captures/` of one record."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create(self) -> None:
        """Make the folder, for its owner alone; nothing happens where it is there."""
        _make_folder(self.folder)

    def path(self, sha256: str) -> Path:
        """Where the bytes of that SHA-256 lie."""
        return self.folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """True where there is a file of that name, whatever it holds."""
        return os.path.lexists(self.path(sha256))

    def put(self, sha256: str, data: bytes) -> bool:
        """Preserve `data` durably; False where they were there before.

        Raises CustodyBroken where a file of that name holds something else (it is left as it is), RecordError where
        the disk refuses.
        """
        target = self.path(sha256)
        if self.has(sha256):
            self.check(sha256, len(data))
            return False
        try:
            self._write(target, data)
        except OSError as error:
            raise RecordError(f"{target} can't be written ({error.strerror}); look at its disk") from error
        return True

    def _write(self, target: Path, data: bytes) -> None:
        _make_folder(target.parent)
        part = self.folder / f"tmp-{_HOST}-{os.getpid()}-{os.urandom(8).hex()}"
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            part.rename(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _flush_folder(target.parent)

    def get(self, sha256: str, size: int) -> bytes:
        """The preserved bytes, `size` of them. Raises CustodyBroken where they are missing or altered."""
        return b"".join(self._checked(sha256, size))

    def check(self, sha256: str, size: int) -> None:
        """Read the bytes once more, a megabyte at a time. Raises CustodyBroken where they are missing or altered."""
        for _ in self._checked(sha256, size):
            pass

    def _checked(self, sha256: str, size: int) -> Iterator[bytes]:
        path, seen, left = self.path(sha256), hashlib.sha256(), size
        with os.fdopen(_open_plain(path), "rb") as stream:
            found = os.fstat(stream.fileno()).st_size
            if found != size:
                raise CustodyBroken(f"{path} has {found:,} bytes, not the {size:,} that were captured: {_ADVICE}")
            while left and (chunk := stream.read(min(_CHUNK, left))):
                seen.update(chunk)
                left -= len(chunk)
                yield chunk
        if seen.hexdigest() != sha256:
            raise CustodyBroken(f"{path} was altered: its bytes no longer hash to its name; {_ADVICE}")

    def clear_leftovers(self) -> int:
        """Remove temporary files of runs that are gone; how many.

        Gone is a run whose process is no more, on this machine, and any that left its file an hour ago.
        """
        cleared = 0
        for path in self.folder.iterdir():
            match = _TEMPORARY.fullmatch(path.name)
            if match and (_is_gone(match[1], int(match[2])) or _is_stale(path)):
                path.unlink(missing_ok=True)
                cleared += 1
        return cleared

    def strays(self, known: set[str]) -> Iterator[tuple[Path, str]]:
        """Files that have no business here, each with what is wrong; `known` are the SHA-256s of all captures.

        Temporary files and whole captures that no row names yet are left by interrupted runs, and not among them.
        """
        for folder in sorted(self.folder.iterdir()):
            if _TEMPORARY.fullmatch(folder.name):
                continue
            if folder.is_symlink() or not folder.is_dir():
                yield folder, "it is no folder of captures"
                continue
            for path in sorted(folder.iterdir()):
                if path.name not in known and (wrong := self._stray(path)):
                    yield path, wrong

    def _stray(self, path: Path) -> str | None:
        if not re.fullmatch("[0-9a-f]{64}", path.name) or self.path(path.name) != path:
            return "it is not named as a capture is"
        try:
            self.check(path.name, path.lstat().st_size)
        except CustodyBroken:
            return "no capture has that name, and its bytes do not hash to it"
        return None


_ADVICE = "put the file back from a backup; the record's other captures are not touched by this"


def _open_plain(path: Path) -> int:
    """Opens no link, and does not wait on a pipe: somebody may have put one there."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        raise CustodyBroken(f"{path} is missing: {_ADVICE}") from None
    except OSError as error:
        raise CustodyBroken(f"{path} can't be read ({error.strerror}): {_ADVICE}") from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise CustodyBroken(f"{path} is not a plain file: {_ADVICE}")
    return descriptor


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        return
    _flush_folder(folder.parent)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_gone(host: str, pid: int) -> bool:
    if host != _HOST:  # a record on a shared disk: another machine's process ids mean nothing here
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False


def _is_stale(path: Path) -> bool:
    try:
        return time.time() - path.lstat().st_mtime > _STALE
    except FileNotFoundError:
        return False
