from __future__ import annotations

from firsthand.stages.attribute.by_rules.lexicon import nouns, speech_verbs, verbs


def test_the_lists_hold_what_every_newspaper_uses() -> None:
    assert {"clause", "quote"} <= verbs()["say"]
    assert "to" in verbs()["refuse"]
    assert "that" in nouns()["claim"]


def test_verbs_of_belief_do_not_stand_beside_quotes() -> None:
    assert "believe" in verbs()
    assert "believe" not in speech_verbs()
