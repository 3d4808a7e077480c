"""The scene: one report with its parse, its parties and its statements, as the rules for hands look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from firsthand.domain import Annotation, PartyKind, Report, Span, Spans, Statement, Token
from firsthand.text.outlets import is_initials_of

from .cast import Cast
from .clauses import antecedent, is_relative
from .mentions import Form, Phrase
from .parties import Draft
from .quoted import tokens_in_marks
from .words import bodies
from .words.hands import OUTLET_VOICE
from .words.people import ORDINALS

REACH = 60
"""Tokens before "who" in which the person that it means is looked for."""

LONGEST = 400
"""Tokens of a content that are looked at: what tells of the speaker stands at its beginning."""

LONGEST_NAME = 8
"""Tokens that a name may have which stands right behind "the newspaper"."""

_ANIMATE = (PartyKind.PERSON, PartyKind.GROUP)
_OWN_DETERMINERS = ("this", "our")


@dataclass(frozen=True)
class Scene:
    """What is known of the report before its chains are built."""

    report: Report
    annotation: Annotation
    cast: Cast
    statements: tuple[Statement, ...]

    @cached_property
    def _quoted(self) -> frozenset[int]:
        """Tokens that stand in some statement's content."""
        quoted: set[int] = set()
        end = 0
        for span in sorted(span for statement in self.statements for span in statement.content):
            if span.end > end:  # nested contents are not gone through again
                quoted.update(t.index for t in self.annotation.tokens_in(Span(max(end, span.start), span.end)))
                end = span.end
        return frozenset(quoted)

    @cached_property
    def statement_at(self) -> Mapping[int, Statement]:
        """The statements by the index of the word that their cue turns on."""
        return {cue.index: one for one in self.statements if (cue := self.cue_verb(one)) is not None}

    @cached_property
    def _in_marks(self) -> frozenset[int]:
        return tokens_in_marks(self.annotation)

    def is_quoted(self, token: Token) -> bool:
        """True where `token` stands inside quotation marks."""
        return token.index in self._in_marks

    @cached_property
    def own_words(self) -> tuple[str, ...]:
        """The outlet's own name in lower case, without its article."""
        return tuple((self.report.outlet or "").lower().removeprefix("the ").split())

    def phrase(self, token: Token) -> Phrase | None:
        """The mention that `token` heads."""
        return self.cast.phrases.get(token.index)

    def party(self, token: Token) -> Draft | None:
        """The party that `token` means; a relative pronoun means its antecedent."""
        if is_relative(token):
            return self._behind_relative(token)
        return self.cast.by_head.get(token.index)

    def _behind_relative(self, pronoun: Token) -> Draft | None:
        meant = self.cast.by_head.get(antecedent(self.annotation, pronoun).index)
        if pronoun.lemma != "who" or (meant is not None and meant.kind in _ANIMATE):
            return meant
        # The parser often hangs "who …" on the nearest noun, which may be a place: then the nearest person before it.
        first = max(self.annotation.sentence_of(pronoun).first, pronoun.index - REACH)
        for i in range(pronoun.index - 1, first - 1, -1):
            draft = self.cast.by_head.get(i)
            if draft is not None and draft.kind in _ANIMATE:
                return draft
        return None

    def is_own(self, token: Token) -> bool:
        """True where `token` means the report's own outlet or writer: "us", "this newspaper", its own name."""
        if token.text.lower() in OUTLET_VOICE and token.pos == "PRON":
            return token.index not in self._quoted and token.index not in self._in_marks
        phrase = self.phrase(token)
        if phrase is None:
            return False
        opening = self.annotation.tokens[phrase.first]
        if token.lemma in bodies.OUTLETS | bodies.REPORTERS and opening.lemma in _OWN_DETERMINERS:
            return True
        if self._is_own_body(token, opening):
            return True
        return self.is_own_party(self.party(token))

    def _is_own_body(self, token: Token, opening: Token) -> bool:
        """True for "the Ministry", with a capital, in what the Ministry of Justice publishes itself."""
        words = self.own_words
        kind = words[words.index("of") - 1] if "of" in words[1:] else words[-1] if words else ""
        called = token.text[:1].isupper() and token.lemma == kind and kind in bodies.ORGANISATIONS
        return called and opening.lemma == "the" and opening.index == token.index - 1

    def is_own_name(self, words: str) -> bool:
        """True for the outlet's own name in full or its initials, however the parser cuts it ("Bench and Bar")."""
        own = bool(self.own_words) and tuple(words.lower().removeprefix("the ").split()) == self.own_words
        return own or is_initials_of(words, self.report.outlet or "")

    def is_own_party(self, draft: Draft | None) -> bool:
        """True for the party that is the report's own outlet by name, or by the name's initials."""
        if draft is None or not self.own_words or not draft.named:
            return False
        if draft.key not in self._own_parties:
            self._own_parties[draft.key] = self._is_named_as_own(draft)
        return self._own_parties[draft.key]

    @cached_property
    def _own_parties(self) -> dict[int, bool]:
        """Whether each party that was asked for is the report's own, by its key: its names are gone through once."""
        return {}

    def _is_named_as_own(self, draft: Draft) -> bool:
        words = draft.name_words - {"the"}
        if words <= frozenset(self.own_words) and self.own_words[-1] in words:
            return True
        names = (phrase.name.of(self.report.text) for phrase in draft.phrases if phrase.name is not None)
        return any(is_initials_of(name, self.report.outlet or "") for name in names)

    def words(self, token: Token) -> Spans:
        """The span of the mention that `token` heads, with a name right behind it that means the same; else its own."""
        phrase = self.phrase(token)
        if phrase is None:
            return (token.span,)
        for i in range(phrase.last, phrase.last + LONGEST_NAME):
            name = self.cast.phrases.get(i)
            if name is not None and name.form is Form.NAME and name.first == phrase.last:
                same = self.cast.by_head.get(i) is self.party(token) is not None
                return (Span(phrase.words.start, name.words.end) if same else phrase.words,)
        return (phrase.words,)

    def content_tokens(self, content: Spans) -> tuple[Token, ...]:
        """The tokens of a content, at most LONGEST of them."""
        found: list[Token] = []
        for span in content:
            found.extend(self.annotation.tokens_in(span) if len(found) < LONGEST else ())
        return tuple(found[:LONGEST])

    def speaker(self, statement: Statement, token: Token) -> Draft | None:
        """The party that the source's head means; where the cue's subject is "who", the person that "who" means."""
        draft = self.party(token)
        cue = self.cue_verb(statement)
        if cue is None or cue.dep != "relcl" or (draft is not None and draft.kind is not None):
            return draft
        who = next((t for t in self.annotation.children(cue) if t.lemma == "who" and t.dep == "nsubj"), None)
        return self.party(who) or draft if who is not None else draft

    def head_of(self, spans: Spans) -> Token | None:
        """The token that heads the words of `spans`: a mention whose head lies outside them, else the first mention."""
        tokens = [t for span in spans for t in self.annotation.tokens_in(span)]
        member = _member_at_start(tokens) or self._person_before_body(tokens)
        if member is not None:
            return member
        inside = {t.index for t in tokens}
        heads = [t for t in tokens if t.head not in inside or t.head == t.index]
        nominal = [t for t in heads if t.pos in ("NOUN", "PROPN", "PRON")] or [
            t for t in heads if t.index in self.cast.phrases
        ]
        if nominal:
            subjects = [t for t in nominal if t.dep in ("nsubj", "nsubjpass")]
            if len(subjects) == 1 and nominal[0].dep == "pobj":
                return subjects[0]  # "after] the flood this newspaper"
            return _end_of_run(nominal)
        if heads and heads[0].pos in ("VERB", "AUX"):  # "soldiers brought into the army", a clause to the parser
            before = [t for t in tokens if t.pos in ("NOUN", "PROPN", "PRON") and t.index < heads[0].index]
            if before:
                return _end_of_run(before)
        if heads and heads[0].pos == "ADP":
            return next((t for t in self.annotation.children(heads[0]) if t.dep == "pobj"), heads[0])
        mentioned = [t for t in tokens if t.index in self.cast.phrases]
        return next(iter(mentioned or heads or tokens), None)

    def _person_before_body(self, tokens: list[Token]) -> Token | None:
        """The person of "Ada Brenn of the Divers' Union", whatever the parser takes for the head."""
        opening = next((t for t in tokens if (phrase := self.phrase(t)) and phrase.first <= tokens[0].index), None)
        phrase = self.phrase(opening) if opening is not None else None
        if opening is None or phrase is None or phrase.form is not Form.NAME or phrase.kind is not PartyKind.PERSON:
            return None
        after = self.annotation.tokens[phrase.last] if phrase.last < len(self.annotation.tokens) else None
        return opening if after is not None and after.lemma in ("of", "from", "for", "at", "with") else None

    def cue_verb(self, statement: Statement) -> Token | None:
        """The word that the cue turns on: its first full verb, else its first noun, else its first word."""
        tokens = [t for span in statement.cue for t in self.annotation.tokens_in(span)]
        for fits in (_is_full_verb, _is_noun):
            found = [t for t in tokens if fits(t)]
            if found:
                return found[0]
        return tokens[0] if tokens else None


def _member_at_start(tokens: list[Token]) -> Token | None:
    """The member of "The other, twice his age" and "one, a dyer", whatever the parser takes for their head."""
    place = 1 if len(tokens) > 1 and tokens[0].lemma == "the" else 0
    set_off = len(tokens) > place + 1 and tokens[place + 1].text in (",", "–", "—", "(")
    words = ("other", *ORDINALS) if place else ("one", "another")
    return tokens[place] if set_off and tokens[place].lemma in words else None


def _end_of_run(tokens: list[Token]) -> Token:
    """The last of the tokens that stand side by side with the first: nouns that the parser left unjoined."""
    last = tokens[0]
    for token in tokens[1:]:
        if token.index != last.index + 1:
            break
        last = token
    return last


def _is_full_verb(token: Token) -> bool:
    return token.pos == "VERB" and token.dep not in ("aux", "auxpass")


def _is_noun(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN")


def covers(spans: Spans, inner: Span) -> bool:
    """True where one of the spans holds all of `inner`."""
    return any(span.contains(inner) for span in spans)
