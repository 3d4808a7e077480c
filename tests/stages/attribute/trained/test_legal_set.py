from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.stages.attribute.trained.decoding import Candidate
from firsthand.stages.attribute.trained.legal_set import Placed, Ranked, legal_set
from firsthand.stages.attribute.trained.weights import Decoding


@st.composite
def candidates(draw: st.DrawFn) -> list[Ranked]:
    """Candidates as a network gone wild might give them: any cue, any content, in two windows."""
    found = []
    for window in range(2):
        for anchor in sorted(draw(st.sets(st.integers(0, 29), max_size=8))):
            start = 30 * window
            cue = draw(st.one_of(st.none(), st.just((start + anchor, start + anchor + 1))))
            edges = sorted(draw(st.sets(st.integers(0, 30), min_size=2, max_size=4)))
            runs = [(start + a, start + b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
            words = [w for first, last in runs for w in range(first, last) if w != start + anchor]
            if not words:
                continue
            content = tuple((w, w + 1) for w in words)
            where = start + anchor if cue else words[0]
            candidate = Candidate(window, where, None, cue, content, ())
            found.append(Ranked(candidate, draw(st.sampled_from((0.2, 0.5, 0.8)))))
    return found


def words(one: Placed) -> set[int]:
    return {word for run in one.candidate.content for word in range(*run)}


def ancestors(placed: tuple[Placed, ...], number: int) -> list[int]:
    found = []
    while (parent := placed[number].parent) is not None:
        found.append(number := parent)
    return found


@settings(max_examples=100, deadline=None)
@given(candidates())
def test_contents_overlap_only_where_one_statement_is_nested_in_the_other(ranked: list[Ranked]) -> None:
    placed = legal_set(ranked, Decoding())
    for a, one in enumerate(placed):
        assert words(one)
        for b, other in enumerate(placed):
            if a != b and words(one) & words(other):
                assert b in ancestors(placed, a) or a in ancestors(placed, b)


@settings(max_examples=100, deadline=None)
@given(candidates())
def test_a_nested_statement_hangs_in_and_stays_in_its_parents_content(ranked: list[Ranked]) -> None:
    placed = legal_set(ranked, Decoding())
    for number, one in enumerate(placed):
        assert number not in ancestors(placed, number)
        if one.parent is not None:
            outer = words(placed[one.parent])
            assert one.candidate.anchor in outer
            assert words(one) <= outer


@settings(max_examples=100, deadline=None)
@given(candidates())
def test_the_surest_of_all_is_kept_whole(ranked: list[Ranked]) -> None:
    if not ranked:
        return
    best = min(ranked, key=lambda each: (-each.confidence, each.candidate.anchor))
    kept = {one.candidate.anchor: words(one) for one in legal_set(ranked, Decoding())}
    assert kept[best.candidate.anchor] == {w for run in best.candidate.content for w in range(*run)}


def test_what_is_left_of_a_cut_content_may_not_say_again_what_a_surer_one_says() -> None:
    def ranked(anchor: int, cue: tuple[int, int] | None, content: tuple[int, int], confidence: float) -> Ranked:
        return Ranked(Candidate(0, anchor, None, cue, (content,), ()), confidence)

    kept = legal_set(
        [ranked(0, None, (0, 1), 0.9), ranked(1, None, (1, 3), 0.8), ranked(7, (7, 8), (0, 2), 0.2)], Decoding()
    )
    assert [one.candidate.anchor for one in kept] == [0, 1]
