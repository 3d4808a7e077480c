from __future__ import annotations

import pytest

from firsthand.stages.attribute.by_rules.rules import ACCORDING_TO


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The inspector said that the pumps had failed.", "The inspector", "said", "that the pumps had failed"),
        ("A report found that the wall had been weak.", "A report", "found", "that the wall had been weak"),
        ("Polls show the dam is unpopular.", "Polls", "show", "the dam is unpopular"),
        ("Many voters believe the count was rigged.", "Many voters", "believe", "the count was rigged"),
        ("He did not say where the money had gone.", "He", "did not say", "where the money had gone"),
        ("The ministry plans to appeal.", "The ministry", "plans", "to appeal"),
        ("The crew refused to sail.", "The crew", "refused", "to sail"),
        ("The clerk reported being kept awake.", "The clerk", "reported", "being kept awake"),
        ("The union called for an inquiry.", "The union", "called for", "an inquiry"),
        ("The union criticised the new timetable.", "The union", "criticised", "the new timetable"),
        ("She went on to say that the letter was forged.", "She", "went on to say", "that the letter was forged"),
    ],
)
def test_a_verb_of_speech_thought_or_showing_reports_its_complement(
    parts, text: str, source: str, cue: str, content: str
) -> None:
    assert parts(text) == [(source, cue, content)]


def test_the_place_and_time_of_speaking_are_no_content(parts) -> None:
    assert parts("In a statement on Monday, the company said that it regretted the accident.") == [
        ("the company", "said", "that it regretted the accident")
    ]


def test_a_second_that_clause_goes_with_the_first(parts) -> None:
    text = "The mayor said that the school would close, and that parents had been told."
    assert parts(text) == [("The mayor", "said", "that the school would close, and that parents had been told")]


def test_speech_before_its_cue_is_read(parts) -> None:
    assert parts("The lift had stopped twice, witnesses said.") == [("witnesses", "said", "The lift had stopped twice")]


def test_a_cue_inside_what_it_reports_leaves_two_pieces(read) -> None:
    (statement,) = read("The lift, witnesses said, had stopped twice before.")
    assert statement.content_text == "The lift … had stopped twice before"
    assert len(statement.content) == 2


def test_coordinated_cues_share_their_source(parts) -> None:
    text = "Ms. Orr denied that she had sent the letter, but acknowledged receiving it."
    assert parts(text) == [
        ("Ms. Orr", "denied", "that she had sent the letter"),
        ("Ms. Orr", "acknowledged", "receiving it"),
    ]


def test_a_relative_clause_has_the_noun_before_it_as_its_source(parts) -> None:
    text = "Nobody fared as well as the cook Lena, who reports how, with the help of a nurse, she was able to flee."
    assert parts(text) == [("the cook Lena", "reports", "how, with the help of a nurse, she was able to flee")]


def test_who_never_stands_for_a_place(parts) -> None:
    text = "The Gazette spoke to several of the miners held in Vellmar, who realize that they “will be forgotten”."
    (found,) = parts(text)
    assert found == ("several of the miners held in Vellmar", "realize", "that they “will be forgotten”")


def test_two_coordinated_relative_clauses_are_two_statements(parts) -> None:
    text = "The Gazette met several miners, who fear that they “will be forgotten” and who refuse to “go back down”."
    assert parts(text) == [
        ("several miners", "fear", "that they “will be forgotten”"),
        ("several miners", "refuse", "to “go back down”"),
    ]


def test_a_semicolon_parts_two_speakers(parts) -> None:
    text = "Two men said they were paid in cash; a third claimed he was beaten."
    assert parts(text) == [("Two men", "said", "they were paid in cash"), ("a third", "claimed", "he was beaten")]


def test_the_hearer_is_no_content(parts) -> None:
    assert parts("The foreman told reporters that the wall was sound.") == [
        ("The foreman", "told", "that the wall was sound")
    ]
    assert parts("The foreman warned them.") == []


