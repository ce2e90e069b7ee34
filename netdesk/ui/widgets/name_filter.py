"""The line of the filter panel that asks for words in a treatment's names."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk.ui.widgets.search_signs import put_clear_sign

MOST_LETTERS: Final = 200


class NameFilter(QLineEdit):
    """Narrows the table as one types. Escape empties it; Down and Return go to what was found."""

    words_changed = Signal(str)
    """What is typed, without blanks around it."""

    left_downwards = Signal()
    """Return or the down arrow: the reader wants to go to the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Name contains"))
        self.setAccessibleName(self.tr("Name contains"))
        self.setToolTip(self.tr("Words of a name, other name, brand or abbreviation, or their beginnings (Ctrl+F)"))
        put_clear_sign(self)
        self.setMaxLength(MOST_LETTERS)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self.left_downwards)

    def set_words(self, words: str) -> None:
        """Show the words that are asked for now, where they are not those typed."""
        if words != self.text().strip():
            self.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Escape; the rest is Qt's."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self.words_changed.emit(text.strip())
