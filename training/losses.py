"""What is made small: the distance from what people marked, and from what a teacher says (Hinton et al. 2015)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, kl_div

from training.batches import IGNORED, Batch
from training.model import Model

USUAL_LENGTH = 20
"""Sub-words over which the loss of a statement's tags is spread."""


@dataclass(frozen=True)
class Losses:
    """The whole, and its parts by name, each a number on the device."""

    total: Tensor
    parts: dict[str, Tensor]


def losses(model: Model, b: Batch) -> Losses:
    """Of a batch: anchors, tags of each anchor's statement, flat tags; with a teacher also what it says of them."""
    h, mask = model.encode(b)
    anchors, flat = model.network.anchor(h).float(), model.network.flat(h).float()
    asked = b.pairs if b.asked is None else b.asked
    tags = model.network.tags(h, mask, asked).float()
    count = max(1, len(b.pairs))
    each = cross_entropy(tags[: len(b.pairs)].transpose(1, 2), b.tags, ignore_index=IGNORED, reduction="none").sum(1)
    hard_anchor = cross_entropy(anchors.transpose(1, 2), b.anchors, ignore_index=IGNORED, reduction="sum") / count
    hard_tag = (each * b.weights).sum() / count / USUAL_LENGTH
    hard_flat = (
        cross_entropy(flat.transpose(1, 2), b.flat, ignore_index=IGNORED, reduction="sum") / count / USUAL_LENGTH
    )
    hard = hard_anchor + hard_tag + 0.3 * hard_flat
    parts = {"anchor": hard_anchor.detach(), "tag": hard_tag.detach(), "flat": hard_flat.detach()}
    if b.asked is None or b.said_anchors is None or b.said_tags is None:
        return Losses(hard, parts)
    many = max(1, len(b.asked))
    soft_anchor = (_kl(anchors, b.said_anchors) * b.heads).sum() / many
    soft_tag = (_kl(tags, b.said_tags) * b.heads[b.asked[:, 0]]).sum() / many / USUAL_LENGTH
    soft = soft_anchor + soft_tag
    parts |= {"soft anchor": soft_anchor.detach(), "soft tag": soft_tag.detach()}
    softness = model.plan.softness
    return Losses((1 - softness) * hard + softness * soft, parts)


def _kl(own: Tensor, other: Tensor) -> Tensor:
    return kl_div(own.log_softmax(-1), other.float(), reduction="none").sum(-1)


@torch.no_grad()
def measured(model: Model, dev: list[Batch]) -> dict[str, float]:
    """Of anchors at one half; of gold anchors' contents, the mean overlap and the share that is exact; in percent."""
    model.network.eval()
    sums = torch.zeros(7, dtype=torch.float64)
    for b in dev:
        with model.cast():
            h, mask = model.encode(b)
            anchors = model.network.anchor(h).float().argmax(-1)
            tags = model.network.tags(h, mask, b.pairs).float().argmax(-1)
        known = b.anchors != IGNORED
        heads = b.tags != IGNORED
        mine, theirs = (tags >= 5) & heads, (b.tags >= 5) & heads
        s, g = ((tags == 1) | (tags == 2)) & heads, ((b.tags == 1) | (b.tags == 2)) & heads
        overlap = (mine & theirs).sum(1) / (mine | theirs).sum(1).clamp(min=1)
        source = (s & g).any(1) | ~(s.any(1) | g.any(1))
        found = (
            ((anchors > 0) & (b.anchors > 0)).sum(),
            ((anchors > 0) & known).sum(),
            (b.anchors > 0).sum(),
            overlap.sum(),
            (mine == theirs).all(1).sum(),
            source.sum(),
            torch.tensor(len(b.pairs)),
        )
        sums += torch.tensor([float(value) for value in found], dtype=torch.float64)
    right, proposed, wanted, overlaps, exact, sources, statements = sums.tolist()
    return {
        "anchors P": round(100 * right / max(1, proposed), 2),
        "anchors R": round(100 * right / max(1, wanted), 2),
        "content IoU": round(100 * overlaps / statements, 2),
        "content exact": round(100 * exact / statements, 2),
        "source": round(100 * sources / statements, 2),
    }
