"""For whom the sheets of this visit are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class PatientName(QObject):
    """One name for the whole window, as it is typed. In memory only: gone with the next patient and with the window."""

    typed_changed = Signal(str)
    """What is typed now, with its blanks."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without a name."""
        super().__init__(parent)
        self._typed = ""

    @property
    def typed(self) -> str:
        """What is typed, with its blanks."""
        return self._typed

    @property
    def name(self) -> str:
        """The name as it stands on a sheet; empty for a line to write on."""
        return self._typed.strip()

    def type(self, words: str) -> None:
        """Let the name be this, in every field of the window."""
        if words != self._typed:
            self._typed = words
            self.typed_changed.emit(words)

    def forget(self) -> None:
        """Let nobody be named."""
        self.type("")
