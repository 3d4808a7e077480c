"""Words that the reading of bylines, datelines and headers knows; version 1."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


AGENCIES = _words(
    "AAP AFP AP ANI ANP ANSA APA ATS Belga BNO Bloomberg CNA CP DPA dpa DPA-AFX EFE IANS Interfax IRNA Kyodo Lusa MTI "
    "NTB PA PAP PTI RIA Reuters SDA SPA TASS Tass TT UPI UNB WAM Xinhua"
) | {"Associated Press", "The Associated Press", "Agence France-Presse", "Press Association", "Canadian Press"}
"""News agencies, as datelines and sign-offs name them."""

ROLES = _words(
    "author bureau chief columnist contributor correspondent critic desk editor editors in-chief journalist newsroom "
    "photographer producer reporter reporters reporting specialist staff writer writers"
)
"""Words of jobs; a part of a byline that holds one is not a person's name."""

NOBODY = _words(
    "admin administrator author by editor editorial editors guest newsdesk newsroom none null staff super unknown "
    "undefined user webmaster website wordpress"
)
"""What content systems write where no author was entered."""

PARTICLES = _words("al and bin da dal de del della den der di dos du el la le ten ter van von und y zu")
"""Words in names that begin small."""

PLACE_WORDS = _words("of the de la el al los las les du di da do am an der and y i upon on")
"""Words in names of places that begin small."""

OUTLET_WORDS = _words(
    "advertiser agency anzeiger argus beacon bulletin chronicle courier daily digest dispatch echo examiner express "
    "gazette guardian herald independent inquirer insider journal ledger mail mercury messenger mirror monitor news "
    "observer online post press radio record register reporter review sentinel standard star sun telegraph times today "
    "tribune tv weekly wire world zeitung"
)
"""Words that end, or begin, the names of outlets."""

HOME = frozenset(("home", "home page", "homepage", "start", "start page", "front page", "news"))
"""Where a breadcrumb begins; not a section."""
