"""Files, folders and standard input, a bounded number of bytes at a time.

Folders are walked in order of names. What is plainly not a report (hidden files and folders, empty folders, the files
that a record is made of) is passed over; every other thing that is not read, a link that leads out of the folder or a
device, is a `Problem`.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from firsthand.domain import Obtained, Problem

STANDARD_INPUT = "-"

_HIDDEN = re.compile(r"\.")
_HIDDEN_OR_OF_A_RECORD = re.compile(r"\.|record\.db(-|$)|captures$|custody\.head(\.|$)")
_SQLITE = b"SQLite format 3\0"

DECLARED_BY_NAME = {
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "text/html",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".pdf": "application/pdf",
    ".eml": "message/rfc822",
    ".mht": "multipart/related",
    ".mhtml": "multipart/related",
    ".jsonl": "application/x-ndjson",
    ".ndjson": "application/x-ndjson",
    ".json": "application/json",
    ".gz": "application/gzip",
    ".zip": "application/zip",
}
"""The media type that a file's name claims; the bytes have the last word (stages/capture)."""


def obtain_files(sources: Iterable[str], *, largest: int) -> Iterator[Obtained | Problem]:
    """What lies behind each source, in order: a file, all files under a folder, or standard input for "-".

    No file is read past `largest` bytes: a larger one is a Problem, as is one that can't be read.
    """
    for source in sources:
        if source == STANDARD_INPUT:
            yield _standard_input(largest)
            continue
        path = Path(source)
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except (OSError, ValueError) as error:
            yield _problem(source, f"can't be opened ({_why(error)}); check the path")
            continue
        if is_folder:
            yield from _folder(path, largest)
        else:
            yield _file(path, largest)


def walked(folder: Path, on_error: Callable[[OSError], None] | None = None) -> Iterator[Path]:
    """The files under `folder`, and the links to folders, in order; `on_error` gets what could not be listed."""
    for parent, folders, files in os.walk(folder, onerror=on_error):
        passed_over = _HIDDEN_OR_OF_A_RECORD if _is_record(Path(parent)) else _HIDDEN
        folders[:] = sorted(name for name in folders if not passed_over.match(name))
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted([*files, *links]):
            if not passed_over.match(name):
                yield Path(parent, name)


def _is_record(folder: Path) -> bool:
    """True for a record's folder: `add .` must not add the record that it writes to."""
    database = folder / "record.db"
    try:
        if not (database.is_file() and (folder / "captures").is_dir()):
            return False
        with database.open("rb") as stream:
            return stream.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _folder(folder: Path, largest: int) -> Iterator[Obtained | Problem]:
    root = folder.resolve()
    found = False
    troubles: list[OSError] = []
    for path in walked(folder, troubles.append):
        found = True
        if path.is_symlink() and path.exists() and not path.resolve().is_relative_to(root):
            yield _problem(str(path), "is a link that leads out of the folder and was not followed; name its target")
        elif path.is_symlink() and path.is_dir():
            yield _problem(str(path), "is a link to a folder that is read in its own place; it was not followed")
        else:
            yield _file(path, largest)
    for trouble in troubles:
        yield _problem(str(trouble.filename), f"can't be listed ({_why(trouble)}); check its permissions")
    if not found and not troubles:
        yield _problem(str(folder), "holds no files that could be reports")


def _file(path: Path, largest: int) -> Obtained | Problem:
    subject = str(path)
    try:
        # O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return _problem(subject, "is not a regular file and was not read")
            data = stream.read(largest + 1)
    except (OSError, ValueError) as error:
        return _problem(subject, f"can't be read ({_why(error)}); check the path and its permissions")
    if len(data) > largest:
        return _too_large(subject, largest)
    return Obtained(data, subject, datetime.now(UTC), DECLARED_BY_NAME.get(path.suffix.lower()))


def _standard_input(largest: int) -> Obtained | Problem:
    name = "standard input"
    try:
        data = sys.stdin.buffer.read(largest + 1)
    except OSError as error:
        return _problem(name, f"can't be read ({_why(error)})")
    if len(data) > largest:
        return _too_large(name, largest)
    return Obtained(data, name, datetime.now(UTC))


def _too_large(subject: str, largest: int) -> Problem:
    size = f"{largest / 2**20:g} MB" if largest >= 2**20 else f"{largest} bytes"
    return _problem(subject, f"is larger than {size} and was not read; raise FIRSTHAND_LARGEST_MB to allow it")


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _problem(subject: str, reason: str) -> Problem:
    return Problem(subject, "capture", reason)
