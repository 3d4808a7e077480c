"""The engine with a network that says what a test writes: under each word of a text, a letter for what it is.

    The cook said that it rained .
    S   S    C    X    X  X      .

S is source, C cue, X content, a full stop none of these, | the end of a paragraph. One such
line is one anchor's answer; the anchor is the line's first C, without one its first X.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from firsthand.domain import Statement
from firsthand.stages.attribute.trained import Trained, Weights
from firsthand.stages.attribute.trained.confidence import FEATURES, Calibration
from firsthand.stages.attribute.trained.network import Network
from firsthand.stages.attribute.trained.weights import Decoding
from firsthand.testing import a_report

BEGIN = {"S": 1, "C": 3, "X": 5}
SURE, UNSURE = -0.05, -4.0


def tags_of(letters: str) -> np.ndarray:
    """Log-probabilities [L, 7] of which the letters' tags are the highest."""
    letters = letters.replace(" ", "")
    found = np.full((len(letters), 7), UNSURE, dtype=np.float32)
    for at, letter in enumerate(letters):
        inside = letters[:at].rstrip("|").endswith(letter)
        found[at, BEGIN[letter] + inside if letter in BEGIN else 0] = SURE
    return found


class Scripted:
    """A session that answers every question with the same lines; sub-word 0 is the window's own, then one a word."""

    def __init__(self, lines: Sequence[str], sure: Sequence[float]) -> None:
        self.lines = [line.replace(" ", "") for line in lines]
        self.sure = sure
        self.least: list[float] = []

    def run(self, outputs: Sequence[str], inputs: Mapping[str, Any]) -> list[np.ndarray]:
        self.least.append(float(inputs["least"]))
        length = inputs["ids"].shape[1]
        anchors = np.zeros((1, length, 3), np.float32)
        anchors[..., 0] = 1.0
        pairs, tags = [], []
        for line, sure in zip(self.lines, self.sure, strict=True):
            kind = "C" if "C" in line else "X"
            at = line.index(kind) + 1
            anchors[0, at] = (1 - sure, sure, 0) if kind == "C" else (1 - sure, 0, sure)
            pairs.append((0, at))
            tags.append(np.full((length, 7), UNSURE, np.float32))
            tags[-1][1 : len(line) + 1] = tags_of(line)
        return [anchors, np.array(pairs).reshape(-1, 2), np.array(tags).reshape(-1, length, 7)]


def calibration() -> Calibration:
    """As sure as the anchor."""
    return Calibration(0.0, tuple(float(name == "anchor") for name in FEATURES))


@pytest.fixture
def engine(tmp_path: Path) -> Callable[..., Trained]:
    """The engine for a text, with what its network is to say of it."""

    def made(text: str, *lines: str, sure: Sequence[float] = (), **figures: float) -> Trained:
        vocabulary = tmp_path / "vocab.txt"
        words = dict.fromkeys(["[UNK]", "[CLS]", "[SEP]", *text.lower().split()])
        vocabulary.write_text("\n".join(words), encoding="utf-8")
        usual: dict[str, Any] = {
            "longest": 256,
            "least": 0.1,
            "perhaps": 0.2,
            "stated": 0.5,
            "in_reports": 0.5,
        } | figures
        weights = Weights(tmp_path, "7", "", b"", vocabulary, decoding=Decoding(), calibration=calibration(), **usual)
        return Trained(weights, Network(Scripted(lines, sure or [0.9] * len(lines))))

    return made


@pytest.fixture
def found(engine: Callable[..., Trained]) -> Callable[..., list[tuple[str, str, str]]]:
    """Source, cue and content of the statements, in order of text."""

    def of(text: str, *lines: str, **options: Any) -> list[tuple[str, str, str]]:
        statements = engine(text, *lines, **options)(a_report(text))
        return [(s.source_text, s.cue_text, s.content_text) for s in statements]

    return of


@pytest.fixture
def statements(engine: Callable[..., Trained]) -> Callable[..., tuple[Statement, ...]]:
    """The statements themselves."""
    return lambda text, *lines, **options: engine(text, *lines, **options)(a_report(text))
