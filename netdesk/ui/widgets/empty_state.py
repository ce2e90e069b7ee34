"""What stands where there is nothing yet: what to do, and a button that does it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """A sign, a heading, a sentence and a button, in the middle."""

    action_wanted = Signal()
    """The button was pressed."""

    def __init__(self, icon: QIcon, heading: str, sentence: str, action: str, parent: QWidget | None = None) -> None:
        """Say ``heading`` and ``sentence``; ``action`` is the button's text."""
        super().__init__(parent)
        sign = QLabel()
        sign.setPixmap(icon.pixmap(QSize(18, 18)))
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
