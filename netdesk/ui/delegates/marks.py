"""Marks that several delegates paint alike."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netdesk.ui.theme import Theme

BOX: Final = 15
"""Side of a tick box in logical pixels."""


def paint_tick_box(painter: QPainter, theme: Theme, box: QRectF, *, ticked: bool, fixed: bool = False) -> None:
    """A tick box: an outline, or a filled box with a tick in it; grey where the tick is fixed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent" if ticked and not fixed else "edge"), 1))
    painter.setBrush(theme.colour("chip" if fixed else "accent" if ticked else "card"))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        pen = QPen(theme.colour("muted" if fixed else "on_accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        left, top, side = box.left(), box.top(), box.width()
        turn = QPointF(left + side * 0.43, top + side * 0.72)
        painter.drawLine(QPointF(left + side * 0.24, top + side * 0.52), turn)
        painter.drawLine(turn, QPointF(left + side * 0.77, top + side * 0.29))
    painter.restore()


def paint_chevron(painter: QPainter, theme: Theme, centre: QPointF, *, is_open: bool) -> None:
    """A small arrow that says whether what follows is shown: down for open, right for closed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("muted"), 1.6))
    x, y = centre.x(), centre.y()
    if is_open:
        points = [QPointF(x - 3.5, y - 1.75), QPointF(x, y + 1.75), QPointF(x + 3.5, y - 1.75)]
    else:
        points = [QPointF(x - 1.75, y - 3.5), QPointF(x + 1.75, y), QPointF(x - 1.75, y + 3.5)]
    painter.drawPolyline(points)
    painter.restore()
