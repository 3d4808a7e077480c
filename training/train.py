"""Train the attribution network: a large teacher first, then the small one that ships, which learns from both.

    python -m training.train DATA OUT --encoder FOLDER --base FOLDER [--teacher TRAINED] [--start TRAINED]

DATA is what `training.prepare` wrote; OUT gets `network.pt.safetensors`, `network.json` and `log.jsonl`. Everything
random comes from the seed. Runs in the trainer's environment (training/requirements.txt); bfloat16 where the
processor has it.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn.functional import cross_entropy, kl_div

from training.examples import IGNORED, Batch, Names, Stretch, batch, epoch, packed, texts
from training.meeting import Meeting
from training.network import Attributor, Size

HAS_BFLOAT16 = torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()
"""Elsewhere bfloat16 is imitated, and slower than single precision."""


@dataclass(frozen=True)
class Plan:
    """What is learned, from what, how fast."""

    encoder: str
    epochs: int
    seed: int
    windows: int
    rate: float
    heads_rate: float
    width: int
    inner: int
    layers: int
    own_times: int = 2
    dropout: float = 0.1
    softness: float = 0.6
    """Of a student's loss, the share that the teacher's judgement has."""


def vocabulary_map(encoder: Path, base: Path) -> Tensor | None:
    """For an encoder with another vocabulary, its id for each id of the base's; none where they are the same."""
    own = (encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    ours = (base / "vocab.txt").read_text(encoding="utf-8").split("\n")
    if own == ours:
        return None
    ids = {word: number for number, word in enumerate(own)}
    special = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[UNK]": "[UNK]"}
    unknown = ids["[UNK]"]
    return torch.tensor([ids.get(special.get(word, word), unknown) for word in ours])


class Model:
    """An attributor with the ids that its encoder knows."""

    def __init__(self, plan: Plan, encoder: Path, base: Path) -> None:
        self.plan = plan
        self.network = Attributor(Size.of(encoder), plan.width, plan.inner, plan.layers, plan.dropout)
        self.ids = vocabulary_map(encoder, base)

    def encode(self, b: Batch) -> tuple[Tensor, Tensor]:
        ids = b.ids if self.ids is None else self.ids[b.ids]
        return self.network.encode(ids, b.shape, b.place, b.lengths)


def loss_of(model: Model, b: Batch, teachers: list[Model], softness: float) -> tuple[Tensor, dict[str, float]]:
    """The loss of a batch: anchors, tags of each anchor's statement, flat tags; with a teacher also its judgement."""
    h, mask = model.encode(b)
    anchors = model.network.anchor(h).float()
    flat = model.network.flat(h).float()
    count = max(1, len(b.pairs))
    hard_anchor = cross_entropy(anchors.transpose(1, 2), b.anchors, ignore_index=IGNORED, reduction="sum") / count
    hard_flat = cross_entropy(flat.transpose(1, 2), b.flat, ignore_index=IGNORED, reduction="sum") / count / 20
    if not teachers:
        tags = model.network.tags(h, mask, b.pairs).float()
        each = cross_entropy(tags.transpose(1, 2), b.tags, ignore_index=IGNORED, reduction="none").sum(1)
        hard_tag = (each * b.weights).sum() / count / 20
        total = hard_anchor + hard_tag + 0.3 * hard_flat
        return total, {"anchor": hard_anchor.item(), "tag": hard_tag.item(), "flat": hard_flat.item()}
    labelled = b.anchors != IGNORED
    with torch.no_grad():
        seen = [teacher.encode(b) for teacher in teachers]
        t_anchors = torch.stack(
            [t.network.anchor(th).float().softmax(-1) for t, (th, _) in zip(teachers, seen, strict=True)]
        ).mean(0)
        t_flat = torch.stack(
            [t.network.flat(th).float().softmax(-1) for t, (th, _) in zip(teachers, seen, strict=True)]
        ).mean(0)
        heads = b.flat != IGNORED
        extra = torch.nonzero((t_anchors[..., 0] < 0.7) & heads)
        known = {tuple(p) for p in b.pairs.tolist()}
        more = [p for p in extra.tolist() if tuple(p) not in known]
        pairs = torch.cat([b.pairs, torch.tensor(more, dtype=torch.long).view(-1, 2)])
        t_tags = torch.stack(
            [t.network.tags(th, tm, pairs).float().softmax(-1) for t, (th, tm) in zip(teachers, seen, strict=True)]
        ).mean(0)
    tags = model.network.tags(h, mask, pairs).float()
    gold = tags[: len(b.pairs)]
    each = cross_entropy(gold.transpose(1, 2), b.tags, ignore_index=IGNORED, reduction="none").sum(1)
    hard_tag = (each * b.weights).sum() / count / 20
    soft_anchor = _kl(anchors, t_anchors)[labelled | heads].sum() / count
    soft_flat = _kl(flat, t_flat)[heads].sum() / count / 20
    soft_tag = _kl(tags, t_tags)[heads[pairs[:, 0]]].sum() / max(1, len(pairs)) / 20
    hard = hard_anchor + hard_tag + 0.3 * hard_flat
    soft = soft_anchor + soft_tag + 0.3 * soft_flat
    parts = {
        "anchor": hard_anchor.item(),
        "tag": hard_tag.item(),
        "soft anchor": soft_anchor.item(),
        "soft tag": soft_tag.item(),
    }
    return (1 - softness) * hard + softness * soft, parts


def _kl(own: Tensor, other: Tensor) -> Tensor:
    return kl_div(own.log_softmax(-1), other, reduction="none").sum(-1)


def train(
    data: Path,
    out: Path,
    plan: Plan,
    base: Path,
    teachers: list[Path],
    corpora: list[tuple[str, int]],
    start: Path | None,
    together: Meeting,
    most_steps: int,
) -> None:
    """Train by the plan, and keep the average of the last fifth of the steps."""
    torch.manual_seed(plan.seed + 1000 * together.number)
    draw = random.Random(plan.seed)
    encoder = Path(plan.encoder)
    model = Model(plan, encoder, base)
    if start is None:
        model.network.encoder.load(encoder)
    else:
        model.network.load_state_dict(load_file(start / "network.safetensors"))
    guides = [loaded(folder, base) for folder in teachers]
    read = corpora_of(data, corpora)
    names = Names(block for corpus, _ in read for text in corpus for block in text)
    dev = list(batches(texts(data / "dev.jsonl"), 16))[::3] if together.number == 0 else []
    vocabulary = (base / "vocab.txt").read_text(encoding="utf-8").split("\n")
    begins, parts = vocabulary.index("[CLS]"), vocabulary.index("[SEP]")
    per_epoch = sum(1 for _ in epoch(read, names, random.Random(plan.seed), begins, parts, plan.windows))
    steps = min(most_steps, per_epoch // together.of * plan.epochs)
    own, fresh = [], []
    for name, parameter in model.network.named_parameters():
        (own if name.startswith("encoder.") and "shapes" not in name and "places" not in name else fresh).append(
            parameter
        )
    groups = [{"params": own, "lr": plan.rate}, {"params": fresh, "lr": plan.heads_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), eps=1e-6, fused=True)
    warm = max(1, steps // 16)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm)))
    )
    averaged: dict[str, Tensor] = {}
    decay = 1 - 1 / max(10, steps // 20)
    out.mkdir(parents=True, exist_ok=True)
    log = (out / "log.jsonl").open("w", encoding="utf-8")
    began, step = time.time(), 0
    for number in range(plan.epochs):
        model.network.train()
        sums: dict[str, float] = {}
        read = corpora_of(data, corpora)  # anew, so that passages may be added while a long run goes on
        for b in together.share(epoch(read, names, draw, begins, parts, plan.windows)):
            if step >= steps:
                break
            optimizer.zero_grad(set_to_none=True)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HAS_BFLOAT16):
                loss, shown = loss_of(model, b, guides, plan.softness)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            together.meet(step, model.network)
            if step > steps // 2:
                for name, value in model.network.state_dict().items():
                    if name not in averaged:
                        averaged[name] = value.detach().clone()
                    else:
                        averaged[name].mul_(decay).add_(value, alpha=1 - decay)
            for name, value in shown.items():
                sums[name] = sums.get(name, 0.0) + value
            if step % 20 == 0:
                row = {"step": step, "of": steps, "seconds": round(time.time() - began)}
                row |= {name: round(value / 20, 4) for name, value in sums.items()}
                sums = {}
                print(json.dumps(row), file=log, flush=True)
        if averaged:
            kept = {name: value.clone() for name, value in model.network.state_dict().items()}
            model.network.load_state_dict(averaged)
        found = {"epoch": number + 1, "seconds": round(time.time() - began)} | (measured(model, dev) if dev else {})
        print(json.dumps(found), file=log, flush=True)
        print(json.dumps(found), flush=True)
        save_file({n: v.contiguous() for n, v in model.network.state_dict().items()}, out / "network.safetensors")
        (out / "network.json").write_text(json.dumps(asdict(plan), indent=1), encoding="utf-8")
        if averaged:
            model.network.load_state_dict(kept)


def corpora_of(data: Path, corpora: list[tuple[str, int]]) -> list[tuple[list[list[Stretch]], int]]:
    """Those of the corpora that lie in the folder, with how often an epoch goes through each."""
    return [(texts(data / name), times) for name, times in corpora if (data / name).exists()]


def loaded(folder: Path, base: Path) -> Model:
    """A trained model, to be asked only."""
    plan = Plan(**json.loads((folder / "network.json").read_text(encoding="utf-8")))
    model = Model(plan, Path(plan.encoder), base)
    model.network.load_state_dict(load_file(folder / "network.safetensors"))
    model.network.eval()
    return model


def batches(corpus: list[list[Stretch]], size: int) -> list[Batch]:
    """The texts as they are, for measuring."""
    rows = [row for text in corpus for row in packed(text)]
    return [batch(rows[at : at + size], 101, 102) for at in range(0, len(rows), size)]


@torch.no_grad()
def measured(model: Model, dev: list[Batch]) -> dict[str, float]:
    """F1 of anchors at one half; of gold anchors' contents, the mean overlap and the share that is exact."""
    model.network.eval()
    right = proposed = wanted = 0
    overlap, exact, source_right, statements = 0.0, 0, 0, 0
    for b in dev:
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HAS_BFLOAT16):
            h, mask = model.encode(b)
            anchors = model.network.anchor(h).float().argmax(-1)
            tags = model.network.tags(h, mask, b.pairs).float().argmax(-1)
        labelled = b.anchors != IGNORED
        right += int(((anchors > 0) & (b.anchors > 0) & labelled).sum())
        proposed += int(((anchors > 0) & labelled).sum())
        wanted += int((b.anchors > 0).sum())
        for own, gold in zip(tags, b.tags, strict=True):
            heads = gold != IGNORED
            mine, theirs = (own >= 5) & heads, (gold >= 5) & heads
            both, either = int((mine & theirs).sum()), int((mine | theirs).sum())
            overlap += both / either if either else 0.0
            exact += int(bool((mine == theirs).all()))
            s, g = ((own == 1) | (own == 2)) & heads, ((gold == 1) | (gold == 2)) & heads
            source_right += int(bool((s & g).any()) or (not bool(s.any()) and not bool(g.any())))
            statements += 1
    return {
        "anchors P": round(100 * right / max(1, proposed), 2),
        "anchors R": round(100 * right / max(1, wanted), 2),
        "content IoU": round(100 * overlap / statements, 2),
        "content exact": round(100 * exact / statements, 2),
        "source": round(100 * source_right / statements, 2),
    }


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with config.json, vocab.txt, weights")
    parser.add_argument(
        "--base", type=Path, required=True, help="folder of the encoder whose vocabulary the data is in"
    )
    parser.add_argument(
        "--teacher", type=Path, action="append", default=[], help="what a run of this wrote; repeatable"
    )
    parser.add_argument(
        "--start", type=Path, help="go on from what a run of this wrote, as with corrections of a record"
    )
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--windows", type=int, default=8, help="windows a batch")
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--heads-rate", type=float, default=1e-3)
    parser.add_argument("--width", type=int, default=128, help="of the tagger")
    parser.add_argument("--layers", type=int, default=1, help="of the tagger")
    parser.add_argument("--own-times", type=int, default=2)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--most-steps", type=int, default=1_000_000, help="end here, however many epochs are planned")
    parser.add_argument("--number", type=int, default=0, help="of this process, among those that train together")
    parser.add_argument("--of", type=int, default=1, help="so many processes train together; all get the same OUT")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    plan = Plan(
        str(options.encoder),
        options.epochs,
        options.seed,
        options.windows,
        options.rate,
        options.heads_rate,
        options.width,
        2 * options.width,
        options.layers,
        options.own_times,
        options.dropout,
    )
    out = options.out if options.number == 0 else options.out / f"process{options.number}"
    train(
        options.data,
        out,
        plan,
        options.base,
        options.teacher,
        [("train.jsonl", 1), ("own.jsonl", plan.own_times)],
        options.start,
        Meeting(options.out / "meeting", options.number, options.of),
        options.most_steps,
    )


if __name__ == "__main__":
    main()
