"""The nouns of Firsthand: frozen dataclasses without I/O, ids derived from content (docs/glossary.md)."""

from .act import Act, ActStatus
from .annotation import Annotation, Mention, Sentence, Token
from .capture import Capture, CustodyEntry, Obtained
from .chain import Basis, Certainty, Chain, Channel, Hop, Polarity, Role
from .claim import Claim, Edge, EdgeKind, Independence, Lineage, Origin, Stance
from .decision import Decision, Judgement
from .identity import content_id
from .listing import (
    Counts,
    Page,
    PartySummary,
    ReportQuery,
    ReportSummary,
    SourcedStatement,
    StatementQuery,
)
from .party import Party, PartyKind
from .problem import Problem
from .reading import Reading
from .report import Block, BlockKind, Candidate, Link, Report
from .span import Span, Spans, words_of
from .statement import DOUBTFUL, Statement, StatementKind

__all__ = [
    "DOUBTFUL",
    "Act",
    "ActStatus",
    "Annotation",
    "Basis",
    "Block",
    "BlockKind",
    "Candidate",
    "Capture",
    "Certainty",
    "Chain",
    "Channel",
    "Claim",
    "Counts",
    "CustodyEntry",
    "Decision",
    "Edge",
    "EdgeKind",
    "Hop",
    "Independence",
    "Judgement",
    "Lineage",
    "Link",
    "Mention",
    "Obtained",
    "Origin",
    "Page",
    "Party",
    "PartyKind",
    "PartySummary",
    "Polarity",
    "Problem",
    "Reading",
    "Report",
    "ReportQuery",
    "ReportSummary",
    "Role",
    "Sentence",
    "SourcedStatement",
    "Span",
    "Spans",
    "Stance",
    "Statement",
    "StatementKind",
    "StatementQuery",
    "Token",
    "content_id",
    "words_of",
]
