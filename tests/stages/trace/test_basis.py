"""How the one at the end of the chain knows."""

from __future__ import annotations

import pytest

from firsthand.domain import Basis

CASES = [
    ("The ministry said the well was foul.", "The ministry", "said", "the well was foul", Basis.OFFICIAL_POSITION),
    ("A spokesman said the well was foul.", "A spokesman", "said", "the well was foul", Basis.OFFICIAL_POSITION),
    (
        "Odo Kless of the river police said it sank.",
        "Odo Kless of the river police",
        "said",
        "it sank",
        Basis.OFFICIAL_POSITION,
    ),
    (
        "The well is foul, as the Example Post reported.",
        "the Example Post",
        "reported",
        "The well is foul",
        Basis.UNKNOWN,
    ),
    (
        "The Example Post believes the well is foul.",
        "The Example Post",
        "believes",
        "the well is foul",
        Basis.INFERENCE,
    ),
    ("A resident said the well was foul.", "A resident", "said", "the well was foul", Basis.EYEWITNESS),
    ("“I saw it sink,” a diver said.", "a diver", "said", "“I saw it sink,”", Basis.EYEWITNESS),
    ("“We dug all night,” a diver said.", "a diver", "said", "“We dug all night,”", Basis.TOOK_PART),
    ("A diver said he had been beaten.", "A diver", "said", "he had been beaten", Basis.TOOK_PART),
    ("A conscript said the food was bad.", "A conscript", "said", "the food was bad", Basis.TOOK_PART),
    ("A diver was told to hide it.", "A diver", "", "was told to hide it", Basis.TOOK_PART),
    ("“They told us to go,” a diver said.", "a diver", "said", "“They told us to go,”", Basis.TOOK_PART),
    (
        "Two divers know that they “are not on the side of the law”.",
        "Two divers",
        "know",
        "that they “are not on the side of the law”",
        Basis.TOOK_PART,
    ),
    ("Two divers said they were on the quay.", "Two divers", "said", "they were on the quay", Basis.EYEWITNESS),
    ("A diver heard that it sank.", "A diver", "heard", "that it sank", Basis.HEARSAY),
    (
        "A diver said her cousin had written that it sank.",
        "A diver",
        "said",
        "her cousin had written that it sank",
        Basis.HEARSAY,
    ),
    ("An analyst said it would sink.", "An analyst", "said", "it would sink", Basis.INFERENCE),
    ("A diver thinks it sank.", "A diver", "thinks", "it sank", Basis.INFERENCE),
    ("The log shows that it sank.", "The log", "shows", "that it sank", Basis.DOCUMENT_OR_RECORDING),
    ("Sources say it sank.", "Sources", "say", "it sank", Basis.UNKNOWN),
    ("The Northern Herald reported that it sank.", "The Northern Herald", "reported", "that it sank", Basis.UNKNOWN),
    ("It probably sank in fog.", "", "", "It probably sank in fog", Basis.INFERENCE),
    ("A former minister said it sank.", "A former minister", "said", "it sank", Basis.UNKNOWN),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "expected"), CASES)
def test_basis(traced, text, source, cue, content, expected):
    assert traced(text, (source, cue, content)).bases == [expected]


def test_what_a_private_person_passes_on_is_hearsay(traced):
    found = traced(
        "A diver said his foreman ordered him to lie.",
        ("A diver", "said", "his foreman ordered him to lie"),
        ("his foreman", "ordered", "him to lie", 0),
    )
    assert found.bases[1] is Basis.HEARSAY


def test_what_passed_between_others_is_not_what_the_speaker_was_told(traced):
    found = traced(
        "“The mate told the office,” said a stranger.", ("a stranger", "said", "“The mate told the office,”")
    )
    assert found.chain.basis is not Basis.HEARSAY


def test_nobody_knows_what_is_to_come(traced):
    found = traced("“Someone will resign,” said Ada Brenn.", ("Ada Brenn", "said", "“Someone will resign,”"))
    assert found.chain.basis is Basis.INFERENCE


