"""Saved views, as tests choose, save and arrange them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from netdesk.environment import Environment
from netdesk.ui.dialogs.save_view_dialog import SaveViewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.settings import FILE_NAME
from netdesk.ui.widgets.views_bar import ViewsBar
from tests.ui.reading import buttons_in, treatments_page

Dialog = TypeVar("Dialog", bound=QWidget)
_PATIENCE_MS: Final = 10_000
CONTROL_SHIFT: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@contextmanager
def doing(kind: type[Dialog], act: Callable[[Dialog], None]) -> Iterator[list[str]]:
    """Act in every dialog of a kind that opens inside the block, once it has the keyboard.

    The result holds what their labels said. A dialog that nobody closes in time is closed, and fails the test.
    """
    said: list[str] = []
    seen: list[Dialog] = []
    patience = QDeadlineTimer(_PATIENCE_MS)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and patience.hasExpired():
            dialog.close()
        elif isinstance(dialog, kind) and dialog is QApplication.activeWindow() and dialog not in seen:
            seen.append(dialog)
            said.extend(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
            act(dialog)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    yield said
    timer.stop()
    assert not patience.hasExpired()


def press(window: MainWindow, letter: str) -> None:
    """Ctrl+Shift and a letter, once the window has the keyboard again after a dialog."""
    window.activateWindow()
    patience = QDeadlineTimer(_PATIENCE_MS)
    while QApplication.activeWindow() is not window or QApplication.activeModalWidget() is not None:
        QApplication.processEvents()
        assert not patience.hasExpired()
    QTest.keyClick(window, getattr(Qt.Key, f"Key_{letter}"), CONTROL_SHIFT)


def bar_of(window: MainWindow) -> ViewsBar:
    return treatments_page(window).findChildren(ViewsBar)[0]


def pills_of(window: MainWindow) -> list[str]:
    return [text for text in buttons_in(bar_of(window)) if text != "Views"]


def active_in(window: MainWindow) -> list[str]:
    return [text for text, pill in buttons_in(bar_of(window)).items() if pill.isChecked()]


def asked_in(window: MainWindow) -> list[str]:
    return [value.id for value in treatments_page(window).filters.values]


def open_menu(window: MainWindow) -> QMenu:
    press(window, "L")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def texts_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def type_name(name: str) -> Callable[[SaveViewDialog], None]:
    """Type a name and press Return."""

    def act(dialog: SaveViewDialog) -> None:
        dialog.name.selectAll()
        QTest.keyClicks(dialog.name, name)
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    return act


def escape(dialog: QWidget) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def save_as(window: MainWindow, name: str) -> list[str]:
    """Save the filters that stand with the key; what the dialog said."""
    with doing(SaveViewDialog, type_name(name)) as said:
        press(window, "D")
    return said


def write_views(environment: Environment, *records: object) -> None:
    environment.user_config.mkdir(parents=True, exist_ok=True)
    (environment.user_config / FILE_NAME).write_text(json.dumps({"views": list(records)}), encoding="utf-8")


def written(environment: Environment) -> list[dict[str, object]]:
    views = json.loads((environment.user_config / FILE_NAME).read_text("utf-8"))["views"]
    assert isinstance(views, list)
    return views
