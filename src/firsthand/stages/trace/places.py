"""Places that speak: "Neighbouring Marovia denied it" is the position of a state, whatever the parser takes it for."""

from __future__ import annotations

from .mentions import Form
from .parties import Draft
from .words import people


def is_a_place(party: Draft) -> bool:
    """True for a name, told nothing more of, that is neither a person's nor a body's, as far as the parser can tell.

    An initial ("T.") is somebody's, and so is a calling that is written with a capital ("Nurse").
    """
    if not party.named or party.nouns or party.kind is not None:
        return False
    heads = [phrase.noun for phrase in party.first_phrases if phrase.form is Form.NAME]
    return bool(heads) and all(len(t.text.strip(".")) > 1 and t.text.lower() not in people.PERSONS for t in heads)
