import re
from dataclasses import replace

from tests.stages.weigh.accounts import a_citation, a_copy, an_account, figures, kinds, weighed

from firsthand.domain import AlarmKind, Basis, EdgeKind, Pair, Question, Stance

ROPE = "the chain was tied up with rope"


def test_a_relay_that_credits_a_relay_goes_back_to_the_one_witness() -> None:
    courier = an_account("Courier ← a deckhand", ROPE)
    herald = an_account("Herald ← Courier ← a deckhand", "the chain had been tied up with rope", hours=14)
    anzeiger = an_account("Anzeiger ← Herald ← Courier ← a deckhand", "it was held only with a rope", hours=30)

    lineage = weighed(courier, herald, anzeiger)

    assert figures(lineage) == (1, 1)
    assert len(lineage.origins) == 1
    best = {edge.source: edge.target for edge in lineage.edges if edge.probability > 0.5}
    assert best == {herald.id: courier.id, anzeiger.id: herald.id}
    assert {edge.kind for edge in lineage.edges} == {EdgeKind.RELAYS}


def test_reasons_are_told_once_in_plain_words_with_the_days_of_two_reports_of_one_outlet() -> None:
    first = an_account("Courier ← a deckhand", ROPE)
    again = an_account("Courier ← Courier ← a deckhand", ROPE, hours=72)
    herald = [an_account("Herald ← Courier ← a deckhand", words, hours=90) for words in (ROPE, f"in all, {ROPE}")]
    lineage = weighed(first, again, *herald)
    [origin] = lineage.origins
    derived = [why for why in origin.why if "derives from" in why]
    assert len(derived) == len(set(derived)) == 2
    assert re.fullmatch(r"Courier of \d{4}-\d\d-\d\d derives from Courier of \d{4}-\d\d-\d\d \(.*%\): .+", derived[0])
    assert re.fullmatch(r"Herald derives from Courier \(.*% in 2 statements\): it credits Courier", derived[1])
    assert lineage.independence.why_expected == (
        "4 statements in 3 reports; 3 of these most likely taken from another of them",
    )
    assert weighed(first).independence.why_expected == ("1 statement in 1 report",)


def test_two_witnesses_are_two() -> None:
    lineage = weighed(
        an_account("Courier ← Wenna Tarrow", "more than ninety were on board"),
        an_account("Wire ← Jory Haskett", "she was carrying 88 people", hours=3),
    )
    assert figures(lineage) == (2, 2)
    assert [origin.label for origin in lineage.origins] == ["Wenna Tarrow", "Jory Haskett"]


def test_the_same_witness_told_to_two_papers_is_one_source_and_two_reporters() -> None:
    lineage = weighed(
        an_account("Courier ← Wenna Tarrow", "the ramp just lay down in front of us"),
        an_account("Wire ← Wenna Tarrow", "she saw the ramp fall before the roll", hours=40),
    )
    assert figures(lineage) == (1, 1)
    assert (lineage.reporters.lowest, lineage.reporters.highest) == (2, 2)


def test_two_officials_who_read_the_same_paper_are_one_origin() -> None:
    lineage = weighed(
        an_account("Wire ← Pavlin Oresht (relayer) ← The Lampwick", "our men were fired on", basis=Basis.HEARSAY),
        an_account("Today ← Signe Haltorp (relayer) ← The Lampwick", "they were shot at", basis=Basis.HEARSAY, hours=9),
    )
    assert figures(lineage) == (1, 1)
    assert [origin.label for origin in lineage.origins] == ["a report of The Lampwick"]


def test_an_official_who_only_says_that_a_relayed_story_is_true_is_no_source() -> None:
    lineage = weighed(
        an_account("Lampwick ← a conscript", "they were fired on from two trucks", basis=Basis.EYEWITNESS),
        an_account("Wire ← Lampwick ← a conscript", "men were fired on from trucks", hours=20, report="wire"),
        an_account(
            "Wire ← Pavlin Oresht", "it happened exactly so", hours=20, report="wire", basis=Basis.OFFICIAL_POSITION
        ),
    )
    assert figures(lineage) == (1, 1)


