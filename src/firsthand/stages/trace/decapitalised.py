"""Offices and bodies with a capital: "the Ministry" and "the Governor" are called by a noun, and by no name.

Press releases, contracts and courts write so. Where such a word stands alone behind its article, its token is read as
the common noun that it is; in "the Ministry of Justice" and "the Guardian" it stays part of a name.
"""

from __future__ import annotations

from dataclasses import replace

from firsthand.domain import Annotation, Token

from .words import bodies, people, words

_ARTICLES = words("the this our its their")
_NAMES = words("kremlin congress senate parliament treasury church guard service house") | bodies.OUTLET_NAMES
_CALLED_SO = (people.OFFICES | people.OFFICIAL_VOICES | bodies.ORGANISATIONS) - _NAMES

_KINDS_OF_OFFICE = words("deputy acting vice chief prime first interim assistant foreign interior home defence justice")


def decapitalised(annotation: Annotation) -> Annotation:
    """The annotation with such words as common nouns; the very same where there are none."""
    every = annotation.tokens
    tokens = [_as_noun(token) if _is_alone(every, token) or _is_label(every, token) else token for token in every]
    changed = any(new is not old for new, old in zip(tokens, annotation.tokens, strict=True))
    return replace(annotation, tokens=tuple(tokens)) if changed else annotation


def _is_alone(tokens: tuple[Token, ...], token: Token) -> bool:
    """True for a capital word behind its article with no further name and no "of" behind it."""
    word = token.text.lower()
    if token.pos != "PROPN" or word not in _CALLED_SO or token.text.isupper() or not token.index:
        return False
    before = tokens[token.index - 1]
    if word in people.OFFICES and before.text.lower() in _KINDS_OF_OFFICE and before.index:
        before = tokens[before.index - 1]  # "the Deputy Minister"
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    held = word in people.OFFICES and after is not None and after.lemma == "of"  # "the Minister of Justice"
    goes_on = after is not None and not held and (after.text[:1].isupper() or after.lemma in ("of", "for", "-"))
    return before.text.lower() in _ARTICLES and not goes_on


def _is_label(tokens: tuple[Token, ...], token: Token) -> bool:
    """True for "NURSE" in "NURSE: I washed her", which says what somebody is, and not what they are called."""
    word = token.text.lower()
    if token.pos != "PROPN" or not token.text.isupper() or word not in people.PERSONS - people.OFFICES:
        return False
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    return after is not None and after.text == ":"


def _as_noun(token: Token) -> Token:
    return replace(token, pos="NOUN", tag="NN", lemma=token.text.lower(), morph="Number=Sing")
