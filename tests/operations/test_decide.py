"""What a person's decision does to the record, at once and for good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.domain import ClaimQuery, Judgement, Lineage, Question, Reading
from firsthand.errors import NotFoundError
from firsthand.operations.claims import view_claim
from firsthand.operations.decide import Effect, decide
from firsthand.operations.decisions import list_decisions
from firsthand.operations.identify import identify
from firsthand.operations.link import link
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading

FERRY = "The ferry Halvard sank off Brekkery harbour with nineteen sailors aboard"


def keep(store: Store, number: int, speaker: str, content: str = FERRY) -> Reading:
    text = f"Number {number}. {content}, {speaker} said."
    reading = a_reading(text, [(speaker, "said", content)], title="Ferry Halvard sinks", published="2031-03-02")
    store.add_capture(reading.capture, text.encode())
    store.save_reading(reading)
    return reading


def judged(store: Store, linkers: Linkers, question: Question, two: tuple[str, str], judgement: Judgement) -> Effect:
    return decide(store, linkers, question, two, judgement, by="Ada", why="as the harbour log has it")


def test_parting_two_statements_splits_their_claim_and_unsure_takes_it_back(store: Store, linkers: Linkers) -> None:
    two = (keep(store, 1, "Bram Oster").statements[0].id, keep(store, 2, "Ada Veld").statements[0].id)
    link(store, linkers)
    [claim] = store.claims(ClaimQuery()).items
    effect = judged(store, linkers, Question.SAME_CLAIM, two, Judgement.NO)
    assert [(was and was.reports, now and now.reports) for was, now in effect.changed] == [(2, 1), (None, 1)]
    assert effect.decision in store.decisions()
    assert [entry.action for entry in store.custody()][-1] == "decided"
    judged(store, linkers, Question.SAME_CLAIM, two, Judgement.UNSURE)
    assert store.claims(ClaimQuery()).items == (claim,)
    assert list(store.verify()) == []


def test_two_claims_that_a_person_joins_become_one(store: Store, linkers: Linkers) -> None:
    keep(store, 1, "Bram Oster")
    keep(store, 2, "Ada Veld", "All the lamps of the quay had gone out before midnight")
    link(store, linkers)
    one, other = (line.id for line in store.claims(ClaimQuery()).items)
    judged(store, linkers, Question.SAME_CLAIM, (one, other), Judgement.YES)
    [line] = store.claims(ClaimQuery()).items
    assert (line.reports, line.statements) == (2, 2)


def test_the_ids_of_two_claims_that_were_joined_still_lead_on_and_take_it_back(store: Store, linkers: Linkers) -> None:
    keep(store, 1, "Bram Oster")
    keep(store, 2, "Ada Veld", "All the lamps of the quay had gone out before midnight")
    link(store, linkers)
    before = store.claims(ClaimQuery()).items
    one, other = (line.id for line in before)
    judged(store, linkers, Question.SAME_CLAIM, (one, other), Judgement.YES)
    [line] = store.claims(ClaimQuery()).items
    assert {view_claim(store, id_).claim.id for id_ in (one, other)} == {line.id}
    assert {identify(store, id_.removeprefix("claim-")[:9], "claim") for id_ in (one, other)} == {line.id}
    judged(store, linkers, Question.SAME_CLAIM, (one, other), Judgement.UNSURE)
    assert store.claims(ClaimQuery()).items == before


def test_decisions_are_listed_with_what_they_name_and_the_command_that_takes_them_back(
    store: Store, linkers: Linkers
) -> None:
    two = (keep(store, 1, "Bram Oster").statements[0].id, keep(store, 2, "Ada Veld").statements[0].id)
    link(store, linkers)
    judged(store, linkers, Question.SAME_CLAIM, two, Judgement.NO)
    [listed] = list_decisions(store)
    assert (listed.holds, {thing.id for thing in listed.things}) == (True, set(two))
    assert all(thing.words for thing in listed.things)
    _, _, question, one, other, judgement, *_ = listed.undo
    judged(store, linkers, Question(question), (one, other), Judgement(judgement))
    undone, first = list_decisions(store)
    assert (undone.holds, undone.undo, first.holds, first.undo) == (False, (), False, ())
    assert first.decision == listed.decision


def test_two_parties_that_a_person_joins_stand_on_one_line_and_their_claims_are_weighed(
    store: Store, linkers: Linkers
) -> None:
    two = (keep(store, 1, "Bram Oster").parties[0].id, keep(store, 2, "B. Oster").parties[0].id)
    link(store, linkers)
    assert [line.expected for line in store.claims(ClaimQuery()).items] == [2.0]
    effect = judged(store, linkers, Question.SAME_PARTY, two, Judgement.YES)
    assert [(was and was.expected, now and now.expected) for was, now in effect.changed] == [(2.0, 1.0)]
    assert [line.reports for line in store.parties().items] == [2]
    judged(store, linkers, Question.SAME_PARTY, two, Judgement.UNSURE)
    assert [line.expected for line in store.claims(ClaimQuery()).items] == [2.0]


def test_what_derives_from_what_is_told_to_the_weighing(store: Store, linkers: Linkers) -> None:

    one, other = (keep(store, n, "Bram Oster").statements[0].id for n in (1, 2))
    link(store, linkers)
    told: list[object] = []

    def weigh(claim: object, *rest: object, joined: list[object], parted: list[object], **_: object) -> Lineage:
        told.extend((joined, parted))
        return linkers.weigh(claim, *rest)

    watched = replace(linkers, weigh=weigh)
    effect = judged(store, watched, Question.DERIVES, (one, other), Judgement.NO)
    [joined, [pair]] = told
    assert (joined, str(pair)) == ([], effect.decision.subject)


def test_a_report_that_derives_from_another_stands_for_all_of_its_statements(store: Store, linkers: Linkers) -> None:
    one, other = keep(store, 1, "Bram Oster"), keep(store, 2, "Ada Veld")
    assert one.report and other.report
    link(store, linkers)
    told: list[tuple[list[str], list[str]]] = []

    def weigh(claim: object, *rest: object, joined: list[object], parted: list[object], **_: object) -> Lineage:
        told.append((list(map(str, joined)), list(map(str, parted))))
        return linkers.weigh(claim, *rest)

    watched = replace(linkers, weigh=weigh)
    statements = (other.statements[0].id, one.statements[0].id)
    pair = f"derives {statements[0]} {statements[1]}"
    judged(store, watched, Question.DERIVES, (other.report.id, one.report.id), Judgement.YES)
    judged(store, watched, Question.DERIVES, statements, Judgement.NO)  # goes before what is decided of the reports
    judged(store, watched, Question.DERIVES, statements, Judgement.UNSURE)
    judged(store, watched, Question.DERIVES, (other.report.id, one.report.id), Judgement.UNSURE)
    assert told == [([pair], []), ([], [pair]), ([pair], []), ([], [])]


@pytest.mark.parametrize("question", [Question.SAME_PARTY, Question.SAME_CLAIM, Question.DERIVES])
def test_a_question_about_the_wrong_thing_is_refused_before_anything_is_kept(
    store: Store, linkers: Linkers, question: Question
) -> None:
    reading = keep(store, 1, "Bram Oster")
    assert reading.report
    other = reading.parties[0].id if question is Question.DERIVES else reading.report.id
    wrong = (other, reading.statements[0].id)
    with pytest.raises(NotFoundError, match="is asked of a"):
        judged(store, linkers, question, wrong, Judgement.YES)
    with pytest.raises(NotFoundError, match="nothing by the id"):
        judged(store, linkers, question, ("statement-zzz", "statement-zzz"), Judgement.YES)
    assert list(store.decisions()) == []


def test_a_thing_is_not_compared_with_itself(store: Store, linkers: Linkers) -> None:
    id_ = keep(store, 1, "Bram Oster").statements[0].id
    with pytest.raises(NotFoundError, match="two different things"):
        judged(store, linkers, Question.SAME_CLAIM, (id_, id_), Judgement.YES)
