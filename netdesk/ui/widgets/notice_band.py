"""A sentence that tells what was done, until it is put away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from netdesk.ui.announcing import announce


class NoticeBand(QFrame):
    """Hidden while there is nothing to tell. Its words can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without words."""
        super().__init__(parent)
        self.setProperty("look", "done")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("look", "link")
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        self.close_button.clicked.connect(self._on_close_button_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 4, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, words: str) -> None:
        """Show a sentence and have a screen reader say it; no words hide the band."""
        self._words.setText(words)
        self.setVisible(bool(words))
        announce(self, words)

    @Slot()
    def _on_close_button_clicked(self) -> None:
        self.tell("")
