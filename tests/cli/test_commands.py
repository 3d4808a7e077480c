"""The commands, run as a user runs them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from firsthand.domain.interchange import reading_as_dict, reading_from_dict

type Run = Callable[..., subprocess.CompletedProcess[str]]


def rows(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_read_prints_who_says_what_through_whose_hands(firsthand: Run, pages: Path) -> None:
    ran = firsthand("read", pages / "ferry.txt")
    assert ran.returncode == 0
    words = " ".join(ran.stdout.split())
    assert "Bram Oster" in words
    assert "We had no light at all" in words
    assert "Delta Herald (interviewer)" in words


def test_read_as_json_keeps_to_the_shape_and_loses_nothing(firsthand: Run, pages: Path) -> None:
    ran = firsthand("read", pages / "cracks.html", "--json")
    [row] = rows(ran.stdout)
    assert row["schema"] == "firsthand/1"
    reading = reading_from_dict(row)
    assert reading.report
    assert reading.report.outlet == "Estuary Gazette"
    assert reading.report.title == "Harbour office warned of cracks"
    assert json.loads(json.dumps(reading_as_dict(reading))) == row
    for statement in reading.statements:
        assert [span.of(reading.report.text) for span in statement.content] == statement.content_text.split(" … ")


def test_read_takes_standard_input(firsthand: Run, pages: Path) -> None:
    [row] = rows(firsthand("read", "-", "--json", stdin=(pages / "ferry.txt").read_text()).stdout)
    assert row["capture"]["from"] == "standard input"
    assert row["statements"]


def test_a_page_without_a_body_is_a_problem_and_the_rest_is_read(firsthand: Run, pages: Path) -> None:
    ran = firsthand("read", pages, "--json")
    assert ran.returncode == 1
    found = rows(ran.stdout)
    assert len(found) == 3
    [unread] = [row for row in found if row["report"] is None]
    assert "empty.html: unread: " in unread["problems"][0]["reason"]
    assert "empty.html" in ran.stderr


def test_a_file_that_is_not_there_is_named(firsthand: Run, tmp_path: Path) -> None:
    ran = firsthand("read", tmp_path / "nothing.html")
    assert ran.returncode == 1
    assert "nothing.html" in ran.stderr


def test_a_record_that_is_not_there_ends_the_command_and_says_what_to_do(firsthand: Run, tmp_path: Path) -> None:
    ran = firsthand("reports", "--record", tmp_path / "none")
    assert ran.returncode == 2
    assert "firsthand add" in ran.stderr
    assert not (tmp_path / "none").exists()


def test_a_setting_that_is_no_number_is_named(firsthand: Run, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_TIMEOUT", "soon")
    ran = firsthand("read", pages / "ferry.txt")
    assert ran.returncode == 2
    assert "FIRSTHAND_TIMEOUT" in ran.stderr


def test_adding_the_same_pages_again_changes_nothing_but_the_log(firsthand: Run, pages: Path, record: Path) -> None:
    before = firsthand("statements", "--record", record, "--json", "--limit", 0).stdout
    again = firsthand("add", pages, "--record", record)
    assert "0 new captures; 3 known already" in again.stdout
    assert firsthand("statements", "--record", record, "--json", "--limit", 0).stdout == before
    assert firsthand("verify", "--record", record).returncode == 0


def test_the_environment_can_name_the_record(firsthand: Run, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_RECORD", str(record))
    assert len(rows(firsthand("reports", "--json").stdout)) == 2


def test_statements_can_be_asked_for_by_speaker(firsthand: Run, record: Path) -> None:
    found = rows(firsthand("statements", "--speaker", "Oster", "--record", record, "--json").stdout)
    assert found
    assert all(row["chain"][-1]["name"] == "Bram Oster" for row in found)


def test_the_claims_table_groups_by_speaker_and_chain(
    firsthand: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    table = firsthand("statements", "--by-speaker", "--record", record).stdout
    assert table.count("Bram Oster\n") <= 1
    assert "Estuary Gazette ← Ilse Maron" in " ".join(table.split())


@pytest.mark.parametrize("words", [("statements",), ("statements", "--by-speaker"), ("search", "painted")])
def test_a_denial_stands_nowhere_without_its_cue_and_its_mark(
    firsthand: Run, record: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    ran = firsthand(*words, "--record", record)
    assert "denied: that the cracks had been painted over [denied]" in " ".join(ran.stdout.split())


@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_table_fits_the_terminal(firsthand: Run, record: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for command in ("statements", "reports", "parties"):
        lines = firsthand(command, "--record", record).stdout.splitlines()
        assert lines
        assert max(map(len, lines)) <= width


@pytest.mark.parametrize("width", [60, 80, 110])
def test_no_id_runs_over_the_end_of_a_line(
    firsthand: Run, record: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for command, kinds in (
        (("statements",), ["statement"]),
        (("claims",), ["claim"]),
        (("parties",), ["party"]),
        (("search", "cracks"), ["statement", "report"]),
    ):
        listed = firsthand(*command, "--record", record).stdout
        for kind in kinds:
            found = re.findall(rf"{kind}-\w+", listed)
            assert found and all(len(id_) == len(kind) + 17 for id_ in found)


def test_what_a_list_leaves_out_is_told_below_it_and_beside_json(firsthand: Run, record: Path) -> None:
    listed = firsthand("statements", "-n", 1, "--record", record)
    assert ("more statements: --offset 1" in listed.stdout, listed.stderr) == (True, "")
    programs = firsthand("statements", "-n", 1, "--json", "--record", record)
    assert ("more statements: --offset 1" in programs.stderr, len(rows(programs.stdout))) == (True, 1)


def test_search_finds_statements_and_reports(firsthand: Run, record: Path) -> None:
    found = rows(firsthand("search", "lamps", "--record", record, "--json").stdout)
    assert {row["type"] for row in found} == {"statement", "report"}
    assert firsthand("search", "zeppelin", "--record", record).stdout == ""


@pytest.mark.parametrize("words", ['"', "AND", "a OR", "NEAR(", "*", "col:x", "' --"])
def test_no_search_words_are_an_error(firsthand: Run, record: Path, words: str) -> None:
    assert firsthand("search", "--record", record, "--", words).returncode == 0


def test_show_takes_the_beginning_of_an_id(firsthand: Run, record: Path) -> None:
    statement = rows(firsthand("statements", "--record", record, "--json").stdout)[0]
    ran = firsthand("show", str(statement["id"])[:18], "--record", record)
    assert ran.returncode == 0
    assert str(statement["content_text"])[:20] in " ".join(ran.stdout.split())
    assert firsthand("show", "statement-", "--record", record).returncode == 2
    assert firsthand("show", "nothing", "--record", record).returncode == 2


def test_show_gives_the_preserved_bytes_back(firsthand: Run, pages: Path, record: Path) -> None:
    reports = rows(firsthand("reports", "--record", record, "--json").stdout)
    page = next(row for row in reports if str(row["obtained_from"]).endswith("cracks.html"))
    assert (
        firsthand("show", str(page["id"]), "--bytes", "--record", record).stdout == (pages / "cracks.html").read_text()
    )


def test_problems_are_listed_and_told_by_the_exit_code(firsthand: Run, record: Path) -> None:
    ran = firsthand("problems", "--record", record, "--json")
    assert ran.returncode == 1
    [problem] = rows(ran.stdout)
    assert problem["stage"] == "read"


def test_a_rerun_of_trace_alone_keeps_the_statements(firsthand: Run, record: Path) -> None:
    before = firsthand("statements", "--record", record, "--json", "--limit", 0).stdout
    assert firsthand("rerun", "--from", "trace", "--record", record).returncode == 0
    assert firsthand("statements", "--record", record, "--json", "--limit", 0).stdout == before


def test_the_engine_can_be_asked_alone(firsthand: Run) -> None:
    lines = (
        json.dumps({"id": "a", "text": "“We left,” said Bram Oster."})
        + "\nnot json\n"
        + json.dumps({"id": "b", "text": ""})
    )
    ran = firsthand("attribute", "--json-lines", stdin=lines)
    assert ran.returncode == 1
    assert "line 2" in ran.stderr
    first, second = rows(ran.stdout)
    assert first["statements"][0]["source"] == [[16, 26]]
    assert second == {"id": "b", "statements": [], "held_back": 0}


def test_what_is_less_sure_than_asked_for_is_held_back_and_counted(firsthand: Run) -> None:
    text = json.dumps({"id": "a", "text": "The mayor: “We were not told of it.”\nThe cook said that it rained."})
    ran = firsthand("attribute", "--engine", "rules", "--json-lines", "--at-least", "0.7", stdin=text)
    (row,) = rows(ran.stdout)
    assert [each["source"] for each in row["statements"]] == [[[37, 45]]]
    assert row["held_back"] == 1
    assert "1 statement less sure than 0.7 is held back" in ran.stderr


def test_a_list_holds_back_what_is_less_sure_and_says_how_many(firsthand: Run, record: Path) -> None:
    every = rows(firsthand("statements", "--record", record, "--json", "--limit", 0).stdout)
    line = sorted(row["confidence"] for row in every)[-1]
    ran = firsthand("statements", "--record", record, "--json", "--limit", 0, "--at-least", line)
    kept = rows(ran.stdout)
    assert kept and all(row["confidence"] >= line for row in kept)
    assert f"{len(every) - len(kept)} statement" in ran.stderr


def test_weights_that_are_not_there_are_named_with_what_to_do(firsthand: Run, tmp_path: Path) -> None:
    environment = os.environ | {"FIRSTHAND_WEIGHTS": str(tmp_path / "none")}
    ran = firsthand("attribute", "--engine", "trained", stdin="He said no.", env=environment)
    assert ran.returncode == 2
    assert str(tmp_path / "none") in ran.stderr
    assert "--engine rules" in ran.stderr


def test_the_doctor_names_the_language_pipeline(firsthand: Run) -> None:
    ran = firsthand("doctor", "--json")
    assert ran.returncode == 0, ran.stdout
    assert any(row["subject"] == "language pipeline" and "en_core_web" in str(row["value"]) for row in rows(ran.stdout))


def test_a_hostile_report_cannot_steer_the_terminal(firsthand: Run, tmp_path: Path) -> None:
    page = tmp_path / "escape.txt"
    page.write_text(
        '"\x1b[2J\x1b]0;owned\x07We left \u202etfel\u202c early," said Bram \x1b[31mOster of the ferry on Sunday.\n'
    )
    ran = firsthand("read", page)
    assert "left" in ran.stdout
    assert not {"\x1b", "\x07", "\u202e"} & set(ran.stdout + ran.stderr)


def test_the_list_of_commands_is_whole_on_a_narrow_terminal(firsthand: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    listed = firsthand("--help").stdout.partition("Commands:")[2].partition("First steps:")[0]
    assert "..." not in listed
    assert listed.index("  read ") < listed.index("  add ") < listed.index("  statements ")


def test_the_claims_table_is_cut_by_speakers_and_says_what_is_left(firsthand: Run, record: Path) -> None:
    ran = firsthand("statements", "--by-speaker", "--limit", 1, "--record", record)
    assert ran.stdout.rstrip().endswith("more speakers: --offset 1, or --limit 0 for all.")
    second = rows(firsthand("statements", "--by-speaker", "--json", "-n", 1, "--offset", 1, "--record", record).stdout)
    everyone = rows(firsthand("statements", "--by-speaker", "--json", "--limit", 0, "--record", record).stdout)
    assert second == everyone[1:2]


def test_the_claims_table_as_json_holds_every_statement_once(firsthand: Run, record: Path) -> None:
    groups = rows(firsthand("statements", "--by-speaker", "--json", "--limit", 0, "--record", record).stdout)
    grouped = sorted(said["id"] for row in groups for chain in row["chains"] for said in chain["statements"])
    listed = sorted(str(row["id"]) for row in rows(firsthand("statements", "--json", "-n", 0, "-r", record).stdout))
    assert grouped == listed
    assert len(set(listed)) == len(listed) > 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("statements", "--speaker", "Nobody Atall"), "There is no statement to show."),
        (("statements", "--by-speaker", "--outlet", "Nowhere Times"), "There is no speaker to show."),
        (("reports", "--search", "!!!"), "There is no report to show."),
        (("parties", "zeppelin"), "There is no party to show."),
        (("reports", "--offset", 99), "There are only 2 reports"),
    ],
)
def test_a_list_with_nothing_in_it_says_so(
    firsthand: Run, record: Path, words: tuple[str | int, ...], said: str
) -> None:
    ran = firsthand(*words, "--record", record)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert said in ran.stderr


def test_an_outlet_is_found_however_it_is_typed(firsthand: Run, record: Path) -> None:
    found = rows(firsthand("reports", "--outlet", "estuary gazette", "--record", record, "--json").stdout)
    assert [row["outlet"] for row in found] == ["Estuary Gazette"]


@pytest.mark.parametrize("width", [60, 80])
def test_no_name_is_broken_up_where_there_is_room(
    firsthand: Run, record: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert "Gazette" in firsthand("reports", "--record", record).stdout
    assert "Problems" not in firsthand("reports", "--record", record).stdout


def test_a_rerun_tells_of_problems_and_takes_the_beginning_of_an_id(firsthand: Run, record: Path) -> None:
    everything = firsthand("rerun", "--record", record)
    assert everything.returncode == 1
    assert "empty.html" in everything.stderr
    assert "3 reports gone over again" in everything.stdout
    [readable, _] = rows(firsthand("reports", "--record", record, "--json").stdout)
    one = firsthand("rerun", str(readable["id"])[:14], "--record", record)
    assert (one.returncode, one.stdout.strip()) == (0, "1 report gone over again, from read on.")
    assert firsthand("rerun", "nothing", "--record", record).returncode == 2


def test_what_can_not_be_obtained_has_the_shape_of_a_reading(firsthand: Run, pages: Path, tmp_path: Path) -> None:
    missing, found = rows(firsthand("read", tmp_path / "none.html", pages / "ferry.txt", "--json").stdout)[::-1]
    if missing["report"]:
        missing, found = found, missing
    assert missing.keys() == found.keys()
    assert missing["capture"] is None


def test_a_hostile_name_cannot_steer_the_terminal(firsthand: Run, tmp_path: Path) -> None:
    name = "gone\x9b2J\u202e.txt"
    for words in (("attribute", name), (name,), ("read", name), ("serve", "--record", tmp_path / name)):
        ran = firsthand(*words)
        assert ran.returncode in (1, 2)
        assert "gone" in ran.stderr
        assert not {"\x9b", "\u202e"} & set(ran.stdout + ran.stderr)


def test_json_cannot_steer_the_terminal_and_means_the_same(firsthand: Run, tmp_path: Path) -> None:
    page = tmp_path / "escape.txt"
    page.write_text('"We \x9b2J\u202eleft early," said Bram Oster of the ferry on Sunday.\n')
    ran = firsthand("read", page, "--json")
    assert not {"\x9b", "\u202e"} & set(ran.stdout)
    assert "\u202eleft early" in json.dumps(rows(ran.stdout), ensure_ascii=False)


@pytest.mark.parametrize("encoding", ["utf-8:strict", "latin-1", "ascii"])
def test_names_and_words_that_the_output_can_not_encode_are_shown_as_they_can_be(
    firsthand: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    page = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9-\xff.txt"))
    page.write_text("“We left early,” said Bram Oster of the ferry on Sunday.\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    for more in ((), ("--json",)):
        ran = firsthand("read", page, *more, encoding="utf-8")
        assert ran.returncode == 0, ran.stderr
        assert "Bram Oster" in ran.stdout


def test_output_to_a_full_disk_is_an_error_and_says_so(record: Path) -> None:
    for more in ([], ["--json"]):
        command = [sys.executable, "-m", "firsthand", "reports", "--record", str(record), *more]
        with Path("/dev/full").open("w") as full:
            ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
        assert ran.returncode == 2
        assert "No space left on device" in ran.stderr
        assert "Traceback" not in ran.stderr


def test_a_name_longer_than_the_system_allows_is_told(firsthand: Run, tmp_path: Path, record: Path) -> None:
    assert "too long" in firsthand("reports", "--record", "x" * 5000).stderr
    ran = firsthand("add", "x" * 5000, "--record", tmp_path / "record")
    assert ran.returncode == 1
    assert "too long" in ran.stderr


def test_a_report_that_is_not_english_is_a_problem_and_no_finding(firsthand: Run, tmp_path: Path) -> None:
    german = "Der Leiter sagte am Freitag, fünf Männer seien verschüttet. Das Werk wollte sich dazu nicht äußern. "
    (tmp_path / "bericht.txt").write_text(german * 2, encoding="utf-8")
    ran = firsthand("read", tmp_path / "bericht.txt")
    assert ran.returncode == 1
    assert "its words are not English" in ran.stderr
    assert "own voice" not in ran.stdout
