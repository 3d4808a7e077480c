from __future__ import annotations

from evaluation.corpora.ecb_stories import documents

TOKEN = '<token t_id="{0}" sentence="{1}" number="0">{2}</token>'


def test_a_documents_story_is_its_topic_and_half(tmp_path):
    (tmp_path / "7").mkdir()
    for name in ("7_1ecb", "7_1ecbplus"):
        tokens = "".join(TOKEN.format(n, n // 2, word) for n, word in enumerate(("Geese", "left", "They", "returned")))
        (tmp_path / "7" / f"{name}.xml").write_text(f"<Document>{tokens}</Document>", encoding="utf-8")
    (first, one), (second, other) = documents(tmp_path, range(7, 8))
    assert (one, other) == ((7, False), (7, True))
    assert first.text == "Geese left\nThey returned"
    assert first.id != second.id
