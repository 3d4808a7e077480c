"""The page's application: its addresses, and what it answers where something is not there or went wrong."""

from __future__ import annotations

import logging
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from firsthand.errors import FirsthandError, NotFoundError, RecordBusy
from firsthand.operations.open_record import Store

from .rendering import render
from .safety import HEADERS, Safety
from .views import api, captures, claims, lists, reading

STATIC = Path(__file__).parent / "static"


def application(store: Store) -> Starlette:
    """The page over an open record. Its views run on the event loop's thread: the one that opened the store."""
    app = Starlette(
        routes=[
            Route("/", lists.reports),
            Route("/statements", lists.statements),
            Route("/statements/{statement}", reading.statement),
            Route("/claims", claims.board),
            Route("/claims/{claim}", claims.claim),
            Route("/claims/{claim}/lineage.dot", claims.dot),
            Route("/parties", lists.parties),
            Route("/problems", lists.problems),
            Route("/decisions", lists.decisions),
            Route("/reports/{report}", reading.report),
            Route("/reports/{report}/capture", captures.of_report),
            Route("/captures/{sha256}", captures.of_hash),
            Route("/captures/{sha256}/download", captures.download),
            Route("/api/reports", api.reports),
            Route("/api/reports/{report}", api.report),
            Route("/api/claims", claims.api_claims),
            Route("/api/claims/{claim}", claims.api_claim),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(Safety)],
        exception_handlers={HTTPException: _refused, FirsthandError: _failed, Exception: _broken},
    )
    app.state.store = store
    return app


async def _refused(request: Request, refused: Exception) -> Response:
    assert isinstance(refused, HTTPException)
    detail = "There is no such page." if refused.status_code == 404 else refused.detail
    return _answer(request, refused.status_code, detail)


async def _failed(request: Request, failed: Exception) -> Response:
    status = 404 if isinstance(failed, NotFoundError) else 503 if isinstance(failed, RecordBusy) else 500
    return _answer(request, status, str(failed))


async def _broken(request: Request, broken: Exception) -> Response:
    """A defect of ours. Starlette answers it outside of all middleware, so the headers are set here."""
    logging.getLogger(__name__).error("%s broke", request.url.path, exc_info=broken)
    detail = "This is a defect in Firsthand. The terminal in which it runs says more."
    answer = _answer(request, 500, detail)
    answer.headers.update(HEADERS)
    return answer


def _answer(request: Request, status: int, detail: str) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": detail}, status_code=status)
    titles = {400: "That can't be asked", 404: "Not found", 503: "The record is busy"}
    return render(request, "error.html", status=status, title=titles.get(status, "Something went wrong"), detail=detail)
