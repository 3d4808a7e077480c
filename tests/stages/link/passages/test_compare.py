from firsthand.domain import ReuseKind
from firsthand.stages.link.passages import compare, fingerprints
from firsthand.testing import a_report

WIRE = """The harbour office of Skeldal closed the northern quay on Tuesday after a crane lost its hook over the fish market.
Nobody was hurt, because the market had moved to the church hall for the week of the regatta.
The crane was built in 1961 and was to be inspected in the autumn, a ledger of the office shows.
Its driver, who has worked on the quay for thirty years, said he had written two letters about the hook."""

UNRELATED = """A library in the hills of Estmark lends tents, and has waiting lists that reach into next summer.
Its keeper counts the pegs of every tent that comes back, and writes the missing ones into a green book."""


def test_a_truncated_copy_with_a_new_lead_is_derived_from_the_earlier_whole():
    wire = a_report(WIRE, outlet="Norwire", published="2024-05-07T08:00:00Z")
    lines = WIRE.split("\n")
    copy = a_report(
        "Skeldal woke up to a bang this week.\n" + "\n".join(lines[:3]) + "\nMore as we get it.",
        outlet="Skeldal Post",
        published="2024-05-07T11:00:00Z",
    )

    reuse = compare(wire, copy)

    assert reuse is not None
    assert (reuse.derived, reuse.source, reuse.kind) == (copy.id, wire.id, ReuseKind.NEAR_COPY)
    [passage] = reuse.passages
    assert passage.derived.of(copy.text) == passage.source.of(wire.text) == "\n".join(lines[:3])


def test_two_unrelated_reports_share_nothing():
    assert compare(a_report(WIRE), a_report(UNRELATED)) is None


def test_the_order_of_the_arguments_does_not_matter():
    one, two = a_report(WIRE), a_report(WIRE.split("\n", 1)[1])
    assert compare(one, two) == compare(two, one)


def test_the_same_words_in_another_typography_are_the_same_text():
    one, two = a_report(WIRE), a_report(WIRE.upper().replace("THIRTY", "THIR-\nTY").replace(",", " —"))
    reuse = compare(one, two)
    assert reuse is not None
    assert reuse.kind is ReuseKind.SAME_TEXT


def test_a_shared_quotation_alone_is_said_to_be_no_more_than_that():
    said = "“We counted the lifeboats twice and there were never more than four of them”"
    one = a_report(f"The mate spoke to this paper on the quay. {said}, he told us.\n{WIRE}")
    two = a_report(f"On the radio the mate was asked about the boats: {said}.\n{UNRELATED}")
    reuse = compare(one, two)
    assert reuse is not None
    assert reuse.kind is ReuseKind.SHARES_PASSAGE
    assert reuse.why[0].startswith("quotation only")


BACKGROUND = (
    "Estmark and its northern neighbour have been at odds over the fishing grounds since the treaty of 1972 lapsed, "
    "and three rounds of talks have ended without so much as a joint photograph of the delegations."
)


def test_a_paragraph_that_many_reports_have_links_nothing():
    one, two = a_report(f"{BACKGROUND}\n{WIRE}"), a_report(f"{BACKGROUND}\n{UNRELATED}")
    assert compare(one, two) is not None
    assert compare(one, two, common=frozenset(fingerprints(a_report(BACKGROUND)))) is None


def test_a_copy_is_found_however_many_reports_print_the_same_story():
    one, two = a_report(WIRE), a_report(f"A lead of our own, and a short one.\n{WIRE}")
    assert compare(one, two, common=frozenset(fingerprints(one))) is not None


def test_an_outlets_notices_link_nothing():
    notice = (
        "Sign up for our newsletter to get the day in five minutes. All rights reserved by the publisher of this site."
    )
    assert compare(a_report(f"{WIRE}\n{notice}"), a_report(f"{UNRELATED}\n{notice}")) is None


