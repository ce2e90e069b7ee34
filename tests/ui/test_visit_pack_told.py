"""What the window tells of the visit pack, and which of its buttons can be pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk.ui.main_window import MainWindow
from tests.ui.packing import CONTROL, CONTROL_SHIFT, fill, pack_page, told
from tests.ui.sheets import side_effects_of

OpenWindow = Callable[..., MainWindow]


def test_a_pack_brought_back_is_no_longer_said_to_be_cleared(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    QTest.keyClick(page.list, Qt.Key.Key_Delete, CONTROL_SHIFT)
    assert told(window).startswith("The visit pack is cleared.")
    QTest.keyClick(page.undo_button, Qt.Key.Key_Z, CONTROL)
    assert told(window) == "The visit pack is back: 5 sheets."


def test_control_p_says_why_a_pack_with_another_name_is_not_previewed(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    page.typed.patient.setText("Joe Other")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_P, CONTROL)
    assert told(window) == (
        "Not previewed: sheets in the visit pack are for another name. Above the list it is said what to do."
    )
    assert page.notice.isVisible()


def test_one_sheet_for_another_name_is_counted_as_one(open_window: OpenWindow) -> None:
    window = open_window()
    side_effects_of(window, "prrt").setup.options.patient.setText("Mary Sample")
    window.context.actions["put_aside"].trigger()
    page = pack_page(window)
    page.typed.patient.setText("Joe Other")
    assert page.notice.text().startswith("1 sheet was put aside for another name (Mary Sample).")


def test_control_p_says_why_there_is_nothing_to_preview_where_nothing_was_chosen(open_window: OpenWindow) -> None:
    window = open_window()
    page = pack_page(window)
    QTest.keyClick(page.empty.button, Qt.Key.Key_P, CONTROL)
    assert told(window) == "Nothing has been put aside yet, so there is nothing to preview."
    effects = side_effects_of(window)
    QTest.keyClick(effects.setup.picker.search, Qt.Key.Key_P, CONTROL)
    assert told(window) == "No treatment is ticked yet, so there is no sheet to preview."


def test_the_first_sheet_cannot_be_moved_up_nor_the_last_one_down(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    last = page.list.count() - 1
    seen = []
    for row in (0, 1, last):
        page.list.setCurrentRow(row)
        seen.append((page.up_button.isEnabled(), page.down_button.isEnabled()))
    assert seen == [(False, True), (True, True), (True, False)]
    page.list.setCurrentRow(1)
    page.up_button.setFocus()
    QTest.keyClick(page.up_button, Qt.Key.Key_Space)
    assert page.list.currentRow() == 0
    assert not page.up_button.isEnabled()
    assert page.list.hasFocus(), "the keys that move it on are there"
