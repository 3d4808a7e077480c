"""The capture behind a report: its bytes as text, never live, and as a file to keep."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from firsthand.domain import Capture
from firsthand.errors import NotFoundError

from ..captured_text import excerpt
from ..paging import number, turning_parts
from ..rendering import render
from .asking import reading_of, store_of


async def of_report(request: Request) -> Response:
    """The capture that a report was read from."""
    return _shown(request, reading_of(request).capture, request.path_params["report"])


async def of_hash(request: Request) -> Response:
    """A capture by its SHA-256; also one in which nothing could be read."""
    return _shown(request, _capture(request), None)


async def download(request: Request) -> Response:
    """The preserved bytes, as an attachment that no browser opens by itself."""
    capture = _capture(request)
    data = store_of(request).capture_bytes(capture.sha256)
    disposition = f'attachment; filename="capture-{capture.sha256}.bin"'
    return Response(data, media_type="application/octet-stream", headers={"Content-Disposition": disposition})


def _capture(request: Request) -> Capture:
    wanted = request.path_params["sha256"]
    capture = store_of(request).capture(wanted)
    if capture is None:
        raise NotFoundError(f"The record holds no capture “{wanted}”.")
    return capture


def _shown(request: Request, capture: Capture, report: str | None) -> Response:
    data = store_of(request).capture_bytes(capture.sha256)
    part = excerpt(capture, data, max(1, number(request.query_params, "page", 1)) - 1)
    return render(
        request,
        "capture.html",
        capture=capture,
        excerpt=part,
        report=report,
        turning=turning_parts(request.url.path, part.page + 1, part.pages),
    )
