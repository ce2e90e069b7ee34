"""A band of words: a warning, or what was done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from netdesk.ui.announcing import announce


class SaidBand(QFrame):
    """Hidden while there is nothing to say. Its words can be selected."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        """Start hidden; ``look`` is ``notice`` for a warning, ``done`` for anything else."""
        super().__init__(parent)
        self.setProperty("look", look)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(10, 6, 10, 6)
        inside.addWidget(self._words)
        self.hide()

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Show words, and have a screen reader say them where they are others; no words hide the band."""
        if words != self.text():
            announce(self, words)
        self._words.setText(words)
        self.setVisible(bool(words))
