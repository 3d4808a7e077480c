"""Relay networks with known origins: who saw something, who heard them, who took it from whom, and what was kept.

Chosen for realism before anything was weighed with it, and not changed for the sake of a figure:

- 1 to 8 origins, each a named witness (35 %), an office (25 %), somebody unnamed (30 %) or a document (10 %);
  one in ten named witnesses talks to a second paper as well, a day later: the same origin.
- 4 to 40 reports. One story dominates: origins are taken over in proportion to a Dirichlet(0.6) draw. In one claim of
  eight all reports are independent stories. A relay takes mostly from an early or a big outlet's report.
- How much is kept is drawn for each claim: credit kept 20 to 90 %, wrong 0 to 12 % (another outlet is named), details
  kept 40 to 95 %, changed 0 to 15 %, words taken over: 15 to 60 % of the relays copy more than half.
- One relay in twelve puts two reports together; its origin is that of the first.
- In one claim of three a public quotation, that belongs to no origin, stands in a third of the reports.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

WORLD = 14
"""True particulars of an event that somebody who was there can know."""
AGENCIES = 6
OUTLETS = 60


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that could know; `knows` are details, some of them its own errors."""

    number: int
    kind: str
    knows: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(slots=True)
class Story:
    """One report's account in truth. `parents` are the stories it was made from, none where it heard the source."""

    number: int
    outlet: int
    hours: float
    source: Source
    parents: tuple[int, ...]
    details: frozenset[str]
    quotes: tuple[str, ...]
    taken: float
    credited: str
    decoy: bool = False


@dataclass(frozen=True, slots=True)
class Nature:
    """How relays of one claim behave: shares between 0 and 1."""

    credit: float
    wrong: float
    keeps: float
    mutates: float
    copies: float
    decoys: float


@dataclass(slots=True)
class Network:
    """The stories of one claim, in order of time."""

    nature: Nature
    stories: list[Story] = field(default_factory=list)

    @property
    def origins(self) -> int:
        """How many sources are behind the stories in truth."""
        return len({story.source.number for story in self.stories})


def network(random: Random) -> Network:
    """One claim's network."""
    independent = random.random() < 1 / 8
    origins = random.randint(4, 8) if independent else random.randint(1, 8)
    reports = origins if independent else random.randint(max(4, origins), 40)
    nature = Nature(
        credit=random.uniform(0.2, 0.9),
        wrong=random.uniform(0, 0.12),
        keeps=random.uniform(0.4, 0.95),
        mutates=random.uniform(0, 0.15),
        copies=random.uniform(0.15, 0.6),
        decoys=1 / 3 if random.random() < 1 / 3 else 0.0,
    )
    made = Network(nature)
    sources = [_source(random, number) for number in range(origins)]
    weight = [random.gammavariate(0.6, 1) + 0.02 for _ in sources]
    plan = [*sources, *random.choices(sources, weight, k=reports - origins)]
    again = {s.number: random.uniform(20, 40) for s in sources if s.kind == "witness" and random.random() < 0.1}
    for number, source in enumerate(plan):
        before = [story for story in made.stories if story.source is source]
        if not before or (source.number in again and len(before) == 1):
            late = again.get(source.number, 0.0) if before else 0.0
            made.stories.append(_heard(random, number, source, late))
        else:
            made.stories.append(_relay(random, made, number, before))
    for story in made.stories:
        story.decoy = random.random() < nature.decoys
    made.stories.sort(key=lambda story: story.hours)
    return made


def _source(random: Random, number: int) -> Source:
    kind = random.choices(["witness", "office", "unnamed", "document"], [35, 25, 30, 10])[0]
    true = random.sample([f"true {n}" for n in range(WORLD)], random.randint(4, 9))
    knows = [f"wrong {number} {n}" if random.random() < 0.1 else detail for n, detail in enumerate(true)]
    knows += [f"only {number} {n}" for n in range(random.randint(1, 3))]
    quotes = [
        " ".join(f"word{number}q{n}w{w}" for w in range(random.randint(4, 14))) for n in range(random.randint(0, 3))
    ]
    return Source(number, kind, tuple(knows), tuple(quotes))


def _outlet(random: Random) -> int:
    """Agencies are the first few numbers, and publish more."""
    return random.randrange(AGENCIES) if random.random() < 0.25 else random.randrange(AGENCIES, OUTLETS)


def _heard(random: Random, number: int, source: Source, late: float) -> Story:
    details = [detail for detail in source.knows if random.random() < 0.75] or list(source.knows[:1])
    quotes = tuple(quote for quote in source.quotes if random.random() < 0.8)
    hours = random.uniform(0, 60) + late
    return Story(number, _outlet(random), hours, source, (), frozenset(details), quotes, 0.0, "")


def _relay(random: Random, made: Network, number: int, before: list[Story]) -> Story:
    weight = [(3.0 if story.outlet < AGENCIES else 1.0) / (1 + 0.3 * place) for place, story in enumerate(before)]
    parent = random.choices(before, weight)[0]
    parents, details = [parent], _kept(random, made, number, parent)
    others = [story for story in made.stories if story.source is not parent.source]
    if others and random.random() < 1 / 12:
        second = random.choice(others)
        parents.append(second)
        details |= frozenset(detail for detail in sorted(second.details) if random.random() < 0.4)
    draw = random.random()
    copies = made.nature.copies
    taken = (
        random.uniform(0.5, 1.0)
        if draw < copies
        else random.uniform(0.05, 0.5)
        if draw < copies + 0.25
        else random.uniform(0, 0.03)
    )
    quotes = tuple(quote for quote in parent.quotes if random.random() < (0.9 if taken > 0.5 else 0.5))
    draw = random.random()
    credited = "wrong" if draw < made.nature.wrong else "kept" if random.random() < made.nature.credit else "dropped"
    lag = random.lognormvariate(2.1, 1.2)
    latest = max(story.hours for story in parents)
    place = tuple(story.number for story in parents)
    return Story(number, _outlet(random), latest + lag, parent.source, place, details, quotes, taken, credited)


def _kept(random: Random, made: Network, number: int, parent: Story) -> frozenset[str]:
    kept = set[str]()
    for detail in sorted(parent.details):
        if random.random() < made.nature.mutates:
            kept.add(f"changed {number} {detail}")
        elif random.random() < made.nature.keeps:
            kept.add(detail)
    return frozenset(kept or sorted(parent.details)[:1])
