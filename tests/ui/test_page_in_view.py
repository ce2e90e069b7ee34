"""The preview says which page of how many is in view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from tests.ui.sheets import wait_for_sheet

CONTROL = Qt.KeyboardModifier.ControlModifier


def show(dialog: PreviewDialog, qtbot: QtBot, people: int) -> int:
    """Show a roster of so many people, and give the number of its pages."""
    named = tuple(Person("surgeon", f"Ana Whitford {number}") for number in range(people))
    dialog.panel.show_sheet(RosterSheet(named, {}, dialog._context.reference.release))
    wait_for_sheet(qtbot, dialog.panel)
    assert dialog.panel.proof is not None
    return dialog.panel.proof.printed.pages


@pytest.fixture
def dialog(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> PreviewDialog:
    window = open_window()
    opened = PreviewDialog(window, window.context, "Roster", "care-team")
    qtbot.addWidget(opened)
    with qtbot.waitActive(opened):
        opened.show()
    return opened


def said(dialog: PreviewDialog) -> str:
    """What stands below the pages; empty where nothing does."""
    found = [label.text() for label in dialog.panel.findChildren(QLabel) if label.text().startswith("Page ")]
    return found[0] if dialog.panel.page_line.isVisible() else ""


def test_the_page_in_view_is_named_as_one_turns_scrolls_and_reaches_the_end(
    dialog: PreviewDialog, qtbot: QtBot
) -> None:
    count = show(dialog, qtbot, 60)
    view, bar = dialog.panel.view, dialog.panel.view.verticalScrollBar()
    assert count > 2
    assert said(dialog) == f"Page 1 of {count}"
    QTest.keyClick(view, Qt.Key.Key_PageDown, CONTROL)
    assert said(dialog) == f"Page 2 of {count}"
    QTest.keyClick(view, Qt.Key.Key_1)
    assert said(dialog) == f"Page 2 of {count}", "also as a whole page"
    bar.setValue(bar.maximum())
    assert said(dialog) == f"Page {count} of {count}"
    bar.setValue(0)
    assert said(dialog) == f"Page 1 of {count}"


def test_a_screen_reader_hears_the_page_that_the_keys_lead_to(
    dialog: PreviewDialog, qtbot: QtBot, heard: list[str]
) -> None:
    count = show(dialog, qtbot, 60)
    heard.clear()
    dialog.panel.view.setFocus()
    QTest.keyClick(dialog.panel.view, Qt.Key.Key_PageDown, CONTROL)
    QTest.keyClick(dialog.panel.view, Qt.Key.Key_PageUp, CONTROL)
    assert heard == [f"Page 2 of {count}", f"Page 1 of {count}"]


def test_with_one_page_there_is_nothing_to_say(dialog: PreviewDialog, qtbot: QtBot) -> None:
    show(dialog, qtbot, 60)
    assert show(dialog, qtbot, 1) == 1
    assert said(dialog) == ""
    dialog.panel.clear()
    assert said(dialog) == ""
