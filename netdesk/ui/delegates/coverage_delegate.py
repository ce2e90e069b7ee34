"""How a cell of the coverage matrix is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from netdesk.ui.models.coverage_model import HEADING_ROLE, NOTHING, TOTAL_ROLE, CoverageModel
from netdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

_PADDING: Final = 8
_ABOVE: Final = 5


class CoverageDelegate(QStyledItemDelegate):
    """Names of groups look like the links that they are; the current cell has a frame, bold while it has the focus."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        """Paint for ``view`` in the colours of ``theme``."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        text = str(index.data())
        heading = bool(index.data(HEADING_ROLE))
        if heading:
            painter.fillRect(rect, self._theme.colour("ground"))
        elif index == self._view.currentIndex():
            self._paint_frame(painter, rect)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._font(index))
        opens = index.column() == 0 and self._opens(index)
        token = "accent" if opens else "muted" if text == NOTHING else "text"
        painter.setPen(self._theme.colour(token))
        painter.drawText(self._words_in(rect), self._flags(index), text)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the words need in the width of the column."""
        width = self._view.columnWidth(index.column())
        room = QRect(0, 0, width - 2 * self._theme.px(_PADDING), 10_000)
        height = QFontMetrics(self._font(index)).boundingRect(room, self._flags(index), str(index.data())).height()
        return QSize(width, height + 2 * self._theme.px(_ABOVE))

    def _opens(self, index: AnyIndex) -> bool:
        model = index.model()
        return isinstance(model, CoverageModel) and model.group_at(index.row()) is not None

    def _font(self, index: AnyIndex) -> QFont:
        font = self._theme.scaled_font(1, bold=bool(index.data(HEADING_ROLE) or index.data(TOTAL_ROLE)))
        if index.column() == 0 and self._opens(index):
            font = QFont(font)
            font.setUnderline(True)
        return font

    def _flags(self, index: AnyIndex) -> int:
        side = Qt.AlignmentFlag.AlignHCenter if index.column() else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextWordWrap.value

    def _words_in(self, cell: QRect) -> QRect:
        padding = self._theme.px(_PADDING)
        return cell.adjusted(padding, 0, -padding, 0)

    def _paint_frame(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, self._theme.colour("accent_soft"))
        width = 2 if self._view.hasFocus() else 1
        painter.setPen(QPen(self._theme.colour("accent"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -2, -2))
