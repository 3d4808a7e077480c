"""Linking a record: what is touched, what stays, and that it is mended when it was stopped."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from firsthand.domain import ClaimQuery, Decision, Judgement, Pair, Question, Reading
from firsthand.operations import link as linking
from firsthand.operations import weigh_claims
from firsthand.operations.claims import view_claim
from firsthand.operations.identify import identify
from firsthand.operations.link import link
from firsthand.operations.linkers import Linkers
from firsthand.operations.open_record import Store, open_record
from firsthand.testing import A_DAY, a_chain, a_party, a_reading

FERRY = "the ferry Halvard sank off Brekkery harbour with nineteen sailors aboard"


def told(n: int, content: str = FERRY, *, speaker: str = "Bram Oster", day: int = 1, outlet: str = "Post") -> Reading:
    """Report number `n` of the sinking: one statement."""
    text = f"Number {n}. {content[0].upper()}{content[1:]}, {speaker} said."
    said = [(speaker, "said", content[0].upper() + content[1:])]
    return a_reading(text, said, outlet=outlet, title="Ferry Halvard sinks", published=f"2031-03-{day:02}")


def relayed(n: int, by: str, *, day: int) -> Reading:
    """The same, with an outlet between."""
    reading = told(n, day=day)
    assert reading.report
    outlet = a_party(reading.report, by)
    chain = a_chain(reading.report, reading.statements[0], outlet, reading.parties[0])
    return replace(reading, chains=(chain,), parties=(*reading.parties, outlet))


def keep(store: Store, *readings: Reading) -> None:
    for reading in readings:
        assert reading.report
        store.add_capture(reading.capture, reading.report.text.encode())
        store.save_reading(reading)


def everything(store: Store) -> tuple[object, ...]:
    """All that linking proposes."""
    lines = store.claims(ClaimQuery(limit=None)).items
    claims = sorted((line.id, store.claim(line.id), store.lineage(line.id)) for line in lines)
    return (
        claims,
        sorted(store.reuses(), key=repr),
        sorted(store.citations(), key=repr),
        store.parties(limit=None).items,
    )


def test_reports_that_say_the_same_become_one_claim_with_its_lineage(store: Store, linkers: Linkers) -> None:
    keep(store, told(1), told(2, day=2), told(3, "the lock at Wendbrook was repaired with new steel doors", day=2))
    linked = link(store, linkers)
    assert (linked.reports, linked.done, linked.problems) == (3, 3, [])
    lines = store.claims(ClaimQuery()).items
    assert [(line.reports, line.lowest, line.expected, line.highest) for line in lines] == [
        (2, 1, 1.0, 2),
        (1, 1, 1.0, 1),
    ]
    assert [reuse.kind.value for reuse in store.reuses()] == ["near-copy"]
    assert [(line.name, line.reports) for line in store.parties().items] == [("Bram Oster", 3)]
    assert list(store.verify()) == []


TOLLS = ("nineteen", "seven", "nineteen", "two")
ORDERS = list(permutations(range(4)))[1::5]


@pytest.mark.parametrize("order", ORDERS)
def test_reports_that_come_one_by_one_in_any_order_give_the_same_as_in_one_go(
    store: Store, linkers: Linkers, tmp_path_factory: pytest.TempPathFactory, order: tuple[int, ...]
) -> None:
    contents = [f"the ferry Halvard sank off Brekkery harbour with {toll} sailors aboard" for toll in TOLLS]
    readings = [
        told(1, contents[0]),
        told(2, contents[1], day=2, outlet="Estuary Gazette", speaker="Ada Veld"),
        relayed(3, "Estuary Gazette", day=4),
        told(4, contents[3], day=5),
    ]
    with open_record(tmp_path_factory.mktemp("whole") / "record", create=True) as whole:
        keep(whole, *readings)
        link(whole, linkers)
        wanted = everything(whole)[0]
    for number in order:
        keep(store, readings[number])
        link(store, linkers)
    assert everything(store)[0] == wanted
    assert list(store.verify()) == []


def test_a_claim_that_an_earlier_report_joins_is_still_found_by_its_id_of_before(
    store: Store, linkers: Linkers
) -> None:
    keep(store, told(1, day=5))
    link(store, linkers)
    [before] = store.claims(ClaimQuery()).items
    keep(store, told(2, day=1))
    link(store, linkers)
    [now] = store.claims(ClaimQuery()).items
    assert now.id != before.id
    assert view_claim(store, before.id).claim.id == now.id
    link(store, linkers, anew=True)
    assert identify(store, before.id[:14], "claim") == now.id


def test_a_story_that_comes_later_takes_the_place_of_the_external_that_stood_for_it(
    store: Store, linkers: Linkers
) -> None:
    citing, cited = relayed(1, "Estuary Gazette", day=4), told(2, outlet="Estuary Gazette", day=3)
    assert citing.report and cited.report
    keep(store, citing)
    link(store, linkers)
    [outside] = store.citations()
    assert [external.name for external in store.externals([outside.target])] == ["Estuary Gazette"]
    keep(store, cited)
    link(store, linkers)
    assert [citation.target for citation in store.citations()] == [cited.report.id]
    assert store.externals([outside.target]) == ()


def test_a_report_that_was_looked_for_in_vain_leaves_what_was_weighed_as_it_is(store: Store, linkers: Linkers) -> None:
    citing, cited = relayed(1, "Estuary Gazette", day=4), told(2, outlet="Estuary Gazette", day=3)
    keep(store, citing, cited)
    link(store, linkers)
    weighed: list[str] = []
    watched = replace(linkers, weigh=lambda claim, *a, **k: weighed.append(claim.id) or linkers.weigh(claim, *a, **k))
    keep(store, told(3, "the lock at Wendbrook was repaired with new doors", outlet="Estuary Gazette", day=1))
    link(store, watched)
    assert len(weighed) == 1, "the new report's own claim"


def test_what_an_older_version_noted_of_statements_does_not_stop_the_linking(store: Store, linkers: Linkers) -> None:
    one = told(1)
    keep(store, one)
    link(store, linkers)
    assert one.report
    [said] = one.statements
    store.index("claim", one.report.id, {said.id: store.terms_of("claim", said.id)}, {said.id: '{"text": "old"}'})
    keep(store, told(2))
    assert link(store, linkers).problems == []
    assert [line.reports for line in store.claims(ClaimQuery()).items] == [2]


def test_only_what_is_new_is_linked(store: Store, linkers: Linkers) -> None:
    keep(store, told(1), told(2))
    link(store, linkers)
    weighed: list[str] = []
    watched = replace(linkers, weigh=lambda claim, *a, **k: weighed.append(claim.id) or linkers.weigh(claim, *a, **k))
    link(store, watched)
    assert weighed == []
    keep(store, told(3, "the lock at Wendbrook was repaired with new steel doors"))
    assert link(store, watched).reports == 1
    assert len(weighed) == 1


def test_a_report_that_is_read_again_takes_its_old_statements_out_of_their_claims(
    store: Store, linkers: Linkers
) -> None:
    one, two = told(1), told(2)
    keep(store, one, two)
    link(store, linkers)
    store.save_reading(replace(two, statements=(), chains=(), parties=()))
    link(store, linkers)
    [line] = store.claims(ClaimQuery()).items
    assert (line.reports, line.statements) == (1, 1)
    store.save_reading(Reading(one.capture, None))
    link(store, linkers)
    assert store.claims(ClaimQuery()).total == 0
    assert list(store.verify()) == []


def test_a_decision_outlives_linking_anew(store: Store, linkers: Linkers) -> None:
    one, two = told(1), told(2)
    keep(store, one, two)
    pair = Pair(Question.SAME_CLAIM, one.statements[0].id, two.statements[0].id)
    store.add_decision(Decision.made(str(pair), Judgement.NO, by="Ada", at=A_DAY, why="two ferries"))
    link(store, linkers)
    link(store, linkers, anew=True)
    assert [line.reports for line in store.claims(ClaimQuery()).items] == [1, 1]


def test_linking_anew_gives_the_same_again(store: Store, linkers: Linkers) -> None:
    keep(store, told(1), relayed(2, "Estuary Gazette", day=4), told(3, day=2))
    link(store, linkers)
    before = everything(store)
    assert link(store, linkers, anew=True).done == 3
    assert everything(store) == before


@pytest.mark.parametrize(("stage", "left"), [("cite", 1), ("weigh", 0)])
def test_what_was_stopped_in_the_middle_is_mended_by_running_again(
    store: Store, linkers: Linkers, monkeypatch: pytest.MonkeyPatch, stage: str, left: int
) -> None:
    monkeypatch.setattr(linking, "BATCH", 1)
    monkeypatch.setattr(weigh_claims, "BATCH", 1)
    keep(store, told(1), told(2), told(3, "the lock at Wendbrook was repaired with new steel doors"))
    wanted_after = {"cite": 2, "weigh": 1}[stage]

    def stopped(*given: object, **more: object) -> object:
        nonlocal wanted_after
        wanted_after -= 1
        if wanted_after < 0:
            raise KeyboardInterrupt
        return getattr(linkers, stage)(*given, **more)

    with pytest.raises(KeyboardInterrupt):
        link(store, replace(linkers, **{stage: stopped}))  # type: ignore[arg-type]
    assert len(store.unlinked()) == left
    assert store.stale_claims()
    assert list(store.verify()) == []
    assert link(store, linkers).done == left
    assert [(line.reports, line.lowest) for line in store.claims(ClaimQuery()).items] == [(2, 1), (1, 1)]


def test_a_report_that_a_stage_fails_on_is_a_problem_and_the_rest_goes_on(store: Store, linkers: Linkers) -> None:
    bad, good = told(1), told(2)
    assert bad.report
    bad_id = bad.report.id

    def fails(reading: Reading, *rest: object) -> object:
        if reading.report and reading.report.id == bad_id:
            raise ZeroDivisionError("odd")
        return linkers.cite(reading, *rest)  # type: ignore[arg-type]

    keep(store, bad, good)
    linked = link(store, replace(linkers, cite=fails))  # type: ignore[arg-type]
    assert [(problem.subject, problem.stage) for problem in linked.problems] == [(bad_id, "link")]
    assert "ZeroDivisionError" in next(iter(store.problems(bad_id))).reason
    assert store.unlinked() == ()
    link(store, linkers, anew=True)
    assert list(store.problems()) == []


def test_a_claim_that_cannot_be_weighed_is_a_problem_and_waits(store: Store, linkers: Linkers) -> None:
    def fails(*_: object, **__: object) -> object:
        raise ZeroDivisionError

    keep(store, told(1), told(2))
    linked = link(store, replace(linkers, weigh=fails))  # type: ignore[arg-type]
    [line] = store.claims(ClaimQuery()).items
    assert [(problem.subject, problem.stage) for problem in linked.problems] == [(line.id, "weigh")]
    assert line.lowest is None
    assert link(store, linkers).problems == []
    assert list(store.problems()) == []
