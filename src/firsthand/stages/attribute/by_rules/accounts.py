"""Accounts that go on without a cue: free indirect speech, told apart from the report's own voice by its tense.

Somebody who speaks for nobody else has just been reported to tell something. What follows goes on with it as long as
it stands one step further back in time than the telling: “had done” behind “said”, “did” behind “says” (the shift of
tenses that Banfield, 1982, and Brinton, 1980, take for the mark of such speech), and hangs on the account by a pronoun,
by something that the account spoke of, or by being all denial. One sentence that doesn't ends it. What the outlet says
of itself, and sentences about somebody who was not spoken of, are the report's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from firsthand.domain import Sentence, Span, Spans, Statement, StatementKind, Token

from . import rules
from .lexicon import NARRATING, OFFICIAL_SOURCES, SILENCE, speech_verbs
from .marked_text import MarkedText

LEAST = 3
"""Words of a sentence that can go on with an account."""

_PERSONAL = frozenset({"he", "she", "they", "him", "her", "them", "his", "their"})
_TAKING_UP = _PERSONAL | {"it", "its", "there"}
_DENYING = frozenset({"nobody", "nothing", "none", "never", "no"})
_RELATIVE = frozenset({"who", "which", "that"})
_OTHERS = frozenset({"other", "another", "some", "many", "most", "few", "one", "several", "both"})
_OWN = frozenset({"we", "us", "our", "i", "my", "you", "your"})
_OUTLINED = frozenset({"ORG", "GPE", "NORP"})


class Tense(Enum):
    """How far back a verb places what it tells."""

    BEFORE_PAST = 3
    PAST = 2
    PERFECT = 1
    PRESENT = 0
    OTHER = -1


@dataclass(slots=True)
class _Account:
    """An account that may go on: its teller's words, the tense of the telling, the nouns spoken of, where it stands."""

    source: Spans
    telling: Tense
    narrated: bool
    block: int
    nouns: set[str] = field(default_factory=set)
    goes_on: bool = False


def accounts_going_on(
    m: MarkedText, statements: Sequence[Statement], perhaps: Sequence[Statement] = ()
) -> tuple[Statement, ...]:
    """A statement without a cue for each sentence that goes on with the account before it.

    `perhaps` are statements that another engine is not sure of: one without a cue there makes weaker signs enough.
    """
    busy = _by_sentence(m, statements)
    leaning = _by_sentence(m, [one for one in perhaps if one.source and not one.cue])
    found: list[Statement] = []
    account: _Account | None = None
    official = False
    for number, sentence in enumerate(m.annotation.sentences):
        here = [one for one in busy.get(number, ()) if not is_deed(m, one)]
        if here:
            account, official = _begun(m, here, account, sentence, official)
            continue
        may = account is not None and not official
        rule = _rule(m, sentence, account, likely=number in leaning) if may and account is not None else None
        span = m.span(sentence.first, sentence.last)
        if account is None or rule is None or span is None:
            account = None
            continue
        account.nouns |= _nouns(m, sentence.first, sentence.last)
        account.block, account.goes_on = sentence.block, True
        found.append(_statement(m, rule, account.source, span))
    return tuple(found)


def is_deed(m: MarkedText, one: Statement) -> bool:
    """True for "she had known of the chain", which tells what she did: that goes on with an account."""
    source, cue = m.annotation.tokens_in(one.source[0]) if one.source else (), _verb(m, one.cue)
    if cue is None or len(source) != 1 or source[0].text.lower() not in _PERSONAL:
        return False
    return tense_of(m, cue) is Tense.BEFORE_PAST and cue.lemma not in speech_verbs()


def tense_of(m: MarkedText, verb: Token) -> Tense:
    """The tense of a verb with its auxiliaries."""
    helpers = [c for c in m.children(verb) if c.dep in ("aux", "auxpass")]
    texts = {c.text.lower() for c in helpers}
    if texts & {"had", "’d", "'d"} and not texts & {"would", "should", "could"}:
        return Tense.BEFORE_PAST
    if texts & {"has", "have", "’ve", "'ve"}:
        return Tense.PERFECT
    if verb.tag == "VBD" or any(c.tag == "VBD" for c in helpers):
        return Tense.PAST
    plain = not any(c.tag == "MD" or c.lemma == "to" for c in helpers)
    return Tense.PRESENT if plain and (verb.tag in ("VBZ", "VBP") or helpers) else Tense.OTHER


def _by_sentence(m: MarkedText, statements: Iterable[Statement]) -> dict[int, list[Statement]]:
    number_of = {sentence.first: number for number, sentence in enumerate(m.annotation.sentences)}
    found: dict[int, list[Statement]] = {}
    for one in statements:
        firsts = {
            m.sentence(token).first for span in (*one.cue, *one.content) for token in m.annotation.tokens_in(span)
        }
        for first in firsts:
            found.setdefault(number_of[first], []).append(one)
    return found


