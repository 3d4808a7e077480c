"""One report: the reading view, and the way to a statement's place in it."""

from __future__ import annotations

from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from firsthand.errors import NotFoundError

from ..around import around
from ..paging import number
from ..reading_page import reading_page, statement_address
from ..rendering import render
from .asking import reading_of, store_of


async def report(request: Request) -> Response:
    """The text as it was, with who says what."""
    reading = reading_of(request)
    look_around = partial(around, store_of(request))
    page = reading_page(reading, number(request.query_params, "part", 1), look_around)
    return render(request, "reading.html", page=page)


async def statement(request: Request) -> Response:
    """To the place of a statement, by its id alone."""
    wanted = request.path_params["statement"]
    store = store_of(request)
    report_id = store.report_of(wanted)
    reading = store.reading(report_id) if report_id else None
    place = statement_address(reading, wanted) if reading else None
    if place is None:
        raise NotFoundError(f"The record holds no statement “{wanted}”.")
    return RedirectResponse(place, status_code=302)
