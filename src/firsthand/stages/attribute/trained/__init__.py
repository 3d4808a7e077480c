"""The engine `trained`: a Report → Statements, by a small network that reads the words alone; no parse.

The network marks *anchors* (the first word of a cue; of a content where it has no cue) and says, for each anchor, which
words are source, cue and content of that very statement. `decoding` makes one statement of each anchor's tags,
`legal_set` makes them a set that neither crosses nor repeats itself, `confidence` says how sure each is. The weights
are a folder with `weights.json`, an ONNX graph and a vocabulary; each is checked against its SHA-256 when loaded.
"""

from .engine import Found, Trained
from .weights import QUICK, SHIPPED, Weights, read_weights

__all__ = ["QUICK", "SHIPPED", "Found", "Trained", "Weights", "read_weights"]
