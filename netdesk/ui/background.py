"""The one door to the worker threads: what takes longer than a blink runs here, never in the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot


class BackgroundTask(QObject):
    """One operation on a worker thread. Its signals arrive in the window's thread; after ``cancel`` none does.

    The operation gets no Qt objects and touches none: values in, a value out. Keep the task as long as its answer is
    wanted; a parent keeps it.
    """

    succeeded = Signal(object)
    """What the operation returned."""

    failed = Signal(object)
    """The exception that it raised."""

    _ended = Signal(object, object)

    def __init__(self, parent: QObject, operation: Callable[[], Any]) -> None:
        """Start the operation at once."""
        super().__init__(parent)
        self._operation = operation
        self._cancelled = False
        self._ended.connect(self._on_ended)
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Let the answer be dropped. The operation itself runs to its end and harms nobody."""
        self._cancelled = True

    def _run(self) -> None:
        try:
            self._ended.emit(self._operation(), None)
        except Exception as error:
            self._ended.emit(None, error)

    @Slot(object, object)
    def _on_ended(self, value: object, error: Exception | None) -> None:
        if not self._cancelled:
            if error is None:
                self.succeeded.emit(value)
            else:
                self.failed.emit(error)
        self.deleteLater()
