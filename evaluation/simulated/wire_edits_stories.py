"""Stories for the wire-edit suite: our sample reports, our marked-up passages three at a time, and seeded inventions.

Inventions are made of halves of sentences, each at most once a story, with names, numbers and things of the story's
own: two of them share phrases of up to ten words, as reports on a beat do. Every story belongs to an outlet, half of
them end in that outlet's notice, and a third carry a background paragraph that other stories carry as well.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from evaluation.reading.marked_up import load_passages
from evaluation.reading.score_passages import passage_files
from firsthand.domain import Obtained, Report
from firsthand.stages.capture import capture
from firsthand.stages.read import read
from firsthand.testing import a_report

EXAMPLES = Path(__file__).parents[2] / "examples"
INVENTIONS = 40

OUTLETS = ("Skeldal Post", "Marsten Ledger", "Ferranz Courier", "Dharun Today", "The Ostrey Gazette", "Radio Belmark")

NOTICES = (
    "{outlet} is read on both banks of the river. Letters to the editor reach us until noon and are printed in the "
    "order in which they come.",
    "You have read one of five free articles this month. Readers who take the paper find the puzzle and the tide "
    "table at the back.",
    "The editors decide what is printed on this page, and the advertisers do not. Mistakes are put right on page "
    "two, under the weather.",
    "To hear our evening bulletin, tune to 97.3 or ask your grandmother, who knows the frequency by heart and will "
    "tell you twice.",
)

BACKGROUND = (
    "Estmark and its northern neighbour have been at odds over the fishing grounds since the treaty of 1972 lapsed, "
    "and three rounds of talks have ended without so much as a joint photograph of the delegations.",
    "The province has had four governors in six years, two of whom resigned over the bridge that was never built, and "
    "one of whom is said to be writing a book about it.",
    "More than nine thousand people have left the valley since the dam burst; most of them live in the barracks at the "
    "old airfield, where the school has classes in three shifts.",
)

_FIRST = tuple(
    a + b for a in ("Ol", "In", "Pa", "Ren", "Gun", "Del", "Tam", "Mat", "Ber") for b in ("ga", "ric", "va", "sin")
)
_LAST = tuple(
    a + b
    for a in ("Brand", "Falk", "Dess", "Aloc", "Aspel", "Thor", "Hask", "Lins", "Poll", "Quor", "Ark", "Call")
    for b in ("heim", "ow", "ett", "und", "oway", "ley", "erik")
)
_PLACES = tuple(
    a + b
    for a in ("Skel", "Mars", "Fer", "Dha", "Ost", "Bel", "Tam", "Quill", "Tor", "Grel", "Kes", "Hem")
    for b in ("dal", "ten", "haven", "mark", "lau", "rick")
)
_BODIES = (
    "the harbour office",
    "the provincial council",
    "the fire brigade",
    "the board of the cannery",
    "the miners' union",
    "the water company",
    "the public prosecutor",
    "the hospital's directors",
    "the railway",
    "the school authority",
)
_THINGS = (
    "a freight barge",
    "the old gasworks",
    "a chemical store",
    "the market hall",
    "two fishing boats",
    "the east tunnel",
    "a coach with pensioners",
    "the grain silo",
    "the upper reservoir",
    "a warehouse full of tyres",
    "the signal box",
)
_HAPPENED = (
    "caught fire",
    "collapsed",
    "was closed without notice",
    "ran aground",
    "was searched by officers",
    "was found empty",
    "broke its moorings",
    "was sold twice in a week",
    "flooded overnight",
    "went missing from the register",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SAYINGS = (
    "{relative} was told in {month} that {part} was {state}, and {reaction} because {reason}",
    "I heard {sound} at {hour} o'clock, and {small} minutes later {relative2} {did} with {object}",
    "{who} from {body} ever looked at {part}, you can see it from {trace} on {object2}",
    "They asked {relative} for a signature, {small} days after {part2} {did2}, and offered {object}",
    "You can count {object2} and {number} sacks of {stuff}, but you cannot count {loss}",
    "{Relative2} mended {part} with {stuff} in {year}, and {reaction} when {part2} {did2}",
    "There was a plan for {part2}, written in {year}, {number} pages of it, and {relative2} {did} with it",
    "Had {part} been {state}, {relative} would stand here with {object}, and {loss} would be the least of it",
)
_SAYING_PARTS = {
    "relative": (
        "my aunt",
        "the foreman",
        "our night watchman",
        "my neighbour's boy",
        "the verger",
        "a cousin of mine",
    ),
    "relative2": ("my grandmother", "the pilot", "the girl from the kiosk", "old Hanne", "the postman", "our vet"),
    "part": ("the second beam", "the pump", "the siren", "the lock gate", "that fuse box", "the hoist", "the spillway"),
    "part2": ("the east wall", "a night like this", "the boiler", "the low road", "the mast", "the gangway"),
    "state": ("sound", "painted over", "on order", "older than the bishop", "under repair", "nobody's business"),
    "reaction": (
        "we believed it",
        "nobody laughed",
        "he wept a little",
        "I went fishing",
        "they cheered",
        "she wrote it down",
    ),
    "reason": ("we wanted to", "it rained", "the others did", "it was payday", "there was soup", "one has to sleep"),
    "sound": ("a crack", "singing", "a kind of sigh", "glass", "hooves", "the bell", "three knocks", "my own name"),
    "did": ("came running", "lit a fire", "sat down", "was gone", "left", "had a word", "drove off", "stood there"),
    "did2": ("fell in", "was sold", "burned", "gave way", "opened by itself", "sank", "was blessed"),
    "object": ("a lamp", "two blankets", "the parrot", "a pot of glue", "the savings book", "a rake", "her hat"),
    "object2": ("the ladder", "the spoons", "the parcels", "that windowsill", "the dinghies", "the pews", "the tiles"),
    "who": ("Nobody", "Not one engineer", "Hardly a soul", "No inspector", "Neither of the two", "Only the cat"),
    "trace": ("the dust", "the nests", "a date in chalk", "the rust", "the moss", "the cobwebs", "the old price"),
    "stuff": ("wire", "barley", "tar", "plaster", "rope yarn", "cement", "candle wax", "felt"),
    "loss": (
        "a morning",
        "what the river took",
        "good will",
        "the swallows",
        "my patience",
        "an accent",
        "her singing",
    ),
}
_HEADS = (
    "{Thing} in {place} {happened} on {day}",
    "{body_} put the damage at {number} million crowns",
    "Of the {number2} people who were there",
    "A letter of {month} {year} warns of exactly this",
    "By {day2} morning {number2} sandbags had been filled",
    "{name3} told the assembly that a report was under way",
    "Farmers brought {number2} litres of milk",
    "It is the {ordinal} time since {year} that {thing2} is in the papers",
    "Insurers from {place2} walked about with folding rulers",
    "A bus with {small} windows broken stood at the crossing",
    "Whether {thing} can be used in winter is open",
    "The minister, {name4}, is expected in {place} on {day2}",
    "Divers and a helicopter came from {place2}",
    "{small_} keys to the gate are with {body2}",
    "A table in the corridor of {body} has {number} such cases for {year}",
    "The owner is a company registered in {place3}",
    "{name2}, who speaks for {body}, wished to say little",
    "The road to {place2} will be shut for {small} weeks",
    "Pupils of the {ordinal} school were taken home in boats",
    "{last} and Daughters had rented {thing2} in {year}",
    "Nobody at {body2} could find the plans of {thing}",
    "The siren at {place3} was heard at {hour}",
    "{name4} walked home to {place3} along the line",
    "{number} signatures lay on the table of {body}",
    "In {place} the pumps ran until {day2}",
    "Two officers from {place3} measured {thing}",
)
_TAILS_OF_SENTENCES = (
    "{body} said",
    "although the hall has no roof",
    "which {name3} had asked for in {month}",
    "and {small} were taken to the hospital at {place2}",
    "and nobody has seen {last2} since",
    "as a clerk of {body2} read out over the telephone",
    "and the choir will sing regardless",
    "according to a notice that {name2} had nailed to the door",
    "until it was too dark to read the figures",
    "a part for which only one workshop in {place3} still has the mould",
    "and {body2} has promised a list",
    "about {number} metres from the house of {name4}",
    "with {small} dogs and a borrowed pump",
    "as was the custom before {year}",
    "and not all of it will be printed",
    "whatever {last2} may have told the council",
    "at a price that {body} calls a secret",
    "and everybody drank of it",
    "so that the ferry from {place2} turned back at {hour}",
    "and the bill went to {name2}",
    "because the {ordinal} of them did not fit the lock",
    "in spite of the {number2} crowns set aside for it",
    "and for once the newspaper had it wrong",
    "which makes it a case for {body2}",
)
_SPEECHES = (
    "“{saying},” said {name}, {age}, from across the street.",
    "“{saying2},” {name} said, and pointed at {small} sheds.",
    "“{saying3},” said {name2} when the cameras had gone.",
)
_MONTHS = ("January", "March", "April", "June", "August", "September", "October", "December")


def stories(seed: int) -> tuple[Report, ...]:
    """All stories, the same for the same seed; texts are all different, and samples have their family as section."""
    rng = random.Random(seed)
    texts = [*_samples(), *((text, None) for text in (*_passages(), *(_invented(rng) for _ in range(INVENTIONS))))]
    return tuple(replace(_report(rng, text, n), section=family) for n, (text, family) in enumerate(texts))


@cache
def _samples() -> tuple[tuple[str, str], ...]:
    """The texts of the sample reports, each with its family."""
    paths = [path for path in sorted(EXAMPLES.glob("*/*")) if path.is_file()]
    return tuple((text, path.parent.name) for path in paths if (text := _read(path)))


def _read(path: Path) -> str | None:
    obtained = Obtained(path.read_bytes(), str(path), datetime(2024, 1, 1, tzinfo=UTC))
    report, _ = read(capture(obtained), obtained.data)
    return report.text if report else None


def _passages() -> Iterator[str]:
    passages = [passage for path in passage_files() for passage in load_passages([path])]
    for start in range(0, len(passages) - 2, 3):
        yield "\n\n".join(passage.text for passage in passages[start : start + 3])


def _invented(rng: random.Random) -> str:
    sentences = invented_sentences(rng, rng.randint(8, 14), speeches=True)
    return "\n\n".join(" ".join(sentences[start : start + 2]) for start in range(0, len(sentences), 2))


def invented_sentences(rng: random.Random, count: int, *, speeches: bool = False) -> list[str]:
    """So many sentences about one invented matter, and perhaps three quotations among them."""
    pairs = zip(rng.sample(_HEADS, count), rng.sample(_TAILS_OF_SENTENCES, count), strict=True)
    frames = [f"{head}, {tail}." for head, tail in pairs]
    for speech in _SPEECHES if speeches else ():
        frames.insert(rng.randint(1, len(frames)), speech)
    fixed = _particulars(rng)
    return [frame.format(**fixed, **_numbers(rng)).replace("_", " ") for frame in frames]


def _particulars(rng: random.Random) -> dict[str, str]:
    names = [f"{rng.choice(_FIRST)} {rng.choice(_LAST)}" for _ in range(4)]
    places, things = rng.sample(_PLACES, 3), rng.sample(_THINGS, 2)
    bodies, days = rng.sample(_BODIES, 2), rng.sample(_DAYS, 2)
    sayings = [_saying(rng, bodies[1], pattern) for pattern in rng.sample(_SAYINGS, 3)]
    return {
        "place": places[0], "place2": places[1], "place3": places[2], "thing": things[0], "thing2": things[1],
        "Thing": things[0].capitalize(), "happened": rng.choice(_HAPPENED), "body": bodies[0], "body2": bodies[1],
        "body_": bodies[0].capitalize(), "saying": sayings[0], "saying2": sayings[1], "saying3": sayings[2],
        "name": names[0], "name2": names[1], "name3": names[2], "name4": names[3], "last": rng.choice(_LAST),
        "last2": rng.choice(_LAST), "day": days[0], "day2": days[1],
    }  # fmt: skip


def _saying(rng: random.Random, body: str, pattern: str) -> str:
    parts = {name: rng.choice(choices) for name, choices in _SAYING_PARTS.items()}
    said = pattern.format(**parts, **_numbers(rng), body=body, Relative2=parts["relative2"].capitalize())
    return said[0].upper() + said[1:]


def _numbers(rng: random.Random) -> dict[str, str]:
    small = rng.choice(("three", "four", "seven", "nine", "eleven", "fourteen"))
    return {
        "small_": small.capitalize(),
        "number": str(rng.randint(12, 890)),
        "number2": str(rng.randint(40, 4000)),
        "small": small,
        "age": str(rng.randint(19, 93)),
        "year": str(rng.randint(1961, 2023)),
        "month": rng.choice(_MONTHS),
        "ordinal": rng.choice(("second", "third", "fifth", "sixth")),
        "hour": rng.choice(("four", "six", "nine", "ten")),
    }


def _report(rng: random.Random, text: str, number: int) -> Report:
    """The story under an outlet's name, with its notice and with background as chance has it."""
    outlet = rng.choice(OUTLETS)
    if rng.random() < 1 / 3:
        paragraphs = text.split("\n\n")
        paragraphs.insert(len(paragraphs) // 2, rng.choice(BACKGROUND))
        text = "\n\n".join(paragraphs)
    if rng.random() < 1 / 2:
        text += "\n\n" + NOTICES[OUTLETS.index(outlet) % len(NOTICES)].format(outlet=outlet)
    return as_report(text, outlet, f"2024-03-{1 + number % 28:02d}T06:00:00Z")


def as_report(text: str, outlet: str, published: str, *, capture: str = "") -> Report:
    """A report whose paragraphs are the lines of the text; `capture` tells two with the same text apart."""
    report = a_report(text, outlet=outlet, published=published)
    return replace(report, id=Report.id_for(report.capture + capture)) if capture else report
