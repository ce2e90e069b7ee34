"""How a line of the list of treatments to tick is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.ui.delegates.marks import BOX, paint_focus_ring, paint_tick_box
from netdesk.ui.models.treatment_pick_model import DEPTH_ROLE, NEEDS_ROLE
from netdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

_LEFT: Final = 4
_RIGHT: Final = 6
_STEP: Final = 14
_GAP: Final = 8
_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class TreatmentPickDelegate(QStyledItemDelegate):
    """A heading, or a tick box and a name, set in as deep as it stands in the tree; a need stands below the name."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for ``view`` in the colours of ``theme``."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one line."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        px, box_side = self._theme.px, self._theme.px(BOX)
        if index.data(DEPTH_ROLE) < 0:
            self._write(
                painter, rect.adjusted(px(_LEFT), px(4), -px(_RIGHT), 0), str(index.data()), "muted", heading=True
            )
            return
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        left = rect.left() + px(_LEFT + _STEP * index.data(DEPTH_ROLE))
        line = QRect(left, rect.top(), rect.right() - px(_RIGHT) - left, self._line_height())
        box = QRectF(left + 0.5, line.center().y() - box_side // 2 + 0.5, box_side, box_side)
        paint_tick_box(painter, self._theme, box, ticked=ticked)
        line.setLeft(left + box_side + px(_GAP))
        self._write(painter, line, str(index.data()), "text")
        if index.data(NEEDS_ROLE):
            below = QRect(line.left(), line.bottom() - px(3), line.width(), rect.bottom() - line.bottom())
            self._write(painter, below, index.data(NEEDS_ROLE), "caution_text", small=True)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, self._theme, QRectF(rect))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A click anywhere in the line ticks, and so does Space."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        )
        pressed = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        )
        if not clicked and not pressed:
            return False
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """A line, and half a line more below a name with a need."""
        height = self._line_height()
        if index.data(DEPTH_ROLE) < 0:
            height += self._theme.px(2)
        elif index.data(NEEDS_ROLE):
            height += self._view.fontMetrics().height() - self._theme.px(4)
        return QSize(100, height)

    def _line_height(self) -> int:
        return self._view.fontMetrics().height() + self._theme.px(8)

    def _write(
        self, painter: QPainter, rect: QRect, words: str, token: str, *, heading: bool = False, small: bool = False
    ) -> None:
        painter.setFont(self._theme.scaled_font(0.92 if heading else 0.88 if small else 1, bold=heading))
        painter.setPen(self._theme.colour(token))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _FLAGS, fitting)
