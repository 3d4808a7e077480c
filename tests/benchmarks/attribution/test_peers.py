"""A peer that cannot be had says why and what to do, before anything is installed for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.attribution.peers import PEERS, NotHad, Peer, system_for

CITRON = next(peer for peer in PEERS if peer.name == "citron")


def checkout(folder: Path) -> Path:
    (folder / "citron").mkdir()
    (folder / "citron" / "citron.py").touch()
    return folder


def test_a_peer_without_a_checkout_names_its_repository_and_the_option(tmp_path: Path) -> None:
    with pytest.raises(NotHad, match=r"bbc/citron .*--checkout citron=FOLDER"):
        system_for(CITRON, {}, {}, tmp_path)


def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotHad, match=r"has no citron/citron\.py; is that a checkout of bbc/citron"):
        system_for(CITRON, {"citron": tmp_path}, {}, tmp_path)


def test_a_model_that_is_missing_from_a_checkout_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotHad, match=r"en_2021-11-15 has no cue-classifier\.pickle.*--models citron=FOLDER"):
        system_for(CITRON, {"citron": checkout(tmp_path)}, {}, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_every_package_of_a_peer_is_pinned(peer: Peer) -> None:
    assert all("==" in package for package in peer.packages)
