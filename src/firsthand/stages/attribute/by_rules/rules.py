"""The rules of the first engine: what each one matches, an example, and how far it is trusted.

A statement's `by` names its rule ("attribute/rules:verb-clause@1"), so that a page can say why it was proposed.
Confidence is the share of the rule's proposals whose content was right on PolNeAR's train part, rounded to a
twentieth (`python -m evaluation.corpora.polnear rules …/train`); with fewer than ten of a kind there it
is our own estimate.
"""

from __future__ import annotations

from dataclasses import dataclass

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of recognising a statement; `example` has its source in [ ], its cue in { } and its content in < >."""

    name: str
    matches: str
    example: str
    confidence: float

    @property
    def by(self) -> str:
        """What a statement's `by` says."""
        return f"attribute/rules:{self.name}@{VERSION}"


QUOTE = Rule(
    "quote",
    "words in quotation marks with a verb of speech before, after or in their midst",
    "<“The ferry was overloaded,”> {said} [the harbour master].",
    0.95,
)
QUOTE_COLON = Rule(
    "quote-colon",
    "words in quotation marks after a name and a colon",
    "[The mayor]{:} <“We were not told.”>",
    0.6,
)
VERB_CLAUSE = Rule(
    "verb-clause",
    "a verb of speech, thought or showing with a clause",
    "[The inspector] {said} <that the pumps had failed>.",
    0.8,
)
VERB_INFINITIVE = Rule(
    "verb-infinitive",
    "a verb of intention or speech with an infinitive or a participle",
    "[The crew] {refused} <to sail>.",
    0.7,
)
VERB_OBJECT = Rule(
    "verb-object",
    "a verb of speech or attitude with a noun phrase",
    "[The union] {criticised} <the new timetable>.",
    0.6,
)
VERB_PREPOSITION = Rule(
    "verb-preposition",
    "a verb of speech or attitude with a preposition of its own",
    "[The widow] {called for} <an inquiry>.",
    0.6,
)
INSERTED = Rule(
    "inserted",
    "a verb of speech put into the middle or at the end of what is said",
    "<The lift>, [witnesses] {said}, <had stopped twice>.",
    0.8,
)
PASSIVE = Rule(
    "passive",
    "a verb of speech or belief in the passive, its subject part of the content",
    "<The captain> {is expected} <to leave first>.",
    0.6,
)
ACCORDING_TO = Rule(
    "according-to",
    "a sentence with “according to” and whom",
    "<The mine was closed in May>, {according to} [a letter].",
    0.85,
)
NOUN = Rule(
    "noun",
    "a noun of speech or belief with its clause",
    "[The owner’s] {claim} <that the valves were new> did not hold.",
    0.65,
)
NOUN_SUBJECT = Rule(
    "noun-subject",
    "a noun of speech as the subject of a verb with a clause",
    "[Reports] {are spreading} <that the bridge is closed>.",
    0.5,
)
MENTIONED = Rule(
    "mentioned",
    "a document or conversation in which something is said to be mentioned",
    "The police published [a telephone call] in which <bribes> {are mentioned}.",
    0.7,
)
QUOTE_GOES_ON = Rule(
    "quote-goes-on",
    "quoted sentences without a cue that follow a quotation; the speaker is the one before",
    "“It was dark,” [she] said. Nobody moved. <“We waited for an hour.”>",
    0.55,
)
OTHER_OF_GROUP = Rule(
    "other-of-group",
    "a sentence without a cue about one or the other of a group that was just reported to speak",
    "Two divers described the wreck. [The other] <was sent home without pay>.",
    0.5,
)
WHAT_EXPLAINED = Rule(
    "what-explained",
    "“what” somebody reports, with the next sentence that says what it is about",
    "The fear comes from <what> [two divers] {report}. We are talking about <beatings on board>.",
    0.5,
)
OFFICIAL_STORY = Rule(
    "official-story",
    "a sentence that the next one calls a version, an account or a story",
    "<The plant was shut for repairs>. At least that is {the official version}.",
    0.5,
)

OWN_GUESS = Rule(
    "own-guess",
    "a main clause in the report's own voice that guesses what a thing rests on; it has no source",
    "<The delay> {is probably also due to} <the missing crane>.",
    0.6,
)
EMERGED = Rule(
    "emerged",
    "“it has emerged” or “it became known” with a clause; nobody is said to have told",
    "It {has emerged} <that the pumps were never switched on>.",
    0.8,
)
TOLL = Rule(
    "toll",
    "a verb of counting with a figure of dead, names or the like",
    "[The hospital] {puts} <the dead at seven>.",
    0.7,
)
SPEAKER_LABEL = Rule(
    "speaker-label",
    "a paragraph of a transcript, behind its speaker's name and a colon",
    "[The pilot]{:} <We were told to wait>.",
    0.8,
)
FEELING_GOES_ON = Rule(
    "feeling-goes-on",
    "a sentence without a cue about a feeling, right behind what somebody was said to think: free indirect speech",
    "[The tenants] say that they will not move out. <Fear of the landlord is greater than that of the damp>.",
    0.45,
)
EVIDENTIAL_GOES_ON = Rule(
    "evidential-goes-on",
    "a sentence with “should have” behind what somebody said, as translations render hearsay",
    "The paper wrote that a tank was open. <On board should have been only two pumps>.",
    0.45,
)
ACCOUNT_GOES_ON = Rule(
    "account-goes-on",
    "a sentence without a cue, a step further back in time than the telling before it: free indirect speech",
    "[The welder] said that the pump was dry. <Nobody had looked at it since May>.",
    0.55,
)
ACCOUNT_PERHAPS = Rule(
    "account-perhaps",
    "the same with weaker signs: “did” behind another such sentence, “has done” of the one who speaks",
    "[The welder] said that the pump was dry. Nobody had looked at it. <It was rusty by then>.",
    0.45,
)
HEARSAY = Rule(
    "hearsay",
    "the passive of a verb of hearsay, with “it” or with what is said of its subject; no source",
    "<The boat> {is said} <to have been empty>.",
    0.65,
)
FOREIGN_ORDER = Rule(
    "foreign-order",
    "a word order that translations keep: “so …” at the end, a clause put first, “as the paper writes”",
    "<The boat was empty>, {so} [the harbour office].",
    0.7,
)

RULES = (
    QUOTE,
    QUOTE_COLON,
    VERB_CLAUSE,
    VERB_INFINITIVE,
    VERB_OBJECT,
    VERB_PREPOSITION,
    INSERTED,
    PASSIVE,
    ACCORDING_TO,
    NOUN,
    NOUN_SUBJECT,
    MENTIONED,
    QUOTE_GOES_ON,
    OTHER_OF_GROUP,
    WHAT_EXPLAINED,
    OFFICIAL_STORY,
    OWN_GUESS,
    EMERGED,
    TOLL,
    SPEAKER_LABEL,
    FEELING_GOES_ON,
    EVIDENTIAL_GOES_ON,
    ACCOUNT_GOES_ON,
    ACCOUNT_PERHAPS,
    HEARSAY,
    FOREIGN_ORDER,
)
"""Every rule, for the docs and for whoever asks a statement why it is there."""
