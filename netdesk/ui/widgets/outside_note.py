"""What stands above the details of a treatment that the filters do not find."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class OutsideNote(QFrame):
    """Keeps a treatment that a link led to from being taken for one that the filters found, and offers to drop them."""

    clear_wanted = Signal()
    """The reader wants no filters any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until it holds."""
        super().__init__(parent)
        self.setProperty("look", "notice")
        says = QLabel(self.tr("Your filters do not find this treatment."))
        says.setWordWrap(True)
        clear = QPushButton(self.tr("Clear all filters"))
        clear.clicked.connect(self._on_clear_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 6, 4)
        layout.addWidget(says, 1)
        layout.addWidget(clear)
        self.hide()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.clear_wanted.emit()
