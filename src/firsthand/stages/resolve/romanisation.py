"""One spelling for a name's romanisations: "Syrskyi", "Syrsky" and "Сирський" become the same letters.

The rules undo what the systems in use (BGN/PCGN, ISO 9, the Ukrainian passport system of 2010, scientific and
newspapers' own) do differently with the same Cyrillic letter, and accents, doubled letters and apostrophes. They never
bring together letters that stand for different ones: g and h, or v and w, are `loose` alone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = """
    а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l
    м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:shch ы:i ь:
    ъ: э:e ю:iu я:ia ё:e ў:u ѓ:g ќ:k љ:l њ:n џ:dzh ђ:dj ћ:c ј:i ѕ:dz
    """
_LATIN = "ł:l ø:o đ:d ð:d þ:th ß:ss æ:ae œ:oe ı:i ħ:h"
_LETTERS = str.maketrans(dict(pair.split(":") for pair in f"{_CYRILLIC} {_LATIN}".split()))

_STRICT = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"^(?:ye|je|ie)", "e"),
        (r"(?<=[aeiou])(?:ye|je|ie)", "e"),
        (r"(?<=[^aeiou])(?:ye|je|ie|yo|jo)", "e"),
        (r"(?:yu|ju)", "iu"),
        (r"(?:ya|ja)", "ia"),
        (r"(?<=[aeou])[iyj]+$", "i"),
        (r"(?<=[^aeou])[iyj]+$", "i"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"tz", "ts"),
        (r"(?<!^)[yj](?=[^aeiou]|$)", "i"),
        (r"(?<=[^aeiou])y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_LOOSE = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"tsch|tch|cz", "ch"),
        (r"sch", "sh"),
        (r"w", "v"),
        (r"gh|(?<![scztpd])h", "g"),
        (r"(?<=nk)[oa]$", "o"),
        (r"zh", "z"),
        (r"ou", "u"),
        (r"([aou])e(?=[^aeiou])", r"\1"),
        (r"q", "k"),
        (r"dz?h?j", "j"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(100_000)
def ascii_letters(word: str) -> str:
    """The word in lower-case ASCII letters and digits: accents dropped, Cyrillic romanised.

    >>> ascii_letters("Łukasz"), ascii_letters("Сирський")
    ('lukasz', 'sirskii')
    """
    composed = unicodedata.normalize("NFC", word.casefold()).translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", composed)
    return "".join(c for c in plain if c.isascii() and c.isalnum())


@lru_cache(100_000)
def one_spelling(word: str) -> str:
    """The letters that all usual romanisations of the word share.

    >>> {one_spelling(name) for name in ("Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi", "Зеленський")}
    {'zelenski'}
    """
    return _rewritten(ascii_letters(word), _STRICT)


@lru_cache(100_000)
def loose_spelling(word: str) -> str:
    """Coarser: letters that languages themselves differ in put aside (Gerashchenko and Herashchenko).

    >>> loose_spelling("Herashchenko") == loose_spelling("Gerashchenko")
    True
    """
    return _rewritten(one_spelling(word), _LOOSE)


def _rewritten(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, spelling in rules:
        word = pattern.sub(spelling, word)
    return word
