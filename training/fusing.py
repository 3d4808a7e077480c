"""Fuse each layer's attention into the one operation that onnxruntime has for it.

PyTorch writes attention out as some thirty operations: split into heads, two products, mask, softmax, join. They
become one `MultiHeadAttention` of onnxruntime's own domain (Vaswani et al. 2017, section 3.2.2), which is told how long
each window is instead of being given a mask. What is computed stays the same but for the order of sums.
"""

from __future__ import annotations

from collections.abc import Iterable

import onnx
from onnx import helper

DOMAIN = "com.microsoft"
TAGGER_HEADS = 4


def fuse_attention(model: onnx.ModelProto, encoder_heads: int) -> onnx.ModelProto:
    """The model, changed in place. Raises StopIteration or KeyError where it is not what `training.export` writes."""
    graph = model.graph
    fused = {node.output[0]: node for node in _attentions(graph, encoder_heads)}
    nodes = [*_lengths(graph), *(fused.get(node.output[0], node) for node in graph.node)]
    kept = _needed(nodes, [output.name for output in graph.output])
    read = {name for node in kept for name in node.input}
    initializers = [each for each in graph.initializer if each.name in read]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(kept)
    graph.initializer.extend(initializers)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    return model


def _attentions(graph: onnx.GraphProto, encoder_heads: int) -> Iterable[onnx.NodeProto]:
    """A fused node for each layer, with the name of the output that it takes the place of."""
    for layer in sorted({node.name.removesuffix("/q/Add") for node in graph.node if node.name.endswith("/q/Add")}):
        encoder = layer.startswith("/encoder/")
        yield helper.make_node(
            "MultiHeadAttention",
            [
                *(f"{layer}/{part}/Add_output_0" for part in "qkv"),
                "",
                "lengths_32" if encoder else "lengths_of_anchors",
            ],
            [f"{layer}/Reshape_3_output_0"],
            name=f"{layer}/attention",
            domain=DOMAIN,
            num_heads=encoder_heads if encoder else TAGGER_HEADS,
        )


def _lengths(graph: onnx.GraphProto) -> list[onnx.NodeProto]:
    """Nodes that give the length of each window, and of the window of each anchor."""
    windows = next(n.input[1] for n in graph.node if n.op_type == "Gather" and n.input[0] == "/of_word/Add_output_0")
    return [
        helper.make_node("Cast", ["lengths"], ["lengths_32"], to=onnx.TensorProto.INT32),
        helper.make_node("Gather", ["lengths_32", windows], ["lengths_of_anchors"], axis=0),
    ]


def _needed(nodes: Iterable[onnx.NodeProto], outputs: Iterable[str]) -> list[onnx.NodeProto]:
    """The nodes that the outputs need, each after those that it reads."""
    makers = {name: node for node in nodes for name in node.output}
    ordered: dict[str, onnx.NodeProto] = {}
    waiting = [makers[name] for name in outputs]
    while waiting:
        node = waiting[-1]
        before = [makers[name] for name in node.input if name in makers and makers[name].output[0] not in ordered]
        if not before:
            ordered.setdefault(node.output[0], waiting.pop())
        waiting.extend(before)
    return list(ordered.values())
