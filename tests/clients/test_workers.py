"""Worker processes: one bad frame never costs the others."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.clients.workers import Failure, WorkerLimits, Workers, WorkersUnusable

PROGRAM = """
import os, sys, time
def send(data): sys.stdout.buffer.write(len(data).to_bytes(8, "big") + data); sys.stdout.buffer.flush()
send(b"")
while len(header := sys.stdin.buffer.read(8)) == 8:
    word = sys.stdin.buffer.read(int.from_bytes(header, "big"))
    if word == b"sleep": time.sleep(60)
    if word == b"die": os.abort()
    if word == b"exit": sys.exit(3)
    if word == b"kill 40": os.kill(os.getpid(), 40)
    if word == b"pid": word = str(os.getpid()).encode()
    send(word.upper())
"""


@pytest.fixture
def program(tmp_path: Path) -> tuple[str, ...]:
    path = tmp_path / "worker.py"
    path.write_text(PROGRAM)
    return (sys.executable, str(path))


@pytest.fixture
def workers(program: tuple[str, ...]) -> Iterator[Workers]:
    with Workers(program, WorkerLimits(count=2, timeout=1.0, startup=20.0)) as pool:
        yield pool


def test_every_task_gets_its_own_answer(workers: Workers) -> None:
    tasks = [f"word {number}" for number in range(20)]
    answers = dict(workers.answers(tasks, str.encode))
    assert answers == {task: task.upper().encode() for task in tasks}


def test_a_frame_of_many_megabytes_passes_whole(workers: Workers) -> None:
    assert workers.ask(b"x" * 30_000_000) == b"X" * 30_000_000


def test_a_worker_that_takes_too_long_is_stopped_and_the_rest_goes_on(workers: Workers) -> None:
    started = time.monotonic()
    answers = dict(workers.answers(["a", "sleep", "b", "c"], str.encode))
    slow = answers.pop("sleep")
    assert isinstance(slow, Failure)
    assert "longer than 1 seconds" in slow.reason
    assert answers == {"a": b"A", "b": b"B", "c": b"C"}
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(("word", "how"), [("die", "SIGABRT"), ("exit", "exit code 3")])
def test_a_worker_that_dies_is_replaced(workers: Workers, word: str, how: str) -> None:
    died = workers.ask(word.encode())
    assert isinstance(died, Failure)
    assert how in died.reason
    assert workers.ask(b"still here") == b"STILL HERE"


def test_tasks_are_taken_only_a_few_ahead_of_the_answers(workers: Workers) -> None:
    taken = 0

    def tasks() -> Iterator[str]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield str(number)

    answers = workers.answers(tasks(), str.encode)
    next(answers)
    assert taken <= 4


def test_tasks_are_taken_in_the_calling_thread(workers: Workers) -> None:
    threads = set()

    def payload(task: str) -> bytes:
        threads.add(threading.current_thread())
        return task.encode()

    list(workers.answers(["a", "b"], payload))
    assert threads == {threading.current_thread()}


def test_closing_leaves_no_process_behind(program: tuple[str, ...]) -> None:
    with Workers(program, WorkerLimits(count=1, timeout=5.0)) as pool:
        answer = pool.ask(b"pid")
    assert isinstance(answer, bytes)
    with pytest.raises(ProcessLookupError):
        os.kill(int(answer), 0)


def test_closing_starts_nothing_for_the_tasks_that_wait(program: tuple[str, ...], tmp_path: Path) -> None:
    counting = tmp_path / "counting.py"
    slow_to_end = "memory = bytearray(b'x') * 10**8\n"
    counting.write_text(f"open({str(tmp_path / 'starts')!r}, 'a').write('x')\n{slow_to_end}{PROGRAM}")
    pool = Workers((sys.executable, str(counting)), WorkerLimits(count=2, timeout=60.0))
    answers = pool.answers(["a", "sleep", "sleep", "b", "c"], str.encode)
    next(answers)
    thread = threading.Thread(target=lambda: next(answers, None), daemon=True)
    thread.start()
    while pool._threads._work_queue.empty():
        time.sleep(0.01)
    pool.close()
    thread.join(20)
    assert len((tmp_path / "starts").read_text()) <= 2


def test_a_signal_to_the_run_from_the_keyboard_does_not_reach_the_workers(workers: Workers) -> None:
    answer = workers.ask(b"pid")
    assert isinstance(answer, bytes)
    assert os.getpgid(int(answer)) != os.getpgid(0)


def test_a_signal_without_a_name_is_told_by_its_number(workers: Workers) -> None:
    died = workers.ask(b"kill 40")
    assert isinstance(died, Failure)
    assert "signal 40" in died.reason


def test_a_program_that_does_not_start_says_so_and_names_the_doctor() -> None:
    with (
        Workers((sys.executable, "-c", "raise SystemExit(7)"), WorkerLimits(startup=20.0)) as pool,
        pytest.raises(WorkersUnusable, match=r"exit code 7.*firsthand doctor"),
    ):
        pool.ask(b"hello")
