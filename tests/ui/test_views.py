"""Saved views in the window: chosen, shown, left, and brought back at the next start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk.environment import Environment
from netdesk.model.filters import Filters
from netdesk.ui.dialogs.views_dialog import ViewsDialog
from netdesk.ui.main_window import MainWindow
from tests.ui.reading import buttons_in, lines_of, table_of, tick_filter, treatments_page
from tests.ui.views import (
    active_in,
    asked_in,
    bar_of,
    doing,
    open_menu,
    pills_of,
    press,
    save_as,
    texts_of,
    write_views,
    written,
)

OpenWindow = Callable[..., MainWindow]
NEVER_USABLE: Final = {"name": "Old", "values": ["spread=moon"], "pinned": True}


def test_a_shipped_view_is_one_click_away_and_one_click_leaves_it(open_window: OpenWindow) -> None:
    window = open_window()
    assert pills_of(window) == ["Spread to the liver", "Makes hormones", "After pancreatic surgery", "Grade 3"]
    buttons_in(bar_of(window))["Grade 3"].click()
    assert asked_in(window) == ["high_grade_3"]
    assert active_in(window) == ["Grade 3"]
    assert lines_of(table_of(window))[0] == "Chemotherapy, with a somatostatin analogue"
    buttons_in(bar_of(window))["Grade 3"].click()
    assert treatments_page(window).filters == Filters()
    assert active_in(window) == []


def test_a_view_takes_the_place_of_all_filters_and_words(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")
    treatments_page(window).set_text("lan")
    buttons_in(bar_of(window))["Spread to the liver"].click()
    assert asked_in(window) == ["liver_metastases"]
    assert treatments_page(window).filters.text == ""


def test_filters_that_are_a_view_show_its_name_however_they_came_about(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    assert active_in(window) == ["Spread to the liver"]
    tick_filter(window, "Grade", "Low grade")
    assert active_in(window) == []


def test_ctrl_shift_l_opens_the_menu_and_return_chooses(open_window: OpenWindow) -> None:
    window = open_window()
    menu = open_menu(window)
    assert texts_of(menu) == [
        "Spread to the liver",
        "Makes hormones",
        "After pancreatic surgery (not usable: This content no longer has the filter “prior_therapy”.)",
        "Grade 3",
        "Save these filters as a view…",
        "Pin, rename or delete views…",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert asked_in(window) == ["functional"]
    menu = open_menu(window)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Makes hormones"]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert asked_in(window) == ["functional"]


def test_ctrl_shift_d_saves_the_filters_under_a_name_at_once(open_window: OpenWindow, environment: Environment) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")
    treatments_page(window).set_text("sur")
    said = save_as(window, "Early & small")
    assert "Spread: Localised\nWords in a name: sur" in said
    assert "Names are kept on this desk, for everybody who uses it. No patient details belong there." in said
    assert pills_of(window)[-1] == "Early && small"
    assert active_in(window) == ["Early && small"]
    assert written(environment) == [
        {"name": "Early & small", "pinned": True, "text": "sur", "values": ["spread=localised"]}
    ]
    treatments_page(window).clear()
    menu = open_menu(window)
    action = next(action for action in menu.actions() if action.text() == "Early && small")
    menu.close()
    action.trigger()
    assert treatments_page(window).filters.text == "sur"
    assert asked_in(window) == ["localised"]


def test_own_views_are_there_at_the_next_start(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")
    save_as(window, "Early")
    window.close()
    assert pills_of(open_window())[-1] == "Early"


def test_a_view_that_is_not_usable_is_kept_says_why_and_cannot_be_pressed(
    open_window: OpenWindow, environment: Environment
) -> None:
    write_views(environment, NEVER_USABLE)
    window = open_window()
    pill = buttons_in(bar_of(window))["Old"]
    why = "This content no longer has the value “moon” of Spread."
    assert not pill.isEnabled()
    assert pill.toolTip() == why
    menu = open_menu(window)
    action = next(action for action in menu.actions() if action.text().startswith("Old"))
    assert action.text() == f"Old (not usable: {why})"
    assert not action.isEnabled()
    menu.close()
    said: list[str] = []

    def look(dialog: ViewsDialog) -> None:
        dialog.list.setCurrentRow(4)
        said.extend((dialog.list.item(4).text(), dialog.note.text()))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with doing(ViewsDialog, look):
        press(window, "P")
    assert said == ["Old · pinned · not usable", why]
    assert [view["name"] for view in written(environment)] == ["Old"]


def test_a_file_with_odd_views_opens_a_window_without_them(open_window: OpenWindow, environment: Environment) -> None:
    write_views(environment, 3, None, {"name": []}, {"name": "One", "values": 5}, {"name": "Fine", "text": "lan"})
    assert pills_of(open_window())[-1] == "Grade 3"


def test_next_patient_leaves_the_views_alone(open_window: OpenWindow, environment: Environment) -> None:
    write_views(environment, {"name": "One", "text": "lan", "pinned": True})
    window = open_window()
    buttons_in(bar_of(window))["One"].click()
    press(window, "N")
    assert treatments_page(window).filters == Filters()
    assert pills_of(window)[-1] == "One"
    assert active_in(window) == []


def test_an_unpinned_view_has_a_pill_only_while_the_filters_are_it(
    open_window: OpenWindow, environment: Environment
) -> None:
    write_views(environment, {"name": "One", "text": "lan"})
    window = open_window()
    assert pills_of(window)[-1] == "Grade 3"
    treatments_page(window).set_text("lan")
    assert active_in(window) == ["One"]
    treatments_page(window).set_text("lanr")
    assert pills_of(window)[-1] == "Grade 3"


def test_a_screen_reader_hears_which_view_it_is_and_whether_the_filters_are_it(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Grade", "High grade (grade 3)")
    pill = buttons_in(bar_of(window))["Grade 3"]
    assert pill.accessibleName() == "View Grade 3"
    assert pill.isCheckable()
    assert pill.isChecked()
    assert pill.toolTip() == "Leave the view Grade 3: clear all filters"
