"""GUM's form is read as meant, and recall is counted over it, on invented documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.corpora.gum import export, judge, main, misses, score
from evaluation.corpora.gum_reading import GumDocument, documents, read_document
from evaluation.reading.engines import Engine
from firsthand.domain import Statement, words_of
from firsthand.errors import InputError
from firsthand.testing import a_report, a_statement

# Each sentence: its block on the page, its text, its tokens.
QUAY = [
    (
        "p",
        "The clerk said the warden believes the quay is safe.",
        "The clerk said the warden believes the quay is safe .",
    ),
    ("figure | caption", "Image: Ottilie Brandt.", "Image : Ottilie Brandt ."),
    ("p", "“Dry,” said she.", "“ Dry , ” said she ."),
]
QUAY_TREE = """<rst><header><relations><rel name="attribution-positive" type="rst"/></relations></header><body>
<segment id="1" parent="2" relname="attribution-positive">The clerk said</segment>
<segment id="2" parent="3" relname="attribution-positive">the warden believes</segment>
<segment id="3" parent="9" relname="span">the quay is safe .</segment>
<segment id="4" parent="3" relname="attribution-positive">Image : Ottilie Brandt .</segment>
<segment id="5">“ Dry , ”</segment>
<segment id="6" parent="5" relname="attribution-positive">said she .</segment>
<group id="9" type="span"/><signals>
<signal source="1" subtype="attribution_source" tokens="1,2"/><signal source="1" subtype="indicative_word" tokens="3"/>
<signal source="2" subtype="attribution_source" tokens="4,5"/><signal source="2" subtype="indicative_word" tokens="6"/>
<signal source="4" subtype="attribution_source" tokens="14,15"/>
<signal source="6" subtype="attribution_source" tokens="22"/><signal source="6" subtype="indicative_word" tokens="21"/>
</signals></body></rst>"""
TEXT = "The clerk said the warden believes the quay is safe.\nImage: Ottilie Brandt.\n“Dry,” said she."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    lines = []
    for block, text, tokens in QUAY:
        lines += ["# newpar", f"# newpar_block = {block} (1 s)", f"# text = {text}"]
        lines += [f"{number}\t{form}\t_" for number, form in enumerate(tokens.split(), start=1)]
        lines.append("")
    for path, content in (("dep/GUM_news_quay.conllu", "\n".join(lines)), ("rst-rstweb/GUM_news_quay.rs4", QUAY_TREE)):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def quay(corpus: Path) -> GumDocument:
    return read_document(corpus, "GUM_news_quay")


def engine(*found: tuple[str, str, str]) -> Engine:
    """An engine that finds these (source, cue, content) in every text."""

    def statements(text: str) -> list[Statement]:
        return [a_statement(a_report(text), content, source=source, cue=cue) for source, cue, content in found]

    return statements


def parts(document: GumDocument) -> list[tuple[str, str, str, bool]]:
    text = document.text
    return [
        (words_of(a.source, text), words_of(a.cue, text), words_of(a.content, text), a.nested)
        for a in document.attributions
    ]


def test_the_words_stand_as_on_the_page_a_paragraph_a_line(quay: GumDocument) -> None:
    assert quay.text == TEXT


def test_what_the_warden_believes_is_part_of_what_the_clerk_said(quay: GumDocument) -> None:
    clerk, warden, _, _ = parts(quay)
    assert clerk == ("The clerk", "said", "the warden believes the quay is safe", False)
    assert warden == ("the warden", "believes", "the quay is safe", True)


def test_a_quotation_keeps_its_marks_and_what_stands_inside_them(quay: GumDocument) -> None:
    assert parts(quay)[3] == ("she", "said", "“Dry,”", False)


def test_a_pictures_credit_is_told_from_speech(quay: GumDocument) -> None:
    assert [a.credit for a in quay.attributions] == [False, False, True, False]


def test_a_nested_source_counts_only_where_it_was_found_itself(quay: GumDocument) -> None:
    outer = engine(("The clerk", "said", "the warden believes the quay is safe"))
    assert [(j.sourced, j.found) for j in judge(quay, outer(TEXT))] == [
        (True, True),
        (False, False),
        (False, False),
        (False, False),
    ]


def test_the_right_source_with_other_words_is_half_a_find(quay: GumDocument) -> None:
    found = judge(quay, engine(("The clerk", "said", "Ottilie Brandt"))(TEXT))
    assert (found[0].sourced, found[0].found) == (True, False)


def test_a_statement_that_goes_on_past_the_nucleus_is_found(quay: GumDocument) -> None:
    found = judge(quay, engine(("she", "said", TEXT))(TEXT))
    assert (found[3].sourced, found[3].found) == (True, True)


def test_the_table_tells_nested_from_outermost_and_credits_from_speech(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    score(corpus, engine(("The clerk", "said", "the warden believes the quay is safe"), ("she", "said", "Image")))
    assert [line.split() for line in capsys.readouterr().out.splitlines()[1:]] == [
        ["speech", "3", "66.7", "33.3"],
        ["outermost", "2", "100.0", "50.0"],
        ["nested", "1", "0.0", "0.0"],
        ["credits", "of", "pictures", "1", "0.0", "0.0"],
    ]


def test_misses_name_the_document_and_what_was_not_found(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    misses(corpus, engine(("The clerk", "said", "the warden believes the quay is safe"), ("she", "said", "Image")))
    assert capsys.readouterr().out.splitlines() == [
        "GUM_news_quay: source not found (nested): the warden | believes | the quay is safe",
        "GUM_news_quay: content not found: she | said | “Dry,”",
    ]


def test_the_export_is_gold_as_the_referee_takes_it(corpus: Path, tmp_path: Path) -> None:
    export(corpus, tmp_path / "gold.jsonl")
    (row,) = map(json.loads, (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    assert (row["id"], row["text"]) == ("GUM_news_quay", TEXT)
    assert row["attributions"][1] == {"source": [[15, 25]], "cue": [[26, 34]], "content": [[35, 51]], "nested": True}
    assert len(row["attributions"]) == 3


def test_documents_of_the_test_part_are_never_opened(corpus: Path) -> None:
    for name in ("GUM_news_nasa", "GUM_news_sensitive"):
        (corpus / "rst-rstweb" / f"{name}.rs4").write_text("opening this would fail")
    assert [document.name for document in documents(corpus)] == ["GUM_news_quay"]


def test_files_of_two_releases_are_refused(corpus: Path) -> None:
    tree = corpus / "rst-rstweb" / "GUM_news_quay.rs4"
    tree.write_text(tree.read_text(encoding="utf-8").replace("is safe", "was safe"), encoding="utf-8")
    with pytest.raises(InputError, match=r"GUM_news_quay: its words .* differ"):
        read_document(corpus, "GUM_news_quay")


def test_a_missing_parse_is_told_with_its_path(corpus: Path) -> None:
    (corpus / "dep" / "GUM_news_quay.conllu").unlink()
    with pytest.raises(InputError, match=r"dep/GUM_news_quay\.conllu can't be opened"):
        read_document(corpus, "GUM_news_quay")


def test_a_folder_without_the_corpus_ends_the_command_with_what_to_give(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(tmp_path), str(tmp_path / "out.jsonl")]) == 2
    assert "give the folder with GUM's rst-rstweb/" in capsys.readouterr().err
