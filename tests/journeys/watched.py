"""The real program with an eye in it: ``python -m tests.journeys.watched [ARGUMENT …]``.

Runs what the command ``netdesk`` runs. For every line on stdin it writes a line of JSON to stdout: what is on the
screen, as Qt tells it to a screen reader. The eye only looks; what is done is done from outside.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from netdesk.ui import desktop
from netdesk.ui.app import main

_FLAGS: Final = ("checked", "disabled", "expanded", "focused", "invisible", "selected")
_WORDS: Final = {
    "name": QAccessible.Text.Name,
    "value": QAccessible.Text.Value,
    "description": QAccessible.Text.Description,
}
_VIEWS: Final = ("List", "Table", "Tree")


class Eye(QObject):
    """Answers on stdout what is asked on stdin; the program ends with who asks."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        QAccessible.setActive(True)  # as with a screen reader, which then hears what changes
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)

    @Slot()
    def _on_notifier_activated(self) -> None:
        if not os.read(sys.stdin.fileno(), 1):
            os._exit(1)
        active = QApplication.activeWindow()
        told = {"active_window": active.winId() if active else 0, "items": seen()}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def seen() -> list[dict[str, Any]]:
    """The values of an ``Item`` for each thing in each window that can be used now."""
    items: list[dict[str, Any]] = []
    modal = QApplication.activeModalWidget()
    windows = [modal, QApplication.activePopupWidget()] if modal else QApplication.topLevelWidgets()
    for window in windows:
        if window is not None and window.isVisible():
            _take(QAccessible.queryAccessibleInterface(window), -1, items)
    keys_go_to = QApplication.focusWidget()
    if (
        keys_go_to is not None
        and keys_go_to.window() in windows
        and not any("focused" in item["flags"] for item in items)
    ):
        _take(QAccessible.queryAccessibleInterface(keys_go_to), -1, items)  # such as the editor of a cell
    return items


def _take(thing: QAccessibleInterface, parent: int, items: list[dict[str, Any]], is_in_focus: bool = False) -> None:
    """Take a thing and what it holds. Every view calls its current cell focused; only in the one in focus it is."""
    state, rect, role = thing.state(), thing.rect(), thing.role().name
    is_in_focus = is_in_focus or (thing.object() is not None and thing.object() is QApplication.focusWidget())
    flags = [name for name in _FLAGS if getattr(state, name) and (is_in_focus or name != "focused")]
    words = {word: thing.text(kind) for word, kind in _WORDS.items()}
    place = {"x": rect.x(), "y": rect.y(), "width": rect.width(), "height": rect.height()}
    items.append({"parent": parent, "role": role, **words, **place, "flags": flags})
    this = len(items) - 1
    children = (thing.child(number) for number in range(0 if "invisible" in flags else thing.childCount()))
    for child in children:
        if child is not None and child.isValid():
            _take(child, this, items, is_in_focus and role in _VIEWS)


def _watched_application() -> QApplication:
    application = _made_application()
    Eye(application)
    return application


_made_application = desktop.made_application

if __name__ == "__main__":
    desktop.made_application = _watched_application
    sys.exit(main())
