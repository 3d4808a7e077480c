"""Examine this installation: which language pipeline, libraries and settings are used, and whether they work."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

from firsthand.domain import Block, BlockKind, Report, Span
from firsthand.errors import FirsthandError, ModelMissing
from firsthand.settings import VARIABLES, from_environment

LIBRARIES = ("spacy", "onnxruntime", "tokenizers", "trafilatura", "htmldate", "pypdfium2", "httpx", "starlette")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    value: str
    ok: bool = True


def examine() -> tuple[Finding, ...]:
    """All findings; loads the language pipeline and parses a sentence with it."""
    return (
        Finding("Firsthand", version("firsthand")),
        Finding("Python", f"{platform.python_version()} on {platform.platform()}"),
        _pipeline(),
        *_engine(),
        _full_text_search(),
        *(Finding(name, version(name)) for name in LIBRARIES),
        *_settings(),
    )


def _pipeline() -> Finding:
    from firsthand.stages.annotate import Annotator, find_pipeline

    try:
        info = find_pipeline()
        text = "The ferry had left early, the harbour office said."
        report = Report("", "", text, (Block(Span(0, len(text)), BlockKind.PARAGRAPH),))
        annotation = Annotator(info)(report)
    except (ModelMissing, OSError, ValueError) as error:
        return Finding("language pipeline", str(error), ok=False)
    origin = "comes with Firsthand, weights checked" if info.bundled else "installed by you"
    parsed = any(token.dep == "ccomp" for token in annotation.tokens)
    return Finding("language pipeline", f"{info} ({origin}), in {info.path}", ok=parsed)


def _engine() -> Iterator[Finding]:
    """Which engine finds statements, and that it finds the one in a sentence."""
    from firsthand.operations.attribute_text import TextAttributor

    try:
        setting = from_environment()
        attributor = TextAttributor(setting.engine, setting.weights, at_least=0.0)
        found = attributor("The harbour office said that the ferry had left early.").statements
    except (FirsthandError, OSError, ValueError) as error:
        yield Finding("engine of attribution", str(error), ok=False)
        return
    yield Finding("engine of attribution", attributor.described, ok=bool(found))


def _full_text_search() -> Finding:
    try:
        with sqlite3.connect(":memory:") as database:
            database.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    except sqlite3.OperationalError:
        return Finding("SQLite", f"{sqlite3.sqlite_version} was built without FTS5, which search needs", ok=False)
    return Finding("SQLite", f"{sqlite3.sqlite_version}, with FTS5")


def _settings() -> Iterator[Finding]:
    try:
        setting = from_environment()
    except ValueError as error:
        yield Finding("settings", str(error), ok=False)
        return
    values = {
        "FIRSTHAND_RECORD": str(setting.record.absolute()),
        "FIRSTHAND_WORKERS": str(setting.workers),
        "FIRSTHAND_TIMEOUT": f"{setting.timeout:g}",
        "FIRSTHAND_MEMORY_MB": str(setting.memory // 2**20),
        "FIRSTHAND_LARGEST_MB": str(setting.largest // 2**20),
        "FIRSTHAND_ENGINE": setting.engine or "not set",
        "FIRSTHAND_WEIGHTS": str(setting.weights.absolute()) if setting.weights else "not set",
        "FIRSTHAND_OUTLETS": str(setting.outlets.absolute()) if setting.outlets else "not set",
    }
    for name, meaning in VARIABLES.items():
        yield Finding(name, f"{values[name]}: {meaning}")
