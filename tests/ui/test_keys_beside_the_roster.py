"""The keys of a preview, on the page Care team where the sheet stands beside the roster."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.printing.errors import SheetFailedError
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.roster_model import RosterColumn
from netdesk.ui.pages.care_team_page import CareTeamPage
from tests.ui.sheets import LONG_WAIT, care_team_of, wait_for_sheet

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "roster.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def with_ana(window: MainWindow) -> CareTeamPage:
    page = care_team_of(window)
    page.roster.model.add(Person("surgeon", "Ana Whitford", phone="555 0142"))
    page.roster.table.setFocus()
    return page


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def said(page: CareTeamPage) -> str:
    return " ".join(label.text() for label in page.preview_panel.findChildren(QLabel) if label.isVisible())


def test_control_s_saves_the_roster_that_is_shown_beside_the_people(
    open_window: OpenWindow, qtbot: QtBot, saved: Path
) -> None:
    page = with_ana(open_window())
    wait_for_sheet(qtbot, page.preview_panel)
    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.preview_panel.is_ready and saved.exists(), timeout=LONG_WAIT)
    assert saved.read_bytes().startswith(b"%PDF")


def test_control_shift_c_copies_the_roster_as_text(open_window: OpenWindow, qtbot: QtBot) -> None:
    page = with_ana(open_window())
    wait_for_sheet(qtbot, page.preview_panel)
    QGuiApplication.clipboard().clear()
    press(Qt.Key.Key_C, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: "Ana Whitford" in QGuiApplication.clipboard().text(), timeout=LONG_WAIT)
    qtbot.waitUntil(lambda: page.preview_panel.is_ready)


def test_a_name_that_is_half_typed_is_not_left_out_of_what_is_saved(
    open_window: OpenWindow, qtbot: QtBot, saved: Path
) -> None:
    page = with_ana(open_window())
    wait_for_sheet(qtbot, page.preview_panel)
    table = page.roster.table
    table.setCurrentIndex(page.roster.model.index(0, RosterColumn.NAME))
    press(Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Maria Rossi")
    press(Qt.Key.Key_S, CONTROL)
    assert "A cell is being changed." in said(page)
    assert editor.isVisible(), "the cell goes on being changed"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    press(Qt.Key.Key_S, CONTROL)
    assert "The sheet is still being made." in said(page)
    assert not saved.exists()
    wait_for_sheet(qtbot, page.preview_panel)
    assert "still being made" not in said(page)
    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.preview_panel.is_ready and saved.exists(), timeout=LONG_WAIT)


def test_a_sheet_that_could_not_be_made_is_not_said_to_be_on_its_way(
    open_window: OpenWindow, qtbot: QtBot, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise SheetFailedError("The sheet could not be made.")

    window = open_window()
    monkeypatch.setattr(window.context.press_room, "proof", fail)
    page = with_ana(window)
    qtbot.waitUntil(lambda: "could not be made" in said(page), timeout=LONG_WAIT)
    press(Qt.Key.Key_S, CONTROL)
    assert "still being made" not in said(page)
    assert not saved.exists()


def test_where_no_sheet_is_shown_the_keys_of_the_preview_do_nothing(
    open_window: OpenWindow, qtbot: QtBot, saved: Path
) -> None:
    page = with_ana(open_window(900, 500))
    press(Qt.Key.Key_S, CONTROL)
    qtbot.wait(50)
    assert not page.preview_panel.is_busy
    assert not saved.exists()
