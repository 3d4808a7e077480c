"""What a text is about, as far as two reports can be compared by it: its names, figures and long words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

STEM = 6
"""Letters by which words are compared, so that "drowned" meets "drowning"."""

SHORTEST = 4


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMMON = _words(
    """
    about above after again against already also although among another around because been before being below
    between both cannot could does doing down during each even ever every from further have having here himself
    herself into itself just later least less like made make many might more most much must never next nobody
    none nothing only other others over quite rather report reported reports same says said seen several shall
    should since some still such than that their them then there these they this those though through told under
    until very were what when where whether which while whom whose will with within without would year years
    your according people state monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december week month today yesterday    """
)
"""Words that any two reports share."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The words of a text: `names` and figures, and all of its telling `words`, by their first letters."""

    names: frozenset[str]
    words: frozenset[str]


@lru_cache(2000)
def matter_of(text: str) -> Matter:
    """Names are words with a capital that don't begin a sentence, and figures; all are cut to STEM letters."""
    names, words = set(), set()
    for match in re.finditer(r"(?P<before>^|[.!?“„\"«(–—\n]\s*|\s|\W)(?P<word>[^\W_][\w’'-]*)", text):
        word = match["word"].casefold()
        stem = re.sub(r"['’]s$", "", word)[:STEM]
        if word in COMMON or (len(word) < SHORTEST and not word.isdigit()):
            continue
        words.add(stem)
        opens = match["before"].strip() != "" or match.start() == 0
        if (match["word"][0].isupper() and not opens) or (word.isdigit() and len(word) > 1):
            names.add(stem)
    return Matter(frozenset(names), frozenset(words))
