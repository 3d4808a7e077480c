"""Apposition: a name and a common noun side by side that mean one party: "the mayor, Ada Brenn"."""

from __future__ import annotations

from firsthand.domain import PartyKind, Token

from .agreement import is_bodys_name, kinds_agree, numbers_agree
from .clauses import STEPS
from .mentions import Form, Phrase
from .parties import Draft
from .roll import Roll
from .traits import Number
from .words import bodies, given_names, words

FARTHEST = 8
"""Tokens between a person's noun and the name, with what the person is of between the two."""

_NAMING = ("name", "call", "identify")
_BODIES = (PartyKind.OUTLET, PartyKind.ORGANISATION, PartyKind.SERVICE)
_QUOTES = frozenset("„“”«»\"‚‘'")
_DASHES = ("–", "—", "--", "-")
_OF = words("of for from in at")
_OF_ITS_BODY = frozenset(("DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "NUM", "CCONJ"))


def common_noun_beside(roll: Roll, name: Phrase) -> Draft | None:
    """The party, so far without a name, of the common noun that the name stands beside."""
    head = _called_as(roll, name) or roll.annotation.head(name.head)
    if name.head.dep == "pobj" and head.pos in ("NOUN", "NUM"):
        pass  # "a worker, who asked to be identified only as R."
    elif name.head.dep == "oprd" and head.lemma in _NAMING:
        head = _who_is_called(roll, head)
    elif name.head.dep != "appos":
        return _member_before(roll, name)
    draft, common = roll.by_head.get(head.index), roll.at.get(head.index)
    if draft is None or draft.named or common is None or common.form is Form.NAME or not _agree(roll, common, name):
        return None
    return draft


def _who_is_called(roll: Roll, verb: Token) -> Token:
    """The one of whom "call" or "name" says by what name they go here: "We call him Anton", "the man we call Anton"."""
    if verb.dep not in ("relcl", "acl"):
        for child in roll.annotation.children(verb):
            if child.dep in ("dobj", "nsubjpass"):
                return child
    return roll.annotation.head(verb)


def _called_as(roll: Roll, name: Phrase) -> Token | None:
    """The noun of whom a clause says by what name they go: "who asked to be identified only as R."."""
    preposition = roll.annotation.head(name.head)
    verb = roll.annotation.head(preposition)
    if name.head.dep != "pobj" or preposition.lemma != "as" or verb.lemma not in (*_NAMING, "know"):
        return None
    for _ in range(STEPS):
        if verb.dep in ("relcl", "acl"):
            return roll.annotation.head(verb)
        if verb.dep not in ("xcomp", "ccomp", "conj"):
            return None
        verb = roll.annotation.head(verb)
    return None


def _member_before(roll: Roll, name: Phrase) -> Draft | None:
    """The member of a group in "the other, Ada Brenn", where the parser takes "other" for a modifier of the name."""
    comma = name.first - 1
    if comma < 1 or roll.annotation.tokens[comma].text != "," or is_bodys_name(name):
        return None
    member, draft = roll.at.get(comma - 1), roll.by_head.get(comma - 1)
    if member is None or member.form is not Form.MEMBER or member.head.head not in (name.head.index, name.head.head):
        return None
    return draft if draft is not None and draft.group is not None and not draft.named else None


def name_beside(roll: Roll, common: Phrase) -> Phrase | None:
    """The name that the common noun stands beside: "Ada Brenn, the mayor", "a reservist named Torvald"."""
    behind = _name_behind_its_body(roll, common)
    if behind is not None:
        return behind
    for token in _beside(roll, common):
        other = roll.at.get(token.index)
        if other is not None and other.form is Form.NAME and _agree(roll, common, other):
            return other
    return None


def _name_behind_its_body(roll: Roll, common: Phrase) -> Phrase | None:
    """The person's name behind what that person is of: "the spokesman of the yard, Odo Kless"."""
    tokens = roll.annotation.tokens
    if common.kind is not PartyKind.PERSON or common.number is not Number.ONE:
        return None
    if common.last >= len(tokens) or tokens[common.last].lemma not in _OF:
        return None
    end = min(roll.annotation.sentences[common.sentence].last, common.last + 1 + FARTHEST)
    for i in range(common.last + 1, end):
        name = roll.names_at.get(i)
        if name is not None and _is_persons_name(roll, name, tokens[i - 1]):
            return name
        if tokens[i].pos not in _OF_ITS_BODY and tokens[i].text != ",":
            return None
    return None


def _is_persons_name(roll: Roll, name: Phrase, before: Token) -> bool:
    """True for two words and more, behind a comma or noun, that are a person's by the first or by their entity.

    Straight behind the word for an outlet an entity is not enough: that is where outlets' own names stand.
    """
    given = roll.annotation.tokens[name.first].text.lower() in given_names.MALE | given_names.FEMALE
    beside = before.text == "," or (before.pos == "NOUN" and (given or before.lemma not in bodies.OUTLETS))
    return beside and name.last - name.first > 1 and (given or name.kind is PartyKind.PERSON)


def _is_its_heads(roll: Roll, body: Phrase, name: Phrase) -> bool:
    """True where the name behind the body's noun is that of the person who is "of" it."""
    preposition = roll.annotation.head(body.head)
    person = roll.at.get(roll.annotation.head(preposition).index) if body.head.dep == "pobj" else None
    return person is not None and _name_behind_its_body(roll, person) is name


def member_beside(roll: Roll, common: Phrase) -> Draft | None:
    """The member of a group that the common noun stands beside: "one of the two, a deckhand"."""
    beside = roll.by_head.get(common.head.head) if common.head.dep == "appos" else None
    if common.number is Number.SEVERAL and beside is not None and beside.group is not None:
        return beside  # "two others, both divers"
    if common.number is not Number.ONE or common.kind is not PartyKind.PERSON:
        return None
    # The parser takes "first" in "the first, a reservist" for a modifier, in spite of the comma.
    tokens = [t.index for t in roll.annotation.children(common.head) if t.index < common.first]
    if common.head.dep == "appos":
        tokens.append(common.head.head)
    drafts = (roll.by_head.get(index) for index in tokens)
    return next((draft for draft in drafts if draft is not None and draft.group is not None), None)


def is_called(roll: Roll, common: Phrase, name: Phrase) -> bool:
    """True for "the portal Nordwind", where but a mark stands between; not for "the portal Ada Brenn founded"."""
    tokens = roll.annotation.tokens
    marked = any(t.text in _QUOTES for t in tokens[common.last : common.last + 1])
    side_by_side = name.first == common.last or (marked and name.first == common.last + 1)
    does = name.head.dep in ("nsubj", "nsubjpass") and not marked
    return side_by_side and not does and common.kind in _BODIES and common.number is Number.ONE


def _agree(roll: Roll, common: Phrase, name: Phrase) -> bool:
    """True where the two can be one party, and no dash (as after a dateline's place) parts them."""
    if _is_its_heads(roll, common, name):
        return False
    low, high = sorted((common.head.index, name.head.index))
    if any(t.text == ":" for t in roll.annotation.tokens[low:high][:20]):
        return False  # "The soldier: Boots", of a transcript
    dash = any(t.text in _DASHES and t.dep == "punct" for t in roll.annotation.tokens[low:high][:20])
    if dash and name.first < common.first:
        return False
    # A name that only the entity recogniser takes for a body's can be the person's, and the other way round.
    guessed = name.kind is PartyKind.ORGANISATION and not is_bodys_name(name)
    kind = None if guessed or is_called(roll, common, name) else name.kind
    return numbers_agree(common.number, name.number) and kinds_agree(common.kind, kind)


def _beside(roll: Roll, phrase: Phrase) -> list[Token]:
    annotation, head = roll.annotation, roll.annotation.head(phrase.head)
    found = [t for t in annotation.children(phrase.head) if t.dep == "appos"]
    following = roll.names_at.get(phrase.last + 1)
    by_way = phrase.head.dep == "pobj" and head.lemma in ("through", "via", "with", "by")
    if (
        following is not None
        and not by_way
        and annotation.tokens[phrase.last].text == ","
        and phrase.kind is PartyKind.PERSON
    ):
        found.append(following.head)  # "A passenger, Ada Brenn", whatever the parser makes of it
    quoted = phrase.last < len(annotation.tokens) and annotation.tokens[phrase.last].text in _QUOTES
    behind = roll.names_at.get(phrase.last) or roll.names_at.get(phrase.last + quoted)
    if behind is not None and is_called(roll, phrase, behind):
        found.append(behind.head)  # "the news agency Interlund", which the parser hangs on the verb
    if phrase.head.dep == "appos":
        found.append(head)
    for child in annotation.children(phrase.head):
        if child.dep in ("acl", "relcl") and child.lemma in _NAMING:
            found.extend(t for t in annotation.children(child) if t.dep in ("oprd", "dobj", "attr"))
    if phrase.head.dep == "attr" and head.lemma == "be":
        found.extend(t for t in annotation.children(head) if t.dep == "nsubj")
    return found
