import pytest

from evaluation.simulated.translations import FOLDER, pairs_in, texts_in

STORIES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_story_has_one_original_translations_and_independent_reports(path):
    what = [told.what for told in texts_in(path)]
    assert what.count("original") == 1
    assert {"translation", "back", "independent"} <= set(what)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_independent_report_is_taken_for_a_translation(path):
    pairs = list(pairs_in(path))
    assert not [pair for pair in pairs if pair.is_found and not pair.is_translation]
    assert sum(pair.is_found for pair in pairs) >= 0.9 * sum(pair.is_translation for pair in pairs)
