"""Make the table of word vectors that claims are compared by, from all-MiniLM-L6-v2, without PyTorch.

    python -m training.word_vectors ENCODER OUT

ENCODER is the folder `minilm` that `python -m training.encoders` writes; OUT is the table's file,
`src/firsthand/stages/link/claims/word_vectors.npy`. Each word of `words_by_frequency.txt` is read alone by the encoder
(Wang et al. 2020; BERT's layers, the mean over its sub-words), the vectors are centred and turned to their first 128
principal components (as Model2Vec does, Tulkens and van Dongen 2024), and the direction of each is kept in signed
bytes. About three minutes on one core; the last bit of a byte may differ from machine to machine.
"""

from __future__ import annotations

import argparse
import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import erf
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from firsthand.stages.link.claims.words import ranked_words

WIDTH = 128
LAYERS, HEADS = 6, 12
BATCH = 256

type Array = np.ndarray[Any, np.dtype[np.float32]]


def load_weights(path: Path) -> dict[str, Array]:
    """The 32-bit tensors of a safetensors file by name."""
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    found = {}
    for name, row in header.items():
        if name != "__metadata__" and row["dtype"] == "F32":
            start, end = (8 + length + offset for offset in row["data_offsets"])
            found[name] = np.frombuffer(data[start:end], "<f4").reshape(row["shape"])
    return found


class Encoder:
    """The encoder's forward pass in numpy: sub-words of words in, one vector a word out."""

    def __init__(self, folder: Path) -> None:
        self.weights = load_weights(folder / "model.safetensors")
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.ids = {line: n for n, line in enumerate(lines) if line or n == 0}
        self.cut = Tokenizer(WordPiece(self.ids, unk_token="[UNK]"))
        self.cut.normalizer = BertNormalizer(lowercase=True)
        self.cut.pre_tokenizer = BertPreTokenizer()

    def __call__(self, words: list[str]) -> Array:
        """A row of 384 numbers for each word."""
        begin, end = self.ids["[CLS]"], self.ids["[SEP]"]
        pieces = [[begin, *e.ids, end] for e in self.cut.encode_batch(words, add_special_tokens=False)]
        longest = max(map(len, pieces))
        ids = np.array([row + [0] * (longest - len(row)) for row in pieces])
        mask = np.array([[1.0] * len(row) + [0.0] * (longest - len(row)) for row in pieces], np.float32)
        states = self._encode(ids, mask) * mask[:, :, None]
        return states.sum(1) / mask.sum(1, keepdims=True)

    def _encode(self, ids: np.ndarray[Any, Any], mask: Array) -> Array:
        embeddings = self.weights["embeddings.word_embeddings.weight"][ids]
        places = self.weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
        states = embeddings + places + self.weights["embeddings.token_type_embeddings.weight"][0]
        states = self._normed(states, "embeddings.LayerNorm")
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            attended = self._linear(self._attended(states, mask, name), f"{name}.attention.output.dense")
            states = self._normed(states + attended, f"{name}.attention.output.LayerNorm")
            hidden = self._linear(states, f"{name}.intermediate.dense")
            hidden = hidden * 0.5 * (1 + erf(hidden / np.sqrt(2)))
            states = self._normed(states + self._linear(hidden, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        return states

    def _attended(self, states: Array, mask: Array, name: str) -> Array:
        rows, length, width = states.shape
        query, key, value = (
            self._linear(states, f"{name}.attention.self.{part}")
            .reshape(rows, length, HEADS, width // HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(width // HEADS) - 1e4 * (1 - mask)[:, None, None, :]
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        mixed: Array = (scores @ value).transpose(0, 2, 1, 3).reshape(rows, length, width)
        return mixed

    def _linear(self, states: Array, name: str) -> Array:
        return states @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _normed(self, states: Array, name: str) -> Array:
        centred = states - states.mean(-1, keepdims=True)
        scaled = centred / np.sqrt(states.var(-1, keepdims=True) + 1e-12)
        normed: Array = scaled * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return normed


def table(vectors: Array, width: int = WIDTH) -> np.ndarray[Any, np.dtype[np.int8]]:
    """The directions of the vectors' first principal components as signed bytes, each row scaled to its largest."""
    centred = vectors - vectors.mean(0)
    turned = centred @ np.linalg.svd(centred, full_matrices=False)[2][:width].T
    return np.round(turned / np.abs(turned).max(1, keepdims=True) * 127).astype(np.int8)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    encoder, words = Encoder(options.encoder), list(ranked_words())
    batches = [encoder(words[at : at + BATCH]) for at in range(0, len(words), BATCH)]
    np.save(options.out, table(np.concatenate(batches)), allow_pickle=False)


if __name__ == "__main__":
    main()
