"""The record for other programs, in the shape "firsthand/1"."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from firsthand.domain import ReportQuery
from firsthand.domain.interchange import SCHEMA, reading_as_dict

from ..paging import LINES, number, words
from .asking import reading_of, store_of

MOST = 1000
"""How many reports one answer lists at most."""


async def reports(request: Request) -> Response:
    """The list of reports: `q`, `outlet`, `limit`, `offset`."""
    params = request.query_params
    query = ReportQuery(
        words=words(params, "q"),
        outlet=words(params, "outlet"),
        limit=number(params, "limit", LINES, MOST),
        offset=number(params, "offset"),
    )
    page = store_of(request).reports(query)
    answer: dict[str, Any] = {
        "schema": SCHEMA,
        "total": page.total,
        "offset": page.offset,
        "next_offset": page.next_offset,
        "reports": [asdict(item) for item in page.items],
    }
    return JSONResponse(answer)


async def report(request: Request) -> Response:
    """One report with everything proposed for it."""
    return JSONResponse(reading_as_dict(reading_of(request)))
