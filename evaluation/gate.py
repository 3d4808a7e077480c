"""The quality gate: what is right on the sample reports and our own passages may not fall below the pinned floors.

    python -m evaluation.gate                 compare with floors.json; exit status 1 where one lies below its floor
    python -m evaluation.gate --pin           raise floors to what is reached now; never lowers one
    python -m evaluation.gate --lower NAME    lower that one floor to what is reached now; say why in the commit

`python -m evaluation.reading.misses` shows the statements behind the figures,
`python -m evaluation.reading.score_passages` the passages' figures by genre and trait.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.reading.gold import FIRST_FAMILY, gold_files
from evaluation.reading.measure import Measured, Tally, figures, measure, tally
from evaluation.reading.score_chained import HALVES, chained_figures, score_half
from evaluation.reading.score_knowing import knowing_figures
from evaluation.reading.score_passages import passage_figures, score_our_passages
from evaluation.record.claim_pairs import load_pairs, pair_figures
from evaluation.record.families import family_names, load_family
from evaluation.record.linking import link_family
from evaluation.record.score_citations import citation_figures
from evaluation.record.score_origins import origin_figures, score_family
from evaluation.record.score_parties import party_figures
from evaluation.simulated.simulator import simulator_figures
from evaluation.simulated.wire_edits import wire_edit_figures

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.7
"""Percent by which a figure may lie under its floor: an 8-bit network rounds otherwise on another processor."""


NOT_PINNED = (".precision", ".recall", ".of_found")
"""Ends of figures that are shown without a floor: finding more may lower them, and F1 and `of_all` say it better."""


def figures_now(measured: Sequence[Measured]) -> dict[str, float]:
    """All figures that can be pinned: those of the first family as measured, of the others, and of each stage apart.

    The others have the family's name in front ("kesrin.chains.hand.of_all"); only `citations` and `claim_pairs` are
    taken over all families.
    """
    others = [name for name in family_names() if name != FIRST_FAMILY]
    return {
        **figures(measured),
        **linked_figures(FIRST_FAMILY),
        **passage_figures(score_our_passages()),
        **{f"chained.{half}.{key}": v for half in HALVES for key, v in chained_figures(score_half(half)).items()},
        **pair_figures(load_pairs()),
        **citation_figures(),
        **party_figures(),
        **knowing_figures(),
        **simulator_figures(),
        **wire_edit_figures(),
        **{key: value for name in others for key, value in family_figures(name, measure_family(name)).items()},
        **{f"{name}.{key}": value for name in others for key, value in linked_figures(name).items()},
    }


def linked_figures(name: str) -> dict[str, float]:
    """What is right of the family's claims, origins and derivations, from its pages on."""
    scored = score_family(link_family(load_family(name)))
    return {f"linked.{key}": value for key, value in origin_figures(scored).items()}


def measure_family(name: str) -> list[Measured]:
    """The reports of one family, read with the real flow beside their gold."""
    return [measure(file) for file in gold_files(name)]


def family_figures(name: str, measured: Sequence[Measured]) -> dict[str, float]:
    """What `figures` tells of the family, its name in front."""
    return {f"{name}.{key}": value for key, value in figures(measured).items()}


def below(found: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """The figures that lie below their floor, as (figure, floor); a floor whose figure is gone counts as 0."""
    return {
        name: (found.get(name, 0.0), floor) for name, floor in floors.items() if found.get(name, 0.0) < floor - SLACK
    }


def pinned(found: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """The floors raised to what is reached."""
    kept = {name: value for name, value in found.items() if not name.endswith(NOT_PINNED)}
    return {name: max(value, floors.get(name, 0.0)) for name, value in kept.items()}


def lowered(found: Mapping[str, float], floors: Mapping[str, float], names: Sequence[str]) -> dict[str, float]:
    """The floors with those named set to what is reached. Raises KeyError for a name that is no figure."""
    return {**floors, **{name: found[name] for name in names}}


def load_floors(path: Path = FLOORS) -> dict[str, float]:
    """The pinned floors, in percent by name."""
    floors: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return floors


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and compare with the floors; returns the exit status."""
    parser = argparse.ArgumentParser(description="Hold the flow's quality on our own gold to its floors.")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is reached now")
    parser.add_argument(
        "--lower", action="append", default=[], metavar="NAME", help="lower this floor; say why in the commit"
    )
    options = parser.parse_args(arguments)

    measured = measure_family(FIRST_FAMILY)
    found, floors = figures_now(measured), load_floors() if FLOORS.exists() else {}
    if unknown := [name for name in options.lower if name not in floors or name not in found]:
        parser.error(f"no such floor: {', '.join(unknown)}; see the table")
    floors = lowered(found, floors, options.lower)
    if options.pin:
        floors = pinned(found, floors)
    if options.pin or options.lower:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")

    print_figures(found, floors)
    print_tallies(
        tally([*measured, *(m for name in family_names() if name != FIRST_FAMILY for m in measure_family(name))])
    )
    failed = below(found, floors)
    for name, (value, floor) in failed.items():
        print(f"below its floor: {name} {value} < {floor}", file=sys.stderr)
    return 1 if failed else 0


def print_figures(found: Mapping[str, float], floors: Mapping[str, float]) -> None:
    """A line a figure, with its floor."""
    print(f"{'figure':44}{'now':>7}{'floor':>7}")
    for name, value in found.items():
        print(f"{name:44}{value:7.1f}{floors.get(name, ''):>7}")


def print_tallies(tallies: Mapping[str, Tally]) -> None:
    """A line a phenomenon: gold statements of all families, those found, with the right speaker, right chain."""
    print(f"\n{'phenomenon':24}{'gold':>6}{'found':>7}{'speaker':>9}{'chain':>7}")
    for name, counted in sorted(tallies.items(), key=lambda pair: (pair[0] != "all", -pair[1].wanted, pair[0])):
        speaker, chain = counted.right("speaker"), counted.right("chain")
        print(f"{name:24}{counted.wanted:6}{counted.found:7}{speaker:9}{chain:7}")


if __name__ == "__main__":
    raise SystemExit(main())
