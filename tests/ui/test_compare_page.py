"""Comparing treatments: how one comes to the page, chooses what is compared, and leaves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.compare_table import CompareTable
from netdesk.ui.widgets.detail_pane import DetailPane
from netdesk.ui.widgets.navigation_rail import NavigationRail
from netdesk.ui.widgets.results_panel import ResultsPanel
from tests.ui.comparing import CONTROL, cells_of, compared, go_to, headings_of
from tests.ui.reading import table_of, treatments_page

OpenWindow = Callable[..., MainWindow]
SHIFT = Qt.KeyboardModifier.ShiftModifier
FOUR = ("prrt", "lutate", "liver_resection", "chemotherapy")


def compare_button(window: MainWindow) -> QPushButton:
    panel = treatments_page(window).findChildren(ResultsPanel)[0]
    return next(button for button in panel.findChildren(QPushButton) if button.text() == "Compare")


def treatment_shown(window: MainWindow) -> str:
    shown = treatments_page(window).findChildren(DetailPane)[0].treatment
    assert shown is not None
    return shown.id


def test_the_page_is_made_when_it_is_first_visited(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.findChildren(CompareTable) == []
    assert compared(window, "prrt", "lutate").table.hasFocus()


def test_the_button_compares_two_to_four_ticked_treatments_and_says_why_it_cannot(open_window: OpenWindow) -> None:
    window = open_window()
    button = compare_button(window)
    assert not button.isVisible()
    for number, treatment_id in enumerate((*FOUR, "surgery"), 1):
        window.context.ticked.set_ticked(treatment_id, ticked=True)
        assert button.isVisible()
        assert button.isEnabled() == (2 <= number <= 4)
        assert ("Two to four" in button.toolTip()) == (not button.isEnabled())
    window.context.ticked.set_ticked("surgery", ticked=False)
    button.click()
    page = window.page("compare")
    assert page.isVisible()
    assert headings_of(page.findChildren(CompareTable)[0])[0] == "Cautions and alerts"


@pytest.mark.parametrize("page_id", ["treatments", "side_effects", "care_team", "sources"])
def test_its_key_compares_what_is_ticked_from_every_page(open_window: OpenWindow, page_id: str) -> None:
    window = open_window()
    window.show_page(page_id)
    assert compared(window, "prrt", "lutate").ids == ("prrt", "lutate")


def test_without_enough_ticked_it_says_what_to_do_and_begins_in_the_list(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window)
    assert page.head.count.text() == "Choose two to four treatments."
    assert window.focusWidget() is page.picker.search
    assert not page.table.isVisible()
    page.show_treatments(("prrt",))
    assert page.head.count.text() == "1 treatment is chosen. Choose one to three more."
    assert not page.head.export.isVisible()


def test_treatments_are_chosen_by_brand_and_name_without_the_mouse(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window)
    for typed in ("sandostatin", "lanreo"):
        QTest.keyClicks(page.picker.search, typed)
        QTest.keyClick(page.picker.search, Qt.Key.Key_Return)
    assert page.ids == ("octreotide", "lanreotide")
    assert page.table.isVisible()
    assert cells_of(page.table, "What it is")


def test_what_is_chosen_there_leaves_the_ticks_alone(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, "prrt", "lutate", "chemotherapy")
    page.table.heads.buttons[1].click()
    assert page.ids == ("prrt", "chemotherapy")
    assert window.context.ticked.ids == ("prrt", "lutate", "chemotherapy")


def test_more_than_four_are_told_how_many_to_take_out(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, *FOUR, "surgery", "massage")
    assert page.head.count.text() == (
        "6 treatments are chosen, and four at most can be compared: take 2 out of the list."
    )
    assert not page.table.isVisible()
    page.show_treatments(FOUR)
    assert page.table.isVisible()


def test_its_key_brings_back_what_was_compared_where_too_little_is_ticked(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window)
    page.show_treatments(("prrt", "lutate"))
    window.show_page("sources")
    assert compared(window).ids == ("prrt", "lutate")
    assert compared(window, "surgery", "massage").ids == ("surgery", "massage")


def test_the_list_can_be_brought_out_beside_the_comparison_and_put_away(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, "prrt", "lutate")
    assert not page.picker.isVisible()
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL | SHIFT)
    assert window.focusWidget() is page.picker.search
    assert page.table.isVisible()
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL | SHIFT)
    assert not page.picker.isVisible()


def test_a_narrow_window_has_the_list_in_place_of_the_comparison(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(760, 500)
    page = compared(window, "prrt", "lutate")
    page.head.choose.click()
    qtbot.waitUntil(lambda: not page.table.isVisible())
    assert page.picker.isVisible()
    page.head.choose.click()
    assert page.table.isVisible()


def test_taking_one_of_two_out_leaves_the_other_chosen(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, "prrt", "lutate")
    assert page.table.heads.buttons[0].accessibleName() == "Take out Peptide receptor radionuclide therapy (PRRT)"
    assert [button.isVisible() for button in page.table.heads.buttons] == [True, True, False, False]
    page.table.heads.buttons[0].click()
    assert page.ids == ("lutate",)
    assert page.picker.isVisible()


@pytest.mark.parametrize("column", [0, 1])
def test_control_and_return_go_to_the_treatment_of_the_column(open_window: OpenWindow, column: int) -> None:
    window = open_window()
    page = compared(window, "prrt", "lutate")
    go_to(page.table, "What it is", column)
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert treatments_page(window).isVisible()
    assert treatment_shown(window) == ("prrt", "lutate")[column]
    assert table_of(window).current_id() == ("prrt", "lutate")[column]


def test_a_click_on_the_name_goes_to_the_treatment_too(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, "prrt", "lutate")
    heads = page.table.heads
    place = QPoint(heads.sectionViewportPosition(1) + 12, 12)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert treatment_shown(window) == "lutate"


def test_it_has_no_place_in_the_rail_and_the_window_does_not_open_on_it(
    open_window: OpenWindow, qtbot: QtBot, environment: Environment, theme: Theme, reference: Reference
) -> None:
    window = open_window()
    compared(window, "prrt", "lutate")
    buttons = window.findChildren(NavigationRail)[0].findChildren(QPushButton)
    assert "Compare" not in " ".join(button.accessibleName() for button in buttons)
    assert [button.accessibleName() for button in buttons if button.isChecked()] == []
    window.close()
    again = MainWindow(reference, environment, theme, Settings(environment.user_config))
    qtbot.addWidget(again)
    assert again.findChildren(CompareTable) == []


def test_next_patient_clears_the_comparison(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, "prrt", "lutate")
    window.context.actions["next_patient"].trigger()
    assert page.ids == ()
    assert window.context.ticked.ids == ()


def test_ticks_can_be_set_all_at_once(qtbot: QtBot) -> None:
    ticked = TickedTreatments()
    with qtbot.waitSignal(ticked.ticked_changed) as changed:
        ticked.set_ids(["a", "b", "a"])
    assert changed.args == [("a", "b")]
    with qtbot.assertNotEmitted(ticked.ticked_changed):
        ticked.set_ids(("a", "b"))
