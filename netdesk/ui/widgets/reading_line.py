"""How easy it is to read what is typed in a field, below that field."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk.ui.announcing import announce
from netdesk.ui.plain_reader import PlainReader
from netdesk.ui.widgets.wrapped_label import WrappedLabel

_WAIT: Final = 350
"""Milliseconds without typing before it is judged."""


class ReadingLine(WrappedLabel):
    """Quiet words; hidden while there is nothing to say. Never judges while somebody types.

    The words are the field's accessible description. They are said aloud where they say another thing than before: that
    it became hard or easy, or that another word is hard.
    """

    def __init__(self, reader: PlainReader, field: QLineEdit, parent: QWidget | None = None) -> None:
        """Follow what is typed in ``field``."""
        super().__init__(parent)
        self.setProperty("look", "muted")
        self._reader = reader
        self._field = field
        self._said: object = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT)
        self._pause.timeout.connect(self._on_pause_timeout)
        field.textChanged.connect(self._on_field_text_changed)
        reader.ready.connect(self._on_pause_timeout)
        self.hide()

    @Slot(str)
    def _on_field_text_changed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._said = None
            self._say("")

    @Slot()
    def _on_pause_timeout(self) -> None:
        from netdesk.ui.models.reading_words import reading_in_words  # loads the dictionary's library

        text = self._field.text().strip()
        reading = self._reader.reading(text) if text else None
        if reading is None:
            return
        words = reading_in_words(reading)
        self._say(words)
        said = (reading.is_easy, reading.hard_words) if words else None
        if said != self._said:
            self._said = said
            announce(self, words)

    def _say(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))
        self._field.setAccessibleDescription(words)