def test_what_it_stands_for_is_the_content_in_a_clumsy_translation(parts) -> None:
    text = "That is how two divers described it to the local weekly The Lantern the strange habits of the yard."
    assert parts(text) == [("two divers", "described", "the strange habits of the yard")]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office declined to comment.",
        "The owner could not be reached.",
        "The company did not respond.",
        "The agency refused to comment.",
    ],
)
def test_silence_is_no_statement(read, text: str) -> None:
    assert read(text) == ()


def test_citing_beside_another_cue_is_no_statement_of_its_own(parts) -> None:
    text = "The paper reported, citing a letter, that the office had warned of cracks."
    assert parts(text) == [("The paper", "reported", "that the office had warned of cracks")]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The captain is said to have left first.", "", "is said", "The captain … to have left first"),
        (
            "The captain was quoted as saying that the sea was calm.",
            "The captain",
            "was quoted as saying",
            "that the sea was calm",
        ),
        ("It is believed that the fire began in the kitchen.", "", "is believed", "that the fire began in the kitchen"),
        (
            "The rescue was described as “chaotic” by three nurses.",
            "three nurses",
            "was described as",
            "The rescue … “chaotic”",
        ),
    ],
)
def test_in_the_passive_the_subject_is_part_of_what_is_said(
    parts, text: str, source: str, cue: str, content: str
) -> None:
    assert parts(text) == [(source, cue, content)]


def test_speech_within_speech_is_nested_and_stays_in_the_outer_content(read) -> None:
    outer, inner = read("The welder said the foreman had told him to paint over the cracks.")
    assert inner.nested_in == outer.id
    assert (outer.source_text, inner.source_text) == ("The welder", "the foreman")
    assert inner.content_text in outer.content_text


def test_no_word_stands_for_the_source_of_how_things_seem(parts) -> None:
    assert parts("The door seemed to be locked.") == [("", "seemed", "The door … to be locked")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The pilot told the same newspaper that the lamps were out.", "that the lamps were out"),
        ("The pilot told his sister about the lamps.", "the lamps"),
        ("The mayor reminded the committee of its promise.", "its promise"),
        ("The mayor assured the families that the search would go on.", "that the search would go on"),
    ],
)
def test_who_is_told_is_no_part_of_what_is_told(read, text: str, content: str) -> None:
    assert [s.content_text for s in read(text) if s.nested_in is None] == [content]


def test_telling_somebody_without_saying_what_is_no_statement(read) -> None:
    assert read("The mate told the office.") == ()


def test_what_is_said_in_a_letter_is_said_by_its_writer(parts) -> None:
    text = "The union wrote in a two-page letter on Friday that the pumps were old."
    assert parts(text) == [("The union", "wrote", "that the pumps were old")]


def test_what_is_said_in_an_interview_with_somebody_is_the_speakers(parts) -> None:
    text = "The diver said in an interview with the paper that he had seen the crack two days earlier."
    assert parts(text) == [("The diver", "said", "that he had seen the crack two days earlier")]


def test_pictures_that_appear_to_show_something_are_its_source(parts) -> None:
    text = "Pictures taken from the air appear to show trucks on the dam."
    assert parts(text) == [("Pictures taken from the air", "appear to show", "trucks on the dam")]


def test_not_wanting_to_talk_is_silence(read) -> None:
    assert read("The third diver did not want to talk about it.") == ()


def test_a_deed_inside_what_somebody_says_is_no_statement_of_its_own(read) -> None:
    assert len(read("She said that she had counted ninety people on the boat.")) == 1


@pytest.mark.parametrize("day", ["on Tuesday", "last week"])
def test_what_stands_beside_as_somebody_revealed_is_as_sure_as_with_according_to(read, day: str) -> None:
    [found] = read(f"As the Dorn Post revealed {day}, the roof cracked for three days.")
    assert found.by == ACCORDING_TO.by
