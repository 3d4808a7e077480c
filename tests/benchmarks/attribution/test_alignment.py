"""A span of a text that a peer cleaned is found again in the text as it was."""

from __future__ import annotations

from benchmarks.attribution.alignment import Alignment
from hypothesis import given
from hypothesis import strategies as st

ORIGINAL = "The quay stays shut.\n\nAndré Maron said “we wait” on Monday."
CLEANED = 'The quay stays shut.\n .\n Andre Maron said "we wait" on Monday.'


def span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_a_name_that_lost_its_accent_is_found_again() -> None:
    assert Alignment(CLEANED, ORIGINAL)(*span(CLEANED, "Andre Maron")) == span(ORIGINAL, "André Maron")


def test_a_quotation_moved_by_added_stops_keeps_its_words() -> None:
    assert Alignment(CLEANED, ORIGINAL)(*span(CLEANED, '"we wait"')) == span(ORIGINAL, "we wait")


def test_words_that_the_original_does_not_have_lead_nowhere() -> None:
    cleaned = "Ada Brandt added nothing."
    alignment = Alignment(cleaned, "Ada Brandt nothing.")
    assert alignment(*span(cleaned, "added")) is None
    assert alignment(*span(cleaned, "Brandt added nothing")) == (4, 18)


@given(st.lists(st.sampled_from(["quay", "said", "Élan", "shut", "10", "we"]), min_size=1, max_size=30), st.data())
def test_every_run_of_words_survives_a_change_of_what_stands_between(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    original, cleaned = " ".join(words), ".\n ".join(words)

    def run(glue: str) -> tuple[int, int]:
        before = sum(len(word) + len(glue) for word in words[:first])
        return before, before + len(glue.join(words[first : last + 1]))

    assert Alignment(cleaned, original)(*run(".\n ")) == run(" ")
