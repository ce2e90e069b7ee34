"""A box to tick with words behind it, painted like those of the tables."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from netdesk.ui.delegates.marks import BOX, paint_focus_ring, paint_tick_box
from netdesk.ui.theme import Theme

_LEFT: Final = 4
_GAP: Final = 8
_SURROUNDINGS: Final = 12
"""Above and below the words, taken together."""


class TickBox(QCheckBox):
    """A ``QCheckBox`` whose box is seen in every look and grows with the zoom."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Start unticked; an ampersand in ``text`` stands before the letter of its key."""
        super().__init__(text, parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        """Box and words."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        px = self._theme.px
        return QSize(px(_LEFT + BOX + _GAP + _LEFT) + words.width(), words.height() + px(_SURROUNDINGS))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, words, and the ring of the focus."""
        painter = QPainter(self)
        px, side = self._theme.px, self._theme.px(BOX)
        box = QRectF(px(_LEFT) + 0.5, (self.height() - side) // 2 + 0.5, side, side)
        paint_tick_box(painter, self._theme, box, ticked=self.isChecked(), fixed=not self.isEnabled())
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("text" if self.isEnabled() else "muted"))
        words = QRect(px(_LEFT + _GAP) + side, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        if self.hasFocus():
            paint_focus_ring(painter, self._theme, QRectF(self.rect()))
