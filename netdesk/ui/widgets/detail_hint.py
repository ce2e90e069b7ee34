"""What stands in the details' place until a treatment is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class DetailHint(QLabel):
    """A sentence that says what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say it."""
        super().__init__(parent)
        self.setText(self.tr("Choose a treatment to read what each source says about it."))
        self.setProperty("look", "muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
