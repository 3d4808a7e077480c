"""Make a trained network out of an exported graph again, so that training can go on from the weights that ship.

    python -m training.restore WEIGHTS_DIR OUT --encoder FOLDER

OUT gets `network.safetensors` and `network.json`, as a run of `training.train` leaves them; the layers that a small
encoder has are numbered from nought, wherever they were taken from. 8-bit weights are
multiplied out (scale times whole number; Jacob et al. 2018), so they are the shipped ones, not those before rounding.
The flat head, which is trained along but not exported, begins at nought. Runs in the trainer's environment.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from training.model import Model, Plan
from training.network import Tagger

Tensors = dict[str, NDArray[np.generic]]


def multiplied_out(tensors: Tensors, name: str) -> NDArray[np.float32]:
    """The tensor `name`, or what its 8-bit form stands for."""
    if name in tensors:
        return tensors[name].astype(np.float32)
    whole, zero, scale = (tensors[f"{name}_{part}"] for part in ("quantized", "zero_point", "scale"))
    return ((whole.astype(np.float32) - zero.astype(np.float32)) * scale).astype(np.float32)


def linear_layers(graph: onnx.GraphProto, tensors: Tensors) -> Iterator[tuple[str, str]]:
    """Each linear layer's name, which its bias tells, with the name of its weights in the graph."""
    readers = {name: node for node in graph.node for name in node.input if name not in tensors}
    for node in graph.node:
        if node.op_type not in ("MatMulInteger", "MatMul") or node.input[1] not in tensors:
            continue
        reader = readers[node.output[0]]
        while reader.op_type != "Add":
            reader = readers[reader.output[0]]
        bias = next(name for name in reader.input if name.endswith(".bias"))
        yield bias.removesuffix(".bias"), node.input[1].removesuffix("_quantized")


def state(graph: onnx.GraphProto) -> dict[str, torch.Tensor]:
    """The network's parameters by their names in `training.network`. Raises KeyError for a graph of another make."""
    tensors: Tensors = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    found = {name: multiplied_out(tensors, name) for name in tensors if name.endswith((".weight", ".bias"))}
    tables = (name.removesuffix("_quantized") for name in tensors if name.endswith(".weight_quantized"))
    found |= {name: multiplied_out(tensors, name) for name in tables}
    for layer, weights in linear_layers(graph, tensors):
        found[f"{layer}.weight"] = multiplied_out(tensors, weights).T
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in found.items()}


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    options = parser.parse_args()
    parameters = state(onnx.load(options.weights / "attributor.onnx").graph)
    heads = [name for name in parameters if name.startswith("layers.") and name.endswith(".up.weight")]
    whole = sum(f"{name.removesuffix('up.weight')}q.weight" in parameters for name in heads)
    tagger = Tagger(parameters["tag.weight"].shape[1], parameters[heads[0]].shape[0], whole, len(heads) - whole)
    kept = range(sum(name.startswith("encoder.layers.") and name.endswith(".up.weight") for name in parameters))
    inner = parameters["encoder.layers.0.up.weight"].shape[0]
    plan = Plan(str(options.encoder), 0, 0, 0.0, 0.0, tagger, tuple(kept), inner, dropout=0.0)
    model = Model(plan, options.encoder)
    for value in model.network.flat.parameters():
        torch.nn.init.zeros_(value)
    missing, unexpected = model.network.load_state_dict(parameters, strict=False)
    if unexpected or set(missing) != {"flat.weight", "flat.bias"}:
        raise ValueError(f"{options.weights}: the graph does not fit: {missing=} {unexpected=}")
    model.save(options.out, dict(model.network.state_dict()))


if __name__ == "__main__":
    main()
