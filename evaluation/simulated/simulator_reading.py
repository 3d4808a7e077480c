"""A network as our reading would hand it to weighing: accounts, reuses and citations, with a reader's mistakes.

Of what stands on the page, the reading misses: a credit 12 %, a named speaker's identity over reports 8 %, a detail
15 %, a shared passage 4 %; it adds a detail that is none to one account in ten. 15 % of the reports are dated by the
day, 4 % not at all. A relay that drops its credit keeps a named speaker's name in 60 %, a description in 50 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from evaluation.simulated.simulator_network import OUTLETS, Network, Story
from firsthand.domain import (
    Account,
    Basis,
    Certainty,
    Channel,
    Citation,
    Claim,
    EdgeKind,
    Hand,
    Passage,
    Reuse,
    ReuseKind,
    Role,
    Span,
    Stance,
)

START = datetime(2024, 3, 12, 6, 0, tzinfo=UTC)
CONTENT = Span(100, 300)
"""Where every account's content stands in its report of a thousand characters."""
BY = "simulator"


@dataclass(frozen=True, slots=True)
class Simulated:
    """One claim to weigh, and the truth: the number of the source of each account, in the order of `accounts`.

    `took` pairs each statement with those that it has its account from, straight or by way of others.
    """

    claim: Claim
    accounts: tuple[Account, ...]
    reuses: tuple[Reuse, ...]
    citations: tuple[Citation, ...]
    truth: tuple[int, ...]
    took: frozenset[tuple[str, str]]


def simulated(made: Network, random: Random) -> Simulated:
    """The network, read."""
    by_number = {story.number: story for story in made.stories}
    citations, accounts = list[Citation](), list[Account]()
    for story in made.stories:
        hands, basis, links = _hands(random, story, by_number)
        citations += links
        accounts.append(_account(random, story, hands, basis))
    reuses = [*_taken(random, made, by_number), *_decoys(made)]
    claim = Claim("claim", "simulated", tuple((account.id, account.stance) for account in accounts), by=BY)
    truth = tuple(story.source.number for story in made.stories)
    return Simulated(claim, tuple(accounts), tuple(reuses), tuple(citations), truth, _took(made))


def _took(made: Network) -> frozenset[tuple[str, str]]:
    above: dict[int, set[int]] = {}
    for story in made.stories:
        above[story.number] = set(story.parents).union(*(above[parent] for parent in story.parents))
    return frozenset((_statement(one), _statement(other)) for one, others in above.items() for other in others)


def _statement(number: int) -> str:
    return f"statement-{number}"


def _report(story: Story) -> str:
    return f"report-{story.number}"


def _key(outlet: int) -> str:
    return f"outlet:paper {outlet}"


def _account(random: Random, story: Story, hands: tuple[Hand, ...], basis: Basis) -> Account:
    details = {detail for detail in sorted(story.details) if random.random() > 0.15}
    if random.random() < 0.1:
        details.add(f"misread {story.number}")
    quotes = list(story.quotes)
    if story.decoy and random.random() < 0.3:
        quotes.append("nobody could have known this would happen here")
    when: datetime | None = START + timedelta(hours=story.hours)
    draw = random.random()
    if draw < 0.15 and when is not None:
        when = when.replace(hour=0, minute=0, second=0, microsecond=0)
    elif draw < 0.19:
        when = None
    return Account(
        _statement(story.number),
        _report(story),
        when,
        Stance.SUPPORTS,
        "",
        hands,
        basis,
        Certainty.CERTAIN,
        frozenset(details),
        tuple(quotes),
        (CONTENT,),
    )


def _hands(random: Random, story: Story, by_number: dict[int, Story]) -> tuple[tuple[Hand, ...], Basis, list[Citation]]:
    first = Hand(_key(story.outlet), f"Paper {story.outlet}", Role.PUBLISHER, Channel.ARTICLE)
    if not story.parents:
        return (first, _speaker(random, story, 1.0)), _basis(story), []
    parent = by_number[story.parents[0]]
    if story.credited == "dropped" or random.random() < 0.12:
        end = _speaker(random, story, 0.5)
        return (first, end), _basis(story) if end.name else Basis.UNKNOWN, []
    if story.credited == "wrong":
        through = [_relayer(random.randrange(OUTLETS))]
    else:
        draw = random.random()
        if draw < 0.12:
            link = Citation(_report(story), None, _report(parent), EdgeKind.CITES, (), 0.9, "it links to it", BY)
            return (first, _speaker(random, story, 0.6)), _basis(story), [link]
        through = [_relayer(parent.outlet)]
        if parent.parents and draw > 0.75:
            further = _relayer(by_number[parent.parents[0]].outlet)
            through = [*through, further] if draw > 0.85 else [further]
    return (first, *through, _speaker(random, story, 0.8)), _basis(story), []


