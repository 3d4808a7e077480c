"""Export a trained network as ONNX, in 8-bit whole numbers, with the file that says how to use it.

    python -m training.export TRAINED OUT --base FOLDER --version N [--keep-fp32]

OUT gets `attributor.onnx`, `vocab.txt` and `weights.json` (what firsthand.stages.attribute.trained.weights reads), with
a calibration that says nothing yet: `training.calibrate` fits it. Weights of the linear layers and the embeddings
become 8-bit (per channel, one bit of range left: processors without VNNI would overflow), activations are quantised as
they come (Jacob et al. 2018, "Quantization and training of neural networks for efficient integer-arithmetic-only
inference"). Runs in the trainer's environment.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.fusing import fuse_attention
from training.model import Model

FORMAT = "firsthand-attribution/1"
CALIBRATION = {
    "intercept": 0.0,
    "weights": {
        name: float(name in ("anchor",))
        for name in (
            "anchor", "content_mean", "content_least", "edges", "source_mean", "has_source", "no_cue", "length", "runs",
            "over_none",
        )
    },
}  # fmt: skip


def export(trained: Path, out: Path, base: Path) -> None:
    """Write the graph in single precision."""
    model = Model.trained(trained, base)
    if model.ids is not None:
        table = model.network.encoder.words.weight.detach()[model.ids].clone()
        model.network.encoder.words = torch.nn.Embedding.from_pretrained(table)
    ids = torch.randint(5, 2000, (2, 40))
    lengths, least = torch.tensor([40, 31]), torch.tensor(0.0)
    inputs = (ids, torch.zeros_like(ids), torch.zeros_like(ids), lengths, least)
    batch = {0: "windows", 1: "pieces"}
    torch.onnx.export(
        model.network,
        inputs,
        str(out),
        input_names=["ids", "shape", "quote", "lengths", "least"],
        output_names=["anchors", "pairs", "tags"],
        dynamic_axes={
            "ids": batch, "shape": batch, "quote": batch, "lengths": {0: "windows"}, "anchors": batch,
            "pairs": {0: "found"}, "tags": {0: "found", 1: "pieces"},
        },
        opset_version=17,
        dynamo=False,
    )  # fmt: skip


def fused(path: Path, base: Path) -> None:
    """Fuse the attention of the graph in the file."""
    heads = json.loads((base / "config.json").read_text(encoding="utf-8"))["num_attention_heads"]
    onnx.save(fuse_attention(onnx.load(path), heads), path)


def quantised(source: Path, out: Path) -> None:
    """Write the graph with 8-bit weights."""
    quantize_dynamic(
        source,
        out,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trained", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--keep-fp32", action="store_true", help="single precision, for comparing")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    graph = options.out / "attributor.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        export(options.trained, full, options.base)
        onnx.checker.check_model(str(full))
        if options.keep_fp32:
            shutil.copyfile(full, graph)
        else:
            quantised(full, graph)
        fused(graph, options.base)
    vocabulary = options.out / "vocab.txt"
    shutil.copyfile(options.base / "vocab.txt", vocabulary)
    row = {
        "format": FORMAT,
        "version": options.version,
        "graph": {"file": graph.name, "sha256": _sha256(graph)},
        "vocabulary": {"file": vocabulary.name, "sha256": _sha256(vocabulary)},
        "longest": 256,
        "least": 0.1,
        "perhaps": 0.2,
        "stated": 0.45,
        "in_reports": 0.45,
        "decoding": {"further_run": 0.0, "lone_word": 0.0, "no_source": 0.5},
        "calibration": CALIBRATION,
    }
    (options.out / "weights.json").write_text(json.dumps(row, indent=1) + "\n", encoding="utf-8")
    print(f"{graph}: {graph.stat().st_size / 1e6:.1f} MB")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