def test_who_survived_was_there(traced):
    found = traced(
        "A teacher who survived said that it was dark.", ("A teacher who survived", "said", "that it was dark")
    )
    assert found.chain.basis is Basis.EYEWITNESS


def test_a_doctor_on_duty_speaks_for_the_hospital(traced):
    found = traced("Six are in danger, a duty doctor there said.", ("a duty doctor there", "said", "Six are in danger"))
    assert found.chain.basis is Basis.OFFICIAL_POSITION


def test_our_outside_quotation_marks_is_not_the_speakers(traced):
    found = traced(
        "Several readers asked whether our reporters read the “sixty” aright.",
        ("Several readers", "asked", "whether our reporters read the “sixty” aright"),
    )
    assert found.chain.basis is Basis.UNKNOWN


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "basis"),
    [
        ("The mayor said she had read it in the paper.", "The mayor", "said", "she had read it in the paper", "took part"),
        ("A baker said the door was shut.", "A baker", "said", "the door was shut", "eyewitness"),
        ("A warder said the door was shut.", "A warder", "said", "the door was shut", "took part"),
        ("Neighbouring Marovia denied all blame for it.", "Neighbouring Marovia", "denied", "all blame for it", "official position"),
        ("“It was dark,” said Ada Brenn, who runs the kiosk opposite the pier.", "Ada Brenn, who runs the kiosk opposite the pier", "said", "“It was dark,”", "eyewitness"),
        ("“It was dark,” said Ada Brenn, whose son is at sea and who had run to the quay.", "Ada Brenn, whose son is at sea and who had run to the quay", "said", "“It was dark,”", "eyewitness"),
        ("Ada Brenn, who represents the crew, said they would sue.", "Ada Brenn, who represents the crew", "said", "they would sue", "official position"),
        ("An officer of the militia said that six died.", "An officer of the militia", "said", "that six died", "official position"),
        ("Ada Brenn told a news conference that it was dry.", "Ada Brenn", "told", "that it was dry", "official position"),
        ("A former governor of the prison said the key was in a box.", "A former governor of the prison", "said", "the key was in a box", "took part"),
        ("“It is a poor lock,” said a former governor of the prison.", "a former governor of the prison", "said", "“It is a poor lock,”", "inference"),
        ("“I rowed out, I saw the hull, I towed it,” said Ada Brenn.", "Ada Brenn", "said", "“I rowed out, I saw the hull, I towed it,”", "took part"),
        ("“The wind fell by noon. We were bailing.” said Ada Brenn.", "Ada Brenn", "said", "“The wind fell by noon. We were bailing.”", "took part"),
        ("Ada Brenn said that she had never seen the chain.", "Ada Brenn", "said", "that she had never seen the chain", "took part"),
        ("A count kept by the clinic shows that six died.", "A count kept by the clinic", "shows", "that six died", "document or recording"),
        ("An official familiar with the talks said it was over.", "An official familiar with the talks", "said", "it was over", "unknown"),
        ("“A cat signs no treaty,” said the deputy Ada Brenn.", "the deputy Ada Brenn", "said", "“A cat signs no treaty,”", "inference"),
        ("“We will vote against it,” said the deputy Ada Brenn.", "the deputy Ada Brenn", "said", "“We will vote against it,”", "official position"),
        ("The rights group Open Ledger said six were held.", "The rights group Open Ledger", "said", "six were held", "official position"),
        ("The state pathologist said it was the smoke.", "The state pathologist", "said", "it was the smoke", "official position"),
        ("My uncle, who mended clocks, said that a clock forgives nobody.", "My uncle, who mended clocks", "said", "that a clock forgives nobody", "unknown"),
        ("“My brother is in the yard and he writes to nobody,” said Ada Brenn.", "Ada Brenn", "said", "“My brother is in the yard and he writes to nobody,”", "took part"),
        ("A nurse described the wound.", "A nurse", "described", "the wound", "unknown"),
        ("“We could see the mast. I rowed, and we shouted.” said a warder.", "a warder", "said", "“We could see the mast. I rowed, and we shouted.”", "took part"),
        ("Ada Brenn accepted that she was mistaken.", "Ada Brenn", "accepted", "that she was mistaken", "took part"),
        ("A diver said his son had rung and told him that it sank.", "A diver", "said", "his son had rung and told him that it sank", "hearsay"),
        ("The rebels said they had taken the pier.", "The rebels", "said", "they had taken the pier", "official position"),
        ("The neighbouring country said it had shut the strait.", "The neighbouring country", "said", "it had shut the strait", "official position"),
        ("City hall said the pier was shut.", "City hall", "said", "the pier was shut", "official position"),
        ("Ada Brenn of the Centre for Naval Studies said the fleet was old.", "Ada Brenn of the Centre for Naval Studies", "said", "the fleet was old", "inference"),
        ("Doctors believe that he was poisoned.", "Doctors", "believe", "that he was poisoned", "inference"),
        ("A person with knowledge of the talks said it was over.", "A person with knowledge of the talks", "said", "it was over", "unknown"),
        ("A conscript said his unit had been ordered to fire.", "A conscript", "said", "his unit had been ordered to fire", "took part"),
        ("“They took my boots and beat me,” said Ada Brenn.", "Ada Brenn", "said", "“They took my boots and beat me,”", "took part"),
        ("“It sounded like thunder,” said Ada Brenn, who was walking her dog.", "Ada Brenn, who was walking her dog", "said", "“It sounded like thunder,”", "eyewitness"),
        ("People in the queue said a guard had fired.", "People in the queue", "said", "a guard had fired", "eyewitness"),
        ("A waitress recalled that the guests had argued.", "A waitress", "recalled", "that the guests had argued", "eyewitness"),
        ("His wife said he had told her he was being moved.", "His wife", "said", "he had told her he was being moved", "hearsay"),
        ("A diver posted: “You went home.”", "A diver", "posted", "“You went home.”", "unknown"),
        ("Separatist leader Ada Brenn said the pier was taken.", "Separatist leader Ada Brenn", "said", "the pier was taken", "official position"),
        ("“The sky was red,” said Ada Brenn, whose shop is across the street.", "Ada Brenn, whose shop is across the street", "said", "“The sky was red,”", "eyewitness"),
        ("Locals reported several explosions.", "Locals", "reported", "several explosions", "eyewitness"),
        ("A woman in her forties said soldiers had forced her to cook.", "A woman in her forties", "said", "soldiers had forced her to cook", "took part"),
        ("The teacher said pupils had told her of a man at the gate.", "The teacher", "said", "pupils had told her of a man at the gate", "hearsay"),
        ("A cousin said police had told the family he fell.", "A cousin", "said", "police had told the family he fell", "hearsay"),
        ("“It looks like a mine,” said Ada Brenn, a former artillery officer.", "Ada Brenn, a former artillery officer", "said", "“It looks like a mine,”", "inference"),
        ("The columnist wrote that the age of oil was over.", "The columnist", "wrote", "that the age of oil was over", "inference"),
        ("T. said that it was dark.", "T.", "said", "that it was dark", "unknown"),
        ("Relatives demanded a list.", "Relatives", "demanded", "a list", "took part"),
        ("The candidate Ada Brenn called for a new vote.", "The candidate Ada Brenn", "called for", "a new vote", "official position"),
        ("A nun said the plane would have turned.", "A nun", "said", "the plane would have turned", "unknown"),
        ("An inspector believes that gas caught fire.", "An inspector", "believes", "that gas caught fire", "inference"),
        ("A man who lay under a lorry said it was loud.", "A man who lay under a lorry", "said", "it was loud", "eyewitness"),
        ("A conscript said that officers shot at boats.", "A conscript", "said", "that officers shot at boats", "eyewitness"),
        ("“He told me to wait,” said Ada Brenn.", "Ada Brenn", "said", "“He told me to wait,”", "took part"),
        ("“We were told that nobody returns,” Ada Brenn said.", "Ada Brenn", "said", "“We were told that nobody returns,”", "took part"),
        ("“We heard the roof,” said Ada Brenn.", "Ada Brenn", "said", "“We heard the roof,”", "eyewitness"),
        ("The general staff says that six died.", "The general staff", "says", "that six died", "official position"),
        ("Circles of the yard said it was over.", "Circles of the yard", "said", "it was over", "unknown"),
    ],
)  # fmt: skip
def test_how_somebody_knows_shows_in_what_is_told(traced, text, source, cue, content, basis):
    assert traced(text, (source, cue, content)).chain.basis == basis


