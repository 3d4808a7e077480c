"""Words as they are compared: without case and ending, each weighed by how rarely English uses it."""

from __future__ import annotations

import math
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:st|nd|rd|th)\b|\d+(?:[.,:]\d+)*")
_TOKEN_OR_MARK = re.compile(rf"([,;:.!?()“”„\"«»…–—]+)|{_TOKEN.pattern}")
_HALFWAY = 60.0
"""The rank of a word by frequency at which weights begin to rise; ranks below it are of the commonest words."""


def tokens(text: str) -> list[str]:
    """The words and numbers of `text`, in order, lower case, a possessive ending put aside.

    >>> tokens("The ferry’s 88 passengers")
    ['the', 'ferry', '88', 'passengers']
    """
    return [_plain(match.group()) for match in _TOKEN.finditer(text)]


def marked_tokens(text: str) -> list[str]:
    """The same, with a "," for each run of marks that parts what stands beside it.

    >>> marked_tokens("rose to 1,200, the county said")
    ['rose', 'to', '1,200', ',', 'the', 'county', 'said']
    """
    return ["," if match[1] else _plain(match.group()) for match in _TOKEN_OR_MARK.finditer(text)]


def _plain(word: str) -> str:
    word = word.casefold().replace("’", "'")
    return word.removesuffix("'s").rstrip("'")


def listed(words: str) -> list[str]:
    """The words of a short table that is written as one line."""
    return words.split()


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing of what a statement is about."""
    return frozenset(_lines("function_words.txt", " "))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word without its ending, or the first of its irregular forms; meant for comparing, not for reading.

    >>> [stem(word) for word in ("drowned", "drowning", "carries", "carrying", "broken", "boxes", "life", "fired")]
    ['drown', 'drown', 'carri', 'carri', 'break', 'box', 'life', 'fire']
    """
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return _irregular().get(word) or _short(word)


def _short(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-2]
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending, least in (("ing", 6), ("ed", 5), ("ly", 6)):
        if len(word) >= least and word.endswith(ending) and re.search("[aeiouy]", word[: -len(ending)]):
            word = _whole(word[: -len(ending)])
            break
    for ending, least in (("ion", 9), ("al", 8), ("ment", 9)):
        if len(word) >= least and word.endswith(ending):
            word = word.removesuffix(ending)
            break
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def _whole(base: str) -> str:
    """What is left without "ed" or "ing", as it is written alone: "plan" of "plann", "fire" of "fir"."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    places = _places()
    unknown = len(places)
    return base + "e" if len(base) == 3 and places.get(base + "e", unknown) < places.get(base, unknown) else base


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of `text` that say what it is about, in order.

    >>> stems("that at least nine people had died")
    ('nine', 'person', 'die')
    """
    return tuple(stem(word) for word in tokens(text) if word not in function_words())


@lru_cache(maxsize=100_000)
def weight(stemmed: str) -> float:
    """How much a shared word tells, 0 to 1: the logarithm of its rank by frequency, 1 for what is not in the list."""
    rank = _ranks().get(stemmed)
    if rank is None:
        return 0.6 if stemmed.isdigit() else 1.0
    return min(1.0, math.log1p(rank / _HALFWAY) / math.log1p(len(_ranks()) / _HALFWAY))


@cache
def ranked_words() -> tuple[str, ...]:
    """English words by falling frequency: the whole words of BERT's vocabulary, which is in that order."""
    return tuple(_lines("words_by_frequency.txt", "\n"))


@cache
def _places() -> dict[str, int]:
    return {word: place for place, word in enumerate(ranked_words())}


@cache
def _ranks() -> dict[str, int]:
    ranks: dict[str, int] = {}
    for rank, word in enumerate(ranked_words()):
        ranks.setdefault(stem(word), rank)
    return ranks


@cache
def _irregular() -> dict[str, str]:
    return {form: line.split()[0] for line in _lines("irregular_forms.txt", "\n") for form in line.split()}


def _lines(name: str, separator: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return text.split() if separator == " " else text.splitlines()
