"""Treebank tokens back into running text, with the offsets of each token.

Treebank tokenisation (Penn Treebank, as CoreNLP writes it) parts contractions and punctuation from words and writes
opening and closing quotation marks as `` and '', brackets as -LRB- and the like. Here they go back to what a reader
sees; whether a mark opens or closes is kept by making it a curly one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from firsthand.domain import Span

_WRITTEN = {
    "``": "“",
    "''": "”",
    "`": "‘",
    "'": "’",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "--": "—",
}
"""What stands for a token in running text, where that is not the token itself."""
_LEANS_BACK = frozenset({",", ".", ";", ":", "?", "!", "...", "%", ")", "]", "}", "”", "’", "’”"})
"""No space before these."""
_LEANS_ON = frozenset({"(", "[", "{", "“", "‘", "$", "£", "€", "#"})
"""No space after these."""
_BEFORE_A_CLOSING_MARK = frozenset({",", ".", "?", "!", "...", "--", "'"})
_CLITICS = frozenset({"n't", "'s", "'re", "'ve", "'ll", "'m", "'d"})
_SPLIT_WORDS = frozenset({("can", "not"), ("gon", "na"), ("wan", "na"), ("got", "ta"), ("gim", "me"), ("lem", "me")})
"""Words that the tokeniser cuts in two without an apostrophe."""


@dataclass(frozen=True, slots=True)
class RunningText:
    """A text and, for each token that it was made of, where that token stands in it."""

    text: str
    spans: tuple[Span, ...]


def running_text(tokens: Sequence[str]) -> RunningText:
    """The tokens as a person would have typed them. An odd number of quotation marks is nothing special."""
    pieces: list[str] = []
    spans: list[Span] = []
    length = 0
    straight_open = glued = False
    for number, token in enumerate(_righted(tokens)):
        written = _written(token)
        closes = opens = False
        if token == '"':
            opens, closes = not straight_open, straight_open
            straight_open = not straight_open
        joined = closes or _joined(tokens, number, written)
        if pieces and not glued and not joined:
            pieces.append(" ")
            length += 1
        spans.append(Span(length, length + len(written)))
        pieces.append(written)
        length += len(written)
        glued = opens or written in _LEANS_ON
    return RunningText("".join(pieces), tuple(spans))


def _righted(tokens: Sequence[str]) -> list[str]:
    """The tokens, each '' that can only open a quotation as ``.

    A tokeniser takes a mark with odd spaces around it for a closing one ("reads: '' Gone . ''"). It opens where none is
    open, no comma or full stop comes before, and another '' comes before the next ``.
    """
    found = list(tokens)
    marks = [number for number, token in enumerate(tokens) if token in ("``", "''")]
    is_open = False
    for number, after in zip_longest(marks, marks[1:]):
        opens = tokens[number] == "``" or (
            not is_open
            and after is not None
            and tokens[after] == "''"
            and not (number and tokens[number - 1] in _BEFORE_A_CLOSING_MARK)
        )
        found[number] = "``" if opens else "''"
        is_open = opens
    return found


def _written(token: str) -> str:
    if token == "'''":
        return "’”"
    if token.casefold() in _CLITICS:
        return token.replace("'", "’")
    return _WRITTEN.get(token, token)


def _joined(tokens: Sequence[str], number: int, written: str) -> bool:
    """True where the token stands at the one before without a space."""
    if not number:
        return False
    before = tokens[number - 1].casefold()
    token = tokens[number].casefold()
    return written in _LEANS_BACK or token in _CLITICS or (before, token) in _SPLIT_WORDS
