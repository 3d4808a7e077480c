"""A network with the plan that it is trained by and the ids that its encoder knows; kept in a folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from training.batches import Batch
from training.network import Attributor, Size, Tagger

HAS_BFLOAT16 = torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()
"""Elsewhere bfloat16 is imitated on a processor, and slower than single precision."""


@dataclass(frozen=True)
class Plan:
    """What is trained, and how fast. `passes` may be cut short after `seconds` (0: never), the rates fall by them."""

    encoder: str
    passes: int
    seed: int
    rate: float
    heads_rate: float
    tagger: Tagger = field(default_factory=Tagger)
    kept: tuple[int, ...] = ()
    inner: int = 0
    dropout: float = 0.1
    softness: float = 0.6
    """Of a student's loss, the share that the teacher's judgement has where somebody marked the text, too."""
    seconds: float = 0.0

    @classmethod
    def read(cls, path: Path) -> Plan:
        """From the file that `Model.save` wrote."""
        row = json.loads(path.read_text(encoding="utf-8"))
        return cls(**(row | {"tagger": Tagger(**row["tagger"]), "kept": tuple(row["kept"])}))


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
    """An attributor with the ids that its encoder knows, on a device."""

    def __init__(self, plan: Plan, base: Path, device: str = "cpu") -> None:
        self.plan, self.device = plan, torch.device(device)
        encoder = Path(plan.encoder)
        self.network = Attributor(Size.of(encoder).smaller(plan.kept, plan.inner), plan.tagger, plan.dropout)
        self.network.to(self.device)
        ids = vocabulary_map(encoder, base)
        self.ids = None if ids is None else ids.to(self.device)

    @classmethod
    def trained(cls, folder: Path, base: Path, device: str = "cpu") -> Model:
        """What `save` wrote, to be asked only."""
        model = cls(Plan.read(folder / "network.json"), base, device)
        model.network.load_state_dict(load_file(folder / "network.safetensors"))
        model.network.eval()
        return model

    def save(self, folder: Path, parameters: dict[str, Tensor]) -> None:
        """Write the plan, and these parameters."""
        folder.mkdir(parents=True, exist_ok=True)
        scratch = folder / "network.part"
        save_file({name: value.detach().cpu().contiguous() for name, value in parameters.items()}, scratch)
        scratch.rename(folder / "network.safetensors")
        (folder / "network.json").write_text(json.dumps(asdict(self.plan), indent=1), encoding="utf-8")

    def encode(self, b: Batch) -> tuple[Tensor, Tensor]:
        """The sub-words' vectors and the mask, as `Attributor.encode` gives them."""
        ids = b.ids if self.ids is None else self.ids[b.ids]
        return self.network.encode(ids, b.shape, b.place, b.lengths)

    def cast(self) -> torch.autocast:
        """Within it the device computes in bfloat16, where it is fast."""
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.device.type != "cpu" or HAS_BFLOAT16)
