"""Marks that several delegates paint alike."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netdesk.ui.theme import Theme

BOX: Final = 15
"""Side of a tick box in logical pixels at 100 %."""


def paint_tick_box(painter: QPainter, theme: Theme, box: QRectF, *, ticked: bool, fixed: bool = False) -> None:
    """A tick box: an outline, or a filled box with a tick in it; grey where the tick is fixed."""
    unit = box.width() / BOX
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent" if ticked and not fixed else "edge"), max(1.0, unit)))
    painter.setBrush(theme.colour("chip" if fixed else "accent" if ticked else "card"))
    painter.drawRoundedRect(box, 3 * unit, 3 * unit)
    if ticked:
        pen = QPen(theme.colour("muted" if fixed else "on_accent"), 2 * unit)
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
    unit = theme.zoom
    painter.setPen(QPen(theme.colour("muted"), 1.6 * unit))
    x, y, long, short = centre.x(), centre.y(), 3.5 * unit, 1.75 * unit
    if is_open:
        points = [QPointF(x - long, y - short), QPointF(x, y + short), QPointF(x + long, y - short)]
    else:
        points = [QPointF(x - short, y - long), QPointF(x + short, y), QPointF(x - short, y + long)]
    painter.drawPolyline(points)
    painter.restore()


def paint_focus_ring(painter: QPainter, theme: Theme, cell: QRectF) -> None:
    """The ring around the line or cell that is in focus."""
    width = max(2.0, 2 * theme.zoom)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), width))
    painter.drawRoundedRect(cell.adjusted(width / 2, width / 2, -width / 2, -width / 2), 4 * theme.zoom, 4 * theme.zoom)
    painter.restore()
