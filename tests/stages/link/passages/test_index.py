from firsthand.stages.link.passages import fingerprints
from firsthand.stages.link.passages.index import Candidate, PassageIndex
from firsthand.stages.link.passages.shingles import prints_of
from firsthand.testing import a_report

STORY = """Divers brought up the bell of the steamer on Sunday, and with it eleven bottles of a cordial that nobody can name.
The museum will show the bell in spring, once the salt has been drawn out of it in a bath of its own."""
OTHER = (
    """The council of the valley has bought a second snow plough, after two winters in which one stood in the garage."""
)


def test_a_text_is_told_of_the_earlier_ones_that_share_its_words():
    index = PassageIndex()
    assert index.add(STORY) == ()
    assert index.add(OTHER) == ()
    [found] = index.add("A find in the bay has set tongues wagging. " + STORY.split("\n")[1])
    assert found.text == 0
    assert found.shared >= 2


def test_texts_of_one_batch_find_each_other_backwards_only():
    found = PassageIndex().add_all([STORY, STORY, OTHER])
    assert found == [(), (Candidate(0, len(fingerprints(a_report(STORY)))),), ()]


def test_adding_many_at_a_time_gives_what_adding_one_after_another_gives():
    texts = [f"{STORY if number % 3 else OTHER} {number} {OTHER[number % 40 :]}" for number in range(90)]
    one_by_one, together = PassageIndex(), PassageIndex()
    assert [one_by_one.add(text) for text in texts] == list(together.stream(texts))
    assert len(one_by_one) == len(together) == 90


def test_a_story_that_everybody_prints_is_still_traced_to_its_first_printings():
    index = PassageIndex()
    for number in range(80):
        index.add(f"Our own lead, number {number}.\n{STORY}")
    assert {candidate.text for candidate in index.add(STORY)} >= {0, 1, 2}


def test_a_batch_hashes_as_a_text_alone_does():
    texts = [
        STORY,
        "",
        "short",
        OTHER,
        "日本の港で古い汽船の鐘が日曜日に引き揚げられたと博物館が発表した。" * 3,
        STORY[:60],
    ]
    prints = prints_of(texts)
    for number, text in enumerate(texts):
        together = {int(value) for value in prints.hashes[prints.texts == number]}
        assert tuple(sorted(together)) == fingerprints(a_report(text))
