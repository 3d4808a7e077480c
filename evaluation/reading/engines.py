"""The attribution engine as the scorers ask it: a text in, its statements out, so that any engine can be measured."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from firsthand.domain import Statement
from firsthand.operations.attribute_text import TextAttributor
from firsthand.stages.attribute import WAYS

type Engine = Callable[[str], Sequence[Statement]]
"""Called with a text of which every line is a paragraph; its statements have code point offsets into that text."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """`--engine` and `--weights`: which engine is measured; without them the one that `firsthand attribute` runs."""
    parser.add_argument("--engine", choices=WAYS, help="default: as `firsthand attribute`")
    parser.add_argument("--weights", type=Path, help="folder of the trained engine's weights")


def chosen(options: argparse.Namespace, *, at_least: float | None = None) -> Engine:
    """The engine that the options ask for, loaded once. Raises ModelMissing where its weights are not usable.

    Statements less sure than `at_least` are left out; None leaves that to the engine, as a user gets it.
    """
    attributor = TextAttributor(options.engine, options.weights, at_least=at_least)
    return lambda text: attributor(text).statements


def shipped() -> Engine:
    """What `firsthand attribute` runs for a user who chooses nothing, loaded anew."""
    attributor = TextAttributor()
    return lambda text: attributor(text).statements
