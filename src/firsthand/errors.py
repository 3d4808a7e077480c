"""What can stop a run; trouble with one report is a `Problem` value instead.

    FirsthandError
    ├── InputError            the command's own words are off: a path, an address, an option
    │   ├── UnreadableInput   a named file or address can't be opened
    │   └── NotFoundError     an id or name that the record does not hold
    ├── FetchError            an address could not be captured within its bounds
    │   └── AnsweredError     its server answered, but not with a page (clients/http.py)
    ├── RecordError           the record itself
    │   ├── RecordMissing     there is no record at that path
    │   ├── RecordBusy        another process holds the record for longer than we wait
    │   ├── RecordTooNew      it was written by a newer Firsthand
    │   ├── DatabaseDamaged   SQLite can't make sense of its database (store/sqlite/connection.py)
    │   └── CustodyBroken     the preserved bytes or the custody log do not check out
    ├── ModelMissing          no usable language pipeline or engine, or not the weights that we know
    └── WorkersUnusable       the processes that read can't be started (clients/workers.py)

Every message says what happened, to which file, and what to do about it.
"""

from __future__ import annotations


class FirsthandError(Exception):
    """Base of all that Firsthand raises on purpose; its text is fit to show to a person."""


class InputError(FirsthandError):
    """The request can't be carried out as it was put."""


class UnreadableInput(InputError):
    """A file or address that was named can't be opened."""


class NotFoundError(InputError):
    """The record holds nothing by that id or name."""


class FetchError(FirsthandError):
    """An address could not be captured within its bounds of size, time, redirects and addresses."""


class RecordError(FirsthandError):
    """The record can't be used."""


class RecordMissing(RecordError):
    """There is no record at that path."""


class RecordBusy(RecordError):
    """Another process holds the record."""


class RecordTooNew(RecordError):
    """The record was written by a newer Firsthand than this one."""


class CustodyBroken(RecordError):
    """Preserved bytes or the custody log do not check out."""


class ModelMissing(FirsthandError):
    """No usable language pipeline or engine of attribution is installed, or its weights are not the ones we know."""
