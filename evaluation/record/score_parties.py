"""Score the resolution of parties: pairs of names that are the same party, and pairs that must not be made one.

    python -m evaluation.record.score_parties             figures by class, and the wrong pairs
    python -m evaluation.record.score_parties --peers     beside plain equality and peers, where installed:
    uv run --with rapidfuzz --with nomenklatura python -m evaluation.record.score_parties --peers

Gold is gold/parties/pairs.tsv: a class, the kind that the party is read as, two names in two reports, whether they are
to be one party, and how many other names those reports share ("company"). "no" means: not on this evidence. People and
most bodies are invented; how their names are written is not. Outlets are left out for peers, which have no registry.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from evaluation.reading.gold import FOLDER
from firsthand.domain import Party, PartyKind
from firsthand.domain.outlet import folded
from firsthand.stages.resolve import resolve
from firsthand.text.outlets import known_outlets

PAIRS = FOLDER / "parties" / "pairs.tsv"

COMPANIONS = ("Bettany Quorl", "Simeon Arkley", "Tamsin Yare", "Otmar Kless", "Gret Ahlbeck")


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names in two reports that share `company` other names; `same` where they are to be one party."""

    phenomenon: str
    kind: PartyKind
    one: str
    other: str
    same: bool
    company: int


@dataclass(slots=True)
class Tally:
    """Pairs of a class: how many are to be one, how many are made one, and how many of these rightly."""

    wanted: int = 0
    given: int = 0
    right: int = 0
    pairs: int = 0

    @property
    def precision(self) -> float:
        """Percent of the pairs made one that are to be one."""
        return 100 * self.right / self.given if self.given else 100.0

    @property
    def recall(self) -> float:
        """Percent of the pairs that are to be one that are made one."""
        return 100 * self.right / self.wanted if self.wanted else 100.0


type Compare = Callable[[NamePair], bool]


def pairs() -> list[NamePair]:
    """The gold."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        return [
            NamePair(
                row["class"],
                PartyKind(row["kind"]),
                row["one"],
                row["other"],
                row["same"] == "yes",
                int(row["company"]),
            )
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def ours(pair: NamePair) -> bool:
    """True where `resolve` gives both the same key."""
    company = COMPANIONS[: pair.company]
    one, other = (
        [_party(report, name, pair.kind), *(_party(report, c, PartyKind.PERSON) for c in company)]
        for report, name in (("report-1", pair.one), ("report-2", pair.other))
    )
    keys = resolve([*one, *other], outlets=known_outlets())
    return keys[one[0].id] == keys[other[0].id]


def _party(report: str, name: str, kind: PartyKind) -> Party:
    return Party.in_report(report, name, kind, anonymous=False, mentions=())


def score(gold: Iterable[NamePair], compare: Compare) -> tuple[Mapping[str, Tally], list[NamePair]]:
    """Tallies by class and, under "all", of all; and the pairs that came out wrong."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    wrong = []
    for pair in gold:
        found = compare(pair)
        if found is not pair.same:
            wrong.append(pair)
        for name in ("all", pair.phenomenon):
            tally = tallies[name]
            tally.pairs += 1
            tally.wanted += pair.same
            tally.given += found
            tally.right += found and pair.same
    return tallies, wrong


def party_figures() -> dict[str, float]:
    """For the gate, in percent."""
    tallies, _ = score(pairs(), ours)
    everything = tallies["all"]
    return {
        "parties.precision_of_merges": round(everything.precision, 1),
        "parties.merged": round(everything.recall, 1),
    }


def peers() -> dict[str, Compare]:
    """Other ways to compare names; they see the names alone."""
    found: dict[str, Compare] = {"equal when folded": lambda pair: folded(pair.one) == folded(pair.other)}
    try:
        jaro = import_module("rapidfuzz.distance.JaroWinkler")
        found["Jaro-Winkler, sorted words, >= .92"] = lambda p: (
            jaro.similarity(_sorted(p.one), _sorted(p.other)) >= 0.92
        )
        found["nomenklatura's name-based, >= .7"] = _screening()
    except ImportError as error:
        print(f"not installed: {error.name}")
    return found


def _screening() -> Compare:
    """Nomenklatura's matcher of names, at the score from which on it shows a hit."""
    matcher = import_module("nomenklatura.matching").get_algorithm("name-based")
    model = import_module("followthemoney").model

    def proxy(id_: str, name: str, kind: PartyKind) -> object:
        schema = "Person" if kind is PartyKind.PERSON else "Organization"
        return model.get_proxy({"id": id_, "schema": schema, "properties": {"name": [name]}})

    def compare(pair: NamePair) -> bool:
        one, other = proxy("one", pair.one, pair.kind), proxy("other", pair.other, pair.kind)
        return bool(matcher.compare(one, other, matcher.default_config()).score >= 0.7)

    return compare


def _sorted(name: str) -> str:
    return " ".join(sorted(folded(name).split()))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Score the resolution of parties on pairs of names.")
    parser.add_argument("--peers", action="store_true", help="measure other ways to compare names beside ours")
    options = parser.parse_args(arguments)
    gold = pairs()
    tallies, wrong = score(gold, ours)
    print(f"{'class':36}{'pairs':>6}{'precision':>11}{'recall':>8}")
    for name, tally in tallies.items():
        print(f"{name:36}{tally.pairs:6}{tally.precision:11.1f}{tally.recall:8.1f}")
    for pair in wrong:
        kept = "kept apart" if pair.same else "made one"
        print(f"  {kept}, {pair.phenomenon}: {pair.one} | {pair.other} (company {pair.company})")
    for name, compare in ({"ours, without outlets": ours, **peers()} if options.peers else {}).items():
        everything = score([pair for pair in gold if pair.kind is not PartyKind.OUTLET], compare)[0]["all"]
        print(f"{name:36}{everything.pairs:6}{everything.precision:11.1f}{everything.recall:8.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
