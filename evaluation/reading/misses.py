"""Print where a reading and its gold part ways, statement by statement.

    python -m evaluation.reading.misses GOLD.json …      gold files, of ours or of a report that can't be shared
    python -m evaluation.reading.misses PASSAGES.txt …   files of marked-up passages

For each gold statement that is not found, or whose chain is wrong, a few lines; then what was proposed beyond the gold;
then how many of the gold's main statements have the right content, source and whole chain. Of passages, which have no
chains in their gold, it tells what is not found, has the wrong source, cue or nesting, and what was proposed beyond.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from evaluation.reading.engines import shipped
from evaluation.reading.gold import GoldStatement, load_gold
from evaluation.reading.marked_up import load_passages
from evaluation.reading.measure import Measured, measure
from evaluation.reading.score_passages import ScoredPassage, score_passages
from firsthand.domain import Chain, Statement, words_of

_ASPECTS = ("chain", "basis", "certainty", "polarity")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each file and print its misses."""
    parser = argparse.ArgumentParser(description="Print where a reading and its gold part ways.")
    parser.add_argument("gold", nargs="+", type=Path)
    paths = parser.parse_args(arguments).gold
    passages = load_passages(path for path in paths if path.suffix == ".txt")
    for one in score_passages(passages, shipped()) if passages else ():
        if missed := passage_lines(one):
            print("\n".join((f"{one.passage.name} ({one.passage.genre})", *missed)))
    for path in (path for path in paths if path.suffix != ".txt"):
        measured = measure(load_gold(path))
        print(path.stem)
        print("\n".join(lines(measured)))
        rights = right_main(measured)
        print(f"  main statements with the right content, source and chain: {sum(rights)} of {len(rights)}")
        print(f"  metadata that is wrong: {[name for name, is_right in measured.metadata.items() if not is_right]}\n")
    return 0


def right_main(measured: Measured) -> list[bool]:
    """For each main statement of the gold, whether content, source and the whole chain are right."""
    sourced = {i for i, _ in measured.attribution.sourced}
    return [i in sourced and measured.chains[i].chain for i, gold in enumerate(measured.gold.statements) if gold.main]


def lines(measured: Measured) -> list[str]:
    """What is missing, wrong or too much, in order."""
    reading, pairs = measured.reading, dict(measured.attribution.pairs)
    text = reading.report.text if reading.report else ""
    found = []
    for i, gold in enumerate(measured.gold.statements):
        content = _short(words_of(gold.content, text))
        if i not in pairs:
            found.append(f"  {gold.id:4}not found: {content}")
            continue
        statement = reading.statements[pairs[i]]
        wrong = [aspect for aspect in _ASPECTS if not getattr(measured.chains[i], aspect)]
        if pairs[i] not in {j for _, j in measured.attribution.sourced}:
            wrong.insert(0, "source")
        if wrong:
            found.append(f"  {gold.id:4}{', '.join(wrong)}: {content}")
            found += _compared(gold, statement, reading.chain_of(statement), text)
    extra = [s for j, s in enumerate(reading.statements) if j not in pairs.values()]
    return found + [f"  extra: {_parts(s)} ({s.by})" for s in extra]


def passage_lines(one: ScoredPassage) -> list[str]:
    """What is missing, wrong or too much in a passage, in order; empty where all is right."""
    text, pairs, found = one.passage.text, dict(one.score.pairs), []
    for i, gold in enumerate(one.passage.statements):
        parts = " | ".join(_short(words_of(spans, text)) for spans in (gold.source, gold.cue, gold.content))
        if i not in pairs:
            found.append(f"  not found: {parts}")
            continue
        statement, pair = one.proposed[pairs[i]], (i, pairs[i])
        nested_right = (gold.nested_in is None) == (statement.nested_in is None)
        wrong = "source" if pair not in one.score.sourced else "cue" if pair not in one.score.cued else ""
        wrong = wrong or ("" if nested_right else "nesting")
        if wrong:
            found += [f"  {wrong}: {parts}", f"       found {_parts(statement)} ({statement.by})"]
    extra = [statement for j, statement in enumerate(one.proposed) if j not in pairs.values()]
    return found + [f"  extra: {_parts(statement)} ({statement.by})" for statement in extra]


def _compared(gold: GoldStatement, statement: Statement, chain: Chain, text: str) -> list[str]:
    hands = " ← ".join(f"{hop.name or 'unknown'} ({hop.role.value})" for hop in gold.hops)
    found = " ← ".join(f"{hop.name or 'unknown'} ({hop.role.value})" for hop in chain.hops)
    wanted_knowing = f"{gold.basis.value}, {gold.certainty.value}, {gold.polarity.value}"
    found_knowing = f"{chain.basis.value}, {chain.certainty.value}, {chain.polarity.value}"
    return [
        f"       gold  {_short(words_of(gold.source, text))} | {hands} [{wanted_knowing}]",
        f"       found {_short(statement.source_text)} | {found} [{found_knowing}]",
    ]


def _parts(statement: Statement) -> str:
    return " | ".join(map(_short, (statement.source_text, statement.cue_text, statement.content_text)))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 70 else f"{line[:67]}…"


if __name__ == "__main__":
    raise SystemExit(main())