def test_who_was_there_once_was_there_for_what_is_told_next(traced):
    found = traced(
        "Ada Brenn saw the roof fall. The door was locked, Brenn said.",
        ("Ada Brenn", "saw", "the roof fall"),
        ("Brenn", "said", "The door was locked"),
    )
    assert found.bases == [Basis.EYEWITNESS, Basis.EYEWITNESS]


def test_a_question_of_the_papers_own_tells_nothing(traced):
    found = traced("Example Post: Who gave the order?", ("Example Post", ":", "Who gave the order?"))
    assert found.chain.basis is Basis.UNKNOWN


def test_who_took_part_once_took_part_in_what_is_told_before_and_after(traced):
    found = traced(
        "The lamp fell, Ada Brenn said. “I had lit it,” Brenn said. It was heavy, Brenn said.",
        ("Ada Brenn", "said", "The lamp fell"),
        ("Brenn", "said", "“I had lit it,”"),
        ("Brenn", "said", "It was heavy"),
    )
    assert found.bases == [Basis.TOOK_PART] * 3


def test_who_interviews_holds_nothing_to_be_so(traced):
    found = traced("Example Post: They say it fell.", ("Example Post", ":", "They say it fell."))
    assert found.chain.basis is Basis.UNKNOWN


def test_who_saw_it_once_saw_what_is_told_next_though_she_acted_too(traced):
    found = traced(
        "“I saw it fall,” Ada Brenn said. “I ran,” Brenn said. It was heavy, Brenn said.",
        ("Ada Brenn", "said", "“I saw it fall,”"),
        ("Brenn", "said", "“I ran,”"),
        ("Brenn", "said", "It was heavy"),
    )
    assert found.bases == [Basis.EYEWITNESS, Basis.TOOK_PART, Basis.EYEWITNESS]


