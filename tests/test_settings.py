"""What the environment may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.settings import VARIABLES, from_environment

NUMBERS = [name for name in VARIABLES if name != "FIRSTHAND_RECORD"]


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
