"""The preview's large print, copies, page keys and the sheet as plain text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.ui import printer_output
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.widgets.page_view import MARGIN
from tests.ui.sheets import LONG_WAIT, side_effects_of, wait_for_sheet, words_in

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot, open_window: OpenWindow) -> PreviewDialog:
    """The preview of a roster of forty people, its sheet there."""
    context = open_window().context
    opened = PreviewDialog(context.actions.parent(), context, "Roster", "care-team")  # type: ignore[arg-type]
    qtbot.addWidget(opened)
    people = tuple(Person("surgeon", f"Ana Whitford {number}") for number in range(40))
    opened.panel.show_sheet(RosterSheet(people, {}, context.reference.release, patient_name="Mary Sample"))
    with qtbot.waitActive(opened):
        opened.show()
    wait_for_sheet(qtbot, opened.panel)
    return opened


def said(dialog: PreviewDialog) -> str:
    return dialog.panel._notice.text()


def test_large_print_sets_the_sheet_again_and_is_remembered(dialog: PreviewDialog, qtbot: QtBot) -> None:
    panel = dialog.panel
    assert panel.proof is not None
    before = panel.proof.printed.pages
    panel.paper.large.click()
    assert not panel.print_button.isEnabled()
    wait_for_sheet(qtbot, panel)
    assert panel.proof.printed.pages > before
    assert "Ana Whitford 39" in words_in(panel)
    assert panel._context.settings.text("large_print") == "large"
    panel.paper.large.click()
    wait_for_sheet(qtbot, panel)
    assert panel.proof.printed.pages == before
    assert panel._context.settings.text("large_print") == ""
    dialog.reject()


def test_large_print_chosen_in_the_preview_is_that_of_the_page_and_of_the_next_start(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    options = side_effects_of(window, "prrt").setup.options
    options.paper.large.click()
    assert options.paper.form.large
    window.context.settings.save()
    window.close()
    assert side_effects_of(open_window(), "prrt").setup.options.paper.form.large


def test_the_copies_typed_are_those_that_the_printers_dialog_begins_with_and_are_one_again_afterwards(
    dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def refuse(printing: QPrintDialog) -> QDialog.DialogCode:
        asked.append(printing.printer().copyCount())
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(printer_output, "printer_names", lambda: ("Ward 7",))
    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    dialog.panel.copies.setValue(3)
    QTest.keyClick(dialog, Qt.Key.Key_P, CONTROL)
    assert asked == [3]
    dialog.reject()
    assert dialog.panel.copies.value() == 1


def test_the_sheet_is_copied_as_the_plain_text_that_the_command_line_writes(
    dialog: PreviewDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().clear()
    sheet = dialog.panel._sheet
    assert sheet is not None
    QTest.keyClick(dialog, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "copied" in said(dialog), timeout=LONG_WAIT)
    text = QGuiApplication.clipboard().text()
    assert text == dialog.panel._context.press_room.text(sheet)
    assert "Mary Sample" in text
    assert "It does not rank or recommend treatments." in text
    assert said(dialog) == "The sheet is copied as text."
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
    dialog.reject()


def test_a_sheet_that_is_closed_while_it_is_read_is_not_copied(dialog: PreviewDialog, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    panel = dialog.panel
    panel.copy_text()
    panel.clear()
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=LONG_WAIT)
    assert QGuiApplication.clipboard().text() == "before"
    dialog.reject()


def test_ctrl_page_down_and_up_turn_the_pages(dialog: PreviewDialog) -> None:
    view = dialog.panel.view
    view.setFocus()
    bar = view.verticalScrollBar()
    tops = [label.y() - MARGIN for label in view._labels]
    assert len(tops) > 1
    QTest.keyClick(view, Qt.Key.Key_PageDown, CONTROL)
    assert bar.value() == min(tops[1], bar.maximum())
    QTest.keyClick(view, Qt.Key.Key_PageUp, CONTROL)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_PageUp, CONTROL)
    assert bar.value() == 0
    dialog.reject()
