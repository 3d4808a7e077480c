"""Attribution engines side by side: `python -m benchmarks.attribution TEXTS.jsonl [OPTIONS]`.

TEXTS.jsonl holds {"id", "text"} a line; the referee writes such a file (`attribution.py SPLIT --texts TEXTS.jsonl`).
Every system runs in every round, one after the other, in processes of its own, each pinned to the same core: once over
one short sentence, which is its load, and once over the texts. Figures are medians over the rounds; speed is counted in
processor seconds, which other work on the machine hardly moves, and by the clock, less the load. Peers get the same
parser weights, and environments of their own in the cache folder. Who could not be had is named, with the reason.

With --gold and --referee the table has F1 by the referee over the same texts. A peer's statement inside another of its
statements is handed over as nested, since peers do not say so themselves and would lose by it.

A variant of Firsthand is `NAME=ARGUMENTS` with what follows `firsthand attribute`; words such as `KEY=VALUE` before the
arguments are put into its environment: --variant "rules=--engine rules" --variant "trained=--engine trained". The first
one is what the table compares with; without any it is the plain command, named `firsthand`.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.attribution.environments import default_cache
from benchmarks.attribution.figures import table
from benchmarks.attribution.measuring import Plan, measure
from benchmarks.attribution.peers import PEERS, NotHad, system_for
from benchmarks.attribution.process import System, Terms
from benchmarks.attribution.quality import Referee


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. 1 where a system failed or could not be had."""
    options = _parser().parse_args(arguments)
    if bool(options.gold) != bool(options.referee):
        sys.exit("--gold and --referee belong together")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the system that runs is ended as well
    chosen, absent = _systems(options)
    cores = os.sched_getaffinity(0)
    core = max(cores) if options.core is None else options.core
    if core not in cores:
        sys.exit(f"core {core} is not one that this process may use: {sorted(cores)}")
    os.sched_setaffinity(0, (cores - {core}) or cores)  # the clock and the sampler keep off the core that is measured
    referee = Referee(options.referee, options.gold) if options.gold else None
    texts = read_texts(options.texts, options.articles)
    with tempfile.TemporaryDirectory() as folder:
        out = options.out or Path(folder)
        plan = Plan(chosen, texts, options.rounds, Terms(core, options.limit), referee, out)
        rows, failed = measure(plan)
    ours = next((system.name for system in chosen if system.name not in {peer.name for peer in PEERS}), "")
    print(f"{len(texts)} texts, {plan.words:,} words, medians of {options.rounds} rounds, core {core} each\n")
    print("\n".join(table(rows, ours)))
    for name, reason in {**absent, **failed}.items():
        print(f"\nNot measured: {name}: {reason}")
    if options.out:
        (out / "figures.json").write_text(json.dumps([asdict(row) for row in rows], indent=1), encoding="utf-8")
    return 1 if absent or failed else 0


def read_texts(path: Path, articles: int | None) -> dict[str, str]:
    """The first `articles` texts by id, all where None."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()][:articles]
    return {row["id"]: row["text"] for row in rows}


def _systems(options: argparse.Namespace) -> tuple[list[System], dict[str, str]]:
    """The systems asked for, ours first, and who could not be had."""
    variants = [our_system(variant) for variant in options.variant or ["firsthand="]]
    names = [variant.name for variant in variants] + [peer.name for peer in PEERS]
    wanted = options.only or names
    if unknown := sorted(set(wanted) - set(names)):
        sys.exit(f"--only {', '.join(unknown)}: there are {', '.join(names)}")
    systems, absent = [variant for variant in variants if variant.name in wanted], {}
    for peer in PEERS:
        if peer.name in wanted:
            try:
                systems.append(system_for(peer, dict(options.checkout), dict(options.models), options.cache))
            except NotHad as error:
                absent[peer.name] = str(error)
    return systems, absent


def our_system(variant: str) -> System:
    """The command `firsthand attribute` of this environment, from `NAME=[KEY=VALUE ...] [ARGUMENTS]`."""
    name, _, rest = variant.partition("=")
    words = shlex.split(rest)
    first = next((place for place, word in enumerate(words) if word.startswith("-") or "=" not in word), len(words))
    environment = dict(word.split("=", 1) for word in words[:first])
    program = str(Path(sys.executable).parent / "firsthand")
    return System(name, (program, "attribute", "--json-lines", *words[first:]), environment)


def _named_folder(written: str) -> tuple[str, Path]:
    name, _, folder = written.partition("=")
    if name not in {peer.name for peer in PEERS} or not Path(folder).is_dir():
        raise argparse.ArgumentTypeError(f"{written}: expected PEER=FOLDER")
    return name, Path(folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.attribution",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("texts", type=Path, help='{"id", "text"} a line')
    parser.add_argument("--articles", type=int, help="take the first so many texts alone")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", metavar="SYSTEM", help="these systems alone")
    parser.add_argument("--variant", action="append", help="a way of running Firsthand; may be given again")
    parser.add_argument("--checkout", type=_named_folder, action="append", default=[], metavar="PEER=FOLDER")
    parser.add_argument("--models", type=_named_folder, action="append", default=[], metavar="PEER=FOLDER")
    parser.add_argument("--gold", type=Path, help="the gold folder that the texts are of; needs --referee")
    parser.add_argument("--referee", type=Path, help="the program that scores; needs --gold")
    parser.add_argument("--core", type=int, help="the core that systems are pinned to; the last one by default")
    parser.add_argument("--limit", type=float, default=1800, help="seconds after which a run is ended")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="where the peers' environments are kept")
    parser.add_argument("--out", type=Path, help="keep answers and figures here")
    return parser


if __name__ == "__main__":
    sys.exit(main())
