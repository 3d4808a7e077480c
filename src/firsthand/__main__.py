"""The program `firsthand`: the command line, given the page that `firsthand serve` opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from firsthand.cli import run


def _serve(record: Path, *, port: int, open_browser: bool, announce: Callable[[str], None]) -> None:
    from firsthand.web import serve  # loaded only where it is asked for, so that other commands start quickly

    serve(record, port=port, open_browser=open_browser, announce=announce)


def main() -> None:
    """Run the command line."""
    run(page=_serve)


if __name__ == "__main__":
    main()