def test_relays_without_credit_that_share_an_error_are_held_to_have_it_from_each_other() -> None:
    def told(outlet: str, details: str, hours: float, wrong: str) -> float:
        others = [
            an_account(f"Paper{n} ← Witness{n} Name{n}", f"account {n}", hours=n, details=f"bow ramp fog {90 + n}")
            for n in range(5)
        ]
        first = an_account("Courier ← a deckhand", "nineteen jackets", hours=6, details="bow ramp nineteen letterbox")
        later = an_account(f"{outlet} ← ?", "just nineteen jackets", hours=20, details=details)
        lineage = weighed(*others, first, later)
        return sum(e.probability for e in lineage.edges if (e.source, e.target) == (later.id, first.id))

    shares_the_error = told("Clapper", "ramp nineteen letterbox", 20, "nineteen")
    shares_what_all_know = told("Clapper", "bow ramp fog", 20, "nineteen")
    assert shares_the_error > 0.8 > 0.3 > shares_what_all_know


def test_what_nothing_points_at_is_not_told_as_the_report_that_another_derives_from() -> None:
    courier = an_account("Courier ← Wenna Tarrow", "the weir gave way before dawn")
    digest = an_account("Digest ← ?", "in the night the weir gave way", hours=9)
    lineage = weighed(courier, digest)
    assert [edge.probability < 0.5 for edge in lineage.edges] == [True]
    _, why = lineage.origins[0].why
    assert why.startswith("Digest tells what others told before it, and nothing shows from which of them")


def test_a_paper_that_is_credited_and_published_twice_is_not_derived_from_twice() -> None:
    first = an_account("Courier ← Wenna Tarrow", "the weir gave way", details="weir dawn bridge mill")
    other = an_account("Courier ← Jory Haskett", "the weir held", hours=3, details="valve noon sluice keeper")
    herald = an_account("Herald ← Courier ← ?", "the weir gave way", hours=9, details="weir dawn bridge")
    told = [edge.target for edge in weighed(first, other, herald).edges if edge.source == herald.id]
    assert told == [first.id]


def test_an_unknown_source_counts_nothing_in_the_lowest() -> None:
    lineage = weighed(an_account("Wire ← ?", "it has emerged that the ferry was to be withdrawn"))
    assert figures(lineage) == (0, 1)
    assert "not known" in lineage.independence.why_lowest[0]


def test_what_a_paper_says_that_somebody_was_told_is_no_second_origin() -> None:
    memo = "Courier ← a memo (document)"
    shows = an_account(memo, "the owners had been warned that the chain would break")
    warned = an_account(f"{memo} ← The Owners ← ?", "the chain would break")
    assert figures(weighed(shows, warned)) == (1, 1)


def test_a_paper_that_is_not_named_is_no_origin_of_its_own() -> None:
    courier = an_account("Courier ← a deckhand", ROPE)
    herald = an_account("Herald ← a local newspaper", "the ramp was tied, it reported", hours=8)
    assert figures(weighed(courier, herald))[0] == 1
    assert figures(weighed(herald))[0] == 0


def test_two_papers_of_one_sort_without_a_name_may_be_the_same() -> None:
    courier = an_account("Courier ← an internal memo (document)", "the chain was worn through")
    herald = an_account("Herald ← a leaked memo (document)", "managers knew about the chain", hours=20)
    diary = an_account("Herald ← a diary (document)", "managers knew about the chain", hours=20)
    assert figures(weighed(courier, herald)) == (1, 2)
    assert figures(weighed(courier, diary))[0] == 2


def test_every_origin_says_whether_it_counts_and_why() -> None:
    named = an_account("Courier ← Wenna Tarrow", ROPE)
    unknown = an_account("Herald ← ?", "a ramp was held by a rope, it is said", hours=20)
    denies = an_account("Mail ← Edda Lammer", "there was no rope", hours=30, stance=Stance.DENIES)
    lineage = weighed(named, unknown, denies)
    told = {one.statements[0]: one.why[0] for one in lineage.origins}
    assert told[named.id] == "counts in the lowest figure"
    assert "count" not in told[denies.id], "a denial raises no figure"
    alone = weighed(unknown).origins[0].why[0]
    assert alone.endswith("where it comes from is not known")


