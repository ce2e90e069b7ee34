"""What holds for every test of the window: what it opens and starts, it closes and stops."""

from __future__ import annotations

import datetime
import gc
import os
import threading
import traceback
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QThread, QThreadPool, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import getCppPointer, isValid

from netdesk.environment import Environment
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.filter_panel import FilterPanel


@pytest.fixture(scope="session", autouse=True)
def _only_tests_make_garbage(qapp: QApplication) -> Iterator[None]:
    """Keep what was there before the tests out of the looks for garbage, so that one after each test costs little."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.collect()


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a top-level widget, a timer or a thread, and say what it is and where it was started.

    Made before ``qtbot`` and so torn down after it has closed its widgets. Garbage is taken away between tests and
    never within one: a window of the last test that goes while the next one types closes its lists and takes its focus,
    and an icon that outlives the application ends the process with a fault.
    """
    gc.disable()
    before = _top_level_widgets()
    threads = set(threading.enumerate())
    timers = _record_starts(monkeypatch, QTimer)
    qt_threads = _record_starts(monkeypatch, QThread)
    yield
    gc.enable()
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [what for pointer, what in _top_level_widgets().items() if pointer not in before]
    left += [f"timer started at\n{where}" for timer, where in timers() if timer.isActive()]
    left += [f"QThread started at\n{where}" for thread, where in qt_threads() if thread.isRunning()]
    if not QThreadPool.globalInstance().waitForDone(2000):
        left.append("a task in the global thread pool")
    left += [f"thread {thread.name}" for thread in set(threading.enumerate()) - threads if thread.is_alive()]
    if left:
        pytest.fail("The test left behind: " + "; ".join(left))


def _top_level_widgets() -> dict[int, str]:
    """Address → what it is; without the label of the last tooltip, which Qt keeps for the next one."""
    return {
        getCppPointer(widget)[0]: f"{type(widget).__name__} {widget.objectName()!r} {widget.windowTitle()!r}"
        for widget in QApplication.topLevelWidgets()
        if widget.objectName() != "qtooltip_label"
    }


def _record_starts(monkeypatch: pytest.MonkeyPatch, kind: type[Any]) -> Callable[[], list[tuple[Any, str]]]:
    """Let ``kind.start`` note where it is called; the result gives those that still exist, with the place."""
    started: list[tuple[weakref.ref[Any], str]] = []
    start = kind.start

    def noting_start(self: Any, *args: Any) -> None:  # noqa: ANN401
        started.append((weakref.ref(self), "".join(traceback.format_stack(limit=6)[:-1])))
        start(self, *args)

    monkeypatch.setattr(kind, "start", noting_start)

    def alive() -> list[tuple[Any, str]]:
        pairs = [(reference(), where) for reference, where in started]
        return [(item, where) for item, where in pairs if item is not None and isValid(item)]

    return alive


TODAY = datetime.date(2026, 11, 30)


@pytest.fixture
def theme(qapp: QApplication, environment: Environment) -> Iterator[Theme]:
    """The light look, on the whole application for the time of the test."""
    before = qapp.font(), qapp.palette()
    light = Theme(environment.resources / "theme", "light", qapp.font())
    light.dress(qapp)
    yield light
    qapp.setStyleSheet("")
    qapp.setFont(before[0])
    qapp.setPalette(before[1])


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """This machine on 30 November 2026, with the user's folders in a folder of the test."""
    return Environment.of_this_machine({"NETDESK_HOME": os.fspath(tmp_path / "home"), "NETDESK_TODAY": f"{TODAY}"})


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is asked to say from now on, of what happens away from the focus."""
    said: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return said


@pytest.fixture
def reference(library_database: Path) -> Iterator[Reference]:
    """The small content set of ``tests/library``."""
    with Reference.open(library_database) as opened:
        yield opened


@pytest.fixture
def open_window(
    qtbot: QtBot, environment: Environment, theme: Theme, reference: Reference
) -> Callable[..., MainWindow]:
    """Open the program's window on the small content set, shown and active, in a size of logical pixels."""

    kept = []

    def opened(width: int = 1366, height: int = 768) -> MainWindow:
        window = MainWindow(reference, environment, theme, Settings(environment.user_config))
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: all(panel.is_filled() for panel in window.findChildren(FilterPanel)))
        kept.append(window)
        return window

    return opened
