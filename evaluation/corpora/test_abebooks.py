from evaluation.corpora.abebooks import full_names, surnames


def test_authors_are_read_however_a_bookshop_writes_them() -> None:
    for written in (
        "Conklin, Wm. Arthur; White, Gregory B.",
        "Wm. Arthur Conklin, Gregory B. White",
        "CONKLIN/WHITE",
        "Conklin, Wm Arthur (Author) White, Gregory B. (Author)",
        "Conklin, Wm Arthur White, Gregory",
    ):
        assert surnames(written) == {"conklin", "white"}, written


def test_full_names_begin_with_the_surname() -> None:
    assert full_names("Conklin, Wm Arthur White, Gregory") == {"conklin wm arthur", "white gregory"}
