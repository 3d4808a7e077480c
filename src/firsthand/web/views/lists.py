"""The lists: reports, statements, parties, problems."""

from __future__ import annotations

from itertools import islice

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from firsthand.domain import DOUBTFUL, Page, Problem, ReportQuery, StatementKind, StatementQuery
from firsthand.operations.decisions import list_decisions
from firsthand.operations.group import less_sure

from ..paging import LINES, number, share, turning, words
from ..rendering import render
from .asking import store_of

LINES_OF_CONFIDENCE = (f"{DOUBTFUL:g}", "0.7", "0.9")
"""The least confidences that the list of statements offers; the first leaves out those to be checked."""


async def reports(request: Request) -> Response:
    """All reports, or those that match; the first page that a person sees."""
    q, outlet = words(request.query_params, "q"), words(request.query_params, "outlet")
    query = ReportQuery(words=q, outlet=outlet, limit=LINES, offset=number(request.query_params, "offset"))
    store = store_of(request)
    page = store.reports(query)
    return render(
        request,
        "reports.html",
        page=page,
        counts=store.counts(),
        turning=turning(page, "/", q=q, outlet=outlet),
        q=q,
        outlet=outlet,
    )


async def statements(request: Request) -> Response:
    """Statements of the whole record, searched and filtered."""
    params = request.query_params
    asked = {name: words(params, name) for name in ("q", "speaker", "party", "outlet", "kind")}
    if asked["kind"] and asked["kind"] not in set(StatementKind):
        raise HTTPException(400, f"There is no kind of statement “{asked['kind']}”.")
    query = StatementQuery(
        words=asked["q"],
        speaker=asked["speaker"],
        party=asked["party"],
        outlet=asked["outlet"],
        kind=asked["kind"],
        at_least=share(params, "at_least"),
        limit=LINES,
        offset=number(params, "offset"),
    )
    store = store_of(request)
    page = store.statements(query)
    asked["at_least"] = f"{query.at_least:g}" if query.at_least else None
    return render(
        request,
        "statements.html",
        page=page,
        turning=turning(page, "/statements", **asked),
        kinds=tuple(kind.value for kind in StatementKind),
        lines_of_confidence=LINES_OF_CONFIDENCE,
        less_sure=less_sure(store, query) if query.at_least else 0,
        asked=asked,
    )


async def parties(request: Request) -> Response:
    """Who is named or kept anonymous, those who say most first."""
    q, everybody = words(request.query_params, "q"), words(request.query_params, "all")
    store = store_of(request)
    page = store.parties(q, hands_only=not everybody, limit=LINES, offset=number(request.query_params, "offset"))
    only_named = 0 if everybody else store.parties(q, limit=0).total - page.total
    shown = turning(page, "/parties", q=q, all="1" if everybody else None)
    return render(request, "parties.html", page=page, turning=shown, q=q, everybody=everybody, only_named=only_named)


async def problems(request: Request) -> Response:
    """What could not be captured or read, and why."""
    offset = number(request.query_params, "offset")
    store = store_of(request)
    items: tuple[Problem, ...] = tuple(islice(store.problems(), offset, offset + LINES))
    page = Page(items, store.counts().problems, offset)
    return render(request, "problems.html", page=page, turning=turning(page, "/problems"))


async def decisions(request: Request) -> Response:
    """What people decided, and how to take it back."""
    offset = number(request.query_params, "offset")
    made = list_decisions(store_of(request))
    page = Page(made[offset : offset + LINES], len(made), offset)
    return render(request, "decisions.html", page=page, turning=turning(page, "/decisions"))
