"""Corrections: what takes a story back, and who still prints what was taken back."""

from __future__ import annotations

from dataclasses import replace

from tests.stages.weigh.accounts import a_citation, an_account, figures, weighed

from firsthand.domain import Account, AlarmKind, Basis, Citation, EdgeKind, Stance

WRONG = "the barge carried 14 crates"
LOG = an_account("Log ← a stoker", WRONG, report="log")
POST = an_account("Post ← two witnesses", "14 crates were aboard", hours=20)


def alarmed(*accounts: Account, citations: tuple[Citation, ...] = ()) -> bool:
    found = weighed(*accounts, citations=citations).alarms
    return AlarmKind.UNFOLLOWED_CORRECTION in {alarm.kind for alarm in found}


def test_a_paper_s_own_voice_takes_its_story_back_and_an_uncredited_relay_has_not_followed() -> None:
    own = an_account("Log", "it was 41, not 14", hours=90, stance=Stance.DENIES, basis=Basis.DOCUMENT_OR_RECORDING)
    assert alarmed(LOG, POST, own)


def test_who_has_the_mistake_has_it_from_there() -> None:
    own = an_account("Log", "it was 41, not 14", hours=90, stance=Stance.DENIES)
    lineage = weighed(LOG, POST, own)
    assert [edge.target for edge in lineage.edges if edge.source == POST.id and edge.probability > 0.5] == [LOG.id]
    assert figures(lineage) == (1, 2), "improbable, not impossible"
    assert weighed(LOG, POST).independence.expected > lineage.independence.expected


def test_the_office_that_was_misunderstood_corrects_by_another_name_where_the_report_speaks_of_the_first() -> None:
    official = Basis.OFFICIAL_POSITION
    first = an_account("Log ← a city spokesman", "the barge is the city’s", report="log", basis=official)
    relay = an_account("Post ← Log ← a city spokesman", "the city owns the barge", hours=20, basis=official)
    taken_back = an_account(
        "Log ← the city spokesman’s office", "it is hired", hours=90, stance=Stance.DENIES, basis=official
    )
    assert not alarmed(first, relay, taken_back)
    assert alarmed(first, relay, taken_back, citations=(a_citation(taken_back, "log"),))


def test_a_toll_that_has_risen_is_no_correction() -> None:
    first = an_account("Log ← the fire service", "27 died", basis=Basis.OFFICIAL_POSITION)
    relay = an_account("Post ← Log ← the fire service", "27 dead", hours=20, basis=Basis.OFFICIAL_POSITION)
    for stance, words in ((Stance.QUALIFIES, "31 died"), (Stance.DENIES, "the number of dead has risen to 31")):
        risen = an_account(
            "Log ← the fire service", words, hours=90, stance=stance, basis=Basis.OFFICIAL_POSITION, report="later"
        )
        assert not alarmed(first, relay, risen, citations=(a_citation(risen, first.report),))


def test_a_paper_that_tells_its_mistake_again_to_take_it_back_is_followed_by_nobody_who_still_has_it() -> None:
    again = an_account("Log", WRONG, hours=90, report="log again")
    taken_back = replace(a_citation(again, "log", statement=True), kind=EdgeKind.CORRECTS)
    assert alarmed(LOG, POST, again, citations=(taken_back,))
    assert not alarmed(LOG, POST, again, citations=(a_citation(again, "log", statement=True),))


def test_a_toll_that_has_risen_is_no_correction_though_the_paper_says_it_of_its_own_report() -> None:
    risen = an_account("Log", "the number has risen to 41", hours=90, stance=Stance.DENIES)
    assert not alarmed(LOG, POST, risen, citations=(a_citation(risen, "log"),))


def test_neither_is_what_the_same_office_adds_to_it() -> None:
    official = Basis.OFFICIAL_POSITION
    first = an_account("Log ← the fire service", "14 people died", report="log", basis=official)
    relay = an_account("Post ← Log ← the fire service", "14 people died", hours=20, basis=official)
    added = [
        an_account("Log ← the fire service", text, hours=90, report="log again", stance=stance, basis=official)
        for text, stance in (("four died in hospital", Stance.DENIES), ("the toll has risen to 18", Stance.QUALIFIES))
    ]
    assert alarmed(first, relay, added[0])
    assert not alarmed(first, relay, *added)


def test_a_later_word_that_puts_another_figure_in_its_place_corrects_whatever_stance_it_was_taken_for() -> None:
    put_right = an_account("Log", "there were 41 crates and not 14, as we reported", hours=90)
    assert alarmed(LOG, POST, put_right)
    assert not alarmed(LOG, POST, an_account("Log", "there were 14 crates and no others, as we reported", hours=90))
    assert not alarmed(LOG, POST, an_account("Mail", "there were 41 crates and not 14", hours=90))


def test_a_paper_that_takes_back_another_matter_does_not_take_this_one_back() -> None:
    other = an_account("Log ← this story", "the barge had no lamps", hours=90, stance=Stance.DENIES, report="log again")
    taken_back = replace(a_citation(other, "log", statement=True), kind=EdgeKind.CORRECTS)
    assert not alarmed(LOG, POST, other, citations=(taken_back,))
    press = an_account("Log ← local media", WRONG, report="log")
    assert not alarmed(press, POST, other, citations=(a_citation(other, "log"),)), "neither has a source that is told"
