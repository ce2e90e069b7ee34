"""What was copied of a sheet, so that the next patient's clipboard does not hold it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


class CopiedSheet:
    """Remembers in memory what it put on the clipboard last, and takes that away again, and nothing else."""

    def __init__(self) -> None:
        """Start with nothing copied."""
        self._copied = ""

    def copy(self, text: str) -> None:
        """Put a sheet's text on the clipboard."""
        self._copied = text
        QGuiApplication.clipboard().setText(text)

    def forget(self) -> None:
        """Empty the clipboard where it still holds just what was copied; what was copied since then stays."""
        copied, self._copied = self._copied, ""
        clipboard = QGuiApplication.clipboard()
        if copied and clipboard.text().splitlines() == copied.splitlines():  # systems end lines in their own ways
            clipboard.clear()
