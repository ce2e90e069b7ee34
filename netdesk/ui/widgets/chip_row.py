"""A row of words to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from netdesk.ui.widgets.flow_layout import FlowLayout


class ChipRow(QWidget):
    """A caption and a chip for each word; hidden where there is none. Chips are kept and used again."""

    chosen = Signal(int)
    """The place of the word whose chip was pressed."""

    def __init__(self, caption: str, does: str, parent: QWidget | None = None) -> None:
        """Start without words; ``does`` says to a screen reader what a chip does, with ``{0}`` for its word."""
        super().__init__(parent)
        self._does = does
        self._chips: list[QPushButton] = []
        self.words: tuple[str, ...] = ()
        self._row = FlowLayout(self)
        label = QLabel(caption)
        label.setProperty("look", "muted")
        self._row.addWidget(label)
        self.hide()

    def set_words(self, words: Iterable[str]) -> None:
        """Offer these words."""
        self.words = tuple(words)
        while len(self._chips) < len(self.words):
            chip = QPushButton()
            chip.setProperty("look", "chip")
            chip.clicked.connect(self._on_chip_clicked)
            self._row.addWidget(chip)
            self._chips.append(chip)
        for chip, word in zip(self._chips, self.words, strict=False):
            chip.setText(word.replace("&", "&&"))
            chip.setAccessibleName(self._does.format(word))
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(self.words))
        self.setVisible(bool(self.words))

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QPushButton)
        self.chosen.emit(self._chips.index(chip))
