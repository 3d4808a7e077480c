from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from firsthand.errors import ModelMissing
from firsthand.stages.attribute.trained import read_weights
from firsthand.stages.attribute.trained.confidence import FEATURES
from firsthand.stages.attribute.trained.network import Network


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of weights, whole but for its graph, which is none."""
    (tmp_path / "graph.onnx").write_bytes(b"no graph")
    (tmp_path / "vocab.txt").write_text("[UNK]\n[CLS]\n[SEP]\n")
    write(tmp_path)
    return tmp_path


def write(folder: Path, **changed: Any) -> None:
    def entry(name: str) -> dict[str, str]:
        return {"file": name, "sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest()}

    row = {
        "format": "firsthand-attribution/1",
        "version": "3",
        "graph": entry("graph.onnx"),
        "vocabulary": entry("vocab.txt"),
        "longest": 256,
        "least": 0.1,
        "perhaps": 0.2,
        "stated": 0.4,
        "decoding": {"further_run": 1.5},
        "calibration": {"intercept": -1.0, "weights": dict.fromkeys(FEATURES, 0.5)},
    }
    (folder / "weights.json").write_text(json.dumps(row | changed))


def test_the_figures_are_those_of_the_file(folder: Path) -> None:
    weights = read_weights(folder)
    assert (weights.by, weights.stated, weights.decoding.further_run) == ("attribute/trained@3", 0.4, 1.5)
    assert weights.graph == b"no graph"


def test_in_reports_the_line_may_be_another(folder: Path) -> None:
    assert read_weights(folder).in_reports == 0.4
    write(folder, in_reports=0.6)
    assert read_weights(folder).in_reports == 0.6


@pytest.mark.parametrize("name", ["graph.onnx", "vocab.txt"])
def test_a_file_that_was_changed_is_refused(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"something else")
    with pytest.raises(ModelMissing, match=f"{name} has the SHA-256 .* damaged or was changed"):
        read_weights(folder)


@pytest.mark.parametrize("name", ["weights.json", "graph.onnx", "vocab.txt"])
def test_a_file_that_is_missing_is_told_with_what_to_do(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelMissing, match="--engine rules"):
        read_weights(folder)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"format": "other/9"}, "has the format 'other/9'"),
        ({"graph": {"file": "../graph.onnx", "sha256": ""}}, "not the name of a file in the folder"),
        ({"perhaps": 1.5}, "perhaps is 1.5"),
        ({"longest": 100_000}, "longest is 100000"),
        ({"decoding": {"speed": 1}}, "unknown fields: speed"),
        ({"calibration": {"intercept": 0, "weights": {}}}, "one weight a feature"),
        ({"calibration": {"intercept": "nan", "weights": dict.fromkeys(FEATURES, 1)}}, "no finite number"),
        ({"least": None}, "can't be used"),
    ],
)
def test_what_can_not_be_is_refused(folder: Path, changed: dict[str, Any], reason: str) -> None:
    write(folder, **changed)
    with pytest.raises(ModelMissing, match=reason):
        read_weights(folder)


def test_a_graph_that_is_none_is_refused(folder: Path) -> None:
    with pytest.raises(ModelMissing, match="graph can't be loaded"):
        Network.opened(read_weights(folder).graph)
