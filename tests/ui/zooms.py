"""The window at another zoom."""

from __future__ import annotations

from netdesk.ui.appearance import ZOOMS
from netdesk.ui.main_window import MainWindow


def zoom_to(window: MainWindow, percent: int) -> None:
    window.context.actions["zoom_reset"].trigger()
    for _ in range(ZOOMS.index(percent) - ZOOMS.index(100)):
        window.context.actions["zoom_in"].trigger()
