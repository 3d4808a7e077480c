"""Train the attribution network: large teachers first, then the small one that ships, which learns from them.

    python -m training.train PASSES OUT --encoder FOLDER --base FOLDER [--start TRAINED] [--device cuda]

PASSES is what `training.passes` wrote, for a student what `training.judge` made of it; OUT gets `network.safetensors`,
`network.json` and `log.jsonl`. What is kept is the mean of the parameters over the last steps. Everything random comes
from the seed. Runs in the trainer's environment (training/requirements.txt); bfloat16 on a GPU, and where the processor
has it.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import torch
from safetensors.torch import load_file
from torch import Tensor

from training.batches import Batch, batch
from training.examples import packed
from training.losses import Losses, losses, measured
from training.meeting import Meeting
from training.model import Model, Plan
from training.network import Tagger
from training.passes import announced, load_again
from training.stretches import Stretch, texts

SHOWN_EVERY = 20
WARM, LEAST = 1 / 16, 0.02
"""Over this share of the way the rates rise; they fall to this part of the highest."""
BEGINS, PARTS = 101, 102
"""BERT's ids of the sub-words that begin a window and part its blocks."""


class Mean:
    """The mean of the parameters over about the last tenth of the steps; begins half-way."""

    def __init__(self, model: Model) -> None:
        self._now = list(model.network.state_dict().items())
        self._mean: list[Tensor] = []

    @torch.no_grad()
    def add(self, step: int) -> None:
        """Take the parameters of this step in."""
        values = [value for _, value in self._now]
        if not self._mean:
            self._mean = [value.detach().clone() for value in values]
        else:
            torch._foreach_lerp_(self._mean, values, 1 / max(10, step / 10))

    def parameters(self) -> dict[str, Tensor]:
        """The mean by name, or as they are where it has not begun."""
        values = self._mean or [value for _, value in self._now]
        return {name: value for (name, _), value in zip(self._now, values, strict=True)}


