from __future__ import annotations

import json
import struct

import numpy as np
from training.word_vectors import load_weights, table


def test_tensors_are_read_as_they_were_written(tmp_path):
    values = np.arange(6, dtype="<f4").reshape(2, 3)
    header = json.dumps({"a": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}}).encode()
    path = tmp_path / "model.safetensors"
    path.write_bytes(struct.pack("<Q", len(header)) + header + values.tobytes())
    assert np.array_equal(load_weights(path)["a"], values)


def test_the_table_keeps_directions_in_signed_bytes():
    vectors = np.random.default_rng(1).normal(size=(50, 8)).astype(np.float32)
    small = table(vectors, width=8).astype(float)
    wanted = vectors - vectors.mean(0)

    def cosines(rows):
        rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return rows @ rows.T

    assert np.abs(small).max() == 127
    assert np.allclose(cosines(small), cosines(wanted), atol=0.03)
