from __future__ import annotations

import json
from pathlib import Path

import pytest
from training.prepare import Corrected, add_nested, corrected, labelled, own_passages, ranges, usual_cues

from firsthand.domain import Span
from firsthand.stages.attribute.trained.evidence import words_of

OUTER = "The mayor said that her deputy had warned of floods."


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def marked(text: str, source: str, cue: str, content: str) -> Corrected:
    return Corrected((span(text, source),), (span(text, cue),), (span(text, content),))


def test_spans_become_ranges_of_words_and_neighbours_join() -> None:
    text = "one two three four"
    words = words_of(text, [Span(0, len(text))])
    assert ranges(words, [Span(0, 3), Span(4, 7), Span(14, 18)]) == [(0, 2), (3, 4)]


def test_what_the_rules_find_inside_a_marked_content_is_learned_as_nested_with_less_weight() -> None:
    text = labelled("a", OUTER, [marked(OUTER, "The mayor", "said", "that her deputy had warned of floods")])
    inner = marked(OUTER, "her deputy", "had warned", "of floods")
    assert add_nested(text, [inner], frozenset()) == 1
    assert [a["weight"] for a in text.attributions] == [1.0, 0.5]


def test_what_the_rules_find_outside_of_every_content_is_not_learned() -> None:
    text = labelled("a", OUTER, [marked(OUTER, "her deputy", "had warned", "of floods")])
    assert (
        add_nested(text, [marked(OUTER, "The mayor", "said", "that her deputy had warned of floods")], frozenset()) == 0
    )


def test_a_usual_cue_that_stands_unmarked_in_a_content_is_unknown() -> None:
    text = labelled("a", OUTER, [marked(OUTER, "The mayor", "said", "that her deputy had warned of floods")])
    add_nested(text, [], frozenset({"warned"}))
    assert [text.words.shown[n] for n in text.unknown] == ["warned"]


def test_usual_cues_are_words_that_mostly_are_cues_where_they_stand_outside_of_contents() -> None:
    said = [labelled(str(n), OUTER, [marked(OUTER, "The mayor", "said", "that her")]) for n in range(5)]
    assert usual_cues(said) == {"said"}


def test_corrections_are_read_and_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    good = {
        "id": "a",
        "text": "He said so.",
        "attributions": [{"source": [[0, 2]], "cue": [[3, 7]], "content": [[8, 10]]}],
    }
    path.write_text(json.dumps(good) + "\n{}\n")
    texts = corrected(path)
    assert next(texts).attributions[0]["content"] == [(2, 3)]
    with pytest.raises(ValueError, match="line 2"):
        next(texts)


def test_every_passage_of_ours_has_words_for_all_its_statements() -> None:
    passages = list(own_passages())
    assert len(passages) > 600
    assert all(a["content"] for text in passages for a in text.attributions)
