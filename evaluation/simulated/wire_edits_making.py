"""Wire edits: what desks and machines do to a story on its way into another outlet, with the truth of what was taken.

An edited story is a list of pieces; a piece that was taken knows where in the source it comes from. Words that were
changed, left out or put in within a taken passage belong to it, since a reader would say that the passage was taken.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluation.simulated.wire_edits_stories import OUTLETS, invented_sentences
from firsthand.domain import Span
from firsthand.text.quotation import quotations

_WORD = re.compile(r"\S+")
_OTHER_WORDS = (
    *("about", "almost", "early", "reportedly", "nearly", "officials", "local", "several", "heavy", "former", "small"),
    *(
        "northern",
        "recently",
        "however",
        "later",
        "further",
        "again",
        "apparently",
        "private",
        "main",
        "entire",
        "strong",
    ),
)
_SAID = ("one of them told the radio", "a woman said there", "was the answer", "so it was put", "said one who had come")
_CONFUSED = (
    ("rn", "m"),
    ("m", "rn"),
    ("l", "1"),
    ("o", "0"),
    ("e", "c"),
    ("h", "b"),
    ("cl", "d"),
    ("i", "l"),
    ("s", "5"),
    ("u", "ii"),
)
_CLOSING = frozenset('”"’»')
LEAST_QUOTE = 45
"""Characters of a quotation that is worth taking; a shorter one can hardly be told from a phrase."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A text made from a source, and which spans of it were taken from which spans of the source, in order."""

    text: str
    taken: tuple[tuple[Span, Span], ...]


type Edit = Callable[[str, random.Random], Edited | None]
"""Makes another text of a story; None where the story gives nothing to make it of."""


def exact(text: str, _: random.Random) -> Edited:
    """The same text."""
    return Edited(text, ((Span(0, len(text)), Span(0, len(text))),))


def words_changed(share: float) -> Edit:
    """That share of the words replaced, left out, or followed by a new one."""

    def edit(text: str, rng: random.Random) -> Edited:
        changed = _WORD.sub(lambda word: _changed(word[0], rng) if rng.random() < share else word[0], text)
        return Edited(changed, ((Span(0, len(changed)), Span(0, len(text))),))

    return edit


def _changed(word: str, rng: random.Random) -> str:
    other = rng.choice(_OTHER_WORDS)
    return rng.choice((other, other, "", f"{word} {other}"))


def truncated(text: str, rng: random.Random) -> Edited:
    """The first 60 % of the words, with a new lead and a new tail."""
    words = list(_WORD.finditer(text))
    end = words[max(0, int(len(words) * 0.6) - 1)].end()
    lead, tail = " ".join(invented_sentences(rng, 2)) + "\n\n", "\n\n" + " ".join(invented_sentences(rng, 2))
    return Edited(lead + text[:end] + tail, ((Span(len(lead), len(lead) + end), Span(0, end)),))


def truncated_and_changed(text: str, rng: random.Random) -> Edited:
    """The first 60 % with 6 % of the words changed, a new lead and a new tail: the hardest of copies."""
    cut = truncated(text, rng)
    [(derived, source)] = cut.taken
    changed = words_changed(0.06)(derived.of(cut.text), rng)
    span = Span(derived.start, derived.start + len(changed.text))
    return Edited(cut.text[: derived.start] + changed.text + cut.text[derived.end :], ((span, source),))


def quotes_only(text: str, rng: random.Random) -> Edited | None:
    """Up to three of the story's quotations in a text that is otherwise new."""
    blocks = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    whole = [quote.span for quote in quotations(text, blocks) if quote.span.of(text)[-1] in _CLOSING]
    spans = [span for span in whole if span.end - span.start >= LEAST_QUOTE]
    if not spans:
        return None
    chosen = sorted(rng.sample(spans, min(3, len(spans))))
    own = invented_sentences(rng, 2 + len(chosen))
    made, taken = own.pop() + "\n\n", []
    for span in chosen:
        made += own.pop() + " "
        taken.append((Span(len(made), len(made) + span.end - span.start), span))
        made += span.of(text) + f", {rng.choice(_SAID)}.\n\n"
    return Edited(made + own.pop(), tuple(taken))


def read_optically(share: float) -> Edit:
    """That share of the letters taken for others, spaces lost and found, lines broken with hyphens."""

    def edit(text: str, rng: random.Random) -> Edited:
        noisy = "".join(_noisy(text, at, share, rng) for at in range(len(text)))
        return Edited(noisy, ((Span(0, len(noisy)), Span(0, len(text))),))

    return edit


def _noisy(text: str, at: int, share: float, rng: random.Random) -> str:
    letter = text[at]
    if rng.random() >= share:
        return letter
    if letter == " ":
        return rng.choice(("", "\n", "  "))
    others = [to for was, to in _CONFUSED if was[0] == letter]
    return rng.choice([*others, "", letter + "-\n", rng.choice("abcdefghijklmnopqrstuvwxyz")])


CELLS: dict[str, Edit] = {
    "exact": exact,
    "2 % of words": words_changed(0.02),
    "6 % of words": words_changed(0.06),
    "cut to 60 %": truncated,
    "cut and 6 %": truncated_and_changed,
    "quotes only": quotes_only,
    "optical, 2 %": read_optically(0.02),
    "optical, 6 %": read_optically(0.06),
}


def other_outlet(outlet: str | None, rng: random.Random) -> str:
    """An outlet that is not this one."""
    return rng.choice([name for name in OUTLETS if name != outlet])


def spans_of(edited: Sequence[tuple[Span, Span]], side: int) -> set[int]:
    """The characters that the spans of one side cover."""
    return {at for pair in edited for at in range(pair[side].start, pair[side].end)}
