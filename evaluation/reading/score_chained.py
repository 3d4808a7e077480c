"""Score chains on our own chained passages: is each statement found, and does it come through the right hands?

    python -m evaluation.reading.score_chained                    both halves, design and held out
    python -m evaluation.reading.score_chained --half design --misses

`gold/chained/design.txt` is what rules are mended by, `held_out.txt` is only measured by: its misses are not to be
looked at. Each passage is read alone, as a plain page of its outlet. Printed are, in percent of all statements, those
found (half of the words of their content), the right speaker, the right chain (each hand's name and role) and the right
number of hands; of the passages that are no statement, those left alone; and the same counts by trait, a passage's
own and what a statement's marks and chain tell.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from evaluation.reading.chained import ChainedHand, ChainedPassage, load_chained
from evaluation.reading.score_attribution import AttributionScore, false_statements, score_attribution
from evaluation.reading.score_chains import is_name
from evaluation.reading.score_passages import traits_of
from firsthand.domain import Capture, Chain, Hop, Reading, words_of
from firsthand.operations.attribute_text import prose
from firsthand.operations.hold_back import held_back
from firsthand.operations.pipeline import Pipeline

FOLDER = Path(__file__).parent.parent / "gold" / "chained"
HALVES = ("design", "held_out")
ASPECTS = ("found", "speaker", "chain", "hand")


@dataclass(frozen=True, slots=True)
class Right:
    """What is right of one statement; the fields are named as in ASPECTS."""

    found: bool = False
    speaker: bool = False
    chain: bool = False
    hand: bool = False


@dataclass(frozen=True, slots=True)
class ScoredChains:
    """A passage, its reading, how its statements were paired, and what is right of each."""

    passage: ChainedPassage
    reading: Reading
    attribution: AttributionScore
    right: tuple[Right, ...]
    false_statements: int


def score_half(half: str) -> tuple[ScoredChains, ...]:
    """All passages of gold/chained/`half`.txt, read by the engine that a user gets."""
    return tuple(score_chained(passage) for passage in load_chained(FOLDER / f"{half}.txt"))


def score_chained(passage: ChainedPassage) -> ScoredChains:
    """Read the passage and compare."""
    reading = _read(passage)
    text = passage.passage.text
    score = score_attribution(passage.passage.statements, reading.statements, text)
    pairs = dict(score.pairs)
    right = tuple(
        _right(hands, reading.chain_of(reading.statements[pairs[i]])) if i in pairs else Right()
        for i, hands in enumerate(passage.chains)
    )
    wrong = false_statements(passage.not_statements, reading.statements, text)
    return ScoredChains(passage, reading, score, right, wrong)


def chained_figures(scored: Sequence[ScoredChains]) -> dict[str, float]:
    """The figures by name, in percent."""
    every = [right for one in scored for right in one.right]
    figures = {aspect: _percent(sum(getattr(r, aspect) for r in every), len(every)) for aspect in ASPECTS}
    alone = sum(len(one.passage.not_statements) for one in scored)
    figures["left_alone"] = _percent(alone - sum(one.false_statements for one in scored), alone)
    return figures


def by_trait(scored: Iterable[ScoredChains]) -> dict[str, list[Right]]:
    """What is right by trait: of the passage, of the statement's marks, and of its chain."""
    found: dict[str, list[Right]] = {}
    for one in scored:
        passage = one.passage.passage
        for statement, hands, right in zip(passage.statements, one.passage.chains, one.right, strict=True):
            own = traits_of(statement, passage.text)
            for trait in dict.fromkeys(f"passage: {t}" for t in passage.traits) | dict.fromkeys((*own, *_of(hands))):
                found.setdefault(trait, []).append(right)
    return found


