"""Words of as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class WrappedLabel(QLabel):
    """Is never lower than its words at its width, also in a splitter or a scroll area, which do not ask for that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without words; they are plain text."""
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, words: str) -> None:
        """Say something else."""
        super().setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # which Qt would take for what the words need
        self.setMinimumHeight(max(self.heightForWidth(self.width()), 0))