def _relayer(outlet: int) -> Hand:
    return Hand(_key(outlet), f"Paper {outlet}", Role.RELAYER, Channel.ARTICLE)


def _speaker(random: Random, story: Story, kept: float) -> Hand:
    source = story.source
    if random.random() > kept:
        return Hand(None, None, Role.SPEAKER, Channel.UNKNOWN)
    if source.kind == "unnamed":
        described = DESCRIBED[source.number % len(DESCRIBED)]
        name = described if random.random() < 0.7 else random.choice(DESCRIBED)
        return Hand(f"party-{story.number}", name, Role.SPEAKER, Channel.INTERVIEW, anonymous=True)
    key, name = f"{source.kind}:{source.number}", NAMES[source.kind][0].format(source.number)
    if random.random() < 0.08:
        key = f"party-{story.number}"
        name = random.choice(NAMES[source.kind][1:]).format(source.number)
    if source.kind == "document":
        return Hand(key, name, Role.DOCUMENT, Channel.DOCUMENT)
    return Hand(key, name, Role.SPEAKER, Channel.INTERVIEW if source.kind == "witness" else Channel.STATEMENT)


DESCRIBED = ("a deckhand", "a member of the crew", "a man on board", "an engineer", "a mother of two", "a soldier")
"""How people without a name are described; three in ten reports describe them otherwise than their source does."""
NAMES = {
    "witness": ("Given{0} Family{0}", "Family{0}", "the survivor"),
    "office": ("Harbour{0} Authority", "Harbour{0}", "the authorities"),
    "document": ("report no. {0}", "report {0}", "the papers"),
}
"""How sources are named; where their identity is missed, half the time by a part of the name, else by a role."""


def _basis(story: Story) -> Basis:
    return {
        "witness": Basis.EYEWITNESS,
        "office": Basis.OFFICIAL_POSITION,
        "unnamed": Basis.TOOK_PART,
        "document": Basis.DOCUMENT_OR_RECORDING,
    }[story.source.kind]


def _taken(random: Random, made: Network, by_number: dict[int, Story]) -> list[Reuse]:
    """What a reader of the words finds shared: with the parent, and with those who took the same words from there."""
    found = list[Reuse]()
    for story in made.stories:
        if not story.parents or story.taken < 0.05:
            continue
        share, at = story.taken, by_number[story.parents[0]]
        while share >= 0.05:
            if random.random() > 0.04:
                inside = min(1.0, max(0.0, random.gauss(share, 0.25)))
                found.append(_reuse(_report(story), _report(at), share, inside, random.uniform(0.5, 0.95)))
            if not at.parents:
                break
            share, at = share * at.taken, by_number[at.parents[0]]
    return found


def _reuse(derived: str, source: str, share: float, inside: float, direction: float) -> Reuse:
    """`share` of the report's words are the other's; of the account's content it is `inside`."""
    cut = CONTENT.start + round(inside * (CONTENT.end - CONTENT.start))
    passages = [Passage(Span(400, 400 + round(share * 600)), Span(400, 400 + round(share * 600)))]
    if inside > 0.1:
        passages.insert(0, Passage(Span(CONTENT.start, cut), Span(CONTENT.start, cut)))
    kind = ReuseKind.NEAR_COPY if share > 0.8 else ReuseKind.SHARES_PASSAGE
    return Reuse(derived, source, kind, tuple(passages), share, share, direction, (), BY)


def _decoys(made: Network) -> list[Reuse]:
    """Passages that stand in reports without one having them from the other."""
    having = [story for story in made.stories if story.decoy]
    return [
        _reuse(_report(later), _report(earlier), 0.04, 0.0, 0.5)
        for place, later in enumerate(having)
        for earlier in having[:place]
    ]
