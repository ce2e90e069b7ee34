"""What was just done, in a line that goes away by itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from netdesk.ui.announcing import announce
from netdesk.ui.widgets.wrapped_label import WrappedLabel

SHOWN_MS: Final = 8000
"""Long enough to be read twice; what it tells can also be seen where it was done."""


class ToldLine(WrappedLabel):
    """Hidden while there is nothing to tell. It takes no focus and asks for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setObjectName("toldLine")
        self._shown = QTimer(self)
        self._shown.setSingleShot(True)
        self._shown.setInterval(SHOWN_MS)
        self._shown.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: str) -> None:
        """Show a sentence for a while, and have a screen reader say it."""
        self.setText(words)
        self.show()
        self._shown.start()
        announce(self, words)
