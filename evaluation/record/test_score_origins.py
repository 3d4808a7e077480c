"""Claims, origins and derivations are scored from what an engine found, matched to the gold by its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from evaluation.reading.gold import GoldReport, GoldStatement
from evaluation.record.families import GoldClaim, GoldDerivation, GoldFamily, GoldOrigin
from evaluation.record.linked_family import LinkedFamily, alike
from evaluation.record.origin_misses import family_lines
from evaluation.record.score_origins import ScoredFamily, origin_figures, score_family
from firsthand.domain import (
    Alarm,
    AlarmKind,
    Basis,
    Certainty,
    Claim,
    Edge,
    EdgeKind,
    Independence,
    Lineage,
    Origin,
    Polarity,
    Reading,
    Reuse,
    ReuseKind,
    Stance,
    StatementKind,
)
from firsthand.testing import a_reading, spans_in

SUPPORTS, DENIES = Stance.SUPPORTS, Stance.DENIES
PAGES = {
    "01": a_reading("Ann Oake said the rope held.\nThe mayor denied the boat sank.", [
        ("Ann Oake", "said", "the rope held"),
        ("The mayor", "denied", "the boat sank"),
    ]),
    "02": a_reading("The rope held, said a sailor.", [("a sailor", "said", "The rope held")]),
    "03": a_reading("The rope snapped, said a cook.", [("a cook", "said", "The rope snapped")]),
}  # fmt: skip


def gold_of(reading: Reading) -> GoldReport:
    found = (
        GoldStatement(
            f"s{number}", StatementKind.INDIRECT, s.content, s.source, s.cue, None, (), Basis.UNKNOWN,
            Certainty.CERTAIN, Polarity.AFFIRMED, "", (), True,
        )
        for number, s in enumerate(reading.statements, 1)
    )  # fmt: skip
    return GoldReport({}, tuple(found), ())


ROPE = GoldClaim(
    "rope",
    "The rope held.",
    {("01", "s1"): SUPPORTS, ("02", "s1"): SUPPORTS, ("03", "s1"): DENIES},
    (
        GoldOrigin("Oake", SUPPORTS, frozenset({("01", "s1"), ("02", "s1")})),
        GoldOrigin("cook", DENIES, frozenset({("03", "s1")})),
    ),
    1,
    1,
    "The sailor has it from Oake.",
)
FAMILY = GoldFamily(
    "rope",
    ("01", "02", "03"),
    (
        GoldDerivation("02", "01", EdgeKind.RELAYS, disclosed=False, why="her words"),
        GoldDerivation("03", "02", EdgeKind.CITES, disclosed=True, why="it says so"),
    ),
    (ROPE,),
)


def said(path: str, number: int = 1) -> str:
    return PAGES[path].statements[number - 1].id


def of_report(path: str) -> str:
    report = PAGES[path].report
    assert report
    return report.id


def weighed(
    groups: Sequence[Sequence[str]], lowest: int = 1, highest: int = 1, edges: tuple[Edge, ...] = ()
) -> Lineage:
    figures = Independence(lowest, lowest, highest, ("one who saw it",), (), ("the other is open",))
    origins = tuple(Origin(f"origin-{n}", f"origin {n}", tuple(ids), ()) for n, ids in enumerate(groups))
    return Lineage("claim-rope", edges, origins, figures, figures)


def scored(
    stances: Mapping[str, Stance] | None = None, lineage: Lineage | None = None, reuses: tuple[Reuse, ...] = ()
) -> ScoredFamily:
    stances = stances or {said("01"): SUPPORTS, said("02"): SUPPORTS, said("03"): DENIES}
    claim = Claim("claim-rope", "the rope held", tuple(stances.items()))
    lineages = {claim.id: lineage} if lineage else {}
    gold = {path: gold_of(reading) for path, reading in PAGES.items()}
    return score_family(LinkedFamily(FAMILY, gold, PAGES, (claim,), lineages, (), reuses))


RIGHT = weighed([[said("01"), said("02")], [said("03")]])


def test_what_is_as_in_the_gold_scores_full() -> None:
    edges = (
        Edge(said("02"), said("01"), EdgeKind.RELAYS, 0.9, ()),
        Edge(said("03"), of_report("02"), EdgeKind.CITES, 0.9, ()),
    )
    lineage = weighed([[said("01"), said("02")], [said("03")]], edges=edges)
    assert set(origin_figures(scored(lineage=lineage)).values()) == {100.0}


def test_a_statement_is_the_gold_one_whose_content_it_overlaps_most() -> None:
    [gold] = gold_of(PAGES["02"]).statements
    reading = a_reading("The rope held, said a sailor.", [("a sailor", "said", "rope held")])
    assert reading.report
    assert alike([gold], reading.statements, reading.report.text) == {reading.statements[0].id: "s1"}


def test_contents_that_share_next_to_nothing_are_not_the_same_statement() -> None:
    text = "The rope held and nobody on the quay could say for how long, said a sailor."
    gold = gold_of(a_reading(text, [("a sailor", "said", "The rope held and nobody on the quay could say")]))
    found = a_reading(text, [("a sailor", "said", "say for how long")])
    assert spans_in(text, "say for how long") == found.statements[0].content
    assert alike(gold.statements, found.statements, text) == {}


def test_a_claim_that_shares_too_little_is_not_found_and_has_no_figures() -> None:
    family = scored({said("01", 2): SUPPORTS, said("01"): SUPPORTS}, weighed([[said("01")]]))
    figures = origin_figures(family)
    assert (figures["claims.found"], figures["lowest"], figures["cover"]) == (0.0, 0.0, 0.0)


def test_a_wrong_stance_is_counted_among_the_statements_in_both_claims() -> None:
    stances = {said("01"): SUPPORTS, said("02"): SUPPORTS, said("03"): SUPPORTS}
    assert origin_figures(scored(stances, RIGHT))["stances"] == pytest.approx(66.7)


def test_a_range_that_holds_the_golds_covers_it_without_being_right() -> None:
    figures = origin_figures(scored(lineage=weighed([[said("01")]], 1, 3)))
    assert (figures["lowest"], figures["highest"], figures["range"], figures["cover"]) == (100.0, 0.0, 0.0, 100.0)


def test_origins_are_compared_over_all_statements_of_the_claim_and_over_those_found() -> None:
    figures = origin_figures(scored({said("01"): SUPPORTS, said("02"): SUPPORTS}, weighed([[said("01"), said("02")]])))
    assert (figures["origins.b3"], figures["origins.b3.of_found"]) == (100.0, 100.0)
    apart = origin_figures(scored(lineage=weighed([[said("01")], [said("02")], [said("03")]])))
    assert apart["origins.b3"] == apart["origins.b3.of_found"] == pytest.approx(80.0)


def reuse(derived: str, source: str) -> Reuse:
    return Reuse(of_report(derived), of_report(source), ReuseKind.NEAR_COPY, (), 0.9, 0.9, 0.9, (), "test")


def test_a_derivation_by_way_of_another_report_is_not_wrong() -> None:
    family = scored(lineage=RIGHT, reuses=(reuse("02", "01"), reuse("03", "01")))
    assert family.derivations.agreement.precision == 1.0
    assert family.derivations.agreement.recall == 0.5


def test_disclosed_and_undisclosed_derivations_are_told_apart_and_so_is_the_direction() -> None:
    figures = origin_figures(scored(lineage=RIGHT, reuses=(reuse("01", "02"), reuse("03", "02"))))
    assert figures["derivations.disclosed"] == 100.0
    assert figures["derivations.undisclosed"] == 0.0
    assert figures["derivations.direction"] == 50.0


def test_an_edge_of_a_source_in_common_is_no_derivation() -> None:
    edge = Edge(said("02"), said("01"), EdgeKind.SAME_OCCASION, 0.9, ())
    assert scored(lineage=weighed([], edges=(edge,))).linked.derivations == frozenset()


def test_an_alarm_that_the_gold_has_not_costs_precision() -> None:
    lineage = replace(RIGHT, alarms=(Alarm(AlarmKind.LOOP, "01 and 02 cite each other", ()),))
    family = scored(lineage=lineage)
    assert origin_figures(family)["alarms"] == 0.0
    assert "  alarm too much: a loop of citations" in set(family_lines(family))


def test_misses_tell_the_claim_the_statement_the_origins_and_the_derivations() -> None:
    stances = {said("01"): SUPPORTS, said("02"): DENIES, said("01", 2): SUPPORTS}
    lineage = weighed([[said("01")], [said("02")]], 2, 2)
    lines = "\n".join(family_lines(scored(stances, lineage, (reuse("03", "01"), reuse("01", "02")))))
    for expected in (
        "rope: The rope held.",
        "2 to 2 sources, not 1 to 1",
        "denies, not supports: 02 s1  The rope held",
        "not in the claim 03 s1  The rope snapped",
        "too much in it   01 s2  the boat sank",
        "one origin taken apart (Oake): origin 0, origin 1",
        "derivation missing: 02 ← 03 (cites, disclosed: it says so)",
        "derivation the other way: 02 ← 01",
    ):
        assert expected in lines
