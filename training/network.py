"""The network: an encoder (BERT or MPNet), a head for anchors, and a tagger that reads each anchor's statement.

An *anchor* is the first word of a cue, or of a content that has no cue. Given one, the tagger says of every sub-word
whether it is source, cue or content of that very statement, as semantic role labellers do for a predicate (Shi and Lin
2019, "Simple BERT models for relation extraction and semantic role labeling"): so statements may overlap and nest.
Runs under PyTorch, in the trainer's own environment; the package runs the exported graph and never imports this.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import gelu, scaled_dot_product_attention

ANCHOR_KINDS = 3
"""No anchor; a cue begins here; a content without a cue begins here."""
TAGS = 7
"""O, then B and I of source, cue, content."""
SHAPES, PLACES = 8, 6
FURTHEST = 64
"""Distances from the anchor beyond this count as this."""


@dataclass(frozen=True)
class Size:
    """Of an encoder: what its config.json says."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float
    relative: bool
    first_position: int
    kept: tuple[int, ...] = ()
    """The pretrained encoder's layers that are taken; all where none is named."""

    @classmethod
    def of(cls, folder: Path) -> Size:
        """From the folder's config.json; MPNet has relative positions and begins to count them at 2."""
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        mpnet = config["model_type"] == "mpnet"
        return cls(
            config["hidden_size"],
            config["num_hidden_layers"],
            config["num_attention_heads"],
            config["intermediate_size"],
            config["vocab_size"],
            config["max_position_embeddings"],
            config["layer_norm_eps"],
            mpnet,
            2 if mpnet else 0,
        )

    def smaller(self, kept: Sequence[int], inner: int) -> Size:
        """With these of the layers, all where none is named, and so many neurons in each; with 0 as many as it has."""
        chosen = tuple(kept) or tuple(range(self.layers))
        return replace(self, layers=len(chosen), inner=inner or self.inner, kept=chosen)


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.after_attention, self.after_inner = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` [B, T, width]; `mask` is added to the attention's scores, [B or 1, heads or 1, T or 1, T]."""
        batch, time, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, time, self.heads, width // self.heads).transpose(1, 2)

        seen = attention(split(self.q(x)), split(self.k(x)), split(self.v(x)), mask)
        x = self.after_attention(x + self.dropout(self.o(seen.transpose(1, 2).reshape(batch, time, width))))
        return self.after_inner(x + self.dropout(self.down(gelu(self.up(x)))))


def attention(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    """What each sub-word sees of the others, [B, heads, T, width of a head]."""
    if q.is_cuda:
        return scaled_dot_product_attention(q, k, v, mask.to(q.dtype).expand(-1, -1, q.shape[2], -1))
    # Written out: on a processor its gradient is several times faster than scaled_dot_product_attention's.
    scores = q @ k.transpose(2, 3) * q.shape[-1] ** -0.5
    return (scores + mask.to(scores.dtype)).softmax(-1).to(scores.dtype) @ v


class Inner(nn.Module):
    """The half of a layer that looks at each sub-word for itself, normalised after."""

    def __init__(self, width: int, inner: int, epsilon: float) -> None:
        super().__init__()
        self.up, self.down, self.after = nn.Linear(width, inner), nn.Linear(inner, width), nn.LayerNorm(width, epsilon)

    def forward(self, x: Tensor, _: Tensor) -> Tensor:
        """`x` [B, T, width]."""
        return self.after(x + self.down(gelu(self.up(x))))


class Encoder(nn.Module):
    """BERT or MPNet, with two small tables added to the embeddings: shapes of words, places in quotations."""

    def __init__(self, size: Size, dropout: float = 0.1) -> None:
        super().__init__()
        self.size = size
        self.words = nn.Embedding(size.vocabulary, size.width)
        self.positions = nn.Embedding(size.positions, size.width)
        self.shapes, self.places = nn.Embedding(SHAPES, size.width), nn.Embedding(PLACES, size.width)
        for table in (self.shapes, self.places):
            nn.init.normal_(table.weight, std=0.002)
        self.norm = nn.LayerNorm(size.width, size.epsilon)
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()
        self.layers = nn.ModuleList(
            Layer(size.width, size.heads, size.inner, size.epsilon, dropout) for _ in range(size.layers)
        )
        self.relative = nn.Embedding(32, size.heads) if size.relative else None

    def forward(self, ids: Tensor, shape: Tensor, quote: Tensor, mask: Tensor) -> Tensor:
        """Each sub-word's vector, [B, T, width]."""
        time = ids.shape[1]
        position = torch.arange(time, device=ids.device)
        x = self.words(ids) + self.positions(position + self.size.first_position)[None]
        x = self.dropout(self.norm(x + self.shapes(shape) + self.places(quote)))
        if self.relative is not None:
            bias = self.relative(_bucket(position[None, :] - position[:, None])).permute(2, 0, 1)
            mask = mask + bias[None].detach()  # stays as it was pretrained: its gradient costs more than it brings
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load(self, folder: Path) -> None:
        """Take the weights of a pretrained encoder from the folder's model.safetensors."""
        weights = load_file(folder / "model.safetensors")
        weights = {name.removeprefix("bert.").removeprefix("mpnet."): value.float() for name, value in weights.items()}
        own = {
            "words.weight": weights["embeddings.word_embeddings.weight"],
            "positions.weight": weights["embeddings.position_embeddings.weight"],
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
        }
        if self.relative is None:
            own["words.weight"] = own["words.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
            attention = {"q": "self.query", "k": "self.key", "v": "self.value", "o": "output.dense"}
            after = "attention.output.LayerNorm"
        else:
            own["relative.weight"] = weights["encoder.relative_attention_bias.weight"]
            attention = {"q": "attn.q", "k": "attn.k", "v": "attn.v", "o": "attn.o"}
            after = "attention.LayerNorm"
        parts = {name: f"attention.{theirs}" for name, theirs in attention.items()}
        parts |= {"up": "intermediate.dense", "down": "output.dense"}
        parts |= {"after_attention": after, "after_inner": "output.LayerNorm"}
        for number, taken in enumerate(self.size.kept or range(self.size.layers)):
            layer = {
                f"{name}.{kind}": weights[f"encoder.layer.{taken}.{theirs}.{kind}"]
                for name, theirs in parts.items()
                for kind in ("weight", "bias")
            }
            own |= {f"layers.{number}.{name}": value for name, value in narrowed(layer, self.size.inner).items()}
        missing, unexpected = self.load_state_dict(own, strict=False)
        if unexpected or set(missing) != {"shapes.weight", "places.weight"}:
            raise ValueError(f"{folder}: weights do not fit: {missing=} {unexpected=}")


def narrowed(layer: dict[str, Tensor], inner: int) -> dict[str, Tensor]:
    """The layer's parameters with the `inner` neurons whose weights are largest, in their order."""
    strength = layer["up.weight"].norm(dim=1) * layer["down.weight"].norm(dim=0)
    best = strength.topk(inner).indices.sort().values
    kept = {name: layer[name][best] for name in ("up.weight", "up.bias")}
    return layer | kept | {"down.weight": layer["down.weight"][:, best]}


def _bucket(distance: Tensor) -> Tensor:
    """MPNet's 32 buckets of relative position (Raffel et al. 2020, section 2.1: half for each direction)."""
    half, exact, furthest = 16, 8, 128
    ahead = (-distance < 0).long() * half
    far = distance.abs()
    large = exact + (torch.log(far.float().clamp(min=1) / exact) / math.log(furthest / exact) * (half - exact)).long()
    return ahead + torch.where(far < exact, far, large.clamp(max=half - 1))


@dataclass(frozen=True)
class Tagger:
    """How the tagger is made: `layers` whole ones, then `plain` ones without attention, `inner` neurons in each."""

    width: int = 128
    inner: int = 256
    layers: int = 1
    plain: int = 0


class Attributor(nn.Module):
    """Encoder, anchors, and the tagger that is asked once an anchor."""

    def __init__(self, size: Size, tagger: Tagger, dropout: float = 0.1) -> None:
        width = tagger.width
        super().__init__()
        self.encoder = Encoder(size, dropout)
        self.anchor = nn.Sequential(nn.Linear(size.width, width), nn.GELU(), nn.Linear(width, ANCHOR_KINDS))
        self.flat = nn.Linear(size.width, TAGS)
        self.of_word, self.of_anchor = nn.Linear(size.width, width), nn.Linear(size.width, width)
        self.product = nn.Linear(size.width, width)
        self.distance = nn.Embedding(2 * FURTHEST + 1, width)
        self.norm = nn.LayerNorm(width)
        whole = (Layer(width, 4, tagger.inner, 1e-5, 0.0) for _ in range(tagger.layers))
        self.layers = nn.ModuleList([*whole, *(Inner(width, tagger.inner, 1e-5) for _ in range(tagger.plain))])
        self.tag = nn.Linear(width, TAGS)

    def encode(self, ids: Tensor, shape: Tensor, quote: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """The sub-words' vectors, and the mask that hides what is beyond each window's length."""
        inside = torch.arange(ids.shape[1], device=ids.device)[None] < lengths[:, None]
        mask = (~inside).float()[:, None, None, :] * -1e4
        return self.encoder(ids, shape, quote, mask), mask

    def tags(self, h: Tensor, mask: Tensor, pairs: Tensor) -> Tensor:
        """Scores of the tags, [N, T, 7], for the anchors `pairs` [N, 2] (window, sub-word)."""
        window, at = pairs[:, 0], pairs[:, 1]
        row = window * h.shape[1] + at
        anchor = h.flatten(0, 1).index_select(0, row)
        time = torch.arange(h.shape[1], device=h.device)
        far = (time[None, :] - at[:, None]).clamp(-FURTHEST, FURTHEST) + FURTHEST
        word, product = self.of_word(h), self.product(h)
        own = product.flatten(0, 1).index_select(0, row)[:, None]
        x = word.index_select(0, window) + self.of_anchor(anchor)[:, None] + product.index_select(0, window) * own
        x = self.norm(x + self._far(far))
        for layer in self.layers:
            x = layer(x, mask.index_select(0, window))
        return self.tag(x)

    def _far(self, far: Tensor) -> Tensor:
        if not self.training:
            return self.distance(far)
        # The same, by a product: the gradient of a look-up is slow on a processor.
        every = torch.arange(self.distance.num_embeddings, device=far.device)
        return (far[..., None] == every).to(self.distance.weight.dtype) @ self.distance.weight

    def forward(
        self, ids: Tensor, shape: Tensor, quote: Tensor, lengths: Tensor, least: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """What the exported graph gives: anchors' probabilities, those above `least`, their tags' log-probabilities."""
        h, mask = self.encode(ids, shape, quote, lengths)
        anchors = self.anchor(h).softmax(-1)
        inside = mask[:, 0, 0, :] == 0
        pairs = torch.nonzero((1 - anchors[..., 0] > least) & inside)
        return anchors, pairs, self.tags(h, mask, pairs).log_softmax(-1)
