"""A line for a row of the nurse's own."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from netdesk.ui.icons import Icons
from netdesk.ui.models.effects_model import LONGEST_OWN_ROW
from netdesk.ui.plain_reader import PlainReader
from netdesk.ui.widgets.reading_line import ReadingLine


class OwnRowLine(QWidget):
    """Return adds what is typed; the second button takes the current row out where it is an own one.

    Below it stands how easy it is for a patient to read what is typed.
    """

    row_added = Signal(str)
    """What was typed."""

    removal_wanted = Signal()
    """The current row is to go."""

    def __init__(self, icons: Icons, reader: PlainReader, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST_OWN_ROW)
        self.words.setPlaceholderText(self.tr("Add a row in your own words"))
        self.words.setAccessibleName(self.tr("A row in your own words, for this print"))
        self.words.returnPressed.connect(self._on_add)
        self.add_button = QPushButton(icons.icon("plus"), self.tr("Add row"))
        self.add_button.clicked.connect(self._on_add)
        self.remove_button = QPushButton(icons.icon("trash-2"), self.tr("Remove row"))
        self.remove_button.setEnabled(False)
        self.remove_button.setToolTip(self.tr("Remove the current row where it is one of your own (Del)"))
        self.remove_button.clicked.connect(self.removal_wanted)
        self.reading = ReadingLine(reader, self.words)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.words, 1)
        line.addWidget(self.add_button)
        line.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self.reading)

    @Slot()
    def _on_add(self) -> None:
        self.row_added.emit(self.words.text())
        self.words.clear()
