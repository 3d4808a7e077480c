"""Frames, as a worker process reads and writes them: 8 bytes (the length, big-endian), then so many bytes."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable
from typing import Any, BinaryIO

HEADER = 8


def answer_frames(requests: BinaryIO, ready: Callable[[], Callable[[bytes], bytes]], timeout: float) -> None:
    """Answer the frames of `requests` on standard output until they end; says that it is ready with an empty frame.

    `ready` loads what is needed, and gives what answers. The parent ends this process when `timeout` seconds are up;
    should it have died first, an alarm does. Raises BrokenPipeError where nobody is left to tell.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers itself
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever a library prints goes to standard error, not into a frame
    answer = ready()
    _send(answers, b"")
    while (request := _receive(requests)) is not None:
        signal.setitimer(signal.ITIMER_REAL, timeout + 10)
        _send(answers, answer(request))
        signal.setitimer(signal.ITIMER_REAL, 0)


def limit_memory(memory: int) -> None:
    """Let this process have so many bytes of address space, one thread for each library, and leave no core file."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"  # one worker, one core: the pool is what runs in parallel
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _receive(stream: BinaryIO) -> bytes | None:
    header = stream.read(HEADER)
    if len(header) < HEADER:
        return None
    return stream.read(int.from_bytes(header, "big"))


def _send(stream: Any, payload: bytes) -> None:
    view = memoryview(len(payload).to_bytes(HEADER, "big") + payload)
    while view:
        view = view[stream.write(view) :]
