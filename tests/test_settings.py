"""What the environment may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.settings import ENGINES, VARIABLES, from_environment
from firsthand.stages.attribute import WAYS

NOT_NUMBERS = ("FIRSTHAND_RECORD", "FIRSTHAND_ENGINE", "FIRSTHAND_WEIGHTS", "FIRSTHAND_OUTLETS")
NUMBERS = [name for name in VARIABLES if name not in NOT_NUMBERS]


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("value", ["soon", "0", "-1", "nan", "inf", "-inf", "1e30", "1e-30"])
def test_a_value_that_can_not_be_is_refused_and_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValueError, match=f"{name} is '{value}', but must be a number from"):
        from_environment()


@pytest.mark.parametrize("name", VARIABLES)
def test_an_empty_value_is_the_default(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in VARIABLES:
        monkeypatch.delenv(other, raising=False)
    default = from_environment()
    monkeypatch.setenv(name, "")
    assert from_environment() == default
    assert default.record == Path("firsthand-record")


def test_an_engine_that_there_is_not_is_refused_and_those_that_there_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_ENGINE", "magic")
    with pytest.raises(ValueError, match="FIRSTHAND_ENGINE is 'magic', but must be both or trained or quick or rules"):
        from_environment()
    assert ENGINES == WAYS
