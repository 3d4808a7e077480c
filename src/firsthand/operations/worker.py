"""The program that a worker process runs: captures in, readings out, under limits that the system enforces.

Started as `python -m firsthand.operations.worker MEMORY TIMEOUT ENGINE WEIGHTS`, the last two perhaps empty; speaks the
frames of `firsthand.clients.workers`. A request is one line of JSON, then the capture's bytes; an answer is the reading
in the shape of `firsthand.domain.interchange`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from firsthand.clients.frames import answer_frames, limit_memory
from firsthand.domain import Problem, Reading
from firsthand.domain.interchange import capture_from_dict, reading_as_dict, reading_from_dict
from firsthand.operations.from_stage import FromStage
from firsthand.operations.in_words import in_words
from firsthand.operations.pipeline import Pipeline


def main() -> None:
    """Read frames from standard input until it ends."""
    memory, timeout = int(sys.argv[1]), float(sys.argv[2])
    engine, weights = sys.argv[3] or None, Path(sys.argv[4]) if sys.argv[4] else None
    limit_memory(memory)

    def ready() -> Callable[[bytes], bytes]:
        pipeline = Pipeline.load(engine, weights)
        return lambda request: _answer(pipeline, request, memory)

    try:
        answer_frames(sys.stdin.buffer, ready, timeout)
    except BrokenPipeError:
        sys.exit(1)  # our parent is gone, and nobody is left to tell


def request(header: dict[str, Any], data: bytes) -> bytes:
    """The payload that asks for one reading; `header` has "capture", or "reading" and "from" for a re-run."""
    return json.dumps(header).encode() + b"\n" + data


def _answer(pipeline: Pipeline, payload: bytes, memory: int) -> bytes:
    line, _, data = payload.partition(b"\n")
    header = json.loads(line)
    try:
        if "reading" in header:
            reading = pipeline.analyse(reading_from_dict(header["reading"]), FromStage(header["from"]))
        else:
            reading = _analysed(pipeline, pipeline.read(capture_from_dict(header["capture"]), data), memory)
        return json.dumps(reading_as_dict(reading)).encode()
    except MemoryError:
        return _failure(_too_much(memory))
    except Exception as error:  # noqa: BLE001 - a report that breaks a stage must not end the run; it is said, not hidden
        return _failure(in_words(error))


def _analysed(pipeline: Pipeline, reading: Reading, memory: int) -> Reading:
    """The reading with its statements; where a stage breaks, the report that was read is kept, and the trouble said."""
    try:
        return pipeline.analyse(reading)
    except MemoryError:
        reason = _too_much(memory)
    except Exception as error:  # noqa: BLE001 - as above
        reason = in_words(error)
    assert reading.report
    problem = Problem(reading.report.id, FromStage.ATTRIBUTE.value, f"{reading.capture.obtained_from}: {reason}")
    return replace(reading, problems=(*reading.problems, problem))


def _too_much(memory: int) -> str:
    return f"needed more than {memory // 2**20} MB of memory; split it, or raise FIRSTHAND_MEMORY_MB"


def _failure(reason: str) -> bytes:
    return json.dumps({"failure": reason}).encode()


if __name__ == "__main__":
    main()
