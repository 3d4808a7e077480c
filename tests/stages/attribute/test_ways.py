from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import ModelMissing
from firsthand.stages.attribute import way_named
from firsthand.stages.attribute.trained import Trained


def test_the_rules_can_be_asked_for() -> None:
    way = way_named("rules")
    assert (way.name, way.needs_parse) == ("rules", True)


def test_the_quick_engine_is_a_smaller_network_that_needs_no_parse() -> None:
    quick, usual = way_named("quick"), way_named("trained")
    assert (quick.name, quick.needs_parse) == ("quick", False)
    assert isinstance(quick, Trained) and isinstance(usual, Trained)
    assert len(quick.weights.graph) < len(usual.weights.graph)


def test_a_folder_of_weights_that_was_named_is_never_passed_over(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=str(tmp_path)):
        way_named(None, tmp_path)


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="only both, trained, quick, rules"):
        way_named("magic")
