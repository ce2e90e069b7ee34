"""The two buttons at the side of a mouse: back and forward."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWindow


class MouseWays(QObject):
    """Hears them wherever in a window they are pressed, before any widget does."""

    back_pressed = Signal()
    forward_pressed = Signal()

    def __init__(self, window: QWindow) -> None:
        """Listen at a window of the window system from now on, and live as long as it does."""
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the two buttons, and leave everything else."""
        if event.type() not in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return False
        assert isinstance(event, QMouseEvent)
        if event.button() is Qt.MouseButton.BackButton:
            self.back_pressed.emit()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.forward_pressed.emit()
        else:
            return False
        return True
