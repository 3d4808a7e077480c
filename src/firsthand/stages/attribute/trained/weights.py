"""The weights' folder: `weights.json` says which graph and vocabulary belong together, and how they are to be used.

    {"format": "firsthand-attribution/1", "version": "1",
     "graph": {"file": "attributor.onnx", "sha256": "…"}, "vocabulary": {"file": "vocab.txt", "sha256": "…"},
     "longest": 256, "least": 0.1, "perhaps": 0.2, "stated": 0.4, "in_reports": 0.43,
     "decoding": {…the fields of Decoding…}, "calibration": {"intercept": -1.0, "weights": {…a feature a name…}}}

Further fields are the model card's. Only ONNX and plain text are read, never anything that can run code.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from firsthand.errors import ModelMissing

from .confidence import Calibration
from .windows import LONGEST

SHIPPED = Path(__file__).parent / "weights"
"""The folder of the weights that come with Firsthand."""

QUICK = Path(__file__).parent / "quick"
"""The folder of the smaller network's weights, which come with it too."""

FORMAT = "firsthand-attribution/1"
_ADVICE = "install Firsthand anew, name another folder in FIRSTHAND_WEIGHTS, or use --engine rules"


@dataclass(frozen=True, slots=True)
class Decoding:
    """How tags become statements; the costs are in nats.

    `further_run` is the cost of each piece of content after the first, `lone_word` that of a piece that is one word
    outside of quotation marks, `no_source` that of a statement without a source. Blocks further from the anchor's than
    `blocks_before` and `blocks_after` are not looked at. Two anchors whose contents share at least `same` of their
    words are one statement; a content that another statement cuts to less than `least_kept` of itself is given up.
    """

    further_run: float = 2.0
    lone_word: float = 2.0
    no_source: float = 0.0
    blocks_before: int = 2
    blocks_after: int = 1
    same: float = 0.6
    least_kept: float = 0.5


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained engine's files and figures.

    `sha256` is the graph's. `least` is the probability from which a word is taken for an anchor. A statement less sure
    than `perhaps` is not proposed; from `stated` on it counts where one has to decide (`firsthand attribute`), from
    `in_reports` on where the rules look at the same report and find some of what the network is unsure of.
    `longest` is a window's length in sub-words.
    """

    folder: Path
    version: str
    sha256: str
    graph: bytes
    vocabulary: Path
    longest: int
    least: float
    perhaps: float
    stated: float
    in_reports: float
    decoding: Decoding
    calibration: Calibration

    @property
    def by(self) -> str:
        """What a statement's `by` says."""
        return f"attribute/trained@{self.version}"


def read_weights(folder: Path = SHIPPED) -> Weights:
    """The weights in the folder, checked. Raises ModelMissing where they are missing, damaged or of another format."""
    path = folder / "weights.json"
    try:
        row = json.loads(path.read_bytes())
        if row["format"] != FORMAT:
            raise ModelMissing(f"{path} has the format {row['format']!r}, and {FORMAT!r} is read; {_ADVICE}")
        graph = _checked(folder, row["graph"])
        _checked(folder, row["vocabulary"])
        return Weights(
            folder=folder,
            version=str(row["version"]),
            sha256=row["graph"]["sha256"],
            graph=graph,
            vocabulary=folder / row["vocabulary"]["file"],
            longest=_within(row, "longest", 16, LONGEST),
            least=_within(row, "least", 0.0, 1.0),
            perhaps=_within(row, "perhaps", 0.0, 1.0),
            stated=_within(row, "stated", 0.0, 1.0),
            in_reports=_within({"in_reports": row["stated"]} | row, "in_reports", 0.0, 1.0),
            decoding=_decoding(row["decoding"]),
            calibration=Calibration.of(row["calibration"]),
        )
    except OSError as error:
        raise ModelMissing(f"the trained engine's weights are not in {folder} ({error.strerror}); {_ADVICE}") from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"it lacks {error}" if isinstance(error, KeyError) else str(error)
        raise ModelMissing(f"{path} can't be used: {reason}; {_ADVICE}") from error


def _checked(folder: Path, entry: Mapping[str, str]) -> bytes:
    """The bytes of the named file, which must lie in the folder and hash to what the entry says."""
    if Path(entry["file"]).name != entry["file"]:
        raise ValueError(f"{entry['file']!r} is not the name of a file in the folder")
    data = (folder / entry["file"]).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != entry["sha256"]:
        raise ModelMissing(
            f"{folder / entry['file']} has the SHA-256 {found}, but weights.json names {entry['sha256']}: "
            f"it is damaged or was changed; {_ADVICE}"
        )
    return data


def _within[Number: (int, float)](row: Mapping[str, Any], name: str, least: Number, most: Number) -> Number:
    value = type(least)(row[name])
    if not least <= value <= most:
        raise ValueError(f"{name} is {value}, but must be from {least} to {most}")
    return value


def _decoding(row: Mapping[str, float]) -> Decoding:
    known = {field.name for field in fields(Decoding)}
    if set(row) - known:
        raise ValueError(f"decoding has unknown fields: {', '.join(sorted(set(row) - known))}")
    usual = Decoding()
    return Decoding(**{name: type(getattr(usual, name))(value) for name, value in row.items()})
