from __future__ import annotations

import numpy as np
import pytest

from firsthand.stages.attribute.trained.confidence import FEATURES, Calibration, Evidence, features


def evidence(anchor: float = 0.9, chosen: tuple[float, ...] = (-0.1, -0.2, -2.0, -0.4)) -> Evidence:
    return Evidence(
        anchor=anchor,
        chosen=np.array(chosen),
        content=np.array([1, 2]),
        source=np.array([0]),
        edges=np.array([1, 3]),
        content_runs=1,
        has_cue=True,
        over_none=3.0,
    )


def test_the_figures_are_what_their_names_say() -> None:
    found = dict(zip(FEATURES, features(evidence()), strict=True))
    assert found["anchor"] == pytest.approx(np.log(9))
    assert found["content_mean"] == pytest.approx(-1.1)
    assert found["content_least"] == pytest.approx(-2.0)
    assert found["edges"] == pytest.approx(-0.3)
    assert found["source_mean"] == pytest.approx(-0.1)
    assert (found["has_source"], found["no_cue"], found["runs"], found["over_none"]) == (1.0, 0.0, 0.0, 3.0)


@pytest.mark.parametrize("anchor", [0.0, 1.0])
def test_a_network_that_is_wholly_sure_gives_finite_figures(anchor: float) -> None:
    assert np.isfinite(features(evidence(anchor, (-1e9, -1e9, -1e9, -1e9)))).all()


def test_the_surer_the_network_the_surer_the_statement() -> None:
    calibration = Calibration(0.0, (1.0, *(0.0 for _ in FEATURES[1:])))
    sure = [calibration.confidence(features(evidence(anchor))) for anchor in (0.1, 0.5, 0.9)]
    assert sure == pytest.approx([0.1, 0.5, 0.9], abs=1e-3)
