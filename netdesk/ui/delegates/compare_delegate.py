"""How a cell of a comparison is painted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from netdesk.ui.delegates.marks import paint_focus_ring
from netdesk.ui.icons import Icons
from netdesk.ui.models.compare_model import PARTS_ROLE, CompareModel
from netdesk.ui.models.compare_words import CellPart, Tone, unbroken
from netdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

_SIDE: Final = 8
_ABOVE: Final = 7
_ICON: Final = 18
_INSIDE: Final = 5
"""Around the words of an alert, in its box."""

_GAPS: Final = {Tone.QUIET: 1, Tone.DOUBT: 2}
"""Above a part that belongs to the one before it; between others there is more."""

_GAP: Final = 6
_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ENDLESS: Final = 100_000
_TOKENS: Final = {
    Tone.TEXT: "text",
    Tone.NAME: "text",
    Tone.QUIET: "muted",
    Tone.SILENT: "muted",
    Tone.MORE: "accent",
    Tone.ALERT: "alert_text",
    Tone.DOUBT: "caution_text",
}


class CompareDelegate(QStyledItemDelegate):
    """Words wrap and are never cut off. An alert stands in a box of its own with a sign before it (guards G3, G4)."""

    def __init__(self, theme: Theme, icons: Icons, view: QTableView) -> None:
        """Paint for ``view`` in the colours of ``theme``."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._sign = icons.icon("octagon-alert", "alert_text")
        self._heights: dict[tuple[CellPart, int], int] = {}
        theme.changed.connect(self._heights.clear)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        self._paint_ground(painter, option, index, rect)
        for part, place in self._places(index, rect):
            if part.tone is Tone.ALERT:
                self._paint_box(painter, place)
                place = self._inside(place)
            painter.setFont(self._font(part.tone))
            painter.setPen(self._theme.colour(_TOKENS[part.tone]))
            painter.drawText(place, _FLAGS, unbroken(part.words))
        if index == self._view.currentIndex() and self._view.hasFocus():
            paint_focus_ring(painter, self._theme, QRectF(rect.adjusted(1, 1, -2, -2)))

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the words need in the width of the column."""
        width = self._view.columnWidth(index.column())
        return QSize(width, self.height(index, width))

    def height(self, index: AnyIndex, width: int) -> int:
        """The height that a cell needs at a width."""
        bottom = 0
        for _, place in self._places(index, QRect(0, 0, width, 0)):
            bottom = place.bottom() + 1
        return bottom + self._theme.px(_ABOVE)

    def _places(self, index: AnyIndex, cell: QRect) -> Iterator[tuple[CellPart, QRect]]:
        """The parts of a cell and where each stands, from top to bottom."""
        px = self._theme.px
        left, width = cell.left() + px(_SIDE), max(cell.width() - 2 * px(_SIDE), 20)
        top = cell.top() + px(_ABOVE)
        for number, part in enumerate(index.data(PARTS_ROLE)):
            if number:
                top += px(_GAPS.get(part.tone, _GAP))
            height = self._part_height(part, width)
            yield part, QRect(left, top, width, height)
            top += height

    def _part_height(self, part: CellPart, width: int) -> int:
        if (part, width) not in self._heights:
            place = QRect(0, 0, width, _ENDLESS)
            around = 0
            if part.tone is Tone.ALERT:
                place, around = self._inside(place), 2 * self._theme.px(_INSIDE)
            metrics = QFontMetrics(self._font(part.tone))
            self._heights[part, width] = (
                metrics.boundingRect(place, int(_FLAGS), unbroken(part.words)).height() + around
            )
        return self._heights[part, width]

    def _inside(self, box: QRect) -> QRect:
        """Where the words of an alert stand in its box."""
        px = self._theme.px
        return box.adjusted(px(_INSIDE + _ICON + 5), px(_INSIDE), -px(_INSIDE), -px(_INSIDE))

    def _font(self, tone: Tone) -> QFont:
        if tone in (Tone.QUIET, Tone.MORE, Tone.DOUBT):
            return self._theme.scaled_font(0.92)
        return self._theme.scaled_font(1, bold=tone in (Tone.NAME, Tone.ALERT))

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        px = self._theme.px
        painter.fillRect(box, self._theme.colour("alert"))
        painter.fillRect(QRect(box.left(), box.top(), px(3), box.height()), self._theme.colour("alert_edge"))
        self._sign.paint(painter, QRect(box.left() + px(_INSIDE + 2), box.top() + px(_INSIDE), px(_ICON), px(_ICON)))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        model = index.model()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        elif isinstance(model, CompareModel) and model.heading(index.row()).differs is None:
            painter.fillRect(rect, self._theme.colour("ground"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
