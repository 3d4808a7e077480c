"""A person's search words in the syntax of SQLite's full-text index, so that no word of theirs is taken for syntax."""

from __future__ import annotations

MOST_PHRASES = 50
"""Words and quoted phrases of one search that count; those after them are not looked for."""

LONGEST = 2000
"""Characters of one search that count."""


def match_query(words: str) -> str:
    """Every word and every "quoted phrase" must occur; a word's (or phrase's) trailing * means any ending.

    Gives "" for words without any content, which is a search for nothing. An odd quotation mark opens a phrase that
    runs to the end.

    >>> match_query('flooded "never inspected" shaft*')
    '"flooded" "never inspected" "shaft" *'
    """
    text = words[:LONGEST].replace("\0", " ").encode("utf-8", "replace").decode()
    for mark in "“”„«»":
        text = text.replace(mark, '"')
    phrases: list[str] = []
    for number, part in enumerate(text.split('"')):
        if number % 2:
            phrases.extend(_quoted(part))
        elif part.startswith("*") and number and phrases:
            phrases[-1] += " *"
            phrases.extend(_words(part[1:]))
        else:
            phrases.extend(_words(part))
    return " ".join(phrases[:MOST_PHRASES])


def _words(part: str) -> list[str]:
    found = []
    for word in part.split():
        bare = word.rstrip("*")
        for phrase in _quoted(bare):
            found.append(f"{phrase} *" if bare != word else phrase)
    return found


def _quoted(phrase: str) -> list[str]:
    """The phrase between quotation marks, or nothing where the index would see no letter or digit in it."""
    return [f'"{phrase}"'] if any(c.isalnum() for c in phrase) else []
