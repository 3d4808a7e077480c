from __future__ import annotations


def test_a_quote_over_two_paragraphs_is_one_statement_of_two_pieces(read) -> None:
    (statement,) = read("The warden said: “The dam held. We checked it.\n“Then the rain came and it broke.” He wept.")
    assert statement.source_text == "The warden"
    assert statement.content_text == "“The dam held. We checked it … “Then the rain came and it broke.”"


def test_the_cue_may_come_in_the_second_paragraph(read) -> None:
    (statement,) = read("“The dam held. We checked it.\n“Then the rain came,” said the warden. He wept.")
    assert (statement.source_text, len(statement.content)) == ("the warden", 2)


def test_a_quoted_paragraph_without_a_cue_goes_on_from_the_speaker_before(read) -> None:
    text = "“We all knew,” said the welder.\n“It was the same every spring.”"
    first, second = read(text)
    assert (second.source_text, second.cue, second.content_text) == (
        "the welder",
        (),
        "“It was the same every spring.”",
    )
    assert second.source == first.source
    assert second.confidence < first.confidence


def test_a_quoted_paragraph_far_from_any_speaker_has_none_made_up(read) -> None:
    text = "“We all knew,” said the welder.\nThe yard closed.\nThe town grew quiet.\n“It was the same every spring.”"
    assert [s.content_text for s in read(text)] == ["“We all knew,”"]


def test_a_quoted_sentence_goes_on_from_the_last_who_spoke_in_its_paragraph(parts) -> None:
    text = "“We will not pay,” said the minister. The clerk added that the bank was closed. “It is over.”"
    assert parts(text)[-1] == ("The clerk", "", "“It is over.”")
    text = "The clerk said that the bank was closed. “It will stay closed.”"
    assert parts(text)[-1] == ("The clerk", "", "“It will stay closed.”")