def test_what_is_told_of_one_statement_names_no_others() -> None:
    alone = weighed(an_account("Courier ← Wenna Tarrow", ROPE)).independence
    assert alone.why_highest == ("no other statement supports it",)


def test_an_uncredited_copy_is_no_second_origin() -> None:
    wire = an_account("Wire ← Jory Haskett", "she was carrying 88 people")
    copy = an_account("Examiner ← ?", "she was carrying 88 people", hours=3)
    lineage = weighed(wire, copy, reuses=[a_copy(copy, wire)])
    assert figures(lineage) == (1, 1)
    assert kinds(lineage) == {EdgeKind.COPIES}
    assert lineage.edges[0].evidence == copy.content


def test_two_anonymous_witnesses_of_one_report_are_two() -> None:
    lineage = weighed(
        an_account("Insider ← first of two conscripts", "we were fired on", report="insider"),
        an_account("Insider ← second of two conscripts", "the shots came from behind", report="insider"),
    )
    assert figures(lineage) == (2, 2)


def test_what_a_group_says_counts_its_quoted_member_once() -> None:
    lineage = weighed(
        an_account("Courier ← two people who were on board", "the chain had been broken for weeks", report="courier"),
        an_account("Courier ← a deckhand", "the chain had snapped in February", report="courier"),
    )
    assert figures(lineage) == (1, 2)
    assert len(lineage.origins) == 1


def test_what_is_told_of_another_goes_back_to_the_teller() -> None:
    lineage = weighed(
        an_account("Argus ← a guard", "the owner ordered him to keep it shut", report="argus"),
        an_account(
            "Argus ← a guard (speaker) ← Gaspar Lourim", "keep it shut until six", report="argus", basis=Basis.HEARSAY
        ),
    )
    assert figures(lineage) == (1, 1)
    assert [origin.label for origin in lineage.origins] == ["a guard"]


def test_a_link_to_a_report_is_followed_by_way_of_one_that_has_no_account() -> None:
    lampwick = an_account("Lampwick ← a conscript", "the 14th regiment was fired on")
    rundschau = an_account("Rundschau ← ?", "it concerns the 14th regiment", hours=70)
    cited = [a_citation(rundschau, "today", statement=True), a_citation("today", lampwick.report)]
    with_links = weighed(lampwick, rundschau, citations=cited)
    without = weighed(lampwick, rundschau)
    assert with_links.edges[0].probability > without.edges[0].probability


def test_denials_have_origins_and_raise_no_figure() -> None:
    lineage = weighed(
        an_account("Courier ← a deckhand", ROPE),
        an_account("Radio ← Edda Lammer", "the chain was replaced", hours=8, stance=Stance.DENIES),
    )
    assert figures(lineage) == (1, 1)
    assert [origin.stance for origin in lineage.origins] == [Stance.SUPPORTS, Stance.DENIES]


def test_many_reports_of_one_origin_raise_an_alarm() -> None:
    courier = an_account("Courier ← Wenna Tarrow", ROPE)
    relays = [an_account(f"Paper{n} ← Courier ← Wenna Tarrow", ROPE, hours=n) for n in range(1, 12)]
    alarms = [alarm for alarm in weighed(courier, *relays).alarms if alarm.kind is AlarmKind.ONE_ORIGIN]
    assert [alarm.words for alarm in alarms] == ["12 reports, 1 origin"]


def test_a_loop_is_raised_where_a_paper_takes_its_own_story_for_confirmation() -> None:
    first = an_account("Lampwick ← a conscript", "we were fired on")
    today = an_account("Today ← Lampwick ← a conscript", "they were shot at", hours=30)
    again = an_account("Lampwick ← The Today", "Today has confirmed it", hours=90)
    loops = [alarm for alarm in weighed(first, today, again).alarms if alarm.kind is AlarmKind.LOOP]
    assert [alarm.about for alarm in loops] == [(again.id, today.id, first.id)]


