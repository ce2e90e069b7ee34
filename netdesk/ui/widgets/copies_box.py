"""How many copies are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

if TYPE_CHECKING:
    from netdesk.ui.icons import Icons

_MOST_COPIES: Final = 99
_MARK: Final = 12


class CopiesBox(QSpinBox):
    """A number with two small arrows, seen in every look: the style's own arrows vanish where everything is black."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Start at one copy."""
        super().__init__(parent)
        self._down = icons.icon("chevron-down")
        self.setRange(1, _MOST_COPIES)
        self.setObjectName("copies")
        self.setAccessibleName(self.tr("Copies"))
        self.setToolTip(self.tr("How many copies are printed"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box as the style draws it, and an arrow on either button."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        painter = QPainter(self)
        for control, turn in ((QStyle.SubControl.SC_SpinBoxUp, 180), (QStyle.SubControl.SC_SpinBoxDown, 0)):
            place = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, control, self)
            painter.save()
            painter.translate(place.center() + QPoint(1, 1))
            painter.rotate(turn)
            self._down.paint(painter, QRect(-_MARK // 2, -_MARK // 2, _MARK, _MARK))
            painter.restore()
        painter.end()
