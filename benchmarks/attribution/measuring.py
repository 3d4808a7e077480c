"""Runs every system in every round, and makes figures of what they took and answered."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.attribution.answers import Answers, read_answers
from benchmarks.attribution.figures import Figures, Round, figures
from benchmarks.attribution.process import Run, System, Terms, run
from benchmarks.attribution.quality import Referee

ONE_SENTENCE = {"load": "“The lock gates will open at noon,” Ilse Maron said on Tuesday."}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured, how often, under what terms, and where answers are kept."""

    systems: Sequence[System]
    texts: Mapping[str, str]
    rounds: int
    terms: Terms
    referee: Referee | None
    out: Path

    @property
    def words(self) -> int:
        """Words of all texts, as white space parts them."""
        return sum(len(text.split()) for text in self.texts.values())


class SystemFailed(Exception):
    """A system ended without answering a single text; the message is its last word."""


def measure(plan: Plan) -> tuple[list[Figures], dict[str, str]]:
    """The figures of all systems that answered, in their order, and the reasons of those that did not."""
    plan.out.mkdir(parents=True, exist_ok=True)
    sentence, everything = plan.out / "sentence.jsonl", plan.out / "texts.jsonl"
    _write_texts(sentence, ONE_SENTENCE)
    _write_texts(everything, plan.texts)
    done: dict[str, list[Round]] = {system.name: [] for system in plan.systems}
    failed: dict[str, str] = {}
    for number in range(plan.rounds):
        for system in plan.systems:
            if system.name in failed:
                continue
            sys.stderr.write(f"round {number + 1} of {plan.rounds}: {system.name}\n")
            try:
                if number == 0:  # so that no system's first load is timed with its files still on the disk
                    _answered(system, sentence, plan)
                done[system.name].append(Round(_answered(system, sentence, plan), _answered(system, everything, plan)))
            except SystemFailed as error:
                failed[system.name] = str(error)
    rows = []
    for system in plan.systems:
        if system.name in failed:
            continue
        answers = read_answers(_kept(plan, system), plan.texts)
        try:
            rows.append(_row(system.name, plan, done[system.name], answers))
        except ValueError as error:
            failed[system.name] = str(error)
    return rows, failed


def _row(name: str, plan: Plan, rounds: Sequence[Round], answers: Answers) -> Figures:
    for text, reason in answers.failures.items():
        sys.stderr.write(f"{name} failed on {text}: {reason}\n")
    quality = plan.referee.judge(answers, plan.texts) if plan.referee else None
    return figures(name, plan.words, rounds, answers.found, len(answers.failures), quality)


def _answered(system: System, texts: Path, plan: Plan) -> Run:
    """One run, the answers kept. Raises SystemFailed where there are none."""
    answers = _kept(plan, system)
    ran = run(system, texts, answers, plan.terms)
    if ran.code < 0 or not answers.stat().st_size:
        raise SystemFailed(f"it ended with {ran.code}: {ran.last_words or 'without a word'}")
    return ran


def _kept(plan: Plan, system: System) -> Path:
    return plan.out / f"{system.name}.answers.jsonl"


def _write_texts(path: Path, texts: Mapping[str, str]) -> None:
    with path.open("w", encoding="utf-8") as out:
        for name, text in texts.items():
            out.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
