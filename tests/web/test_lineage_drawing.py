"""Where the nodes of a lineage stand, and which of them are drawn as one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.domain import Edge, EdgeKind, Stance
from firsthand.testing import a_claim, a_lineage, an_edge, an_origin
from firsthand.web.lineage_drawing import Drawing, drawing
from firsthand.web.lineage_nodes import Telling, between
from firsthand.web.lineage_paths import BOX_HEIGHT, BOX_WIDTH

A_CLAIM = a_claim("The ramp was roped", ("s1",))

QUIETLY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

DATES = st.one_of(
    st.none(),
    st.sampled_from(["2026-03", "2026-03-04", "2026-03-05", "soon", "", "2026-13-40"]),
    st.integers(1, 28).flatmap(lambda day: st.integers(0, 23).map(lambda hour: f"2026-03-{day:02}T{hour:02}:00:00Z")),
)


@st.composite
def _lineages(draw, most: int = 25):
    """Any tellings with any dates, any edges between them, loops among them, and origins of any of them."""
    ids = [f"n{number}" for number in range(draw(st.integers(1, most)))]
    one = st.sampled_from(ids)
    tellings = [Telling(i, draw(st.text(max_size=30)), draw(DATES)) for i in ids]
    edges = [
        an_edge(source, target, kind, probability)
        for source, target, kind, probability in draw(
            st.lists(st.tuples(one, one, st.sampled_from(EdgeKind), st.floats(0, 1)), max_size=2 * len(ids))
        )
    ]
    origins = [
        an_origin(f"origin {number}", *statements, stance=stance)
        for number, (statements, stance) in enumerate(
            draw(st.lists(st.tuples(st.lists(one, max_size=9), st.sampled_from(Stance)), max_size=5))
        )
    ]
    return tellings, a_lineage(A_CLAIM, origins, edges)


@st.composite
def _honest(draw):
    """Tellings of which each derives from some that came out before it."""
    count = draw(st.integers(1, 40))
    tellings = [Telling(f"n{n}", f"Post {n}", f"2026-03-{n // 4 + 1:02}T{n % 4:02}:00:00Z") for n in range(count)]
    edges: list[Edge] = []
    for number in range(1, count):
        targets = draw(st.lists(st.integers(0, number - 1), max_size=3, unique=True))
        edges += [an_edge(f"n{number}", f"n{target}", EdgeKind.RELAYS, draw(st.floats(0.1, 1))) for target in targets]
    roots = [an_origin("a deckhand", "n0"), an_origin("the police", f"n{count - 1}")]
    return tellings, a_lineage(A_CLAIM, roots, edges)


def _overlapping(drawn: Drawing) -> list[tuple[str, str]]:
    boxes = drawn.boxes
    return [
        (one.telling.id, other.telling.id)
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
        if abs(one.x - other.x) < BOX_WIDTH and abs(one.y - other.y) < BOX_HEIGHT
    ]


@given(_lineages())
@QUIETLY
def test_no_two_nodes_overlap_and_none_leaves_the_drawing(made) -> None:
    tellings, lineage = made
    drawn = drawing(lineage, tellings)
    assert _overlapping(drawn) == []
    assert {box.telling.id for box in drawn.boxes} == {telling.id for telling in tellings}
    for box in drawn.boxes:
        assert 0 <= box.x <= drawn.width - BOX_WIDTH
        assert 0 <= box.y <= drawn.height - BOX_HEIGHT


@given(_honest())
@QUIETLY
def test_every_edge_points_back_in_time_and_to_the_left(made) -> None:
    tellings, lineage = made
    drawn = drawing(lineage, tellings)
    at = {box.telling.id: box.x for box in drawn.boxes}
    for line in drawn.lines:
        if line.kind:
            assert at[line.target] < at[line.source]
            assert not line.against_time


@given(_honest())
@QUIETLY
def test_columns_follow_one_another_in_time_where_they_have_dates_above_them(made) -> None:
    tellings, lineage = made
    drawn = drawing(lineage, tellings)
    if drawn.heads:
        boxes = sorted(drawn.boxes, key=lambda box: box.x)
        moments = [(box.x, between(box.telling.when)) for box in boxes]
        assert all(one[1] <= other[1] for one, other in pairwise(moments) if one[0] < other[0])


@given(_lineages(most=40), st.integers(1, 12))
@QUIETLY
def test_however_many_there_are_no_more_than_asked_are_drawn_and_all_are_accounted_for(made, most: int) -> None:
    tellings, lineage = made
    drawn = drawing(lineage, tellings, most)
    assert len(drawn.boxes) <= most
    assert sum(box.telling.statements for box in drawn.boxes) + drawn.left_out == len(tellings)
    assert _overlapping(drawn) == []


def test_what_goes_back_to_one_origin_stands_in_one_lane() -> None:
    drawn = drawing(
        a_lineage(
            A_CLAIM,
            [an_origin("a deckhand", "courier", "herald"), an_origin("a recording", "plumbline")],
            [an_edge("herald", "courier")],
        ),
        [
            Telling("courier", "Courier", "2024-03-12"),
            Telling("herald", "Herald", "2024-03-13"),
            Telling("plumbline", "Plumbline", "2024-03-15"),
        ],
    )
    assert [band.label for band in drawn.bands] == [("a deckhand",), ("a recording",)]
    y = {box.name: box.y for box in drawn.boxes}
    assert y["Courier"] == y["Herald"] < drawn.bands[1].y < y["Plumbline"]
    assert [head[1] for head in drawn.heads] == ["2024-03-12", "2024-03-13 to 03-15"]


def test_origins_that_support_come_before_those_that_deny() -> None:
    drawn = drawing(
        a_lineage(A_CLAIM, [an_origin("the line", "a", "b", stance=Stance.DENIES), an_origin("a deckhand", "c")]),
        [Telling("a", "A"), Telling("b", "B"), Telling("c", "C"), Telling("d", "D")],
    )
    assert [band.label[0] for band in drawn.bands] == ["a deckhand", "the line", "Origin not known"]


@pytest.mark.parametrize(
    ("stance", "written"),
    [
        (None, "2026-03-04 23:30 +02:00"),
        (Stance.SUPPORTS, "2026-03-04 23:30 +02:00"),
        (Stance.DENIES, "denies · 2026-03-04"),
        (Stance.QUALIFIES, "open · 2026-03-04"),
    ],
)
def test_a_node_tells_its_time_in_the_zone_of_its_report_and_what_does_not_support_says_so(
    stance: Stance | None, written: str
) -> None:
    node = Telling("a", "Sollen Herald", "2026-03-04T23:30:00+02:00", stance=stance)
    [box] = drawing(a_lineage(A_CLAIM, [an_origin("river board", "a")]), [node]).boxes
    assert box.when == written
    assert "2026-03-04 23:30 +02:00" in box.sentence


def test_only_the_most_probable_of_several_edges_gives_a_line_its_form() -> None:
    edges = [an_edge("b", "a", EdgeKind.CITES, 0.6), an_edge("b", "a", EdgeKind.COPIES, 0.9)]
    drawn = drawing(
        a_lineage(A_CLAIM, [an_origin("x", "a", "b")], edges), [Telling("a", "A", "2026"), Telling("b", "B", "2026")]
    )
    [line] = [line for line in drawn.lines if line.kind]
    assert (line.kind, line.sentence) == (EdgeKind.COPIES, "B → A: copies, 90 %; cites, 60 %")
    assert {box.name: box.how for box in drawn.boxes} == {"A": "from the origin", "B": "copies · 90 %"}


def test_an_edge_that_runs_against_time_is_drawn_and_called_so() -> None:
    drawn = drawing(
        a_lineage(A_CLAIM, [an_origin("x", "a", "b")], [an_edge("a", "b")]),
        [Telling("a", "A", "2026-03-01"), Telling("b", "B", "2026-03-09")],
    )
    assert [line.against_time for line in drawn.lines if line.kind] == [True]


def test_a_loop_is_drawn() -> None:
    edges = [an_edge("a", "b"), an_edge("b", "c"), an_edge("c", "a")]
    drawn = drawing(a_lineage(A_CLAIM, [an_origin("x", "a")], edges), [Telling(i, i) for i in "abc"])
    assert len([line for line in drawn.lines if line.kind]) == 3


def test_copies_of_one_text_become_one_node_where_there_are_too_many() -> None:
    copies = [Telling(f"copy {n:02}", f"Digest {n}", f"2026-03-02T{n:02}:00:00Z") for n in range(12)]
    tellings = [Telling("wire", "Wire", "2026-03-01"), *copies, Telling("relay", "Herald", "2026-03-04")]
    edges = [an_edge(copy.id, "wire", EdgeKind.COPIES, 0.99) for copy in copies]
    lineage = a_lineage(A_CLAIM, [an_origin("the police", "wire")], [*edges, an_edge("relay", "copy 07")])
    drawn = drawing(lineage, tellings, most=10)
    assert {(box.telling.name, box.telling.reports) for box in drawn.boxes} == {
        ("Wire", 1),
        ("Digest 0", 12),
        ("Herald", 1),
    }
    assert [line.sentence for line in drawn.lines if line.source == "relay"] == ["Herald → Digest 0: relays, 90 %"]
    assert "and 11 more" in next(box.sentence for box in drawn.boxes if box.telling.reports > 1)


def test_a_lineage_without_any_telling_is_an_empty_drawing() -> None:
    assert drawing(a_lineage(A_CLAIM, []), []).boxes == ()


def test_what_one_report_has_from_one_origin_is_one_node() -> None:
    drawn = drawing(
        a_lineage(A_CLAIM, [an_origin("a recording", "s1", "s2"), an_origin("a lawyer", "s3")]),
        [Telling(one, "Plumbline", report="report-1") for one in ("s1", "s2", "s3")],
    )
    assert {(box.telling.statements, box.how) for box in drawn.boxes} == {(2, "2 statements"), (1, "from the origin")}
