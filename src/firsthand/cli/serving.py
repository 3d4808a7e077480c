"""`serve`: the record in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from .options import record_option, settings
from .terminal import complain

DEFAULT_PORT = 8321


@click.command()
@record_option
@click.option(
    "--port", type=click.IntRange(0, 65535), default=DEFAULT_PORT, show_default=True, help="0 takes a free one."
)
@click.option("--no-browser", is_flag=True, help="Don't open the browser.")
@click.pass_obj
def serve(page: object, record: Path | None, port: int, no_browser: bool) -> None:
    """Read the record in the browser. Only this machine can reach the page; Ctrl-C ends it."""
    if not callable(page):
        raise click.UsageError("this command line was started without its page; run `firsthand serve`")
    page(record or settings().record, port=port, open_browser=not no_browser, announce=complain)
