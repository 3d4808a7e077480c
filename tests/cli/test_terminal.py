"""What goes to a terminal, and to nothing else."""

from __future__ import annotations

import sys

import pytest

from firsthand.cli.terminal import loading


def test_a_terminal_is_told_that_the_pipeline_is_loading_and_a_file_is_not(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    loading()
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    loading()
    assert capsys.readouterr() == ("", "Loading the language pipeline …\n")
