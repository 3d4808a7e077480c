"""The program that a worker process runs: captures in, readings out, under limits that the system enforces.

Started as `python -m firsthand.operations.worker MEMORY TIMEOUT ENGINE WEIGHTS`, the last two perhaps empty; speaks the
frames of `firsthand.clients.workers`. A request is one line of JSON, then the capture's bytes; an answer is the reading
in the shape of `firsthand.domain.interchange`.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from firsthand.domain import Problem, Reading
from firsthand.domain.interchange import capture_from_dict, reading_as_dict, reading_from_dict
from firsthand.operations.from_stage import FromStage
from firsthand.operations.in_words import in_words
from firsthand.operations.pipeline import Pipeline

HEADER = 8


def main() -> None:
    """Read frames from standard input until it ends."""
    memory, timeout = int(sys.argv[1]), float(sys.argv[2])
    engine, weights = sys.argv[3] or None, Path(sys.argv[4]) if sys.argv[4] else None
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"  # one worker, one core: the pool is what runs in parallel
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers itself
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever a library prints goes to standard error, not into a frame

    pipeline = Pipeline.load(engine, weights)
    try:
        _send(answers, b"")
        while (request := _receive(sys.stdin.buffer)) is not None:
            # Our parent kills us when time is up; should it have died first, the alarm does.
            signal.setitimer(signal.ITIMER_REAL, timeout + 10)
            _send(answers, _answer(pipeline, request, memory))
            signal.setitimer(signal.ITIMER_REAL, 0)
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


def _receive(stream: BinaryIO) -> bytes | None:
    header = stream.read(HEADER)
    if len(header) < HEADER:
        return None
    return stream.read(int.from_bytes(header, "big"))


def _send(stream: Any, payload: bytes) -> None:
    view = memoryview(len(payload).to_bytes(HEADER, "big") + payload)
    while view:
        view = view[stream.write(view) :]


if __name__ == "__main__":
    main()
