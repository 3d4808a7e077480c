"""Nouns and words that tell from where somebody speaks: for a body, from a watch, from the spot; all lemmas."""

from __future__ import annotations

from . import words

CREW_HEADS = words("captain skipper bosun foreman")
"""Leaders who are in the thick of it: what they tell is what they saw and did."""

KEEPERS = words("guard warder watchman jailer gaoler turnkey caretaker signalman conductor")
"""Persons on whose watch it happened: they tell of their own work."""

POLITICIANS = words(
    "candidate whip politician opposition deputy senator lawmaker legislator mp congressman congresswoman"
)
"""Those whose calls are their party's and whose jibes are their own."""

ARMED = words("militia army regiment brigade battalion division troop force rebel guerrilla squadron corps")
"""Bodies whose officers and commanders speak for them."""

OFFICERS = words("officer commander commandant captain lieutenant fighter")

UNITS = words("unit squad battery platoon company crew team group battalion regiment brigade column patrol shift")
"""What somebody belongs to who says "his unit was ordered to fire"."""

PUBLIC = words("conference briefing parliament reporter journalist assembly council")
"""Whom office-holders tell: "told a news conference"."""

BELONGING = words("of at in for with")
"""Words between a former office and where it was held."""

DWELLING = words("live keep run own work")
"""What neighbours do next to it: "who keeps the inn opposite"."""

IN_SERVICE = words("state government federal municipal")
"""Words before a person's noun by which a trade is an office: "the state pathologist"."""

SCHOLARS = words("professor scholar academic lecturer")

LAWYERS = words("lawyer attorney solicitor")
"""Voices of their clients, unless they teach the law."""

FAMILY = words("family relative parent kin")
"""Whom relatives mean when they say what somebody told "the family"."""

FIELDS_OF_LAW = words("rights constitutional")
"""Words before "lawyer" of those who judge by the law, and speak for no client."""

ADJOINING = words("opposite across nearby near")
"""Words of what "is" next to it: "whose shop is across the street"."""
