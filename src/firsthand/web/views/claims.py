"""The claim board, one claim with its lineage, and both for other programs."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import Any

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from firsthand.domain import AlarmKind, ClaimQuery
from firsthand.domain.interchange import SCHEMA
from firsthand.operations.claims import ClaimView, view_claim
from firsthand.operations.lineage_dot import lineage_as_dot

from ..claim_board import board_of
from ..claim_page import TextOf, claim_page
from ..paging import LINES, number, turning, words
from ..rendering import render
from .api import MOST
from .asking import store_of


async def board(request: Request) -> Response:
    """All claims, or those that match; what most reports repeat without a source of their own comes first."""
    params = request.query_params
    query = _query(params, LINES)
    store = store_of(request)
    page = store.claims(query)
    least = str(query.reports) if query.reports > 1 else None
    asked = {"q": query.words, "alarm": query.alarm.value if query.alarm else None, "reports": least}
    return render(
        request,
        "claims.html",
        page=page,
        lines=board_of(store, page.items),
        turning=turning(page, "/claims", **asked),
        alarm_kinds=tuple(alarm.value for alarm in AlarmKind),
        asked=asked,
    )


async def claim(request: Request) -> Response:
    """One claim with all that stands behind it."""
    return render(request, "claim.html", page=claim_page(_view(request), _texts(request)))


async def dot(request: Request) -> Response:
    """A claim's lineage in Graphviz's language, as a file."""
    view = _view(request)
    disposition = f'attachment; filename="{view.claim.id}.dot"'
    return Response(
        lineage_as_dot(view).encode("utf-8", errors="replace"),
        media_type="text/vnd.graphviz; charset=utf-8",
        headers={"Content-Disposition": disposition},
    )


async def api_claims(request: Request) -> Response:
    """The list of claims: `q`, `alarm`, `reports`, `limit`, `offset`."""
    params = request.query_params
    page = store_of(request).claims(_query(params, number(params, "limit", LINES, MOST)))
    answer: dict[str, Any] = {
        "schema": SCHEMA,
        "total": page.total,
        "offset": page.offset,
        "next_offset": page.next_offset,
        "claims": [{**asdict(item), "title": item.title} for item in page.items],
    }
    return JSONResponse(answer)


async def api_claim(request: Request) -> Response:
    """One claim in the shape of `claims --json`."""
    return JSONResponse(_view(request).as_dict())


def _query(params: QueryParams, limit: int) -> ClaimQuery:
    alarm = words(params, "alarm")
    if alarm and alarm not in set(AlarmKind):
        raise HTTPException(400, f"There is no alarm “{alarm}”.")
    return ClaimQuery(
        words=words(params, "q"),
        alarm=AlarmKind(alarm) if alarm else None,
        reports=max(1, number(params, "reports", 1)),
        limit=limit,
        offset=number(params, "offset"),
    )


def _view(request: Request) -> ClaimView:
    return view_claim(store_of(request), request.path_params["claim"])


def _texts(request: Request) -> TextOf:
    store = store_of(request)

    @cache
    def text(report: str) -> str | None:
        found = store.report(report)
        return found.text if found else None

    return text
