from __future__ import annotations

from itertools import combinations

from firsthand.domain import Pair, Question, Stance
from firsthand.stages.link import claims as stage
from firsthand.stages.link.claims import Firm, firm, likened, likeness


def gather(statements, *, beside=(), **more):
    """The claims of these statements, each compared with all others and with those of firm claims."""
    pairs = combinations([*statements, *beside], 2)
    found = [likened(one.statement, other.statement, likeness(one, other)) for one, other in pairs]
    return stage.gather(statements, [pair for pair in found if pair], **more)


def pair(one, other):
    return Pair(Question.SAME_CLAIM, one.statement, other.statement)


def claim_of(claims, one):
    return next(c for c in claims if (one.statement, Stance.SUPPORTS) in c.statements)


def test_two_reports_that_say_the_same_make_one_claim(said):
    one = said("the ramp chain had been broken for weeks", by="Courier")
    other = said("the chain of the ramp was broken for weeks", by="Herald")
    (claim,) = gather([one, other])
    assert dict(claim.statements) == {one.statement: Stance.SUPPORTS, other.statement: Stance.SUPPORTS}


def test_a_statement_that_nobody_repeats_is_a_claim_alone(said):
    one = said("the ramp chain had been broken for weeks", by="Courier")
    other = said("the mayor keeps geese", by="Herald")
    assert len(gather([one, other])) == 2


def test_the_same_words_about_another_event_are_another_claim(said):
    one = said("the brake had been broken for weeks", by="Courier")
    other = said(
        "the brake had been broken for weeks",
        of="A funicular ran away in Upper Sendling and hit a kiosk.",
        by="Herald",
        on="2019-08-02",
    )
    assert len(gather([one, other])) == 2


def test_a_denial_stands_in_the_claim_that_it_denies(said):
    one = said("the office was warned about the chain", by="Courier")
    other = said("the office was warned about the chain", by="Herald", denied=True)
    (claim,) = gather([one, other])
    assert dict(claim.statements) == {one.statement: Stance.SUPPORTS, other.statement: Stance.DENIES}


def test_a_content_that_negates_denies_too(said):
    one = said("the office was warned about the broken chain", by="Courier")
    other = said("the office was never warned about the broken chain", by="Herald")
    (claim,) = gather([one, other])
    assert dict(claim.statements) == {one.statement: Stance.SUPPORTS, other.statement: Stance.DENIES}


def test_who_does_not_confirm_qualifies(said):
    one = said("the office was warned about the chain", by="Courier")
    other = said("the office was warned about the chain", by="Herald", unconfirmed=True)
    (claim,) = gather([one, other])
    assert dict(claim.statements)[other.statement] is Stance.QUALIFIES


def test_two_tolls_are_rivals_that_deny_each_other(said):
    nine = said("at least nine people died", by="Courier")
    nine_too = said("nine people were dead", by="Post")
    seven = said("seven people drowned", by="Herald")
    claims = gather([nine, nine_too, seven])
    of_nine, of_seven = claim_of(claims, nine), claim_of(claims, seven)
    assert of_nine.rivals == (of_seven.id,) and of_seven.rivals == (of_nine.id,)
    assert dict(of_nine.statements) == {
        nine.statement: Stance.SUPPORTS,
        nine_too.statement: Stance.SUPPORTS,
        seven.statement: Stance.DENIES,
    }


def test_a_person_joins_what_the_machine_left_apart(said):
    one = said("the ramp chain had been broken for weeks", by="Courier")
    other = said("the mayor keeps geese", by="Herald")
    assert len(gather([one, other], joined=[pair(one, other)])) == 1


def test_a_person_parts_what_the_machine_put_together(said):
    one = said("the ramp chain had been broken for weeks", by="Courier")
    other = said("the ramp chain had been broken for weeks", by="Herald")
    assert len(gather([one, other], parted=[pair(one, other)])) == 2


def test_a_later_report_leaves_the_claims_id_as_it_was(said):
    one = said("the ramp chain had been broken for weeks", by="Courier", on="2024-03-12")
    later = said("the chain of the ramp was broken for weeks", by="Herald", on="2024-03-14")
    assert gather([one])[0].id == gather([later, one])[0].id


def test_the_claim_speaks_in_the_clearest_statements_words(said):
    one = said("it had been broken for weeks, the chain of the ramp", by="Courier")
    other = said("the ramp chain had been broken for weeks", by="Herald")
    (claim,) = gather([one, other])
    assert claim.text == "The ramp chain had been broken for weeks"


