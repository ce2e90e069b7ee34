"""A sheet that was copied as text does not wait on the clipboard for the next patient."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.ui.main_window import MainWindow
from tests.ui.sheets import LONG_WAIT, care_team_of, wait_for_sheet
from tests.ui.test_next_patient import answered

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window of somebody who has copied the roster of Mary Sample as text."""
    opened = open_window()
    page = care_team_of(opened)
    opened.context.patient.type("Mary Sample")
    page.roster.model.add(Person("surgeon", "Ana Whitford"))
    wait_for_sheet(qtbot, page.preview_panel)
    QGuiApplication.clipboard().clear()
    page.preview_panel.copy_button.click()
    qtbot.waitUntil(lambda: page.preview_panel.is_ready and on_clipboard() != "", timeout=LONG_WAIT)
    assert "Mary Sample" in on_clipboard()
    return opened


def on_clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_next_patient_does_not_find_the_last_ones_sheet_on_the_clipboard(window: MainWindow) -> None:
    with answered(clear=True):
        window.context.actions["next_patient"].trigger()
    assert on_clipboard() == ""


def test_who_keeps_everything_keeps_the_clipboard(window: MainWindow) -> None:
    with answered(clear=False):
        window.context.actions["next_patient"].trigger()
    assert "Mary Sample" in on_clipboard()


def test_a_closed_window_leaves_no_sheet_on_the_clipboard(window: MainWindow) -> None:
    window.close()
    assert on_clipboard() == ""


def test_what_was_copied_elsewhere_since_then_stays(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("A telephone number of my own")
    with answered(clear=True):
        window.context.actions["next_patient"].trigger()
    assert on_clipboard() == "A telephone number of my own"
    window.close()
    assert on_clipboard() == "A telephone number of my own"
