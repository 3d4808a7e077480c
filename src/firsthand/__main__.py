"""The program `firsthand`: the command line, given the page that `firsthand serve` opens."""

from __future__ import annotations

from firsthand.cli import run


def _serve(*arguments: object, **options: object) -> None:
    from firsthand.web import serve  # loaded only where it is asked for, so that other commands start quickly

    serve(*arguments, **options)  # type: ignore[arg-type]


def main() -> None:
    """Run the command line."""
    run(page=_serve)


if __name__ == "__main__":
    main()
