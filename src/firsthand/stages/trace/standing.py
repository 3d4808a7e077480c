"""Standing: who speaks for a body, and who is known by a trade or by what they went through."""

from __future__ import annotations

from firsthand.domain import PartyKind, Statement, Token

from .clauses import behind, objects
from .known_as import known_as
from .mentions import Form
from .parties import Draft
from .places import is_a_place
from .scene import Scene
from .words import bodies, people, posts
from .words.hands import TELLING

BODIES = (PartyKind.ORGANISATION, PartyKind.SERVICE)
_STEPS = 6


def nouns_of(scene: Scene, statement: Statement, party: Draft | None) -> frozenset[str]:
    """What the party, its group, and this source's own words call it: "one, a deckhand" is a deckhand."""
    described = known_as(scene, party) if party is not None else None
    group = described.group if described is not None else None
    known = described.nouns | (group.nouns if group is not None else set()) if described is not None else set()
    called = _called(scene, statement)
    meant = (scene.party(t) for t in called if t.pos == "PRON")  # "nine of them"
    of_them = {noun for draft in meant if draft is not None for noun in draft.nouns}
    return frozenset(known) | of_them | {t.lemma for t in called if t.pos == "NOUN"}


def _called(scene: Scene, statement: Statement) -> tuple[Token, ...]:
    """The words of the source that say what it is: its head, what stands in apposition, and behind "one of"."""
    head = scene.head_of(statement.source) if statement.source else None
    todo, found = [head] if head is not None else [], list[Token]()
    for _ in range(_STEPS):
        if not todo:
            break
        token = todo.pop()
        found.append(token)
        children = scene.annotation.children(token)
        todo.extend(t for t in children if t.dep == "appos")
        if token.lemma in people.PARTITIVES:
            of = (t for t in children if t.lemma == "of")
            todo.extend(t for each in of for t in scene.annotation.children(each) if t.dep == "pobj")
    return tuple(found)


def speaks_for_a_body(scene: Scene, party: Draft) -> bool:
    """True for a body itself, its officers and spokesmen, and whoever speaks "for" it."""
    party = known_as(scene, party)
    if party.kind in BODIES or is_a_place(party) or is_called_a_body(party):
        return True
    if party.modifiers & people.FORMERLY or is_near(scene, party):
        return False
    if party.kind is PartyKind.PERSON and party.modifiers & posts.IN_SERVICE:
        return True
    if _is_on_duty(party) or _holds_an_office(party) or _is_a_firm(scene, party):
        return True
    if _speaks_for(scene, party) or _leads_it(scene, party) or _is_an_officer(scene, party):
        return True
    if party.kind is not PartyKind.PERSON and party.nouns & bodies.COUNTRIES:
        return True
    if "hall" in party.nouns and party.modifiers & bodies.TOWNS:
        return True
    voices = people.OFFICES | people.OFFICIAL_VOICES
    if party.nouns & posts.SCHOLARS or party.modifiers & posts.FIELDS_OF_LAW:
        voices = voices - posts.LAWYERS
    if _is_called_by_office(scene, party) or speaks_in_public(scene, party):
        return True
    if not _leads_a_body(party):
        voices = voices - people.LEADERS
    if party.kind is not PartyKind.PERSON:  # "a guard" is a person, "the guard" of a country a body
        voices = voices | bodies.STATE | people.CARERS | people.POLITICAL
    return bool(party.nouns & (voices | people.TITLES_OF_OFFICE))


def belongs_to_a_body(scene: Scene, party: Draft) -> bool:
    """True for "Ada Brenn of the river police" and "a doctor at the clinic", whose word is the body's by and large.

    Not for those who judge by their field, nor for those who are only its pupils, patients or customers.
    """
    if party.modifiers & people.FORMERLY or judges(frozenset(party.nouns)) or party.nouns & people.ORDINARY:
        return False
    if studies_it(scene, party):
        return False
    return (party.body or "") in bodies.ORGANISATIONS | bodies.SERVICES


def studies_it(scene: Scene, party: Draft) -> bool:
    """True for "Ada Brenn of the Centre for Naval Studies", who judges by what is studied there."""
    for phrase in party.first_phrases:
        for _, noun in behind(scene.annotation, phrase.head, ("of", "at", "from", "with")):
            around = scene.annotation.tokens[max(phrase.last, noun.index - 4) : noun.index + 5]
            names = [t for t in around if t.pos == "PROPN" or t.lemma in ("for", "of")]
            if any(t.text.lower() in bodies.OF_STUDY for t in names if t.pos == "PROPN"):
                return True
    return False


def is_near(scene: Scene, party: Draft) -> bool:
    """True for "an official familiar with the talks", who has no name and speaks for nobody."""
    if party.named:
        return False
    if any(
        noun.lemma == "knowledge"
        for p in party.first_phrases
        for _, noun in behind(scene.annotation, p.head, ("with",))
    ):
        return True
    last = len(scene.annotation.tokens)
    after = (scene.annotation.tokens[p.head.index + 1] for p in party.first_phrases if p.head.index + 1 < last)
    return any(t.lemma in people.NEARNESS for t in after)


