"""The gold is found in the text that the `read` stage gives, and its parts fit each other."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reading.gold import FOLDER, ROOT, GoldError, GoldFile, gold_files, load_gold
from evaluation.reading.locating import Prose
from evaluation.record.families import family_names, load_family
from firsthand.domain import Role
from firsthand.operations.read import read_one
from firsthand.testing import a_report

FAMILIES = family_names()
FILES = tuple(file for name in FAMILIES for file in gold_files(name))


def words(text: str, wanted: str) -> list[str]:
    return [span.of(text) for span in Prose(a_report(text)).find(wanted)]


def test_words_are_found_whatever_the_white_space() -> None:
    assert words("The boat\tleft  at six.", "boat left at") == ["boat\tleft  at"]


def test_words_that_occur_twice_are_refused() -> None:
    with pytest.raises(LookupError, match="2 times"):
        words("He said no. Then he said yes.", "said")


def test_words_that_do_not_occur_are_refused() -> None:
    with pytest.raises(LookupError, match="not in the report"):
        words("He said no.", "yes")


def test_a_part_of_a_word_is_not_the_word() -> None:
    assert words("There he stood.", "he") == ["he"]
    assert Prose(a_report("There he stood.")).find("he")[0].start == 6


def test_brackets_mark_the_part_of_unique_words_that_is_meant() -> None:
    report = a_report("“No,” he said. “Yes,” he said.")
    assert Prose(report).find("“Yes,” [he] said")[0].start == 22


def test_a_number_says_which_of_several_is_meant() -> None:
    assert Prose(a_report("he and he and he")).find("he@3")[0].start == 14


def test_words_that_run_over_paragraphs_are_a_span_a_paragraph() -> None:
    assert words("“One.\n“Two.”", "“One. “Two.”") == ["“One.", "“Two.”"]


def test_headings_are_not_searched() -> None:
    assert Prose(a_report("# Rope\nRope held it.")).find("Rope")[0].start == 7


@given(st.lists(st.text(alphabet="ab c\n\t", min_size=1, max_size=12), min_size=1, max_size=5), st.data())
def test_any_stretch_of_the_prose_that_is_found_has_its_own_words(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    line = " ".join(text.split())
    start = data.draw(st.integers(0, len(line)))
    wanted = line[start : data.draw(st.integers(start, len(line)))].strip()
    try:
        spans = Prose(a_report(text)).find(wanted) if wanted else ()
    except LookupError:
        return
    assert " ".join(" ".join(span.of(text) for span in spans).split()) == wanted


def gold_of(tmp_path: Path, **changes: object) -> GoldFile:
    row = {
        "id": "s1",
        "content": ["the rope held"],
        "source": ["Ann Oake"],
        "cue": ["said"],
        "kind": "indirect",
        "nested_in": None,
        "chain": [
            {"name": "Example Post", "aliases": [], "role": "publisher", "channel": "article"},
            {"name": "Ann Oake", "aliases": [], "role": "speaker", "channel": "interview"},
        ],
        "basis": "took part",
        "certainty": "certain",
        "polarity": "affirmed",
        "origin": "Oake",
        "phenomena": [],
    }
    path = tmp_path / "gold.json"
    rows = {"report": "r.txt", "metadata": {}, "statements": [{**row, **changes}], "not_statements": []}
    path.write_text(json.dumps(rows), encoding="utf-8")
    return load_gold(path)


REPORT = a_report("Ann Oake said the rope held.")


def test_a_statement_is_located_with_all_its_parts(tmp_path: Path) -> None:
    [statement] = gold_of(tmp_path).locate(REPORT).statements
    assert [span.of(REPORT.text) for span in (*statement.source, *statement.cue, *statement.content)] == [
        "Ann Oake",
        "said",
        "the rope held",
    ]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"content": ["the rope broke"]}, "s1, content: not in the report"),
        ({"content": []}, "s1 has no content"),
        ({"nested_in": "s9"}, "nested in s9, which is not there"),
        ({"chain": [{"name": "A", "aliases": [], "role": "speaker", "channel": "post"}]}, "start with the publisher"),
    ],
)
def test_gold_that_does_not_fit_names_the_file_and_the_statement(
    tmp_path: Path, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(GoldError, match=message) as raised:
        gold_of(tmp_path, **changes).locate(REPORT)
    assert "gold.json" in str(raised.value)


def test_every_sample_report_has_its_gold() -> None:
    samples = {path for path in (ROOT / "examples").rglob("*") if path.name[:2].isdigit()}
    assert len(samples) >= 35
    assert {file.report for file in FILES} == samples


@pytest.mark.parametrize("name", FAMILIES)
def test_the_names_of_sample_reports_sort_in_order_of_publication(name: str) -> None:
    files = gold_files(name)
    days = [file.rows["metadata"]["published"][:10] for file in files]
    assert days == sorted(days)
    exact = [
        datetime.fromisoformat(file.rows["metadata"]["published"])
        for file in files
        if "T" in file.rows["metadata"]["published"]
    ]
    assert exact == sorted(exact)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.path.parent.name}-{file.path.stem}")
def test_the_gold_is_found_in_the_text_that_is_read(file: GoldFile) -> None:
    reading = read_one(file.report)
    assert reading.report, reading.problems
    gold = file.locate(reading.report)
    assert len(gold.statements) == len(file.rows["statements"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.path.parent.name}-{file.path.stem}")
def test_a_chain_is_as_long_as_its_hand_and_ends_with_who_could_know(file: GoldFile) -> None:
    for row in file.rows["statements"]:
        assert row["hand"] == len(row["chain"]), row["id"]
        assert all(hop["role"] not in (Role.SPEAKER, Role.PUBLISHER) for hop in row["chain"][1:-1]), row["id"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.path.parent.name}-{file.path.stem}")
def test_a_nested_statement_goes_through_the_hands_of_the_outer_one(file: GoldFile) -> None:
    by_id = {row["id"]: row for row in file.rows["statements"]}
    for row in by_id.values():
        if row["nested_in"]:
            outer = [hop["name"] for hop in by_id[row["nested_in"]]["chain"]]
            assert [hop["name"] for hop in row["chain"]][: len(outer)] == outer, row["id"]


@pytest.mark.parametrize("name", FAMILIES)
def test_claims_rest_on_statements_that_the_gold_has(name: str) -> None:
    files = gold_files(name)
    known = {(file.rows["report"], row["id"]) for file in files for row in file.rows["statements"]}
    family = load_family(name)
    assert {reference for claim in family.claims for reference in claim.statements} <= known
    assert family.reports == tuple(file.rows["report"] for file in files)


@pytest.mark.parametrize("name", FAMILIES)
def test_a_claim_never_has_more_known_origins_than_its_lowest_figure_allows(name: str) -> None:
    for claim in load_family(name).claims:
        named = [o for o in claim.origins if o.stance == "supports" and not o.label.startswith("unknown, behind")]
        assert claim.lowest <= len(named), claim.id


def test_a_family_whose_statements_lack_an_origin_is_refused(tmp_path: Path) -> None:
    row = json.loads((FOLDER / "families" / "halvine.json").read_text(encoding="utf-8"))
    row["claims"][0]["origins"].pop()
    (tmp_path / "cut.json").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(GoldError, match="has no origin"):
        load_family("cut", tmp_path)
