"""Claims, lineage and independence: what statements of different reports assert alike, and what stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .identity import content_id
from .span import Spans


class Stance(StrEnum):
    """How a statement stands to its claim."""

    SUPPORTS = "supports"
    DENIES = "denies"
    QUALIFIES = "qualifies"


class EdgeKind(StrEnum):
    """Why one statement or report is held to derive from another."""

    CITES = "cites"
    RELAYS = "relays"
    COPIES = "copies"
    SHARES_PASSAGE = "shares a passage"
    SAME_UTTERANCE = "quotes the same utterance"
    SAME_OCCASION = "same speaker on the same occasion"
    SAME_DOCUMENT = "same document"
    TRANSLATION = "translation"
    CORRECTS = "corrects"


class OriginKind(StrEnum):
    """What stands at a root of the lineage."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


class AlarmKind(StrEnum):
    """What a person must not overlook in a claim's lineage."""

    ONE_ORIGIN = "many reports, one origin"
    LOOP = "a loop of citations"
    ONLY_ANONYMOUS = "the only first hand is anonymous"
    UNFOLLOWED_CORRECTION = "a correction that relays have not followed"


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition; `statements` pairs the ids of statements with their stance.

    The id is made of the statement that stands for the claim. `rivals` are claims of the same matter with another
    figure, date or name: their statements stand in this claim too, and deny or qualify it.
    """

    id: str
    text: str
    statements: tuple[tuple[str, Stance], ...]
    rivals: tuple[str, ...] = ()
    by: str = ""

    @staticmethod
    def id_for(statement: str) -> str:
        """The id of the claim that this statement (by its id) stands for: the earliest that was gathered in it."""
        return content_id("claim", statement)

    @property
    def title(self) -> str:
        """Its text as a headline (see `title_of`)."""
        stances = [stance for _, stance in self.statements]
        return title_of(self.text, supports=stances.count(Stance.SUPPORTS), denies=stances.count(Stance.DENIES))


def title_of(text: str, *, supports: int, denies: int) -> str:
    """The text of a claim as a headline, which asserts nothing that nobody says.

    >>> title_of("It was warned", supports=1, denies=2), title_of("It was warned", supports=0, denies=2)
    ('It was warned', 'Denied: It was warned')
    >>> title_of("It was warned", supports=0, denies=0)
    'Left open: It was warned'
    """
    if supports:
        return text
    return f"{'Denied' if denies else 'Left open'}: {text}"


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` derives from `target` (ids of statements, reports or external nodes), with a probability 0 to 1.

    `evidence` are spans in the report of `source`; `why` says it in words.
    """

    source: str
    target: str
    kind: EdgeKind
    probability: float
    evidence: Spans
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """A root of the lineage: one occasion on which somebody who could know said so; `why` gives the reasons.

    `stance` is that of its statements. `kind` says what it is: a person, a document, an outlet's own observation or
    inference, or unknown; `anonymous` holds where the one who speaks has no name in any of the reports.
    """

    id: str
    label: str
    statements: tuple[str, ...]
    why: tuple[str, ...]
    stance: Stance = Stance.SUPPORTS
    kind: OriginKind = OriginKind.UNKNOWN
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Independence:
    """How many stand behind a claim, each figure with its reasons. Unknown lineage counts nothing in `lowest`."""

    lowest: int
    expected: float
    highest: int
    why_lowest: tuple[str, ...] = ()
    why_expected: tuple[str, ...] = ()
    why_highest: tuple[str, ...] = ()


def likeliest(lowest: int, expected: float, highest: int) -> str:
    """The figure between two others in words; empty where they leave nothing to say.

    Where less than a half is expected beyond the lowest figure, that figure is the likeliest (Markov's inequality), and
    so with the highest; elsewhere the expected figure is told as it is.

    >>> likeliest(1, 1.1, 2), likeliest(1, 1.6, 3), likeliest(2, 2.0, 2)
    ('most likely 1', 'about 1.6', '')
    """
    if lowest == highest:
        return ""
    for figure in (lowest, highest):
        if abs(expected - figure) < 0.5:
            return f"most likely {figure}"
    return f"about {expected:.1f}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class Alarm:
    """What must not be overlooked, in words, with the statements, reports or external nodes that it is about."""

    kind: AlarmKind
    words: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """The graph of what derives from what behind one claim, with its roots and their number.

    `independence` counts independent sources (occasions on which somebody who could know said so), `reporters` the
    independent reporters (outlets that found it out themselves). Only origins that support the claim are counted.
    """

    claim: str
    edges: tuple[Edge, ...]
    origins: tuple[Origin, ...]
    independence: Independence
    reporters: Independence
    alarms: tuple[Alarm, ...] = ()
    by: str = ""
