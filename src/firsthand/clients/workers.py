"""Worker processes that read hostile input under limits of time and memory, so that one report can't stop a run.

A worker is a program started from `command`. It says that it is ready with one empty frame, then answers each frame
on its standard input with one on its standard output. A frame is a header of 8 bytes (its length, big-endian), then
so many bytes. Nothing but bytes crosses; there is no pickle. A worker that takes too long is killed, one that dies is
replaced, and the answer to that frame is a `Failure`.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue

from firsthand.errors import FirsthandError

HEADER = 8
CHUNK = 1 << 20
LARGEST_ANSWER = 1 << 30


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """How many workers, and what one may take: `timeout` seconds a frame, `startup` seconds to load its models."""

    count: int = 1
    timeout: float = 120.0
    startup: float = 120.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a frame got no answer, in words fit for a Problem."""

    reason: str


class WorkersUnusable(FirsthandError):
    """The worker program does not start at all; its own last words are in the message."""


def frame(payload: bytes) -> bytes:
    """`payload` with its length before it."""
    return len(payload).to_bytes(HEADER, "big") + payload


class Workers:
    """A pool of worker processes; started as they are needed, ended by `close` (or leaving the `with` block)."""

    def __init__(self, command: Sequence[str], limits: WorkerLimits) -> None:
        self._command = tuple(command)
        self._limits = limits
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for _ in range(limits.count):
            self._idle.put(_Worker(self._command, limits))
        self._all: list[_Worker] = []
        self._threads = ThreadPoolExecutor(limits.count, thread_name_prefix="firsthand-worker")
        self._lock = threading.Lock()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """End all workers at once, whatever they are doing; none is started any more."""
        self._threads.shutdown(wait=False, cancel_futures=True)  # else a thread goes on with a task that waits
        with self._lock:
            for worker in self._all:
                worker.retire()
        self._threads.shutdown(wait=True)

    def answers[Task](
        self, tasks: Iterable[Task], payload: Callable[[Task], bytes]
    ) -> Iterator[tuple[Task, bytes | Failure]]:
        """Each task with the answer to its payload, in the order in which they are done.

        Tasks are taken, and payloads made, in the calling thread, and only a few ahead of the answers. Raises
        WorkersUnusable where a worker can't be started.
        """
        source = iter(tasks)
        running: dict[Future[bytes | Failure], Task] = {}
        while True:
            while len(running) < self._limits.count + 1:
                task = next(source, None)
                if task is None:
                    break
                running[self._threads.submit(self._ask, payload(task))] = task
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield running.pop(future), future.result()

    def ask(self, payload: bytes) -> bytes | Failure:
        """The answer to one payload."""
        return self._threads.submit(self._ask, payload).result()

    def _ask(self, payload: bytes) -> bytes | Failure:
        worker = self._idle.get()
        with self._lock:
            if worker not in self._all:
                self._all.append(worker)
        try:
            return worker.ask(payload)
        finally:
            self._idle.put(worker)


class _Worker:
    """One process at a time; started at the first frame, and anew after one that died."""

    def __init__(self, command: tuple[str, ...], limits: WorkerLimits) -> None:
        self._command = command
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()
        self._retired = False

    def ask(self, payload: bytes) -> bytes | Failure:
        process = self._process or self._start()
        deadline = time.monotonic() + self._limits.timeout
        try:
            _write(process, frame(payload), deadline)
            return _read_frame(process, deadline)
        except TimeoutError:
            self.stop()
            return Failure(f"took longer than {self._limits.timeout:g} seconds and was stopped")
        except _EndedError:
            self.stop()
            return Failure(f"the process that read it {_how_it_ended(process)}; the rest of the run is not touched")

    def retire(self) -> None:
        """Stop, and never start again."""
        with self._starting:
            self._retired = True
        self.stop()

    def stop(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream:
                    stream.close()

    def _start(self) -> subprocess.Popen[bytes]:
        with self._starting:
            if self._retired:
                raise WorkersUnusable("the reading processes were closed")
            # A process group of its own: Ctrl-C is for the run, which ends its workers itself.
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, process_group=0
            )
            self._process = process
        assert process.stdin
        os.set_blocking(process.stdin.fileno(), False)
        try:
            _read_frame(process, time.monotonic() + self._limits.startup)
        except (TimeoutError, _EndedError) as error:
            self.stop()
            raise WorkersUnusable(
                f"the reading process did not start ({_how_it_ended(process)}); run `firsthand doctor` to see what "
                "is missing, or give it more memory with FIRSTHAND_MEMORY_MB"
            ) from error
        return process


class _EndedError(Exception):
    """The process closed its end."""


def _how_it_ended(process: subprocess.Popen[bytes]) -> str:
    code = process.poll()
    if code is None:
        return "fell silent"
    if code < 0:
        names = {known.value: known.name for known in signal.Signals}
        return f"was ended by {names.get(-code, f'signal {-code}')}"
    return f"ended with exit code {code}"


def _await_end(process: subprocess.Popen[bytes]) -> None:
    """Wait a moment for a process that closed its end, so that how it ended can be said."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(5)


def _write(process: subprocess.Popen[bytes], data: bytes, deadline: float) -> None:
    assert process.stdin
    descriptor, view = process.stdin.fileno(), memoryview(data)
    while view:
        _, ready, _ = select.select([], [descriptor], [], _left(deadline))
        if not ready:
            raise TimeoutError
        try:
            view = view[os.write(descriptor, view[:CHUNK]) :]
        except BlockingIOError:
            continue
        except BrokenPipeError as error:
            _await_end(process)
            raise _EndedError from error


def _read_frame(process: subprocess.Popen[bytes], deadline: float) -> bytes:
    length = int.from_bytes(_read(process, HEADER, deadline), "big")
    if length > LARGEST_ANSWER:
        raise _EndedError
    return _read(process, length, deadline)


def _read(process: subprocess.Popen[bytes], length: int, deadline: float) -> bytes:
    assert process.stdout
    descriptor, pieces, missing = process.stdout.fileno(), [], length
    while missing:
        ready, _, _ = select.select([descriptor], [], [], _left(deadline))
        if not ready:
            raise TimeoutError
        piece = os.read(descriptor, min(missing, CHUNK))
        if not piece:
            _await_end(process)
            raise _EndedError
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)


def _left(deadline: float) -> float:
    return max(0.0, deadline - time.monotonic())
