"""How a line of the treatments table is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.ui.delegates.marks import BOX, paint_tick_box
from netdesk.ui.delegates.two_lines import TwoLines
from netdesk.ui.models.treatment_table_model import HEADING_ROLE, SHORT_ROLE, Column
from netdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

_PADDING: Final = 8
_SURROUNDINGS: Final = 12
"""Above and below the two lines of a cell, taken together."""

_TEXT_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TreatmentRowDelegate(QStyledItemDelegate):
    """Up to two lines of text a cell, a tick box before the name, headings across, a bar at the current row."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        """Paint for ``view`` in the colours of ``theme``."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._take_font()
        theme.changed.connect(self._take_font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        padding = self._theme.px(_PADDING)
        if index.data(HEADING_ROLE):
            painter.fillRect(rect, self._theme.colour("ground"))
            heading = str(index.data(Qt.ItemDataRole.DisplayRole))
            self._paint_text(painter, rect.adjusted(padding, 0, -padding, 0), heading, self._bold)
            return
        self._paint_ground(painter, index, rect)
        left = padding
        if index.column() == Column.TREATMENT:
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            paint_tick_box(painter, self._theme, QRectF(self._box_in(rect)).translated(0.5, 0.5), ticked=ticked)
            left += self._theme.px(BOX) + padding
        words = rect.adjusted(left, 0, -padding, 0)
        self._paint_text(painter, words, self.words_of(index, words.width()), self._theme.font)

    def words_of(self, index: AnyIndex, width: int) -> str:
        """What is painted in a width in logical pixels: two lines of the text, or a shorter one if it is too long."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        if self._metrics.horizontalAdvance(text) > width:
            short = index.data(SHORT_ROLE)
            text = text if short is None else str(short)
        return self._two_lines.broken(text, width)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A click on the box ticks; a click elsewhere in the row only chooses it."""
        if not isinstance(event, QMouseEvent) or index.column() != Column.TREATMENT or index.data(HEADING_ROLE):
            return False
        if not self._box_in(self._view.visualRect(index)).adjusted(-6, -8, 6, 8).contains(event.position().toPoint()):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)
        return False

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The text's width with its surroundings; the height is the view's."""
        width = self._metrics.horizontalAdvance(str(index.data())) + self._theme.px(3 * _PADDING + BOX)
        return QSize(width, self.height())

    def height(self) -> int:
        """Of every line of the table, in logical pixels: two lines of text with their surroundings."""
        return self._two_lines.height() + self._theme.px(_SURROUNDINGS)

    def _paint_ground(self, painter: QPainter, index: AnyIndex, rect: QRect) -> None:
        """Rows selected are tinted and have a bar at their left; the current one has lines along it too."""
        is_current = index.row() == self._view.currentIndex().row()
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, self._theme.colour("accent_soft"))
            if index.column() == Column.TREATMENT:
                bar = QRect(rect.left(), rect.top(), self._theme.px(3), rect.height())
                painter.fillRect(bar, self._theme.colour("accent"))
        painter.setPen(self._theme.colour("accent" if is_current else "line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_current:
            painter.drawLine(rect.topLeft(), rect.topRight())

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(rect, _TEXT_FLAGS, text)

    def _box_in(self, cell: QRect) -> QRect:
        side = self._theme.px(BOX)
        return QRect(cell.left() + self._theme.px(_PADDING), cell.center().y() - side // 2, side, side)

    @Slot()
    def _take_font(self) -> None:
        self._bold = self._theme.scaled_font(1, bold=True)
        self._metrics = QFontMetrics(self._theme.font)
        self._two_lines = TwoLines(self._theme.font)
