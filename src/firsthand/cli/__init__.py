"""The command line: parse, call an operation, print. `firsthand --help` is its manual."""

from .main import cli, run

__all__ = ["cli", "run"]
