"""The group of commands, its help, and how an error ends a run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib.metadata import version
from io import StringIO

import click

from firsthand.errors import FirsthandError

from .adding import add, rerun
from .checking import doctor, verify
from .claiming import claim, claims, links
from .deciding import decide, decisions
from .finding import parties, problems, reports, search, statements
from .linking import link
from .reading import attribute, read
from .serving import serve
from .showing import show
from .terminal import complain, shown

EPILOG = """\b
First steps:
  firsthand read page.html                 one page, nothing is kept
  firsthand add pages/ more.jsonl          into the record ./firsthand-record
  firsthand claims                         what is claimed, and how many origins stand behind it
  firsthand statements --by-speaker        who says what, through whose hands
  firsthand serve                          read it in the browser

\b
Exit codes: 0 all done; 1 some reports had problems (listed; the rest is done); 2 the command could not run.
Results go to standard output, progress and problems to standard error; what a list left out is told below it.
"""


class InOrder(click.Group):
    """Commands in the order of COMMANDS: that in which a newcomer needs them."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(
    cls=InOrder, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.version_option(version("firsthand"), "-V", "--version", prog_name="firsthand")
def cli() -> None:
    """Read news reports into a sourced record: every statement, who made it, through whose hands it came.

    Works offline; nothing leaves this machine unless you name an address to fetch.
    """


COMMANDS = (
    read,
    add,
    claims,
    claim,
    statements,
    reports,
    parties,
    links,
    search,
    show,
    decide,
    decisions,
    problems,
    verify,
    serve,
    link,
    rerun,
    attribute,
    doctor,
)
for command in COMMANDS:
    cli.add_command(command)


def run(page: Callable[..., None] | None = None) -> None:
    """Run the command line. `page` is what `firsthand serve` calls; it comes from outside, being no part of us.

    Exits with 2 and a message for whatever Firsthand raises on purpose.
    """
    try:
        code = cli.main(prog_name="firsthand", standalone_mode=False, obj=page)
        sys.stdout.flush()
        sys.exit(code)
    except click.Abort:
        complain("\nStopped. What was done is kept; run the same command again to go on.")
        sys.exit(130)
    except click.ClickException as error:
        said = StringIO()
        error.show(said)
        complain(said.getvalue().rstrip("\n"))
        sys.exit(2)
    except FirsthandError as error:
        complain(f"Error: {shown(str(error))}")
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has stopped; that is no error of ours
        sys.exit(0)
    except OSError as error:  # the output's disk is full, most likely: what else may go wrong is told where it does
        complain(f"Error: {shown(str(error))}; look at where the output goes")
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # else what could not be written is tried once more at the end
        sys.exit(2)
