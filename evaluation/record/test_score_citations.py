"""The scorer of citations counts pairs of reports, and leaves alone what no page discloses."""

from __future__ import annotations

from dataclasses import replace

from evaluation.record.families import GoldDerivation, GoldFamily
from evaluation.record.score_citations import CitationScore, score_family
from firsthand.domain import EdgeKind, Outlets
from firsthand.testing import a_reading

MATTER = "The chain on the ferry Otterby had been broken for weeks. Captain Nils Veer warned the Harbour Office"


def test_pairs_are_found_missing_or_wrong_and_undisclosed_ones_are_not_asked() -> None:
    readings = {
        "1": a_reading(MATTER, outlet="Alder Post", published="2024-05-06"),
        "2": a_reading(f"{MATTER}, according to the Alder Post.", outlet="Quill Log", published="2024-05-07"),
        "3": a_reading(f"{MATTER}, the Quill Log reported.", outlet="Tarn Echo", published="2024-05-08"),
        "4": a_reading(f"{MATTER}, the Tarn Echo reported.", outlet="Weir Times", published="2024-05-09"),
    }
    derivations = (
        GoldDerivation("2", "1", EdgeKind.RELAYS, True, ""),
        GoldDerivation("3", "1", EdgeKind.CITES, True, ""),
        GoldDerivation("4", "3", EdgeKind.CITES, False, ""),
    )
    score = score_family(GoldFamily("f", ("1", "2", "3", "4"), derivations, ()), readings, Outlets(()))
    assert (score.found, score.missing, score.wrong) == ({("2", "1")}, {("3", "1")}, {("3", "2")})
    assert (score.precision, score.recall, score.f1) == (50.0, 50.0, 50.0)
    assert (score.kinds, score.kinds_asked) == (1, 1)


def test_nothing_given_is_precise_and_finds_nothing() -> None:
    assert replace(CitationScore(), missing={("2", "1")}).recall == 0.0
    assert CitationScore().precision == 100.0
