"""What the views share: the record they show, and the report that an address names."""

from __future__ import annotations

from typing import cast

from starlette.requests import Request

from firsthand.domain import Reading
from firsthand.errors import NotFoundError
from firsthand.operations.open_record import Store


def store_of(request: Request) -> Store:
    """The record that this application shows."""
    return cast(Store, request.app.state.store)


def reading_of(request: Request) -> Reading:
    """The reading of the report in the path. Raises NotFoundError where the record has none by that id."""
    wanted = request.path_params["report"]
    reading = store_of(request).reading(wanted)
    if reading is None or reading.report is None:
        raise NotFoundError(f"The record holds no report “{wanted}”.")
    return reading