def misses(one: ScoredChains) -> Iterator[str]:
    """A few lines for each statement that is missed or comes through other hands, and for those too many."""
    text, pairs = one.passage.passage.text, dict(one.attribution.pairs)
    for i, (gold, hands) in enumerate(zip(one.passage.passage.statements, one.passage.chains, strict=True)):
        content = f"{i + 1}: {_short(words_of(gold.content, text))}"
        if i not in pairs:
            yield f"  not found {content}"
        elif not one.right[i].chain:
            statement = one.reading.statements[pairs[i]]
            wanted = " ← ".join(f"{hand.names[0] or 'unknown'} ({hand.roles[0].value})" for hand in hands)
            hops = one.reading.chain_of(statement).hops[1:]
            given = " ← ".join(f"{hop.name or 'unknown'} ({hop.role.value})" for hop in hops)
            yield f"  chain {content}"
            yield f"       gold  {wanted or '(own voice)'}"
            yield f"       found {given or '(own voice)'} | {statement.source_text} | {statement.by}"
    for j, extra in enumerate(one.reading.statements):
        if j not in pairs.values():
            yield f"  extra: {extra.source_text} | {extra.cue_text} | {_short(extra.content_text)} ({extra.by})"


@cache
def _pipeline() -> Pipeline:
    return Pipeline.load()


def _read(passage: ChainedPassage) -> Reading:
    report = replace(prose(passage.passage.text), outlet=passage.outlet)
    capture = Capture(report.capture, "text/plain", len(report.text), _UNDATED, passage.passage.name)
    pipeline = _pipeline()
    return held_back(pipeline.analyse(Reading(capture, report)), pipeline.attribute.least_stated)[0]


def _right(wanted: Sequence[ChainedHand], found: Chain) -> Right:
    hops = found.hops[1:]
    same = len(wanted) == len(hops)
    speaker = not (wanted or hops) or bool(wanted and hops and _is_hand(wanted[-1], hops[-1]))
    chain = same and all(_is_hand(w, h) and h.role in w.roles for w, h in zip(wanted, hops, strict=True))
    return Right(True, speaker, chain, same)


def _is_hand(wanted: ChainedHand, found: Hop) -> bool:
    if found.name is None:
        return None in wanted.names
    return any(_is_called(found.name, known) for known in wanted.names if known)


def _is_called(name: str, known: str) -> bool:
    """Whether the name is the known one, or that with more words to tell who is meant behind it."""
    more = _MORE.search(name, len(known) - len("the "))
    return is_name(name, known) or bool(more and is_name(name[: more.start()], known))


def _of(hands: Sequence[ChainedHand]) -> Iterator[str]:
    yield f"hand {len(hands) + 1}"
    if any(None in hand.names for hand in hands):
        yield "unknown hand"
    if any((hand.names[0] or "").startswith(_MEMBER) for hand in hands):
        yield "member of a group"


_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
_MORE = re.compile(r",? (?:who|from|of|in|at|by|dated)\b")
_MEMBER = ("first of", "second of", "third of", "the elder of", "the younger of", "one of")
"""How the gold calls members of a group."""


def _percent(right: int, of: int) -> float:
    return round(100 * right / of, 1) if of else 100.0


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 70 else f"{line[:67]}…"


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line; print figures, traits and, if asked, misses."""
    parser = argparse.ArgumentParser(description="Score chains on our own chained passages.")
    parser.add_argument("--half", choices=HALVES, help="one half alone")
    parser.add_argument("--misses", action="store_true", help="print each miss of the design half")
    options = parser.parse_args(arguments)
    for half in (options.half,) if options.half else HALVES:
        scored = score_half(half)
        wanted = sum(len(one.right) for one in scored)
        print(f"{half}: {len(scored)} passages, {wanted} statements")
        print("  " + "  ".join(f"{name} {value}" for name, value in chained_figures(scored).items()))
        if options.misses and half == HALVES[0]:
            for one in scored:
                print("\n".join((one.passage.passage.name, *misses(one))))
        elif options.half is None or not options.misses:
            for trait, rights in sorted(by_trait(scored).items(), key=lambda pair: -len(pair[1])):
                print(f"    {trait:28}{len(rights):4}" + "".join(f"{_share(rights, a):8.1f}" for a in ASPECTS))
    return 0


def _share(rights: Sequence[Right], aspect: str) -> float:
    return _percent(sum(getattr(right, aspect) for right in rights), len(rights))


if __name__ == "__main__":
    raise SystemExit(main())
