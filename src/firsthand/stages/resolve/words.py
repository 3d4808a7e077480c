"""Words that stand with names and say nothing of who it is, or say what sort of party it is."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count king queen prince princess sheikh sheik
    shaikh ayatollah imam mullah rabbi father reverend rev pastor bishop archbishop cardinal pope patriarch brother
    president premier chancellor minister secretary senator congressman congresswoman representative rep sen governor
    gov mayor councillor councilor alderman ambassador envoy consul commissioner judge justice attorney prosecutor
    magistrate sheriff inspector superintendent supt detective constable sergeant sgt corporal cpl private pvt
    lieutenant lt captain capt major maj colonel col brigadier general gen marshal admiral adm commodore commander
    cmdr officer chief deputy vice acting former ex late first senior junior spokesman spokeswoman spokesperson
    spokesman-for director chairman chairwoman chair chairperson ceo head leader activist lawyer barrister solicitor
    journalist reporter correspondent editor blogger businessman businesswoman tycoon oligarch teacher schoolteacher
    student nurse doctor engineer farmer driver pilot deckhand skipper fisherman soldier conscript reservist volunteer
    analyst expert historian economist scientist researcher author writer poet actor actress singer coach midfielder
    striker captain-of foreign defence defense interior prime finance health justice transport energy education
    agriculture us uk un eu mp mep
    """
)
"""Titles, ranks and occupations that are dropped from the front of a person's name."""

AMBIGUOUS_TITLES = _words(
    """
    general us uk un eu foreign defence defense interior prime finance health justice transport energy education
    agriculture first senior junior head private king queen prince princess count lord lady father brother captain
    acting former chief officer major
    """
)
"""Those that organisations' names begin with as well."""

SUFFIXES = _words("jr sr junior senior ii iii iv")
"""What tells a namesake apart at the end of a name."""

PARTICLES = _words("van von der den de la le du da di dos das del della ter ten bin ibn bint abu al el ben zu af av")
"""Parts of a surname that are no surname by themselves."""

LEGAL_FORMS = _words(
    "ltd limited inc incorporated llc llp plc corp corporation co gmbh ag kg sa sarl sas srl spa nv bv ab oy as asa"
    " pjsc ojsc jsc ooo oao zao pao pte pty kft zrt doo dd"
)
"""Legal forms, dropped from the end of a company's name."""

EMPTY = _words("the of for and on in at a an to")
"""Words that organisations' names are compared without."""

SPELLINGS = {
    "defense": "defence", "center": "centre", "labor": "labour", "organization": "organisation", "program": "programme",
    "harbor": "harbour", "theater": "theatre", "min": "ministry", "dept": "department", "govt": "government",
    "univ": "university", "intl": "international", "assn": "association", "affairs": "affairs", "co-operation":
    "cooperation", "saint": "st",
}  # fmt: skip
"""Other spellings and abbreviations of words in organisations' names."""

STATE = _words(
    """
    ministry department service staff army navy force forces police parliament government presidency guard committee
    prosecutor prosecutors court council embassy military intelligence border customs authority authorities cabinet
    administration air coastguard treasury
    """
)
"""Words for bodies of a state: with its country they name the same body in any order of words."""

ORGANISATION_WORDS = STATE | _words(
    """
    line lines office hospital clinic company group bank university school college institute agency bureau union party
    association federation foundation society club trust board commission chamber ministry directorate inspectorate
    railway railways airline airlines airways port harbour airport brigade battalion regiment division corps league
    alliance movement front network centre center works factory plant mill mine holdings partners brothers sons museum
    church mosque synagogue cathedral orchestra team squad house town city county district region river street hotel
    restaurant shop store market cooperative laboratory observatory initiative fund campaign international national
    """
)
"""Words in names of organisations (and of places) that no person's name has."""
