"""The runner as a user starts it, with small programs in the place of engines."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from benchmarks.attribution.__main__ import main, our_system, read_texts
from benchmarks.attribution.measuring import Plan, measure
from benchmarks.attribution.process import System, Terms
from benchmarks.attribution.quality import Referee

ANSWERS = """
import json, sys
for line in sys.stdin:
    row = json.loads(line)
    sum(range(10_000_000 if row["id"] in ("one", "two") else 0))
    start = row["text"].index("said") if "said" in row["text"] else 0
    found = [{"source": [[0, start]], "cue": [[start, start + 4]], "content": [[start + 5, len(row["text"])]]}]
    print(json.dumps({"id": row["id"], "statements": found}))
"""
TEXTS = {"one": "Ada Oster said the quay was shut.", "two": "Bo Lee said nothing would move before noon on Friday."}
REFEREE = """
import json, sys
from pathlib import Path
gold, predictions = map(Path, sys.argv[1:3])
names = sorted(path.stem for path in (gold / "text").iterdir())
assert (gold / "attributions").is_dir()
found = [json.loads(line)["id"] for line in predictions.open()]
print(json.dumps({"figures": {"content@0.5": [0, 0, 60.0], "full@0.5": [0, 0, 50.0 if names == found else 0.0]}}))
"""


def plan(out: Path, *programs: tuple[str, str], referee: Referee | None = None) -> Plan:
    systems = [System(name, (sys.executable, "-c", program)) for name, program in programs]
    return Plan(systems, TEXTS, 1, Terms(0, 60), referee, out)


def test_a_system_that_breaks_is_reported_and_the_others_are_measured(tmp_path: Path) -> None:
    broken = ("broken", "raise SystemExit('no weights')")
    rows, failed = measure(plan(tmp_path, broken, ("good", ANSWERS)))
    assert failed == {"broken": "it ended with 1: no weights"}
    assert [(row.name, row.found, row.failed) for row in rows] == [("good", 2, 0)]


def test_the_referee_sees_just_the_articles_that_were_measured(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    (gold / "text").mkdir(parents=True)
    (gold / "attributions").mkdir()
    for name in [*TEXTS, "not measured"]:
        (gold / "text" / f"{name}.txt").write_text("…", encoding="utf-8")
    program = tmp_path / "referee.py"
    program.write_text(REFEREE, encoding="utf-8")
    rows, failed = measure(plan(tmp_path / "out", ("good", ANSWERS), referee=Referee(program, gold)))
    assert not failed
    assert rows[0].quality
    assert (rows[0].quality.content, rows[0].quality.full) == (60.0, 50.0)


def test_articles_cuts_the_texts_short(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in TEXTS.items()))
    assert list(read_texts(path, 1)) == ["one"]
    assert list(read_texts(path, None)) == ["one", "two"]


def test_a_variant_is_a_name_an_environment_and_arguments() -> None:
    system = our_system("fp32=ENGINE=large --engine trained --threshold=0.3")
    assert (system.name, dict(system.environment)) == ("fp32", {"ENGINE": "large"})
    assert system.command[1:] == ("attribute", "--json-lines", "--engine", "trained", "--threshold=0.3")


def test_a_system_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(SystemExit, match="textcy: there are firsthand, textacy, gendergaptracker"):
        main(["texts.jsonl", "--only", "textcy"])


def test_gold_without_a_referee_is_refused() -> None:
    with pytest.raises(SystemExit, match="belong together"):
        main(["texts.jsonl", "--gold", "somewhere"])
