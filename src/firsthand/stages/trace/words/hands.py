"""Verbs by which words pass from hand to hand; all lemmas, lower case."""

from __future__ import annotations

from . import words

TELLING = words(
    """
    tell describe explain say complain confide admit confirm recount relate reveal disclose insist recall testify
    report confess swear write speak talk address give narrate
    """
)
"""Verbs with the one who is told as their object, or behind "to"."""

PERSONAL = words("tell recall admit complain confess testify speak talk")
"""Those of them that papers and figures hardly do: whoever does them is somebody."""

SPEAKING = words("speak talk converse chat communicate correspond meet")
"""Verbs with the other party behind "to" or "with"; the outlet can be on either side."""

INTERVIEWING = words("interview question ask contact reach call phone visit")
"""Verbs whose subject hears and whose object speaks."""

INTERVIEWS = words("interview conversation talk exchange")

MESSAGES = words(
    """
    comment remark statement email e-mail letter message call note testimony account reply
    """
)

CITING = words("cite quote reference credit refer rely invoke")
"""Verbs whose object stands behind their subject."""

QUOTING = words("quote cite")
"""Those of them that, as a cue, have the one who speaks as their object: "quoted him as saying"."""

REASONS = words(
    """
    concern reason fear lack risk need pressure example difficulty cost security safety privacy policy shortage weather
    danger threat principle grounds ground
    """
)
"""What is cited as a reason, and is nobody's words: "closed the pier, citing safety concerns"."""

REFERENCES = words("reference appeal regard recourse")
"""Nouns of citing, as in "with reference to", and in translations "with appeal to"."""

PASSING_ON = words(
    """
    report quote cite publish write carry relay broadcast air reveal say print note record document
    """
)
"""Verbs of a hand that passes words on, as in "as reported by the Gazette" and ", the Gazette reported"."""

INTERCEPTING = words("intercept wiretap overhear eavesdrop bug tap")

HANDLING = words(
    """
    see obtain review publish release leak share record post broadcast air view examine read circulate distribute
    acquire hear verify receive disclose print show translate
    """
)
"""What an outlet or service does with a document before it passes it on."""

RECEIVING_TO = words("leak send give hand pass show provide forward")
"""Verbs whose hand is behind "to": "leaked to the Gazette"."""

AUTHORING = words("write sign issue send compile draw prepare author commission draft address")
"""Verbs whose agent made the document."""

INTERPRETING = words("interpret translate")

TRANSLATING = words("translate interpret")

SAYING = TELLING | words(
    "warn state announce claim argue order promise note acknowledge deny concede request urge demand recommend conclude"
)
"""Verbs of saying that a document's content can have as its own: whose letter it is that "had warned"."""

TALKING = words("argue speak talk address give swear")
"""Those of them that tell nothing unless a clause follows: "the guests had argued"."""

SHOWING = words("show indicate demonstrate")
"""What things do as documents, and persons hardly."""

SCREENING = words("show air broadcast publish release post run screen carry print play")
"""What an outlet does with a recording or document that it lets speak: "showed a video in which"."""

POSTING = words("tweet post retweet blog")

WRITING = words("write")

EMERGING = words(
    """
    emerge transpire surface mount spread circulate abound swirl appear rumour rumor
    """
)
"""Verbs of word that has no known mouth: "it has emerged", "reports are mounting"."""

OUTLET_VOICE = words("we us our ours i me my")
"""Pronouns that, outside quotation marks, are the report's own writer."""
