from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import ModelMissing
from firsthand.stages.attribute import way_named


def test_the_rules_can_be_asked_for() -> None:
    way = way_named("rules")
    assert (way.name, way.needs_parse) == ("rules", True)


def test_a_folder_of_weights_that_was_named_is_never_passed_over(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=str(tmp_path)):
        way_named(None, tmp_path)


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="only both, trained, rules"):
        way_named("magic")
