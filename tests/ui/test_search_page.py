"""One search box for everything, over the bundled content."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from tests.ui.reading import buttons_in, table_of, treatments_page
from tests.ui.searching import (
    box_of,
    lines_of_hits,
    links_of_hits,
    press,
    reading_of,
    search_of,
    type_in_box,
)

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def reference(environment: Environment) -> Iterator[Reference]:
    """The bundled content."""
    with Reference.open(environment.content_database) as opened:
        yield opened


def test_results_stand_in_groups_while_one_types_and_say_what_each_is(open_window: OpenWindow) -> None:
    page = type_in_box(open_window(), "hair")
    assert page.isVisible()
    lines = lines_of_hits(page)
    assert lines[0] == "Side effects"
    assert lines[1].startswith("Hair loss: side effect of Chemotherapy")
    assert "CTCA (treatment provider) · US · 2022" in lines[1]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lanriotide", "treatment/lanreotide"),
        ("everolimis", "treatment/everolimus"),
        ("sandostatine", "treatment/octreotide"),
        ("diarhea", "side_effect/diarrhoea"),
        ("PPRT", "treatment/prrt"),
        ("Somatuline Autogel", "treatment/lanreotide"),
        ("TUMOR debulking", "treatment/debulking_surgery"),
        ("tumour debulking", "treatment/debulking_surgery"),
    ],
)
def test_misspellings_brands_and_other_spellings_lead_there_with_return(
    open_window: OpenWindow, typed: str, first: str
) -> None:
    window = open_window()
    assert links_of_hits(type_in_box(window, typed))[0] == first
    press(window, Qt.Key.Key_Return)
    if first.startswith("treatment/"):
        assert treatments_page(window).isVisible()
        assert f"treatment/{treatments_page(window).treatment_shown}" == first
    else:
        assert reading_of(window).isVisible()


def test_g10_a_hit_says_whether_it_is_a_side_effect_a_sign_or_what_a_treatment_relieves(
    open_window: OpenWindow,
) -> None:
    lines = lines_of_hits(type_in_box(open_window(), "diarrhoea"))
    effect = next(line for line in lines if line.startswith("Diarrhoea: side effect of"))
    problem = next(line for line in lines if "sign of the NET" in line and "relieves" in line)
    assert effect != problem


def test_g14_look_alikes_show_what_they_are_and_are_not_merged(open_window: OpenWindow) -> None:
    page = type_in_box(open_window(), "cytoreductive surgery")
    assert "treatment/cytoreductive_surgery" in links_of_hits(page)
    assert "treatment/ablation" not in links_of_hits(page)
    line = next(line for line in lines_of_hits(page) if line.startswith("Cytoreductive surgery:"))
    assert "Not the same as" in line
    assert standing_lines.EDITORIAL in line


def test_g5_a_hit_on_lutate_says_what_must_be_known_first(open_window: OpenWindow) -> None:
    line = lines_of_hits(type_in_box(open_window(), "lutate"))[1]
    assert "Needs to be known first" in line


def test_g2_a_hit_says_its_doubts_in_words(open_window: OpenWindow) -> None:
    lines = lines_of_hits(type_in_box(open_window(), "rash"))
    assert any("In doubt: " in line for line in lines)


def test_g4_an_alert_is_said_to_be_one(open_window: OpenWindow) -> None:
    lines = lines_of_hits(type_in_box(open_window(), "carcinoid crisis"))
    assert lines[1].startswith("Alert. Carcinoid crisis: alert on Surgery")


@pytest.mark.parametrize(
    "typed", ['"', "a AND", "NEAR(", "col:x", "*", "o'brien", "x" * 10_000, "王小明", "كيمياء", "a\u202eb", "(", "\\"]
)
def test_nothing_typed_is_an_error(open_window: OpenWindow, typed: str) -> None:
    window = open_window()
    box_of(window).setText(typed)
    assert search_of(window).isVisible()
    press(window, Qt.Key.Key_Return)


def test_what_is_not_there_is_said_with_the_nearest_words_one_click_away(open_window: OpenWindow) -> None:
    window = open_window()
    page = type_in_box(open_window(), "lanqqqqide")
    assert "“lanqqqqide”: Not in these sources" in page.notice.text()
    nearest = page.nearest.findChildren(QPushButton)[0]
    assert nearest.accessibleName() == f"Search for {nearest.text()}"
    nearest.click()
    assert page.results.current_hit() is not None
    window.close()


def test_words_looked_for_instead_are_said(open_window: OpenWindow) -> None:
    page = type_in_box(open_window(), "everolimis")
    assert "“everolimis”" in page.notice.text()
    assert "everolimus" in page.notice.text()


def test_escape_returns_to_where_one_was(open_window: OpenWindow) -> None:
    window = open_window()
    window.show_page("sources")
    page = type_in_box(window, "prrt")
    assert page.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert window.page("sources").isVisible()
    assert box_of(window).text() == ""


def test_escape_in_the_list_returns_too_and_keeps_the_treatment_that_was_read(open_window: OpenWindow) -> None:
    window = open_window()
    treatments_page(window).open_treatment("prrt")
    type_in_box(window, "hair")
    press(window, Qt.Key.Key_Down)
    assert search_of(window).results.hasFocus()
    press(window, Qt.Key.Key_Escape)
    assert treatments_page(window).isVisible()
    assert treatments_page(window).treatment_shown == "prrt"
    assert table_of(window).hasFocus()


def test_arrows_walk_the_list_up_leads_back_and_letters_go_on_with_the_search(open_window: OpenWindow) -> None:
    window = open_window()
    page = type_in_box(window, "surg")
    first = page.results.current_hit()
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    assert page.results.current_hit() != first
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Up)
    assert box_of(window).hasFocus()
    press(window, Qt.Key.Key_Down)
    QTest.keyClick(page.results, Qt.Key.Key_E)
    assert box_of(window).text() == "surge"
    assert box_of(window).hasFocus()


def test_a_click_opens_a_hit(open_window: OpenWindow) -> None:
    window = open_window()
    page = type_in_box(window, "hair")
    at = page.results.visualRect(page.results.hits.index(1)).topLeft() + QPoint(20, 15)
    QTest.mouseClick(page.results.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert reading_of(window).isVisible()
    assert reading_of(window).title.text() == "Hair loss"


def test_a_hit_is_copied_with_what_it_is_and_who_says_so(open_window: OpenWindow) -> None:
    window = open_window()
    type_in_box(window, "hair")
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Hair loss: side effect of Chemotherapy")
    assert "NECA · AU · 2025" in copied


def test_a_link_that_is_typed_leads_where_it_says(open_window: OpenWindow) -> None:
    window = open_window()
    type_in_box(window, "netdesk://role/dietitian")
    press(window, Qt.Key.Key_Return)
    assert reading_of(window).isVisible()
    assert reading_of(window).title.text() == "Dietitian"


def test_back_from_a_hit_leads_to_the_same_results_again(open_window: OpenWindow) -> None:
    window = open_window()
    page = type_in_box(window, "hair loss")
    press(window, Qt.Key.Key_Return)
    assert box_of(window).text() == ""
    press(window, Qt.Key.Key_Left, ALT)
    assert page.isVisible()
    assert box_of(window).text() == "hair loss"
    assert lines_of_hits(page)[1].startswith("Hair loss")


def test_without_words_the_page_lists_favourites_and_what_was_read_last(open_window: OpenWindow) -> None:
    window = open_window()
    type_in_box(window, "hair")
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_B, CONTROL)
    window.context.bookmarks.note(reading_of(window).read_link())  # type: ignore[arg-type]
    press(window, Qt.Key.Key_H, CONTROL)
    lines = [line.partition(":")[0] for line in lines_of_hits(search_of(window))]
    assert lines == ["Favourites", "Hair loss", "Read last", "Hair loss"]
    buttons_in(search_of(window))["Forget what was read last"].click()
    assert [line.partition(":")[0] for line in lines_of_hits(search_of(window))] == ["Favourites", "Hair loss"]


def test_before_anything_was_read_the_page_says_what_will_stand_there(open_window: OpenWindow) -> None:
    window = open_window()
    press(window, Qt.Key.Key_H, CONTROL)
    assert "What you star (Ctrl+B)" in search_of(window).notice.text()


def test_the_next_patient_finds_no_search_of_the_last_one(open_window: OpenWindow) -> None:
    window = open_window()
    page = type_in_box(window, "hair loss")
    window.context.actions["next_patient"].trigger()
    assert box_of(window).text() == ""
    assert lines_of_hits(page) == []


def test_every_word_of_a_hit_is_shown_in_a_narrow_window(open_window: OpenWindow) -> None:
    window = open_window(900, 500)
    page = type_in_box(window, "lutate")
    results = page.results
    for line in range(results.hits.rowCount()):
        assert results.visualRect(results.hits.index(line)).width() <= results.viewport().width()


def test_the_words_of_the_answer_are_those_of_the_command_line(open_window: OpenWindow) -> None:
    window = open_window()
    page = type_in_box(window, "fatigue")
    answer = window.context.reference.search("fatigue")
    assert links_of_hits(page) == [f"{hit.kind}/{hit.id}" for group in answer.groups for hit in group.hits]


def test_words_that_name_a_filter_lead_to_the_treatments_that_it_finds(open_window: OpenWindow) -> None:
    window = open_window()
    page = type_in_box(window, "slow growing")
    chip = next(chip for chip in page.values.findChildren(QPushButton) if chip.text() == "Growth: Slow growing")
    assert chip.accessibleName() == "Treatments by Growth: Slow growing"
    chip.click()
    treatments = treatments_page(window)
    assert treatments.isVisible()
    assert [value.name for value in treatments.filters.values] == ["Slow growing"]
    press(window, Qt.Key.Key_Left, ALT)
    assert page.isVisible()
