"""The network as onnxruntime runs it: windows in, anchors and their tags out.

The graph's inputs are `ids`, `shape`, `quote` [windows, sub-words], `lengths` [windows] and `least`; its outputs
`anchors` [windows, sub-words, 3] (probabilities: no anchor, a cue begins here, a content without a cue begins here),
`pairs` [N, 2] (window and sub-word of each anchor above `least`) and `tags` [N, sub-words, 7] (log-probabilities of O,
B and I of source, cue, content).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from firsthand.errors import ModelMissing

from .evidence import Shape
from .windows import Window

INPUTS = ("ids", "shape", "quote", "lengths", "least")
OUTPUTS = ("anchors", "pairs", "tags")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the network said of some windows; shapes as in the module's docstring."""

    anchors: NDArray[np.float32]
    pairs: NDArray[np.int64]
    tags: NDArray[np.float32]


class Session(Protocol):
    """What runs a graph; onnxruntime's InferenceSession is one."""

    def run(self, outputs: Sequence[str], inputs: Mapping[str, NDArray[Any]], /) -> Sequence[NDArray[Any]]: ...


class Network:
    """Asks a session about windows; `opened` makes one from a graph's bytes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @classmethod
    def opened(cls, graph: bytes, threads: int = 1) -> Network:
        """Load an ONNX graph, to run on so many threads. Raises ModelMissing for what is no such graph."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3  # what it warns about on loading is of use to whoever exports, not to a user
        try:
            session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        except Exception as error:
            # Its exceptions have no common base below Exception, and they tell of nothing but an unusable graph.
            raise ModelMissing(f"the trained engine's graph can't be loaded: {error}") from error
        has = ({i.name for i in session.get_inputs()}, {o.name for o in session.get_outputs()})
        if has != (set(INPUTS), set(OUTPUTS)):
            raise ModelMissing(f"the trained engine's graph has other inputs or outputs than expected: {has}")
        return cls(session)

    def __call__(self, windows: Sequence[Window], least: float) -> Answer:
        """Ask about the windows, of which there is at least one, padded to the longest."""
        lengths = np.array([len(window.ids) for window in windows], dtype=np.int64)
        size = (len(windows), int(lengths.max()))
        ids, shape, quote = (np.zeros(size, np.int64), np.full(size, int(Shape.PUNCTUATION)), np.zeros(size, np.int64))
        for number, window in enumerate(windows):
            ids[number, : len(window.ids)] = window.ids
            shape[number, : len(window.ids)] = window.shape
            quote[number, : len(window.ids)] = window.place
        given = (ids, shape, quote, lengths, np.array(least, dtype=np.float32))
        anchors, pairs, tags = self._session.run(OUTPUTS, dict(zip(INPUTS, given, strict=True)))
        return Answer(anchors, pairs, tags)
