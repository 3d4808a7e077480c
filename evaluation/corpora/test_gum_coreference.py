from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.corpora.gum_coreference import Mentions, Votes, by_party, by_words, read_mentions, vote
from firsthand.domain import Party, PartyKind, Span
from firsthand.errors import InputError

TEXT = "Ada Brenn spoke . She left . The mayor Bo saw Brenn ."
WORDS = TEXT.split()


def spans() -> list[Span]:
    found, place = [], 0
    for word in WORDS:
        found.append(Span(place, place + len(word)))
        place += len(word) + 1
    return found


MARKS = {0: "(person-1-Ada", 1: "person-1-Ada)", 4: "(person-1-Ada)", 7: "(person-2", 9: "person-2)", 11: "(person-1)"}


def conll(tmp_path: Path, marks: dict[int, str]) -> Path:
    path = tmp_path / "one.conll"
    rows = (f"{n}\t{word}\t{marks.get(n, '_')}" for n, word in enumerate(WORDS))
    path.write_text("# begin document one\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def mentions(tmp_path: Path) -> Mentions:
    return Mentions(read_mentions(conll(tmp_path, MARKS), spans()), frozenset({"1"}))


def test_brackets_become_mentions_of_entities(mentions: Mentions) -> None:
    assert {span.of(TEXT): entity for span, entity in mentions.entity.items()} == {
        "Ada Brenn": "1", "She": "1", "The mayor Bo": "2", "Brenn": "1",
    }  # fmt: skip


def test_only_those_who_say_something_are_asked_for(mentions: Mentions) -> None:
    assert [span.of(TEXT) for span in mentions.asked] == ["Ada Brenn", "She", "Brenn"]


def test_a_bracket_without_its_partner_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not open"):
        read_mentions(conll(tmp_path, {4: "person-1)"}), spans())


def party(*mentions: Span) -> Party:
    return Party.in_report("r", "Ada Brenn", PartyKind.PERSON, anonymous=False, mentions=mentions)


def test_all_right_is_a_hundred_percent_and_the_pronoun_is_right(mentions: Mentions) -> None:
    votes = Votes()
    vote(votes, mentions, TEXT, by_party(mentions, [party(*mentions.asked)]))
    assert votes.scores == (100.0, 100.0, 100.0)
    assert (votes.pronouns, votes.right, votes.wrong) == (1, 1, 0)


def test_a_mention_left_open_costs_recall_alone(mentions: Mentions) -> None:
    votes = Votes()
    name, _, surname = mentions.asked
    vote(votes, mentions, TEXT, by_party(mentions, [party(name, surname)]))
    precision, recall, _ = votes.scores
    assert precision == 100.0
    assert round(recall, 1) == 55.6  # (2/3 + 2/3 + 1/3) / 3
    assert (votes.right, votes.wrong) == (0, 0)


def test_the_baseline_takes_the_same_words_for_the_same_and_leaves_pronouns_open(mentions: Mentions) -> None:
    assert sorted(map(str, by_words(mentions, TEXT).values())) == ["ada brenn", "brenn"]
