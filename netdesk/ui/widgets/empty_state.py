"""What stands where there is nothing yet: what to do, and a button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.ui.icons import SIZE


class EmptyState(QWidget):
    """A sign, a heading, a sentence and a button, in the middle."""

    action_wanted = Signal()
    """The button was pressed."""

    def __init__(self, icon: QIcon, heading: str, sentence: str, action: str, parent: QWidget | None = None) -> None:
        """Say ``heading`` and ``sentence``; ``action`` is the button's text."""
        super().__init__(parent)
        sign = _Sign(icon)
        title = QLabel(heading)
        title.setProperty("look", "heading")
        words = QLabel(sentence)
        words.setProperty("look", "muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMaximumWidth(420)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(words, 3)
        line.addStretch(1)
        self.button = QPushButton(action)
        self.button.clicked.connect(self.action_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(line)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)


class _Sign(QWidget):
    """An icon in the colours of the moment."""

    def __init__(self, icon: QIcon) -> None:
        super().__init__()
        self._icon = icon
        self.setMinimumSize(SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
