from __future__ import annotations

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

from training.prepare import unmarked
from training.unmarked import MOST, Clone, _versions, gathered, paragraphs

LONG = "The ferry to Holm was late again, said the harbour master. " * 6


def commit(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for words in (
        ("init", "-q"),
        ("add", "-A"),
        ("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "Texts."),
    ):
        subprocess.run(["git", "-C", str(folder), *words], check=True)


def test_lines_become_paragraphs() -> None:
    assert paragraphs("One.\n  Two. \n\n\nThree.") == "One.\n\nTwo.\n\nThree."


def test_of_a_translated_article_what_people_made_and_three_of_the_machines_are_taken() -> None:
    version = "<{0}><p><seg>{1} said</seg><seg>so.</seg></p><p><seg>End.</seg></p></{0}>"
    made = version.format("ref", "Ina") + "".join(version.format("hyp", f"M{n}") for n in range(5))
    found = list(_versions(ElementTree.fromstring(f"<doc>{made}</doc>"), number=1))
    assert found[0] == "Ina said so.\n\nEnd."
    assert len(found) == 4 and len(set(found)) == 4


def test_an_article_is_taken_once_and_a_long_one_cut_after_a_paragraph(tmp_path: Path) -> None:
    folder = tmp_path / "suraj-deshmukh+BBC-Dataset-News-Classification"
    long = "\n".join([LONG] * 60)
    commit(folder, {"dataset/data_files/tech/1.txt": long, "dataset/data_files/tech/2.txt": long + "More."})
    (found,) = gathered(tmp_path)
    assert len(found["text"]) <= MOST and found["text"].endswith("master.")


def test_an_article_too_short_to_learn_from_is_left_out(tmp_path: Path) -> None:
    commit(tmp_path / "suraj-deshmukh+BBC-Dataset-News-Classification", {"dataset/data_files/tech/1.txt": "Short."})
    assert not list(gathered(tmp_path))


def test_a_clone_is_read_out_of_its_newest_commit(tmp_path: Path) -> None:
    commit(tmp_path, {"a/one.txt": "words"})
    (tmp_path / "a" / "one.txt").unlink()
    clone = Clone(tmp_path)
    assert [clone.read(name) for name in clone.names("a")] == [b"words"]


def test_a_text_that_nobody_marked_is_told_from_one_that_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": LONG}), encoding="utf-8")
    (text,) = unmarked(path)
    assert not text.marked and not text.attributions
