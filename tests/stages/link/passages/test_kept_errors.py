from firsthand.stages.link.passages import compare
from firsthand.testing import a_report

STORY = """A barge with gravel struck the pier at Quilldal on Sunday, and its mate, Ole Haksett, rowed ashore for help.
Nobody was hurt, because the regatta had been put off, but the pier is closed until the engineer from Marvik has seen it.
The barge was built in 1961, as a brass plate on its bow says, and belongs to the gravel pit at Torlau."""

LEAD = "This morning we met Ole Haskett in a café in Quilldal; Haskett has slept for two hours since the barge struck."


def test_who_keeps_a_misspelt_name_where_it_copies_and_writes_it_right_itself_has_the_words_from_the_other():
    maker = a_report(f"{STORY}\nAt noon Mr Haksett was given soup, said his aunt.")
    copier = a_report(f"{LEAD}\n{STORY}")
    reuse = compare(maker, copier)
    assert reuse is not None
    assert reuse.derived == copier.id
    assert reuse.direction > 0.7
    assert "has Haksett only in what both have, and writes Haskett itself" in reuse.why


def test_a_name_that_both_spell_alike_throughout_tells_nothing():
    one = a_report(f"{STORY}\nAt noon Mr Haksett was given soup, said his aunt.")
    two = a_report(f"{LEAD.replace('Haskett', 'Haksett')}\n{STORY}")
    reuse = compare(one, two)
    assert reuse is not None
    assert not any("writes" in why for why in reuse.why)


def test_an_ending_is_no_misspelling():
    one, two = a_report(STORY), a_report(f"The Marvikers and the Torlauer will have a say, says Dora Veld.\n{STORY}")
    reuse = compare(one, two)
    assert reuse is not None
    assert not any("writes" in why for why in reuse.why)