def test_a_paragraph_in_reports_about_different_people_and_places_is_taken_for_background():
    one = a_report(f"{WIRE}\nIts owner, Ole Brandt, was in Marsten, said his sister Inga.\n{BACKGROUND}")
    two = a_report(f"{UNRELATED}\nThe keeper, Ruma Falk, came from Dharun with her aunt Delia.\n{BACKGROUND}")
    assert compare(one, two) is None


def test_a_copy_shares_fingerprints_with_its_source():
    assert fingerprints(a_report(WIRE)) == fingerprints(a_report(WIRE.upper()))
    assert set(fingerprints(a_report(WIRE))) & set(fingerprints(a_report(WIRE.split("\n")[2])))
    assert all(0 <= value < 2**63 for value in fingerprints(a_report(WIRE)))


def test_fingerprints_are_the_same_in_every_process_and_version():
    assert fingerprints(a_report("The harbour office of Skeldal closed the quay."))[:1] == (295898377041392434,)


BEAMS = "“Not one engineer from the cannery ever looked at the second beam, you can see it from the dust on the ladder,” he said."


def test_two_quotations_after_one_pattern_are_not_one_utterance():
    one = a_report(f"{WIRE}\nOle Brandt of Marsten was there. {BEAMS}")
    other_thing = BEAMS.replace("second beam", "spillway")
    other_end = BEAMS.replace("dust on the ladder", "nests")
    assert compare(one, a_report(f"{UNRELATED}\n{BEAMS}")) is not None
    assert compare(one, a_report(f"{UNRELATED}\n{other_thing}")) is None
    assert compare(one, a_report(f"{UNRELATED}\n{other_end}")) is None


def test_a_quotation_that_a_machine_misread_is_the_same_utterance():
    one = a_report(f"{WIRE}\n{BEAMS}")
    assert (
        compare(one, a_report(f"{UNRELATED}\n{BEAMS.replace('engineer', 'enginecr').replace('dust', 'dusl')}"))
        is not None
    )


CLOSING = "To hear our evening bulletin, tune to 97.3 or ask your grandmother, who knows the frequency by heart and tells you twice."


def test_words_that_close_two_reports_about_different_people_are_a_notice():
    one = a_report(
        f"{WIRE}\nIts owner, Ole Brandt, was in Marsten, said his sister Inga Veld to Dharun Today.\n{CLOSING}"
    )
    two = a_report(f"{UNRELATED}\nThe keeper, Ruma Falk, wrote to Ole Lind, to Jorn Sorow and to Inga Roth.\n{CLOSING}")
    assert compare(one, two) is None


def test_what_several_reports_have_counts_only_where_names_show_that_they_are_about_the_same():
    one, two = a_report(f"{BACKGROUND}\n{WIRE}"), a_report(f"{BACKGROUND}\n{UNRELATED}")
    assert compare(one, two) is not None
    assert compare(one, two, several=frozenset(fingerprints(a_report(BACKGROUND)))) is None


SHORT = "“like a stove upstairs”"


def test_a_short_quotation_links_two_reports_that_name_the_same_people():
    one = a_report(
        f"{WIRE}\nIts owner, Ole Brandt, was in Marsten, said his sister Inga. It sounded {SHORT}, she said."
    )
    same = a_report(f"{UNRELATED}\nIt was {SHORT}, Inga Brandt told us in Marsten, where she waits for Ole Brandt.")
    other = a_report(
        f"{UNRELATED}\nThe keeper, Ruma Falk, came from Dharun with Delia Lind and Jorn Sorow. It was {SHORT}."
    )
    assert set(fingerprints(one)) & set(fingerprints(same))
    reuse = compare(one, same)
    assert reuse is not None
    [passage] = reuse.passages
    assert "like a stove upstairs" in passage.derived.of(one.text if reuse.derived == one.id else same.text)
    assert compare(one, other) is None
    assert compare(one, same, several=frozenset(fingerprints(a_report(SHORT)))) is None
