"""What holds for every test of the window: what it opens and starts, it closes and stops."""

from __future__ import annotations

import threading
import traceback
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import getCppPointer, isValid


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a top-level widget, a timer or a thread, and say what it is and where it was started.

    Made before ``qtbot`` and so torn down after it has closed its widgets.
    """
    before = _top_level_widgets()
    threads = set(threading.enumerate())
    timers = _record_starts(monkeypatch, QTimer)
    qt_threads = _record_starts(monkeypatch, QThread)
    yield
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
