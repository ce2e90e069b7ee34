"""How a line of the filter panel is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from netdesk.ui.delegates.marks import BOX, paint_chevron, paint_focus_ring, paint_tick_box
from netdesk.ui.models.filter_tree_model import COUNT_ROLE
from netdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

_LEFT: Final = 4
_RIGHT: Final = 8
_GAP: Final = 8
_SURROUNDINGS: Final = 9
"""Above and below the words of a line, taken together."""

_TEXT_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_NAME_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class FilterDelegate(QStyledItemDelegate):
    """A heading with an arrow, or a tick box with a name and a count. A count of nought is dimmed, not hidden.

    A name is shown in full, on as many lines as it takes: cut off, "Spread to the liver" and "Spread to the liver
    only" would read the same.
    """

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        """Paint for ``view`` in the colours of ``theme``."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one line."""
        rect: QRect = option.rect
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            self._paint_heading(painter, rect, index)
        else:
            self._paint_value(painter, rect, index)
        if self._view.hasFocus() and index == self._view.currentIndex():
            paint_focus_ring(painter, self._theme, QRectF(rect))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A click anywhere on a line, or Space, ticks a value and opens or closes a heading."""
        if not (_is_click(event) or _is_space(event)):
            return False
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            self._view.setExpanded(index, not self._view.isExpanded(index))
            return True
        ticked = Qt.CheckState(state) == Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the name needs in the width that the view has."""
        metrics = self._view.fontMetrics()
        height = metrics.height()
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            words = self._words_in(QRect(0, 0, self._view.viewport().width(), 0), "")
            height = metrics.boundingRect(words, _NAME_FLAGS, str(index.data())).height()
        return QSize(100, height + self._theme.px(_SURROUNDINGS))

    def _words_in(self, line: QRect, number: str) -> QRect:
        """Where the name of a value stands in its line, beside its count, which has room for two figures at least."""
        metrics = self._view.fontMetrics()
        px = self._theme.px
        room = max(metrics.horizontalAdvance(number), metrics.horizontalAdvance("00"))
        return line.adjusted(px(_LEFT + _GAP) + px(BOX), 0, -px(_RIGHT + _GAP) - room, 0)

    def _paint_heading(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        px = self._theme.px
        painter.setFont(self._theme.scaled_font(0.92, bold=True))
        painter.setPen(self._theme.colour("muted"))
        words = rect.adjusted(px(_LEFT), px(4), -px(_RIGHT + 16), 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _TEXT_FLAGS | Qt.AlignmentFlag.AlignLeft, text)
        centre = QPointF(rect.right() - px(_RIGHT + 4), words.center().y() + 1)
        paint_chevron(painter, self._theme, centre, is_open=self._view.isExpanded(index))

    def _paint_value(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        px, box_side = self._theme.px, self._theme.px(BOX)
        count = index.data(COUNT_ROLE)
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        box = QRectF(rect.left() + px(_LEFT) + 0.5, rect.center().y() - box_side // 2 + 0.5, box_side, box_side)
        paint_tick_box(painter, self._theme, box, ticked=ticked)
        painter.setFont(self._theme.font)
        number = str(count)
        painter.setPen(self._theme.colour("text" if count or ticked else "muted"))
        painter.drawText(self._words_in(rect, number), _NAME_FLAGS, str(index.data()))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(rect.adjusted(0, 0, -px(_RIGHT), 0), _TEXT_FLAGS | Qt.AlignmentFlag.AlignRight, number)


def _is_click(event: QEvent) -> bool:
    if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
        return False
    return event.button() == Qt.MouseButton.LeftButton


def _is_space(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