def is_called_a_body(party: Draft) -> bool:
    """True for "the rights group Open Ledger", a name of which no kind is known, or that sounds like a paper's."""
    if not party.named or party.kind not in (None, PartyKind.OUTLET) or party.modifiers & bodies.OF_THE_PRESS:
        return False
    return bool(party.nouns & (bodies.ORGANISATIONS | bodies.SERVICES) - bodies.OUTLETS) and not (
        party.nouns & bodies.OUTLETS
    )


def judges(nouns: frozenset[str]) -> bool:
    """True for experts of a field: "an analyst", "a volcanologist"."""
    return bool(nouns & people.ANALYSTS) or any(noun.endswith(people.FIELDS) for noun in nouns)


def _is_on_duty(party: Draft) -> bool:
    """True for "a duty doctor" and "a press officer", not for "a press operator"."""
    return bool(party.modifiers & people.ON_DUTY) and not party.nouns & people.TRADES


def _holds_an_office(party: Draft) -> bool:
    """True for offices of two words: "the returning officer", "a police sergeant", "the head teacher"."""
    return any(party.nouns & nouns and party.modifiers & before for before, nouns in people.OFFICES_OF_TWO_WORDS)


def _is_a_firm(scene: Scene, party: Draft) -> bool:
    """True for "the insurer" and "the line's operator"; not for "a crane operator"."""
    if not party.nouns & people.FIRMS or party.named:
        return False
    first = party.first_phrases[0] if party.first_phrases else None
    if first is None or first.form is not Form.DEFINITE:
        return False
    before = scene.annotation.tokens[first.first : first.head.index]
    return not any(t.dep == "compound" and t.head == first.head.index for t in before)


def _speaks_for(scene: Scene, party: Draft) -> bool:
    """True for "a buyer for the firm", "Ada Brenn, for the defence", and a member of somebody's staff."""
    for phrase in party.first_phrases:
        if any(_is_body(scene, noun) for _, noun in behind(scene.annotation, phrase.head, ("for",))):
            return True
        if phrase.noun.lemma == "member" and any(
            _is_staff(noun) for _, noun in behind(scene.annotation, phrase.head, ("of", "on"))
        ):
            return True
        after = scene.annotation.tokens[phrase.last : phrase.last + 2]
        if [t.text for t in after] == [",", "for"] and any(
            _is_body(scene, noun) for noun in scene.annotation.children(after[1])
        ):
            return True
    return False


def _is_an_officer(scene: Scene, party: Draft) -> bool:
    """True for "an officer of the militia"."""
    if not party.nouns & posts.OFFICERS:
        return False
    of = (
        noun
        for phrase in party.first_phrases
        for _, noun in behind(scene.annotation, phrase.head, ("of", "from", "with"))
    )
    return any(noun.lemma in posts.ARMED for noun in of)


def _is_called_by_office(scene: Scene, party: Draft) -> bool:
    """True for "the Governor", whose capital makes a name of the office."""
    if len(party.name_words) != 1 or not party.name_words & people.OFFICES:
        return False
    names = (phrase for phrase in party.first_phrases if phrase.form is Form.NAME)
    return any(scene.annotation.tokens[max(0, p.noun.index - 1)].lemma == "the" for p in names)


def speaks_in_public(scene: Scene, party: Draft) -> bool:
    """True for a name of which nothing else is told, and who "told a news conference": that is an office's way."""
    if party.nouns - people.TITLES or party.kind is not PartyKind.PERSON:
        return False
    return any(_told_the_public(scene, scene.annotation.head(phrase.head)) for phrase in party.first_phrases)


def _told_the_public(scene: Scene, verb: Token) -> bool:
    """True for "told a news conference" and "told parliament"."""
    if verb.lemma not in TELLING:
        return False
    return any(noun.lemma in posts.PUBLIC and noun.index > verb.index for noun in objects(scene.annotation, verb))


def _is_body(scene: Scene, noun: Token) -> bool:
    draft = scene.party(noun)
    return draft is not None and draft.kind in BODIES


def _is_staff(noun: Token) -> bool:
    return noun.lemma in people.STAFF or (noun.lemma in bodies.STATE and noun.lemma != "police")


def _leads_it(scene: Scene, party: Draft) -> bool:
    """True for "Ada Brenn, who chairs the association" and "who represents the families"."""
    for phrase in party.first_phrases:
        for clause in scene.annotation.children(phrase.head):
            leads = clause.dep == "relcl" and clause.lemma in people.LEADING and clause.tag in ("VBZ", "VBP")
            led = tuple(objects(scene.annotation, clause)) if leads else ()
            if led and (clause.lemma == "represent" or any(_is_led(scene, t) for t in led)):
                return True
    return False


def _is_led(scene: Scene, noun: Token) -> bool:
    return _is_body(scene, noun) or noun.lemma in bodies.ORGANISATIONS | bodies.SERVICES


def _leads_a_body(party: Draft) -> bool:
    """True for "opposition leader" and the leader of a party; not for who leads a crew."""
    if party.nouns & posts.CREW_HEADS:
        return False
    owned = "its" in party.modifiers if party.owner is None else not party.owner.nouns & people.CREWS
    return owned or bool((party.modifiers | party.nouns) & people.LED) or bool(party.body)
