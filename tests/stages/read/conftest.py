"""Reading what a test writes out, and small PDFs made from lines of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest

from firsthand.domain import Capture, Obtained, Problem, Report
from firsthand.stages.capture import capture
from firsthand.stages.read import ReadLimits, read

type Read = Callable[..., tuple[Report | None, tuple[Problem, ...]]]


def captured(data: bytes, declared: str | None = None, url: str | None = None) -> Capture:
    return capture(Obtained(data, "report", datetime(2026, 1, 2, tzinfo=UTC), declared, url))


@pytest.fixture
def reading() -> Read:
    """Read bytes or text that is written in the test, as the type that it shows itself to be."""

    def reads(
        data: bytes | str, declared: str | None = None, url: str | None = None, limits: ReadLimits | None = None
    ) -> tuple[Report | None, tuple[Problem, ...]]:
        data = data.encode() if isinstance(data, str) else data
        return read(captured(data, declared, url), data, limits or ReadLimits())

    return reads


@pytest.fixture
def report(reading: Read) -> Callable[..., Report]:
    """The report in what the test writes out; there must be one."""

    def report_in(data: bytes | str, declared: str | None = None, url: str | None = None) -> Report:
        found, problems = reading(data, declared, url)
        assert found is not None, problems
        return found

    return report_in


@pytest.fixture
def blocks(report: Callable[..., Report]) -> Callable[..., list[tuple[str, str]]]:
    """The blocks of the report: the kind and the words of each, on one line."""

    def blocks_of(data: bytes | str, declared: str | None = None) -> list[tuple[str, str]]:
        found = report(data, declared)
        return [(block.kind.value, " ".join(block.span.of(found.text).split())) for block in found.blocks]

    return blocks_of


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """A PDF whose pages hold these lines: (x, y, size, words), in points from the lower left of 595 by 842."""

    def make(*pages: Sequence[tuple[float, float, float, str]], info: str = "") -> bytes:
        objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
        kids = []
        objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        objects.append(f"<< {info} >>")
        for lines in pages:
            shown = "\n".join(
                f"BT /F1 {size} Tf {x} {y} Td ({words.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj ET"
                for x, y, size, words in lines
            )
            objects.append(f"<< /Length {len(shown.encode('cp1252'))} >>\nstream\n{shown}\nendstream")
            content = len(objects)
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
                f"/Resources << /Font << /F1 3 0 R >> >> /Contents {content} 0 R >>"
            )
            kids.append(f"{len(objects)} 0 R")
        objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
        out, offsets = b"%PDF-1.4\n", []
        for number, body in enumerate(objects, start=1):
            offsets.append(len(out))
            out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
        table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
        trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
        return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("ascii")

    return make
