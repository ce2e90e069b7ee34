"""How a row of the checklist is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from netdesk.ui.delegates.marks import BOX, paint_tick_box
from netdesk.ui.icons import Icons
from netdesk.ui.models.effects_model import LINE_ROLE, REMARKS_ROLE, EffectsColumn, LineKind
from netdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

_SIDE: Final = 8
_ABOVE: Final = 7
_BETWEEN: Final = 3
_ICON: Final = 18
_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_HEADING_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_WORDS: Final = (EffectsColumn.EFFECT, EffectsColumn.COMES_WITH, EffectsColumn.SAID_BY)
_ENDLESS: Final = 100_000


class EffectsDelegate(QStyledItemDelegate):
    """Words wrap and are never cut off; an alert stands on its own ground with a sign before its name (guard G4).

    Remarks have no column of their own on the screen: they go across below the other cells, where a doubt of several
    lines (guard G2) is easier to read. Each cell paints the piece of them that lies in it.
    """

    def __init__(self, theme: Theme, icons: Icons, view: QTableView) -> None:
        """Paint for ``view`` in the colours of ``theme``."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._sign = icons.icon("octagon-alert", "alert_text")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        px = self._theme.px
        kind = index.data(LINE_ROLE)
        if kind is LineKind.HEADING:
            self._paint_heading(painter, rect, str(index.data()))
            return
        self._paint_ground(painter, option, index, rect)
        if index.column() == EffectsColumn.ON_SHEET:
            self._paint_tick(painter, rect, index)
            return
        inside = rect.adjusted(px(_SIDE), px(_ABOVE), -px(_SIDE), 0)
        if kind is LineKind.ALERT and index.column() == EffectsColumn.EFFECT:
            self._sign.paint(painter, QRect(inside.left(), inside.top(), px(_ICON), px(_ICON)))
            inside.setLeft(inside.left() + px(_ICON + 5))
        painter.setFont(self._font(index))
        painter.setPen(self._theme.colour(self._token(index)))
        painter.drawText(inside, _FLAGS, str(index.data()))
        self._paint_remarks(painter, rect, index)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A click in the first column ticks; a click elsewhere in the row only chooses it."""
        is_heading = index.data(LINE_ROLE) is LineKind.HEADING
        if is_heading or not isinstance(event, QMouseEvent) or index.column() != EffectsColumn.ON_SHEET:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            return model.setData(index, _other_state(index), Qt.ItemDataRole.CheckStateRole)
        return False

    def row_height(self, row: int) -> int:
        """As high as the words of a row need at the widths of the columns."""
        model = self._view.model()
        line = self._view.fontMetrics().height()
        first = model.index(row, EffectsColumn.EFFECT)
        if first.data(LINE_ROLE) is LineKind.HEADING:
            return max(line, self._heading_height(str(first.siblingAtColumn(0).data()))) + self._theme.px(12)
        highest = max(self._words_height(model.index(row, column)) for column in _WORDS)
        return max(line, highest) + self._remarks_height(first) + self._theme.px(2 * _ABOVE)

    def _heading_height(self, words: str) -> int:
        width = sum(self._view.columnWidth(column) for column in EffectsColumn) - self._theme.px(2 * _SIDE)
        return _height(words, self._theme.scaled_font(0.92, bold=True), width)

    def _words_height(self, index: AnyIndex) -> int:
        width = self._view.columnWidth(index.column()) - self._theme.px(2 * _SIDE)
        if index.column() == EffectsColumn.EFFECT and index.data(LINE_ROLE) is LineKind.ALERT:
            width -= self._theme.px(_ICON + 5)
        return _height(str(index.data()), self._font(index), width)

    def _remarks_height(self, index: AnyIndex) -> int:
        width = self._remarks_width()
        between = self._theme.px(_BETWEEN)
        return sum(_height(remark.words, self._small(), width) + between for remark in index.data(REMARKS_ROLE))

    def _remarks_width(self) -> int:
        return sum(self._view.columnWidth(column) for column in _WORDS) - self._theme.px(2 * _SIDE)

    def _paint_remarks(self, painter: QPainter, cell: QRect, index: AnyIndex) -> None:
        """Paint all remarks from the second column on, and let only the piece in this cell be seen."""
        left = cell.left() - self._view.columnViewportPosition(index.column())
        left += self._view.columnViewportPosition(EffectsColumn.EFFECT) + self._theme.px(_SIDE)
        between = self._theme.px(_BETWEEN)
        top = cell.bottom() - self._theme.px(_ABOVE) - self._remarks_height(index) + between
        inside = QRect(left, top, self._remarks_width(), cell.height())
        painter.save()
        painter.setClipRect(cell)
        painter.setFont(self._small())
        for remark in index.data(REMARKS_ROLE):
            painter.setPen(self._theme.colour(self._token(index, is_doubt=remark.is_doubt)))
            painter.drawText(inside, _FLAGS, remark.words)
            inside.setTop(inside.top() + _height(remark.words, self._small(), inside.width()) + between)
        painter.restore()

    def _token(self, index: AnyIndex, *, is_doubt: bool = False) -> str:
        if index.data(LINE_ROLE) is LineKind.ALERT:
            return "alert_text"
        if is_doubt:
            return "caution_text"
        ticked = index.sibling(index.row(), EffectsColumn.ON_SHEET).data(Qt.ItemDataRole.CheckStateRole)
        quiet = index.column() == EffectsColumn.SAID_BY or Qt.CheckState(ticked) == Qt.CheckState.Unchecked
        return "muted" if quiet else "text"

    def _font(self, index: AnyIndex) -> QFont:
        if index.column() == EffectsColumn.EFFECT and index.data(LINE_ROLE) is LineKind.ALERT:
            return self._theme.scaled_font(1, bold=True)
        return self._small() if index.column() == EffectsColumn.SAID_BY else self._theme.font

    def _small(self) -> QFont:
        return self._theme.scaled_font(0.92)

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.fillRect(rect, self._theme.colour("ground"))
        painter.setFont(self._theme.scaled_font(0.92, bold=True))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(rect.adjusted(self._theme.px(_SIDE), 0, -self._theme.px(_SIDE), 0), _HEADING_FLAGS, words)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        is_alert = index.data(LINE_ROLE) is LineKind.ALERT
        if is_alert:
            painter.fillRect(rect, self._theme.colour("alert"))
        elif state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        if index.column() == 0 and state & QStyle.StateFlag.State_Selected:
            bar = self._theme.colour("alert_edge" if is_alert else "accent")
            painter.fillRect(QRect(rect.left(), rect.top(), self._theme.px(3), rect.height()), bar)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_tick(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        side = self._theme.px(BOX)
        top = rect.top() + self._theme.px(_ABOVE) + (self._view.fontMetrics().height() - side) // 2
        box = QRectF(rect.left() + self._theme.px(_SIDE) + 0.5, top + 0.5, side, side)
        fixed = not index.flags() & Qt.ItemFlag.ItemIsUserCheckable
        paint_tick_box(painter, self._theme, box, ticked=ticked, fixed=fixed)


def _height(words: str, font: QFont, width: int) -> int:
    bounds = QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 20), _ENDLESS), int(_FLAGS), words)
    return bounds.height()


def _other_state(index: AnyIndex) -> Qt.CheckState:
    ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    return Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