def test_a_word_and_its_opposite_in_the_same_place_make_rivals(said):
    one = said("the gate of the lower lock had been open all night", by="Courier")
    other = said("the gate of the lower lock was shut all night", by="Herald")
    claims = gather([one, other])
    assert claim_of(claims, one).rivals == (claim_of(claims, other).id,)


def test_another_date_of_the_same_deed_makes_rivals(said):
    one = said("the bow chain was replaced on 20 February", by="Courier")
    other = said("the bow chain was replaced on 4 March", by="Herald")
    claims = gather([one, other])
    assert dict(claim_of(claims, one).statements)[other.statement] is Stance.DENIES


def test_a_wider_count_qualifies_the_closer_one(said):
    one = said("at least fourteen people died", by="Courier")
    other = said("forty people were dead", by="Herald")
    claims = gather([one, other])
    assert dict(claim_of(claims, one).statements)[other.statement] is Stance.QUALIFIES


def test_a_count_without_what_it_counts_takes_it_from_the_sentence_before(said):
    one = said("seven people drowned", by="Courier")
    other = said("seven, not nine", by="Herald", of="The dead of the ferry Halvine lie in Port Maddren by the Teskel.")
    assert len(gather([one, other])) == 1


def test_tolls_of_events_without_a_name_in_common_are_no_rivals(said):
    one = said("seven people died", of="A bus went off the road at Kvarn with a choir on board.", by="Courier")
    other = said("nine people died", of="Two coaches collided near Torvby, one of them empty.", by="Herald")
    assert [claim.rivals for claim in gather([one, other])] == [(), ()]


def test_the_order_in_which_statements_come_changes_nothing(said):
    statements = [
        said("at least nine people died", by="Courier"),
        said("seven people drowned", by="Herald"),
        said("the ramp chain had been broken for weeks", by="Post", on="2024-03-13"),
        said("the chain of the ramp was broken for weeks", by="Log", on="2024-03-14"),
    ]
    assert gather(statements) == gather(statements[::-1])


def test_statements_that_share_their_subject_alone_stay_apart(said):
    contents = (
        "the ramp was open when divers reached the wreck",
        "the minute after the ramp fell was spent looking for a form",
        "the ramp was an accident waiting for fog",
        "the boat had left with her ramp up",
    )
    reports = [
        said(content, by=by) for content, by in zip(contents, ("Courier", "Herald", "Post", "Echo"), strict=True)
    ]
    assert len(gather(reports)) == len(contents)


def test_a_firm_claim_is_told_of_a_rival_and_takes_in_nobody(said):
    nine = said("that nine people had drowned", by="Post")
    (firm,) = gather([nine])
    seven = said("that seven people had drowned", by="Courier")
    nine_too = said("that nine people had drowned", by="Herald")
    claims = gather([nine_too, seven], beside=[nine], firm=[Firm(firm, (nine.statement,))])
    kept = claim_of(claims, nine)
    assert kept.id == firm.id
    assert dict(kept.statements) == {nine.statement: Stance.SUPPORTS, seven.statement: Stance.DENIES}
    assert kept.rivals == (claim_of(claims, seven).id,)
    assert dict(claim_of(claims, seven).statements)[nine.statement] is Stance.DENIES


def test_a_firm_claim_that_need_not_be_told_is_only_told_of(said):
    nine, seven, five = (said(f"that {n} people had drowned", by=n) for n in ("nine", "seven", "five"))
    claims = gather([nine, seven])
    firm = [
        Firm(claim_of(claims, nine), (nine.statement,)),
        Firm(claim_of(claims, seven), (seven.statement,), told=False),
    ]
    told = gather([five], beside=[nine, seven], firm=firm)
    assert len(told) == 2
    assert {statement for statement, _ in claim_of(told, nine).statements} == {
        nine.statement,
        seven.statement,
        five.statement,
    }


def test_a_claim_names_all_rivals_and_holds_the_statements_of_some(said, monkeypatch):
    monkeypatch.setattr(firm, "MOST_OF_RIVALS", 2)
    tolls = [said(f"that {n} people had drowned", by=n) for n in ("nine", "seven", "five", "eleven", "thirteen")]
    for claim in gather(tolls):
        assert len(claim.rivals) == 4
        assert [stance for _, stance in claim.statements] == [Stance.SUPPORTS, Stance.DENIES, Stance.DENIES]