class Clock:
    """How far the training is, 0 to 1: by passes, or by seconds where that is further."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.began = plan, time.time()

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.time() - self.began

    def progress(self, passes: float) -> float:
        """After so many passes."""
        share = self.seconds / self.plan.seconds if self.plan.seconds else 0.0
        return max(passes / self.plan.passes, share)


def rate(progress: float) -> float:
    """The part of the highest learning rate that is right at this point."""
    return min((progress + 1e-3) / WARM, max(LEAST, (1 - progress) / (1 - WARM)))


def optimizer_for(model: Model) -> torch.optim.AdamW:
    """One rate for what is pretrained, another for what is new."""
    old, new = [], []
    for name, parameter in model.network.named_parameters():
        pretrained = name.startswith("encoder.") and "shapes" not in name and "places" not in name
        (old if pretrained else new).append(parameter)
    groups = [{"params": old, "lr": model.plan.rate}, {"params": new, "lr": model.plan.heads_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), eps=1e-6, fused=True)


class Training:
    """One run: steps over the passes, a log, and the parameters' mean kept after each pass."""

    def __init__(self, model: Model, out: Path, together: Meeting) -> None:
        self.model, self.out, self.together = model, out, together
        self.optimizer = optimizer_for(model)
        self.highest = [group["lr"] for group in self.optimizer.param_groups]
        self.mean, self.clock = Mean(model), Clock(model.plan)
        self.step = 0
        self.sums: dict[str, Tensor] = {}

    def run(self, passes: Path, log: TextIO) -> None:
        """All passes, or as many as the plan's seconds allow; the folder's are gone through again when they end."""
        available = announced(passes)
        for number in range(self.model.plan.passes):
            batches = load_again(passes, number, available)
            if not self._pass(number, batches, log):
                break
            if self.together.number == 0:
                self.model.save(self.out, self.mean.parameters())
        if self.together.number == 0:
            self.model.save(self.out, self.mean.parameters())

    def _pass(self, number: int, batches: list[Batch], log: TextIO) -> bool:
        """Whether there is time for more."""
        for at, b in self._shuffled(number, batches):
            progress = self.clock.progress(number + at / len(batches))
            if progress >= 1:
                return False
            found = self._learn(b.to(self.model.device), rate(progress))
            if progress > 0.5:
                self.mean.add(self.step)
            for name, value in found.parts.items():
                self.sums[name] = self.sums[name] + value if name in self.sums else value
            if self.step % SHOWN_EVERY == 0:
                self._show(log, round(number + at / len(batches), 2))
        return True

    def _shuffled(self, number: int, batches: list[Batch]) -> Iterator[tuple[int, Batch]]:
        draw = torch.Generator().manual_seed(self.model.plan.seed * 1000 + number)
        order = torch.randperm(len(batches), generator=draw).tolist()
        return enumerate(self.together.share(batches[n] for n in order))

    def _learn(self, b: Batch, part: float) -> Losses:
        for group, highest in zip(self.optimizer.param_groups, self.highest, strict=True):
            group["lr"] = highest * part
        self.model.network.train()
        self.optimizer.zero_grad(set_to_none=True)
        with self.model.cast():
            found = losses(self.model, b)
        found.total.backward()
        torch.nn.utils.clip_grad_norm_(self.model.network.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self.together.meet(self.step, self.model.network)
        return found

    def _show(self, log: TextIO, passes: float) -> None:
        row = {"step": self.step, "passes": passes, "seconds": round(self.clock.seconds, 1)}
        row |= {name: round(value.item() / SHOWN_EVERY, 4) for name, value in self.sums.items()}
        self.sums = {}
        print(json.dumps(row), file=log, flush=True)


def train(model: Model, passes: Path, out: Path, dev: list[Batch], together: Meeting) -> None:
    """Train by the model's plan; what is kept is measured on dev at the end."""
    torch.manual_seed(model.plan.seed + 1000 * together.number)
    out.mkdir(parents=True, exist_ok=True)
    with (out / "log.jsonl").open("w", encoding="utf-8") as log:
        run = Training(model, out, together)
        run.run(passes, log)
        model.network.load_state_dict(run.mean.parameters())
        found = {"steps": run.step, "seconds": round(run.clock.seconds)} | (measured(model, dev) if dev else {})
        print(json.dumps(found), file=log)
        print(out.name, json.dumps(found), flush=True)


def as_they_are(corpus: list[list[Stretch]], size: int, device: torch.device) -> list[Batch]:
    """The texts unchanged, for measuring."""
    rows = [row for text in corpus for row in packed(text)]
    return [batch(rows[at : at + size], BEGINS, PARTS).to(device) for at in range(0, len(rows), size)]


def main() -> None:
    """Read the command line."""
    options = _parser().parse_args()
    torch.set_num_threads(options.threads)
    plan = Plan(
        encoder=str(options.encoder),
        passes=options.passes,
        seed=options.seed,
        rate=options.rate,
        heads_rate=options.heads_rate,
        tagger=Tagger(options.width, 2 * options.width, options.layers, options.plain),
        kept=tuple(options.keep),
        inner=options.inner,
        dropout=options.dropout,
        softness=options.softness,
        seconds=options.seconds,
    )
    torch.manual_seed(plan.seed)
    model = Model(plan, options.base, options.device)
    if options.start is None:
        model.network.encoder.load(options.encoder)
    else:
        model.network.load_state_dict(load_file(options.start / "network.safetensors"))
    first = options.number == 0
    dev = as_they_are(texts(options.dev), 16, model.device) if options.dev and first else []
    out = options.out if first else options.out / f"process{options.number}"
    train(model, options.data, out, dev, Meeting(options.out / "meeting", options.number, options.of))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="PASSES")
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with config.json, vocab.txt, weights")
    parser.add_argument(
        "--base", type=Path, required=True, help="folder of the encoder in whose vocabulary the data is"
    )
    parser.add_argument("--start", type=Path, help="go on from what a run wrote, as with corrections of a record")
    parser.add_argument("--dev", type=Path, help="texts to measure on at the end")
    parser.add_argument("--device", default="cpu", help="cpu, cuda")
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=0.0, help="end after these, however many passes are left")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--heads-rate", type=float, default=1e-3)
    parser.add_argument("--keep", type=int, nargs="+", default=[], help="the encoder's layers to take; all by default")
    parser.add_argument("--inner", type=int, default=0, help="neurons of each of its layers; all by default")
    parser.add_argument("--width", type=int, default=128, help="of the tagger")
    parser.add_argument("--layers", type=int, default=1, help="of the tagger, with attention")
    parser.add_argument("--plain", type=int, default=0, help="of the tagger, without attention")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--softness", type=float, default=0.6, help="share that a teacher has, beside what was marked")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--number", type=int, default=0, help="of this process, among those that train together")
    parser.add_argument("--of", type=int, default=1, help="so many processes train together; all get the same OUT")
    return parser


if __name__ == "__main__":
    main()
