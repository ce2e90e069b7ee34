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
_ABOVE: Final = 4
_NAME_FLAGS: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap.value
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
        name = self._name_in(rect, index)
        left, middle = name.left() - px(_GAP) - box_side, name.top() + self._view.fontMetrics().height() // 2
        box = QRectF(left + 0.5, middle - box_side // 2 + 0.5, box_side, box_side)
        paint_tick_box(painter, self._theme, box, ticked=ticked)
        painter.setFont(self._theme.font)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(name, _NAME_FLAGS, str(index.data()))
        if index.data(NEEDS_ROLE):
            below = QRect(name.left(), name.bottom() + 1, name.width(), self._view.fontMetrics().height())
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
        """As high as the name needs in the width that the view has, and a line more below a name with a need."""
        line = self._view.fontMetrics().height()
        if index.data(DEPTH_ROLE) < 0:
            return QSize(100, line + self._theme.px(2 * _ABOVE + 2))
        name = self._name_in(QRect(0, 0, self._view.viewport().width(), line), index)
        below = line if index.data(NEEDS_ROLE) else 0
        return QSize(100, name.height() + below + self._theme.px(2 * _ABOVE))

    def _name_in(self, line: QRect, index: AnyIndex) -> QRect:
        """Where the name stands beside its tick box, on as many lines as it takes: cut off, two could read the same."""
        px = self._theme.px
        left = line.left() + px(_LEFT + _STEP * index.data(DEPTH_ROLE) + _GAP) + px(BOX)
        room = QRect(left, line.top() + px(_ABOVE), line.right() - px(_RIGHT) - left, 10_000)
        return QRect(room.topLeft(), QSize(room.width(), self._height(str(index.data()), room.width())))

    def _height(self, name: str, width: int) -> int:
        metrics = self._view.fontMetrics()
        return metrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), _NAME_FLAGS, name).height()

    def _write(
        self, painter: QPainter, rect: QRect, words: str, token: str, *, heading: bool = False, small: bool = False
    ) -> None:
        painter.setFont(self._theme.scaled_font(0.92 if heading else 0.88 if small else 1, bold=heading))
        painter.setPen(self._theme.colour(token))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _FLAGS, fitting)
