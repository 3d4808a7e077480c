"""Words that say how sure a source is let be, whether it denies, and how it knows; all lemmas, lower case."""

from __future__ import annotations

from . import words

DENYING = words("deny reject refute dismiss dispute contradict rebut disclaim disavow repudiate contest")

DENIAL_NOUNS = words("denial rejection rebuttal refutation dismissal")

DOUBTING = words("doubt")

BELIEVING = words("think believe accept expect agree imagine suppose consider")
"""Cues that, when negated, hold the content to be untrue: "does not believe that"."""

TRUE = words("true truth correct accurate right")

UNTRUE = words("untrue false wrong lie lies invented fabricated baseless unfounded nonsense")

SILENT = words(
    """
    confirm comment mention say disclose specify elaborate answer respond acknowledge deny reveal explain clarify
    admit tell address discuss know state verify establish determine specify speak
    """
)
"""Cues that, when negated, assert nothing: "did not confirm", "would not say", "did not deny"."""

DECLINING = words("decline refuse fail omit hesitate unable")

PROBABLE_CUES = words(
    """
    think believe assume expect suppose presume reckon estimate figure guess conclude infer predict forecast
    anticipate consider project calculate feel imagine
    """
)

POSSIBLE_CUES = words(
    """
    suspect fear hope wonder speculate purport rumour rumor suggest hint imply insinuate worry seem appear
    hypothesize propose
    """
)

ASKING = words("ask wonder inquire enquire")

UNSURE = words("unsure uncertain undecided")

SURE = words("sure certain convinced")

UNKNOWN_CUES = words("ask wonder inquire enquire question investigate examine")

PROBABLE_ADVERBS = words("probably likely presumably evidently doubtless mostly probable reportedly likeliest")

RUMOURS = words("rumour rumor gossip speculation hearsay")

EVIDENTIALS = words("say report hear understand believe think know allege")

POSSIBLE_ADVERBS = words(
    """
    allegedly apparently supposedly purportedly possibly perhaps maybe seemingly conceivably ostensibly
    possible conceivable
    """
)

POSSIBLE_MODALS = words("may might could")

PROBABLE_MODALS = words("should ought must")
"""In translations "should have" renders a hearsay form ("soll haben"): it was said to be so."""

RAISING = words("seem appear")
"""Verbs whose subject only seems so to the writer, unless a verb of saying or showing follows."""

HEARSAY_CUES = words("hear learn overhear gather understand")

LEARNING = words("learn understand hear gather")
"""Cues of an outlet that was told something, and doesn't say by whom: "we understand that"."""

EXAMINING = words("listen look compare check examine study inspect review analyse analyze read lay watch")
"""What an outlet does with a document or recording before it says what it finds there."""

ANYBODY = words("nobody anybody anyone everybody everyone whoever none")
"""Words for all people or none: what is said of them in the present is a judgement."""

ASKING_FOR = words("demand ask urge appeal request call")
"""Cues of wanting something done: who demands it takes part in it."""

SEEING = words("see watch witness observe hear notice spot film photograph feel smell look count find overhear")

COMMANDING = words("order request urge demand promise recommend")
"""Verbs of saying that ask for something, and tell nothing that is so."""

MESSAGING = words("text message email e-mail phone ring call wire warn")
"""Verbs of sending somebody word: "her friend had texted"."""

ACTS_OF_OFFICE = words(
    """
    say tell ask order sign appoint propose decide instruct direct call urge request authorise authorize approve
    dismiss announce promise want think believe hope make
    """
)
"""What an office-holder does as one, also where she says "I"."""

EXPERIENCING = words(
    "read sleep wake lie remember forget wait run grow meet feel cry pray arrive drive carry swim crawl hide marry pull"
)
"""What somebody did or went through in person."""

PUBLISHING = words("report write reveal publish disclose document print broadcast")
"""Cues by which an outlet speaks of what it has had in print before."""

OPINING = words("believe think suspect guess suppose imagine reckon fear assume doubt")
"""Cues of a person's own mind."""

INFERRING_CUES = words(
    """
    think believe assume expect suppose presume reckon estimate guess conclude infer predict forecast anticipate
    suspect speculate imagine wonder fear base suggest indicate seem appear glean deduce
    """
)

JUDGING_CUES = words("call describe consider label brand criticise criticize praise rate deem regard judge")
"""Cues of a judgement: "called it a farce"."""

DEPICTING = words("describe regard rate")
"""Those of them that judge only with "as": "described it as a farce"."""

INTENDING = words(
    """
    plan want intend hope vow promise pledge threaten refuse agree decide wish offer seek
    """
)
"""Cues of somebody's own mind: who plans or refuses takes part in it."""

PERMISSIONS = words("may can")
"""Modals that in licences and on signs allow something, and leave nothing open."""

TO_COME = words("will would shall 'll ’ll")
"""Auxiliaries of what nobody can know yet."""

CONJECTURE = words("could may might must")
"""Auxiliaries of what somebody thinks that it may be."""

TOLD = words("tell inform warn advise order")
"""In the passive, within a content, they say that the speaker had it from another."""
