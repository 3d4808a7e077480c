"""What a user sees of claims, links and decisions on the command line."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

type Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def halvine(firsthand: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the sample family."""
    path = tmp_path_factory.mktemp("halvine") / "record"
    added = firsthand("add", ROOT / "examples" / "halvine", "--record", path)
    assert added.returncode == 0, added.stderr
    assert "12 reports linked" in added.stdout
    return path


def lines(result: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def _repeated(row: Any) -> float:
    """The reports of a claim that add no source of their own, and one for each alarm; 0 where only one report says so."""
    reports = {one["report"] for one in row["statements"] if one["stance"] == "supports"}
    return 0 if len(reports) < 2 else max(0, len(reports) - row["independence"]["expected"]) + len(row["alarms"])


def test_what_is_repeated_most_without_a_source_of_its_own_comes_first(firsthand: Run, halvine: Path) -> None:
    first = lines(firsthand("claims", "-n", "1", "--json", "--record", halvine))[0]
    reports = {one["report"] for one in first["statements"]}
    assert len(reports) >= 3
    assert first["independence"]["lowest"] < len(reports) / 2
    weights = [_repeated(row) for row in lines(firsthand("claims", "-n", "0", "--json", "--record", halvine))]
    assert weights[0] > weights[-1] == 0
    assert all(one >= after - 0.02 for one, after in itertools.pairwise(weights))  # figures are printed to two places
    shown = firsthand("claims", "-n", "1", "--record", halvine)
    assert "origin" in shown.stdout
    assert "more claims: --offset 1" in shown.stdout


def test_claims_are_listed_by_what_one_asks_for(firsthand: Run, halvine: Path) -> None:
    alarmed = lines(firsthand("claims", "--alarm", "one-origin", "--json", "--record", halvine))
    assert alarmed
    assert all("many reports, one origin" in {a["kind"] for a in row["alarms"]} for row in alarmed)
    dead = lines(
        firsthand("claims", "--search", "seven", "--stance", "denies", "--reports", "2", "--json", "--record", halvine)
    )
    assert dead
    assert firsthand("claims", "--alarm", "no-such-alarm", "--record", halvine).returncode == 2


def test_a_claim_shows_its_statements_by_origin_with_chains_and_reasons(firsthand: Run, halvine: Path) -> None:
    row = lines(firsthand("claims", "-n", "1", "--json", "--record", halvine))[0]
    shown = firsthand("claim", row["id"], "--record", halvine)
    assert shown.returncode == 0, shown.stderr
    for words in ("Independent sources: ", "Independent reporters: ", "  at least: ", "Origin: ", "←", "(hand "):
        assert words in shown.stdout
    assert lines(firsthand("claim", str(row["id"])[6:14], "--json", "--record", halvine)) == [row]
    denied = firsthand("claims", "--search", "complaints", "--record", halvine).stdout
    assert "Denied: There were any open complaints against the boat" in denied
    assert "no report says so; 0 for, " in denied
    missing = firsthand("claim", "claim-0000000000000000", "--record", halvine)
    assert (missing.returncode, "holds nothing by the id" in missing.stderr) == (2, True)
    wrong = firsthand("show", row["id"], "--record", halvine)
    assert f"firsthand claim {row['id']}" in wrong.stderr


def test_a_lineage_is_drawn_in_dot(firsthand: Run, halvine: Path) -> None:
    row = lines(firsthand("claims", "--reports", "3", "-n", "1", "--json", "--record", halvine))[0]
    drawn = firsthand("claim", row["id"], "--dot", "--record", halvine).stdout
    assert drawn.startswith("digraph lineage {")
    assert drawn.endswith("}\n")
    assert drawn.count("->") == len(row["lineage"])


def test_links_show_the_words_that_reports_share(firsthand: Run, halvine: Path) -> None:
    shown = firsthand("links", "--record", halvine)
    assert "Quillhaven Examiner, 2024-03-12 ← Brellon Wire, 2024-03-12" in shown.stdout
    assert "Seven people drowned" in shown.stdout
    found = lines(firsthand("links", "--json", "--record", halvine))
    reuse = next(row for row in found if row["type"] == "reuse")
    of_one = lines(firsthand("links", reuse["source"], "--json", "--record", halvine))
    assert reuse in of_one
    assert len(of_one) < len(found)


def test_a_decision_parts_a_claim_outlives_linking_anew_and_can_be_taken_back(firsthand: Run, halvine: Path) -> None:
    def claim_of(statement: object) -> dict[str, object]:
        rows = lines(firsthand("claims", "--limit", "0", "--json", "--record", halvine))
        taken = ("supports", "denies", "qualifies")
        return next(r for r in rows for s in r["statements"] if s["id"] == statement and s["stance"] in taken[:1])

    rows = lines(firsthand("claims", "--limit", "0", "--json", "--record", halvine))
    pair = next(
        supporting
        for row in rows
        if len(supporting := [s["id"] for s in row["statements"] if s["stance"] == "supports"]) == 2
    )
    before = claim_of(pair[1])

    def decide(judgement: str) -> subprocess.CompletedProcess[str]:
        words = ("decide", "same-claim", *pair, judgement, "--why", "another night", "--by", "Ada Veld")
        return firsthand(*words, "--record", halvine)

    parted = decide("no")
    assert parted.returncode == 0, parted.stderr
    assert "Noted as decided by Ada Veld: same-claim: no." in parted.stdout
    assert all(statement in parted.stdout for statement in pair), "what was decided on is told, so that a slip is seen"
    assert "→" in parted.stdout
    assert claim_of(pair[0])["id"] != claim_of(pair[1])["id"]
    assert firsthand("link", "--all", "--record", halvine).returncode == 0
    assert claim_of(pair[0])["id"] != claim_of(pair[1])["id"]
    assert "firsthand decide same-claim" in firsthand("decisions", "--record", halvine).stdout
    [decided] = lines(firsthand("decisions", "--json", "--record", halvine))
    assert (decided["judgement"], decided["by"], decided["holds"]) == ("no", "Ada Veld", True)
    assert decide("unsure").returncode == 0
    assert claim_of(pair[1]) == before
    assert firsthand("verify", "--record", halvine).returncode == 0


def test_a_decision_on_what_cannot_be_asked_says_what_can(firsthand: Run, halvine: Path) -> None:
    report = lines(firsthand("reports", "--json", "--record", halvine))[0]["id"]
    refused = firsthand("decide", "same-claim", report, report, "yes", "--why", "x", "--record", halvine)
    assert refused.returncode == 2
    assert "is asked of a statement or claim" in refused.stderr


def test_linking_again_finds_nothing_to_do_and_gives_the_same(firsthand: Run, halvine: Path) -> None:
    before = lines(firsthand("claims", "--limit", "0", "--json", "--record", halvine))
    assert lines(firsthand("link", "--json", "--record", halvine))[0]["reports"] == 0
    again = firsthand("rerun", "--from", "link", "--record", halvine)
    assert again.returncode == 0, again.stderr
    assert lines(firsthand("claims", "--limit", "0", "--json", "--record", halvine)) == before


def test_adding_in_two_halves_gives_the_same_claims(firsthand: Run, halvine: Path, tmp_path: Path) -> None:
    pages = sorted((ROOT / "examples" / "halvine").iterdir())
    record = tmp_path / "record"
    for half in (pages[::2], pages[1::2]):
        assert firsthand("add", *half, "--record", record).returncode == 0
    wanted, found = (
        {
            frozenset((s["id"], s["stance"]) for s in row["statements"]): row["independence"]["expected"]
            for row in lines(firsthand("claims", "--limit", "0", "--json", "--record", path))
        }
        for path in (halvine, record)
    )
    assert found == wanted


@pytest.mark.slow
def test_linking_that_is_killed_is_mended_by_running_it_again(firsthand: Run, halvine: Path, tmp_path: Path) -> None:
    record = tmp_path / "record"
    shutil.copytree(halvine, record)
    wanted = lines(firsthand("claims", "--limit", "0", "--json", "--record", halvine))
    for seconds in (0.6, 1.2, 2.0):
        command = [sys.executable, "-m", "firsthand", "link", "--all", "--record", str(record)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds)
            process.kill()
        assert firsthand("verify", "--record", record).returncode == 0
    assert firsthand("link", "--record", record).returncode == 0
    assert lines(firsthand("claims", "--limit", "0", "--json", "--record", record)) == wanted