def test_a_claim_whose_only_first_hand_is_anonymous_raises_an_alarm() -> None:
    anonymous = weighed(an_account("Courier ← a deckhand", ROPE))
    named = weighed(an_account("Courier ← Wenna Tarrow", ROPE))
    assert [alarm.kind for alarm in anonymous.alarms] == [AlarmKind.ONLY_ANONYMOUS]
    assert not named.alarms


def test_a_correction_that_relays_have_not_followed_raises_an_alarm() -> None:
    courier = an_account("Courier ← a deckhand", "nineteen life jackets")
    herald = an_account("Herald ← Courier ← a deckhand", "only nineteen life jackets", hours=14)
    taken_back = an_account("Courier ← a deckhand", "I said ninety", hours=72, stance=Stance.DENIES)
    somebody_else = an_account("Courier ← Edda Lammer", "there were ninety", hours=72, stance=Stance.DENIES)

    found = [a for a in weighed(courier, herald, taken_back).alarms if a.kind is AlarmKind.UNFOLLOWED_CORRECTION]
    assert [alarm.about for alarm in found] == [(taken_back.id, herald.id)]
    assert "Herald" in found[0].words
    kinds_of_other = {alarm.kind for alarm in weighed(courier, herald, somebody_else).alarms}
    assert AlarmKind.UNFOLLOWED_CORRECTION not in kinds_of_other


def test_a_person_can_say_that_one_account_derives_from_another_or_does_not() -> None:
    one = an_account("Courier ← a deckhand", ROPE)
    other = an_account("Clapper ← a crew insider", "rope was all that held it", hours=5)
    pair = Pair(Question.DERIVES, other.id, one.id)
    assert figures(weighed(one, other, joined=[pair])) == (1, 1)
    relay = an_account("Herald ← Courier ← a deckhand", ROPE, hours=9)
    parted = weighed(one, relay, parted=[Pair(Question.DERIVES, relay.id, one.id)])
    assert not [edge for edge in parted.edges if edge.target == one.id]


def test_a_report_that_puts_two_others_together_has_two_parents() -> None:
    courier = an_account("Courier ← Wenna Tarrow", "more than ninety", details="ninety plate gangway")
    wire = an_account("Wire ← Jory Haskett", "88 people", hours=2, details="88 tickets torn")
    log = an_account("Log ← ?", "88 by the tickets, ninety by the plate", hours=30, details="ninety plate 88 tickets")
    cited = [a_citation(log, courier.report, statement=True), a_citation(log, wire.report, statement=True)]
    lineage = weighed(courier, wire, log, citations=cited)
    assert {edge.target for edge in lineage.edges if edge.source == log.id} == {courier.id, wire.id}
    assert figures(lineage) == (2, 2)


def test_undated_reports_can_derive_and_are_derived_from_where_they_are_credited() -> None:
    undated = an_account("Courier ← a deckhand", ROPE, hours=None)
    herald = an_account("Herald ← Courier ← a deckhand", ROPE, hours=2)
    lineage = weighed(herald, undated)
    assert figures(lineage) == (1, 1)
    assert [(edge.source, edge.target) for edge in lineage.edges] == [(herald.id, undated.id)]


def test_an_account_without_a_chain_counts_as_unknown() -> None:
    lineage = weighed(replace(an_account("Wire ← ?", "it has emerged"), hands=()))
    assert figures(lineage) == (0, 1)


def test_an_offices_statement_and_its_spokeswoman_in_one_report_are_not_two_for_sure() -> None:
    office, position = "Radio ← Waterways Office", Basis.OFFICIAL_POSITION
    lineage = weighed(
        an_account(office, "it was not warned", report="radio", basis=position),
        an_account("Radio ← Ilsabet Mornay", "no letter, no call", report="radio", basis=position),
        an_account("Log ← Ilsabet Mornay", "no letter", hours=20, basis=position),
    )
    assert len(lineage.origins) == 1