def test_a_trade_tells_only_where_nothing_else_does(traced):
    found = traced(
        "A waitress said the bell rang. “I rang it,” the waitress said.",
        ("A waitress", "said", "the bell rang"),
        ("the waitress", "said", "“I rang it,”"),
    )
    assert found.bases == [Basis.TOOK_PART, Basis.TOOK_PART]


def test_an_outlet_that_tells_what_people_say_has_it_from_them(traced):
    found = traced(
        "The Northern Herald reported that two divers said it sank.",
        ("The Northern Herald", "reported", "that two divers said it sank"),
        ("two divers", "said", "it sank", 0),
    )
    assert found.bases[0] is Basis.HEARSAY


def test_a_bare_surname_is_known_by_what_the_full_name_is_called(traced):
    found = traced(
        "Chief prosecutor Wilm Teasel came on foot. Teasel said it was too early.",
        ("Teasel", "said", "it was too early"),
    )
    assert found.chain.basis is Basis.OFFICIAL_POSITION


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "basis"),
    [
        ("We have read the log again and must correct: it was the second boat.", "We", "must correct", "it was the second boat", "document or recording"),
        ("We understand that it sank.", "We", "understand", "that it sank", "unknown"),
        ("The river was expected to fall.", "", "was expected", "The river", "unknown"),
        ("I suspect that bakers can swim.", "I", "suspect", "that bakers can swim", "inference"),
    ],
)  # fmt: skip
def test_how_the_writer_knows(traced, text, source, cue, content, basis):
    assert traced(text, (source, cue, content)).chain.basis == basis
