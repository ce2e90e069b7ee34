"""Sheets of what a page shows: the treatment that is read, the table as listed, the comparison."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.page_registry import PAGES
from netdesk.ui.pages.compare_page import ComparePage
from tests.ui.accessible import from_the_top, others, same_names, silences, steps_back, tab_stops
from tests.ui.reading import details_of, tick_filter
from tests.ui.sheets import preview_visited, wait_for_sheet, words_in

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def compare_page(window: MainWindow, *ids: str) -> ComparePage:
    window.show_page("compare")
    page = window.page("compare")
    assert isinstance(page, ComparePage)
    page.show_treatments(ids)
    return page


def test_the_sheet_of_the_treatment_shown_has_the_number_that_is_typed_and_keeps_it_nowhere(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    details_of(window, "prrt")
    seen: list[str] = []

    def read(dialog: PreviewDialog) -> None:
        seen.extend([dialog.windowTitle(), words_in(dialog.panel)])
        assert dialog.typed is not None
        QTest.keyClicks(dialog.typed.patient, "Mary Sample")
        QTest.keyClicks(dialog.typed.day, "555 0142")
        assert not dialog.panel.print_button.isEnabled(), "what is shown is behind what is typed"
        wait_for_sheet(qtbot, dialog.panel)
        seen.append(words_in(dialog.panel))

    with preview_visited(read):
        QTest.keyClick(window, Qt.Key.Key_T, CONTROL | SHIFT)
    title, before, after = seen
    assert title == "Sheet: Peptide receptor radionuclide therapy (PRRT)"
    assert "My treatment: Peptide receptor radionuclide therapy (PRRT)" in before
    assert "555 0142" not in before
    assert "555 0142" in after
    assert "Mary Sample" in after
    with preview_visited(read):
        next(button for button in window.findChildren(QPushButton) if button.text() == "Sheet of this").click()
    assert seen[4] == after.replace("555 0142", "").replace("  ", " "), "only the name is that of the visit"


def test_the_table_is_printed_exactly_as_it_is_listed(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    found: list[str] = []
    with preview_visited(lambda dialog: found.append(words_in(dialog.panel))):
        QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    assert "Spread: Spread to the liver" in found[0]
    assert "Matches (3)" in found[0]
    assert "Said not suitable (1)" in found[0]
    assert "It does not rank or recommend treatments." in found[0]


def test_the_comparison_is_printed_whole_on_wide_pages(open_window: OpenWindow) -> None:
    window = open_window()
    page = compare_page(window, "prrt", "surgery")
    page.head.only.setChecked(True)
    found: list[tuple[str, bytes]] = []

    def read(dialog: PreviewDialog) -> None:
        assert dialog.panel.proof is not None
        found.append((words_in(dialog.panel), dialog.panel.proof.printed.pdf))

    with preview_visited(read):
        page.head.print.click()
    words, pdf = found[0]
    assert "Treatments side by side" in words
    assert "Follow-up" in words, "a row that is the same is printed too"
    box = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    assert box.width > box.height
    with preview_visited():
        window.context.actions["print"].trigger()


def test_where_nothing_is_compared_or_read_nothing_is_printed(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.context.actions["sheet_of_this"].trigger()
    compare_page(window)
    window.context.actions["print"].trigger()
    qtbot.wait(50)
    assert window.isActiveWindow()


def test_ctrl_p_prints_what_is_on_the_page_in_front_and_nothing_of_another(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    for entry in PAGES:
        window.show_page(entry.id)
    window.show_page("sources")
    window.context.actions["print"].trigger()
    qtbot.wait(50)
    assert window.isActiveWindow()


@pytest.mark.parametrize("action", ["sheet_of_this", "print"])
def test_what_is_typed_above_a_sheet_is_named_and_comes_first_by_tab(open_window: OpenWindow, action: str) -> None:
    window = open_window()
    details_of(window, "prrt")
    found: list[str] = []

    def look(dialog: PreviewDialog) -> None:
        stops = tab_stops(dialog)
        found.extend(
            [*silences(dialog), *same_names(dialog), *others(dialog, *stops), *steps_back(from_the_top(stops))]
        )

    with preview_visited(look):
        window.context.actions[action].trigger()
    assert found == []