def _begun(
    m: MarkedText, here: Sequence[Statement], account: _Account | None, sentence: Sentence, official: bool
) -> tuple[_Account | None, bool]:
    """The account that the last outer statement of the sentence begins or carries on; whether an office tells it."""
    outer = [one for one in here if one.nested_in is None]
    told = next((one for one in reversed(outer) if one.source), None)
    if told is not None and told.source_text.lower() in _RELATIVE:
        return None, official
    if told is None:
        return account if account is not None and outer and not outer[-1].cue else None, official
    cue = _verb(m, told.cue)
    if not told.cue and account is not None:
        telling, narrated = account.telling, account.narrated
    elif cue is None:
        return None, official
    else:
        asks = cue.lemma in ("ask", "wonder", "want")
        telling, narrated = Tense.OTHER if asks else tense_of(m, cue), cue.lemma in NARRATING
    if telling is Tense.OTHER:
        return None, official
    nouns = {n for one in outer for span in (*one.content, *one.source) for n in _nouns_in(m, span)}
    if account is not None and not told.cue:
        nouns |= account.nouns
    begun = _Account(told.source, telling, narrated, sentence.block, nouns, goes_on=not told.cue)
    return begun, _is_official(m, told.source, official)


def _is_official(m: MarkedText, source: Spans, before: bool) -> bool:
    """Whether an office, a body or its voice speaks; a bare pronoun leaves it as it was with the speaker before."""
    tokens = [token for span in source for token in m.annotation.tokens_in(span)]
    if len(tokens) == 1 and tokens[0].pos == "PRON":
        return before or tokens[0].text.lower() == "it"
    if any(t.lemma.lower() in OFFICIAL_SOURCES for t in tokens[:8]):
        return True
    return all(t.entity in _OUTLINED for t in tokens if t.pos == "PROPN") and any(t.pos == "PROPN" for t in tokens)


def _rule(m: MarkedText, sentence: Sentence, account: _Account, *, likely: bool) -> rules.Rule | None:
    tokens = m.tokens[sentence.first : sentence.last]
    root = next((t for t in tokens if t.dep == "ROOT"), None)
    words = {t.text.lower() for t in tokens}
    if root is None or sum(t.pos != "PUNCT" for t in tokens) < LEAST or words & _OWN or tokens[-1].text == "?":
        return None
    if any(m.quotation_of[t.index] >= 0 for t in tokens):
        return None
    if root.lemma in SILENCE and m.child(root, "neg") is not None:
        return None
    subject = m.child(root, "nsubj", "nsubjpass", "expl")
    if subject is None or _is_about_another(m, subject, account):
        return None
    tense = max((tense_of(m, verb) for verb in _main_verbs(m, root)), key=lambda one: one.value)
    about = {t.text.lower() for t in m.tokens[m.left[subject.index] : m.right[subject.index] + 1]}
    if not _is_near(account, sentence, personally=tense is Tense.BEFORE_PAST and bool(about & _PERSONAL)):
        return None
    taken_up = bool(words & (_TAKING_UP | _DENYING)) or subject.lemma in account.nouns
    return _by_tense(tense, about, account, taken_up=taken_up, likely=likely)


def _by_tense(tense: Tense, about: set[str], account: _Account, *, taken_up: bool, likely: bool) -> rules.Rule | None:
    """`about` are the words of the subject; `taken_up` says whether the sentence takes up what was spoken of."""
    if tense is Tense.BEFORE_PAST:
        return rules.ACCOUNT_GOES_ON
    if account.telling is Tense.PAST:
        near = likely or (account.goes_on and about & _TAKING_UP)
        return rules.ACCOUNT_PERHAPS if tense is Tense.PAST and near else None
    if tense is Tense.PAST and (taken_up or account.narrated or account.goes_on):
        return rules.ACCOUNT_GOES_ON
    backwards = tense is Tense.PERFECT or (likely and tense is Tense.PRESENT)
    story = account.narrated and taken_up and tense is Tense.PERFECT
    return rules.ACCOUNT_PERHAPS if story or (backwards and about & _PERSONAL) else None


def _main_verbs(m: MarkedText, root: Token) -> list[Token]:
    return [root, *(c for c in m.children(root) if c.dep == "conj" and c.pos in ("VERB", "AUX"))]


def _is_near(account: _Account, sentence: Sentence, *, personally: bool) -> bool:
    """Whether it stands in the paragraph of the account, or in the next one of a story or of one about "her"."""
    apart = sentence.block - account.block
    story = account.narrated and account.telling is not Tense.PAST
    return apart == 0 or (apart == 1 and (story or personally))


def _is_about_another(m: MarkedText, subject: Token, account: _Account) -> bool:
    """Whether the subject has a name that was not spoken of, or counts others ("three had never used it")."""
    of_known = any(child.lemma == "of" for child in m.children(subject))
    if (subject.pos == "NUM" or subject.lemma in _OTHERS) and not of_known:
        return True
    named = [t for t in m.tokens[m.left[subject.index] : subject.index + 1] if t.pos == "PROPN"]
    return bool(named) and not any(t.lemma.lower() in account.nouns for t in named)


def _nouns(m: MarkedText, first: int, last: int) -> set[str]:
    return {t.lemma.lower() for t in m.tokens[first:last] if t.pos in ("NOUN", "PROPN")}


def _nouns_in(m: MarkedText, span: Span) -> set[str]:
    tokens = m.annotation.tokens_in(span)
    return _nouns(m, tokens[0].index, tokens[-1].index + 1) if tokens else set()


def _verb(m: MarkedText, cue: Spans) -> Token | None:
    tokens = [token for span in cue for token in m.annotation.tokens_in(span)]
    return next((t for t in reversed(tokens) if t.pos in ("VERB", "AUX")), None)


def _statement(m: MarkedText, rule: rules.Rule, source: Spans, content: Span) -> Statement:
    return Statement.proposed(
        m.report.id,
        m.text,
        StatementKind.INDIRECT,
        source=source,
        cue=(),
        content=(content,),
        confidence=rule.confidence,
        by=rule.by,
    )