def test_nothing_that_is_only_estimated_is_told_as_certain() -> None:
    courier = an_account("Courier ← a deckhand", ROPE)
    herald = an_account("Herald ← Courier ← a deckhand", ROPE, hours=14)
    lineage = weighed(courier, herald, an_account("Wire ← ?", "rope held it", hours=2))
    assert max(edge.probability for edge in lineage.edges) <= 0.99
    told = " ".join((*lineage.independence.why_highest, *(why for origin in lineage.origins for why in origin.why)))
    assert "100%" not in told and "by our estimate" in told
    decided = weighed(courier, herald, joined=[Pair(Question.DERIVES, herald.id, courier.id)])
    assert [edge.probability for edge in decided.edges] == [1.0]


def test_who_has_it_from_hearsay_is_counted_with_what_was_published_and_never_in_the_lowest() -> None:
    lineage = weighed(
        an_account("Lampwick ← Wenna Tarrow", "the weir was opened on purpose", basis=Basis.EYEWITNESS),
        an_account("Wire ← Pavlin Oresht", "it was opened on purpose, one hears", hours=30, basis=Basis.HEARSAY),
    )
    assert figures(lineage) == (1, 2)
    assert lineage.independence.expected < 1.5


def test_an_expert_who_judges_a_photograph_that_the_report_shows_goes_back_to_the_photograph() -> None:
    lineage = weighed(
        an_account(
            "Argus ← a photograph (document)", "it bears a stamp", report="a", basis=Basis.DOCUMENT_OR_RECORDING
        ),
        an_account("Argus ← a former officer", "it is the tail of a bomb", report="a", basis=Basis.INFERENCE),
    )
    assert lineage.independence.lowest == 1
    assert lineage.independence.expected < 1.4


def test_what_one_office_tells_of_the_finding_of_another_goes_back_to_the_other() -> None:
    found = an_account("Wire ← the prosecutor", "two were shot", basis=Basis.OFFICIAL_POSITION)
    told = an_account("Radio ← Emil Sedd (relayer) ← the prosecutor", "they were shot", hours=40, basis=Basis.HEARSAY)
    assert figures(weighed(found, told)) == (1, 1)
    assert figures(weighed(told))[0] == 1


def test_one_word_for_what_somebody_is_names_nobody_though_it_has_a_capital() -> None:
    lineage = weighed(
        an_account("Advertiser ← a nurse", "a burn on the left wrist", details="burn wrist nine"),
        an_account("Echo ← Nurse", "burned at the left wrist", hours=60, details="burn wrist nine"),
    )
    assert lineage.independence.lowest == 1


def test_a_name_that_two_write_wrongly_alike_is_told_as_the_reason() -> None:
    first = an_account("Post ← a doctor", "in Kolvarn Street")
    later = an_account("Daily ← ?", "in Kolvarn Street", hours=20)
    others = [an_account(f"Wire{n} ← Ida{n} Marsh{n}", "in Kolvern Street", hours=n) for n in range(3)]
    wrong, right = frozenset(["name kolvarn"]), frozenset(["name kolvern"])
    told = [replace(first, details=wrong), replace(later, details=wrong), *(replace(o, details=right) for o in others)]
    [edge] = [edge for edge in weighed(*told).edges if (edge.source, edge.target) == (later.id, first.id)]
    assert "both write “Kolvarn” where others write “Kolvern”" in edge.why
    assert edge.probability > 0.5


def test_two_who_saw_it_and_spoke_to_the_paper_are_at_least_one() -> None:
    saw = an_account("Chronicle ← two fishermen", "forty were driven into the river", basis=Basis.EYEWITNESS)
    assert figures(weighed(saw)) == (1, 1)
    minister = an_account("Radio ← a minister", "forty were driven back", hours=30, basis=Basis.OFFICIAL_POSITION)
    lineage = weighed(saw, minister)
    assert lineage.independence.lowest == 1
    assert lineage.independence.expected < 1.6
