from __future__ import annotations

import numpy as np

from firsthand.domain import Span
from firsthand.stages.attribute.trained.decoding import Anchor, Run, candidates
from firsthand.stages.attribute.trained.evidence import words_of
from firsthand.stages.attribute.trained.tag_paths import Tag
from firsthand.stages.attribute.trained.weights import Decoding


def source_of_doubt(no_source: float) -> Run | None:
    """The source of "She said it rained", whose first word is rather none (-0.5) than one (-1.5)."""
    text = "She said it rained"
    tags = np.full((4, 7), -4.0, dtype=np.float32)
    tags[0, [Tag.OUTSIDE, Tag.SOURCE]] = -0.5, -1.5
    tags[[1, 2, 3], [Tag.CUE, Tag.CONTENT, Tag.IN_CONTENT]] = -0.1
    anchor = Anchor(window=0, word=1, has_cue=True, probability=0.9, first=0, tags=tags)
    (found,) = candidates([anchor], words_of(text, [Span(0, len(text))]), Decoding(no_source=no_source))
    return found.source


def test_a_doubtful_source_is_left_out_where_that_costs_nothing() -> None:
    assert source_of_doubt(no_source=0.0) is None


def test_a_doubtful_source_is_taken_where_a_statement_without_one_costs_more() -> None:
    assert source_of_doubt(no_source=2.0) == (0, 1)
