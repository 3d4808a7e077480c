from firsthand.stages.weigh.dependence import dependence


def _told() -> dict[str, dict[str, str]]:
    """Three honest shops that err apart, and one that errs often, with two that copy it."""
    told = {}
    for n in range(20):
        said = {"honest 1": "right", "honest 2": "right", "honest 3": "right"}
        said[f"honest {n % 3 + 1}"] = f"slip {n}" if n % 4 == 0 else "right"
        wrong = f"wrong {n}" if n % 2 else "right"
        told[f"book {n}"] = {**said, "sloppy": wrong, "copier": wrong, "copier of the copier": wrong}
    return told


def test_sources_that_share_errors_are_held_to_be_dependent_and_others_are_not() -> None:
    found = dependence(_told())
    assert found.copies["copier", "sloppy"] > 0.95
    assert found.copies["honest 1", "honest 2"] < 0.5


def test_copies_do_not_outvote_independent_sources() -> None:
    told = _told()
    told["the last book"] = {
        "honest 1": "right",
        "honest 2": "right",
        "sloppy": "wrong",
        "copier": "wrong",
        "copier of the copier": "wrong",
    }
    assert dependence(told).values["the last book"] == "right"


def test_what_it_finds_becomes_habits() -> None:
    habits = dependence(_told()).habits()
    assert habits.log_odds("copier", "sloppy") > 0 > habits.log_odds("honest 1", "honest 2")
