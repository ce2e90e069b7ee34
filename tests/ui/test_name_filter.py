"""The line "Name contains" of the filter panel, by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from netdesk.model.filters import Filters
from netdesk.ui.main_window import MainWindow
from netdesk.ui.widgets.empty_result import EmptyResult
from netdesk.ui.widgets.filter_chips import FilterChips
from netdesk.ui.widgets.name_filter import NameFilter
from tests.ui.reading import buttons_in, lines_of, table_of, tick_filter, treatments_page

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


def names_of(window: MainWindow) -> NameFilter:
    return treatments_page(window).findChildren(NameFilter)[0]


def press_ctrl_f(window: MainWindow) -> NameFilter:
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    focus = window.focusWidget()
    assert isinstance(focus, NameFilter)
    return focus


def test_ctrl_f_goes_to_the_line_and_what_is_typed_there_narrows_the_table(open_window: OpenWindow) -> None:
    window = open_window()
    table_of(window).setFocus()
    QTest.keyClicks(press_ctrl_f(window), "lanr")
    assert lines_of(table_of(window)) == ["Lanreotide"]
    assert treatments_page(window).filters == Filters("lanr")
    chip = treatments_page(window).findChildren(FilterChips)[0].findChildren(QPushButton)[0]
    assert chip.accessibleName() == "Remove the words “lanr”"


def test_ctrl_f_marks_what_stands_there_so_that_typing_replaces_it(open_window: OpenWindow) -> None:
    window = open_window()
    QTest.keyClicks(press_ctrl_f(window), "lanr")
    QTest.keyClicks(press_ctrl_f(window), "octr")
    assert names_of(window).text() == "octr"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_down_and_return_go_to_the_table_and_escape_brings_everything_back(
    open_window: OpenWindow, key: Qt.Key
) -> None:
    window = open_window()
    QTest.keyClicks(press_ctrl_f(window), "lan")
    QTest.keyClick(names_of(window), key)
    assert window.focusWidget() is table_of(window)
    assert table_of(window).current_id() == "lanreotide"
    QTest.keyClick(press_ctrl_f(window), Qt.Key.Key_Escape)
    assert names_of(window).text() == ""
    assert len(lines_of(table_of(window))) == 20


def test_escape_keeps_the_values_that_are_ticked(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")
    QTest.keyClicks(press_ctrl_f(window), "sur")
    QTest.keyClick(names_of(window), Qt.Key.Key_Escape)
    assert [value.id for value in treatments_page(window).filters.values] == ["localised"]


def test_blanks_around_the_words_ask_for_nothing_and_can_be_typed(open_window: OpenWindow) -> None:
    window = open_window()
    QTest.keyClicks(press_ctrl_f(window), " peptide rec")
    assert names_of(window).text() == " peptide rec"
    assert treatments_page(window).filters.text == "peptide rec"
    assert lines_of(table_of(window)) == ["Peptide receptor radionuclide therapy (PRRT)"]


def test_words_asked_for_elsewhere_stand_in_the_line(open_window: OpenWindow) -> None:
    window = open_window()
    treatments_page(window).set_text("lan")
    assert names_of(window).text() == "lan"
    treatments_page(window).clear()
    assert names_of(window).text() == ""


def test_where_the_filters_are_put_away_ctrl_f_brings_them_out(open_window: OpenWindow) -> None:
    window = open_window(900, 500)
    assert not names_of(window).isVisible()
    QTest.keyClicks(press_ctrl_f(window), "lanr")
    assert names_of(window).isVisible()
    assert lines_of(table_of(window)) == ["Lanreotide"]


def test_words_that_find_nothing_are_said_and_dropped_with_one_key(open_window: OpenWindow) -> None:
    window = open_window()
    QTest.keyClicks(press_ctrl_f(window), "xyzzy")
    empty = window.findChildren(EmptyResult)[0]
    assert empty.findChildren(QLabel)[0].text() == "No treatment has a name with “xyzzy” in it."
    drop = buttons_in(empty)["Remove the words"]
    drop.setFocus()
    QTest.keyClick(drop, Qt.Key.Key_Space)
    assert names_of(window).text() == ""
    assert len(lines_of(table_of(window))) == 20
