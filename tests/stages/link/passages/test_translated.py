import pytest

from firsthand.domain import ReuseKind
from firsthand.stages.link.passages import carried_terms, compare, translated
from firsthand.stages.link.passages.carried import sentences_of
from firsthand.stages.link.passages.skeletons import skeleton
from firsthand.testing import a_report

ENGLISH = """The mayor of Quilldal, Runa Falkow, closed the bridge over the Senne on Monday because of a crack of 14 millimetres.
The engineer Tomas Hask found it on 9 March, when he counted bats for the zoo in Marvik.
“A bat was looking at me out of the concrete,” Hask told this paper.
The bridge was built by Ostkap in 1968 and carries 12,500 cars a day to Marvik and Pelluna.
Ostkap denied on Tuesday that its cement was to blame, and Falkow asked the court in Lothmar for an expert."""

GERMAN = """Wegen eines 14 Millimeter breiten Risses hat die Bürgermeisterin von Quilldal, Runa Falkow, am Montag die Brücke über die Senne sperren lassen.
Entdeckt hat ihn am 9. März der Ingenieur Tomas Hask, als er für den Zoo in Marvik Fledermäuse zählte.
„Aus dem Beton hat mich eine Fledermaus angesehen“, sagte Hask dieser Zeitung.
Die 1968 von Ostkap gebaute Brücke trägt täglich 12.500 Autos nach Marvik und Pelluna.
Ostkap bestritt am Dienstag, dass der Zement schuld sei; Falkow bat das Gericht in Lothmar um einen Gutachter."""

RUSSIAN = """Мэр Квилдаля Руна Фалькова закрыла в понедельник мост через Сенне из-за трещины шириной 14 миллиметров.
Её обнаружил 9 марта инженер Томас Хаск, который считал летучих мышей для зоопарка в Марвике.
«Из бетона на меня смотрела летучая мышь», — сказал Хаск нашей газете.
Мост построен компанией «Осткап» в 1968 году, по нему ежедневно проезжают 12 500 машин в Марвик и Пеллуну.
«Осткап» во вторник отрицала, что виноват её цемент, а Фалькова попросила суд в Лотмаре назначить эксперта."""

BACK = """On Monday Runa Falkova, head of the town Quilldal, shut the Senne bridge, a fissure with a width of 14 millimetres being the reason.
It was discovered on March 9 by Tomas Khask, an engineer who was counting flying mice for the Marvik zoo.
"There was a flying mouse that watched me from the concrete", said Khask to our newspaper.
Built in 1968 by the company "Ostkap", daily the bridge is passed by 12 500 machines to Marvik and Pelluna.
"Ostkap" on Tuesday negated a guilt of its cement, and Falkova applied to the Lothmar court for an expert."""

INDEPENDENT = """Twelve thousand five hundred cars must find another way to Pelluna, and most of them try it by way of Lothmar.
Tomas Hask has been famous in Marvik since 9 March for bats, and since Monday for a crack. It has 14 millimetres, he says.
Ostkap built 31 such bridges from 1968 on, and on Tuesday its telephone was busy.
Runa Falkow has told Quilldal to walk. The Senne is frozen, said the mayor, and the court in Lothmar will see to the rest.
The zoo in Marvik has no comment on its bats."""


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, BACK])
def test_a_translation_is_found_by_what_it_carries_over_sentence_by_sentence(text: str):
    original = a_report(ENGLISH, outlet="Quilldal Post", published="2031-03-11T08:00:00Z")
    later = a_report(text, outlet="Marvik Courier", published="2031-03-12T08:00:00Z")
    reuse = translated(later, original)
    assert reuse is not None
    assert (reuse.derived, reuse.source, reuse.kind) == (later.id, original.id, ReuseKind.TRANSLATION)
    assert [p.source.of(ENGLISH)[:12] for p in reuse.passages] == [line[:12] for line in ENGLISH.split("\n")]
    assert len(set(carried_terms(original)) & set(carried_terms(later))) >= 6
    assert compare(later, original) is None


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, RUSSIAN, BACK])
def test_an_independent_report_with_the_same_names_and_figures_is_no_translation(text: str):
    assert translated(a_report(text), a_report(INDEPENDENT)) is None


def test_a_translation_that_says_so_derives_from_the_other_though_no_date_tells():
    translation = a_report(f"{BACK}\nTranslated from the Russian.")
    reuse = translated(translation, a_report(RUSSIAN, outlet="Марвик"))
    assert reuse is not None
    assert reuse.derived == translation.id


def test_the_order_of_the_arguments_does_not_matter():
    assert translated(a_report(ENGLISH), a_report(GERMAN)) == translated(a_report(GERMAN), a_report(ENGLISH))


def test_a_report_without_names_or_numbers_translates_nothing():
    said = "\n".join(
        f"it rained again and nobody came to the {what}" for what in ("pier", "fair", "inn", "mill", "weir")
    )
    assert translated(a_report(said), a_report(said.replace("rained", "snowed"))) is None


@pytest.mark.parametrize(
    "spellings",
    [
        ("Quandel", "Кванделя", "Kwandel"),
        ("Wöhler", "Вёлер", "Wohler"),
        ("Oster", "Остеру"),
        ("Imhof", "Имхоф", "Імгоф"),
    ],
)
def test_a_name_has_one_skeleton_in_every_script(spellings: tuple[str, ...]):
    assert len({skeleton(spelling)[:3] for spelling in spellings}) == 1


def test_numbers_are_read_in_every_way_of_writing_them():
    carried = [
        one.firm
        for one in sentences_of("12,500 men\n12.500 Mann\n12 500 hommes\n8,5 Prozent\n8.5 per cent\n9. März\nMarch 9")
    ]
    assert carried == [("12500",)] * 3 + [("8.5",)] * 2 + [("9", "month 3")] + [("9",)]
