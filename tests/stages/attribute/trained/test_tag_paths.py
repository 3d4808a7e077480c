from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.stages.attribute.trained.tag_paths import NEVER, Tag, best_paths

O, S, IS, C, IC, X, IX = Tag  # noqa: E741 - the letter that taggers use for outside


def legal(path: tuple[Tag, ...]) -> bool:
    before = (O, *path)
    return (
        all(tag not in (IS, IC, IX) or last in (tag, tag - 1) for last, tag in itertools.pairwise(before))
        and path.count(S) <= 1
    )


def price(path: tuple[Tag, ...], scores: np.ndarray, further: float, lone: np.ndarray) -> float:
    total = sum(float(scores[at, tag]) for at, tag in enumerate(path)) - further * max(0, path.count(X) - 1)
    ends = (*path[1:], O)
    return total - sum(float(lone[at]) for at, tag in enumerate(path) if tag is X and ends[at] is not IX)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 4))
def test_no_legal_path_with_content_is_better_than_the_one_that_is_found(seed: int, length: int) -> None:
    draw = np.random.default_rng(seed)
    scores = draw.normal(0, 2, (1, length, 7)).astype(np.float32)
    lone = draw.uniform(0, 2, (1, length)).astype(np.float32)
    every = [path for path in itertools.product(Tag, repeat=length) if legal(path)]
    paths = best_paths(scores, 1.5, lone)
    chosen = tuple(Tag(tag) for tag in paths.tags[0])
    assert legal(chosen)
    assert X in chosen
    best = max(price(path, scores[0], 1.5, lone[0]) for path in every if X in path)
    assert abs(price(chosen, scores[0], 1.5, lone[0]) - best) < 1e-3
    assert abs(float(paths.score[0]) - best) < 1e-3
    without = max(price(path, scores[0], 1.5, lone[0]) for path in every if X not in path)
    assert abs(float(paths.without[0]) - without) < 1e-3


def test_anchors_are_searched_together_as_they_are_alone() -> None:
    draw = np.random.default_rng(3)
    scores = draw.normal(0, 2, (5, 30, 7)).astype(np.float32)
    lone = np.ones((5, 30), np.float32)
    together = best_paths(scores, 1.0, lone).tags
    alone = [best_paths(scores[n : n + 1], 1.0, lone[n : n + 1]).tags[0] for n in range(5)]
    assert np.array_equal(together, np.array(alone))


def test_what_can_not_be_is_never_chosen() -> None:
    scores = np.zeros((1, 3, 7), np.float32)
    scores[0, :, O] = NEVER
    scores[0, :, [S, IS]] = 5.0
    scores[0, 2, :] = NEVER
    scores[0, 2, X] = 0.0
    assert best_paths(scores, 1.0, np.zeros((1, 3), np.float32)).tags[0].tolist() == [S, IS, X]
