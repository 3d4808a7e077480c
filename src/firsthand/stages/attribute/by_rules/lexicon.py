"""The word lists: which verbs and nouns are cues, in which frames (verbs.tsv, nouns.tsv, beside this module).

The two files hold a word and its frames a line; their first lines say where they come from. The small closed lists
that rules need are here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

LEADING_VERBS = frozenset({"go", "continue", "try", "begin", "start", "proceed", "decline", "refuse", "quote", "cite"})
"""Verbs that only lead up to the cue: "went on to say", "was quoted as saying"."""

RAISING = frozenset({"seem", "appear"})
"""Verbs whose subject is part of the content and which name no source: "the door seemed to be locked"."""

SHOWING = frozenset({"show", "indicate", "suggest", "confirm", "prove", "reveal", "document"})
"""What documents, pictures and figures do."""

SILENCE = frozenset({"talk", "speak", "comment", "respond", "reply", "answer", "elaborate", "reach", "return"})
"""Verbs that, declined or negated, report silence: no statement."""

REFUSING = frozenset({"decline", "refuse"})
"""Verbs that turn one of SILENCE into no statement: "declined to comment"."""

VERSION_NOUNS = frozenset({"story", "version", "account", "explanation", "line", "narrative", "reading"})
"""What a statement is called in "at least that is the official version"."""

VERSION_ADJECTIVES = frozenset({"official", "government", "company", "army", "police", "military", "state"})
"""Whose version it is, in the same place."""

RECORDS = frozenset(
    {
        "conversation", "call", "telephone", "recording", "tape", "letter", "document", "report", "e-mail", "email",
        "message", "memo", "memorandum", "diary", "transcript", "video", "interview", "testimony", "file", "study",
        "post", "article", "log", "note", "statement", "complaint", "indictment", "affidavit", "channel",
        "broadcast", "blog",
    }
)  # fmt: skip
"""Things that keep words, in which something can be mentioned."""

MENTIONING = frozenset(
    {"mention", "describe", "discuss", "report", "name", "detail", "state", "allege", "say", "recount"}
)
"""What is done in them."""

ADDRESSING = frozenset(
    {"tell", "warn", "ask", "inform", "remind", "advise", "assure", "notify", "urge", "persuade", "call"}
)
"""Verbs whose bare pronoun object is the hearer: "we warned them" reports nothing."""

HEARD = frozenset({"tell", "inform", "remind", "assure", "notify", "warn"})
"""Verbs whose object is the hearer, whatever its form: "she told her sister about the flood"."""

TOLD = frozenset(
    {"story", "tale", "truth", "lie", "joke", "fact", "anecdote", "secret", "everything", "nothing", "all"}
)
"""Objects of the same verbs that are what is told, not who hears it."""

GUESSING = frozenset({"probably", "presumably", "likely", "perhaps", "apparently", "possibly", "evidently", "maybe"})
"""Adverbs by which a writer shows a guess."""

RESTING = frozenset(
    {"base", "due", "stem", "result", "rest", "arise", "relate", "connect", "link", "attributable", "owe"}
)
"""What a thing does that has its ground in another: "is based on", "stems from", "is due to"."""

COUNTING = frozenset(
    {"put", "name", "count", "give", "hold", "list", "record", "register", "report", "confirm", "show"}
)
"""Verbs by which somebody or a list gives a figure."""

COUNTING_OF = {"speak": frozenset({"of"}), "talk": frozenset({"of"}), "stay": frozenset({"with", "at"})}
"""Those that do so with a preposition."""

GIVING = {
    "give": ("as",), "list": ("as",), "state": ("as",), "record": ("as",), "put": ("at",), "bear": (), "carry": (),
}  # fmt: skip
"""Verbs by which a document or somebody gives one thing as another, with the word between; the last two bear it."""

BORNE = frozenset({"date", "signature", "stamp", "seal", "inscription", "mark", "name", "note"})
"""What a document bears."""

TOLLS = frozenset(
    {
        "dead", "death", "body", "victim", "casualty", "injury", "wounded", "injured", "survivor", "fatality", "name",
        "toll", "loss", "grave", "missing", "case", "arrest", "prisoner", "casualties", "killed",
    }
)  # fmt: skip
"""What is counted."""

COMING_OUT = frozenset({"emerge", "transpire", "surface"})
"""What "it" does where something becomes known, through nobody who is named."""

HEARSAY = frozenset(
    {"say", "claim", "understand", "believe", "report", "allege", "rumour", "rumor", "think", "hear", "reveal", "call"}
)
"""Verbs whose passive hands on what nobody is named for."""

FEELINGS = frozenset(
    {"fear", "anger", "hope", "worry", "distrust", "mistrust", "shame", "relief", "hatred", "longing", "fury", "grief"}
)
"""What only they who have it know of; a sentence about it goes on with what they told."""

NARRATING = frozenset(
    {
        "tell", "recall", "remember", "describe", "recount", "relate", "narrate", "write", "testify",
        "complain",
    }
)  # fmt: skip
"""Verbs of telling a story, which goes on over paragraphs."""

OFFICIAL_SOURCES = frozenset(
    {
        "spokesman", "spokeswoman", "spokesperson", "ministry", "minister", "police", "government", "company", "office",
        "agency", "authority", "service", "union", "court", "judge", "justice", "council", "army", "navy", "board",
        "bank", "party", "operator", "group", "organisation", "organization", "association", "department", "staff",
        "embassy", "commission", "tribunal", "parliament", "president", "official", "secretary", "governor", "firm",
        "manufacturer", "airline", "newspaper", "paper", "portal", "magazine", "radio", "station", "expert", "analyst",
        "brigade", "hospital", "headquarters", "prosecutor", "administration", "committee", "campaign", "senator",
        "candidate", "lawyer", "attorney", "counsel", "professor", "study", "poll", "report",
    }
)  # fmt: skip
"""Who speaks for others or judges: behind their words the report mostly goes on in its own voice."""

VIEW_NOUNS = frozenset({"view", "opinion", "words", "word", "telling", "eyes", "estimation", "reckoning", "assessment"})
"""Nouns of "in her view", "in the captain's words"."""


@cache
def verbs() -> Mapping[str, frozenset[str]]:
    """The frames in which each verb (by its lemma) is a cue."""
    return _read("verbs.tsv")


@cache
def nouns() -> Mapping[str, frozenset[str]]:
    """The frames in which each noun (by its lemma) is a cue."""
    return _read("nouns.tsv")


@cache
def speech_verbs() -> frozenset[str]:
    """The verbs that can stand beside quoted words."""
    return frozenset(verb for verb, frames in verbs().items() if "quote" in frames)


def _read(name: str) -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    found: dict[str, frozenset[str]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        word, tab, frames = line.partition("\t")
        if not tab or not frames or word in found:
            raise ValueError(f"{name}, line {number}: expected a new word, a tab and its frames, found {line!r}")
        found[word] = frozenset(frames.split())
    return found
