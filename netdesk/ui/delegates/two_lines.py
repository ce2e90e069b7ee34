"""Breaking a text into the two lines that a cell has room for."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

_KEPT: Final = 4000
"""How many texts are kept as they were broken: all cells of the bundled content in a few widths."""

_LONGEST: Final = 600
"""What is longer than this many characters is surely longer than two lines."""


class TwoLines:
    """Breaks texts in one font between words; what does not fit in two lines ends in "…". Remembers what it broke."""

    def __init__(self, font: QFont) -> None:
        """Measure in this font."""
        self._font = font
        self._metrics = QFontMetrics(font)
        self.broken = lru_cache(_KEPT)(self._broken)

    def height(self) -> int:
        """Of two lines, in logical pixels."""
        return 2 * self._metrics.height()

    def _broken(self, text: str, width: int) -> str:
        """The text with a line end where its second line begins, for a width in logical pixels."""
        text = text[:_LONGEST]
        if self._metrics.horizontalAdvance(text) <= width:
            return text
        layout = QTextLayout(text, self._font)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(width)
        end = first.textLength()
        layout.endLayout()
        return "\n".join(
            self._metrics.elidedText(part.strip(), Qt.TextElideMode.ElideRight, width)  # also a word wider than a cell
            for part in (text[:end], text[end:])
            if part
        )
