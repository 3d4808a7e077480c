"""The nouns of Firsthand: frozen dataclasses without I/O, ids derived from content (docs/glossary.md)."""

from .account import Account, Hand
from .act import Act, ActStatus
from .annotation import Annotation, Mention, Sentence, Token
from .capture import Capture, CustodyEntry, Obtained
from .chain import Basis, Certainty, Chain, Channel, Hop, Polarity, Role
from .citation import Citation, External, ExternalKind, Sought
from .claim import (
    Alarm,
    AlarmKind,
    Claim,
    Edge,
    EdgeKind,
    Independence,
    Lineage,
    Origin,
    OriginKind,
    Stance,
    likeliest,
)
from .decision import Decision, Judgement, Pair, Question
from .identity import content_id
from .likened import Likened
from .listing import (
    ClaimQuery,
    ClaimSummary,
    Counts,
    Page,
    PartySummary,
    ReportQuery,
    ReportSummary,
    Shared,
    SourcedStatement,
    StatementQuery,
)
from .marks import marks_of
from .outlet import Outlet, OutletKind, Outlets
from .party import Party, PartyKind
from .problem import Problem
from .reading import Reading
from .report import Block, BlockKind, Candidate, Link, Report
from .reuse import Passage, Reuse, ReuseKind
from .span import Span, Spans, words_of
from .statement import DOUBTFUL, Statement, StatementKind, words_of_cue

__all__ = [
    "DOUBTFUL",
    "Account",
    "Act",
    "ActStatus",
    "Alarm",
    "AlarmKind",
    "Annotation",
    "Basis",
    "Block",
    "BlockKind",
    "Candidate",
    "Capture",
    "Certainty",
    "Chain",
    "Channel",
    "Citation",
    "Claim",
    "ClaimQuery",
    "ClaimSummary",
    "Counts",
    "CustodyEntry",
    "Decision",
    "Edge",
    "EdgeKind",
    "External",
    "ExternalKind",
    "Hand",
    "Hop",
    "Independence",
    "Judgement",
    "Likened",
    "Lineage",
    "Link",
    "Mention",
    "Obtained",
    "Origin",
    "OriginKind",
    "Outlet",
    "OutletKind",
    "Outlets",
    "Page",
    "Pair",
    "Party",
    "PartyKind",
    "PartySummary",
    "Passage",
    "Polarity",
    "Problem",
    "Question",
    "Reading",
    "Report",
    "ReportQuery",
    "ReportSummary",
    "Reuse",
    "ReuseKind",
    "Role",
    "Sentence",
    "Shared",
    "Sought",
    "SourcedStatement",
    "Span",
    "Spans",
    "Stance",
    "Statement",
    "StatementKind",
    "StatementQuery",
    "Token",
    "content_id",
    "likeliest",
    "marks_of",
    "words_of",
    "words_of_cue",
]
