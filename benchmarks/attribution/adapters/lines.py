"""The loop that all adapters share: a text a line in, its statements a line out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any, TextIO

type Answer = dict[str, Any]
"""`{"statements": [...]}`, and `"text"` where the peer changed the text before it counted offsets."""


def answer_lines(answer: Callable[[str], Answer], lines: Iterable[str], out: TextIO) -> None:
    """Write the answer to every line; a text on which the peer raises is answered with the error, and counted so."""
    for line in lines:
        row = json.loads(line)
        try:
            found = answer(row["text"])
        except Exception as error:  # noqa: BLE001 - whatever a peer raises on a text is a figure of the benchmark
            found = {"statements": [], "error": f"{type(error).__name__}: {error}"}
        out.write(json.dumps({"id": row["id"], **found}, ensure_ascii=False) + "\n")
        out.flush()


def serve(answer: Callable[[str], Answer]) -> None:
    """Answer standard input on standard output, both UTF-8 whatever the locale."""
    with (
        open(sys.stdin.fileno(), encoding="utf-8", closefd=False) as lines,
        open(sys.stdout.fileno(), "w", encoding="utf-8", closefd=False) as out,
    ):
        answer_lines(answer, lines, out)
