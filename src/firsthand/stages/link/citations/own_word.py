"""Own word: where who published a report of the record is only told to have said something, or to have answered.

A ministry has press releases in the record; what it told a paper is not in them. A newspaper that "has replied" speaks
for itself, and nothing of what it published is passed on.
"""

from __future__ import annotations

import re

ITSELF = 0.5
"""What is left of the probability that one of its reports is meant."""

_PUBLISHED = re.compile(
    r"\b(?:release|statement|communiqu|communication|bulletin|notice|announcement|web ?site|online|publish|"
    r"post(?:ed|ing)|press|report|article|page|document|account|figures|tally)\w*",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"\b(?:replied|answered|responded|declined|refused|did not (?:reply|answer|respond))\b")


def tells_own_word(sentence: str, *, is_outlet: bool) -> bool:
    """True where the sentence passes on what somebody said, and not what it published.

    >>> tells_own_word("In a reply the ministry said that it was sorry.", is_outlet=False)
    True
    >>> tells_own_word("In its release the ministry speaks of six.", is_outlet=False)
    False
    >>> tells_own_word("The Argus has replied that it stands by its page.", is_outlet=True)
    True
    """
    if is_outlet:
        return bool(_ANSWERED.search(sentence))
    return bool(_ANSWERED.search(sentence)) or not _PUBLISHED.search(sentence)
