"""How a cell of the roster is painted and edited."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from netdesk.ui.delegates.marks import paint_focus_ring
from netdesk.ui.delegates.two_lines import TwoLines
from netdesk.ui.icons import Icons
from netdesk.ui.models.roster_model import LONGEST_TEXT, RosterColumn, RosterModel
from netdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

_SIDE: Final = 8
_STAR: Final = 18
_AROUND_ONE: Final = 22
_AROUND_TWO: Final = 12
"""Above and below the one line of a row, or the two, taken together."""

_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RosterDelegate(QStyledItemDelegate):
    """A star to tick, a role to choose or to type, and plain text, on two lines where one has no room for it."""

    def __init__(self, model: RosterModel, theme: Theme, icons: Icons, view: QTableView) -> None:
        """Paint for ``view`` in the colours of ``theme``; ``model`` knows the roles to choose from."""
        super().__init__(view)
        self._model = model
        self._theme = theme
        self._view = view
        self._editor: QWidget | None = None
        self._star = icons.icon("star", "edge")
        self._key_star = icons.icon("star-filled", "accent")
        self._lines = TwoLines(theme.font)
        theme.changed.connect(self._on_theme_changed)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == RosterColumn.KEY:
            star = self._key_star if _is_ticked(index) else self._star
            side = self._theme.px(_STAR)
            star.paint(painter, QRect(rect.center().x() - side // 2, rect.center().y() - side // 2, side, side))
        else:
            self._paint_words(painter, rect.adjusted(self._theme.px(_SIDE), 0, -self._theme.px(_SIDE), 0), index)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, self._theme, QRectF(rect).adjusted(0, 0, 0, -1))

    def row_height(self, row: int) -> int:
        """As high as the words of a row need at the widths of the columns: one line, or two."""
        line = self._view.fontMetrics().height()
        broken = any(
            "\n" in self._broken(index)
            for column in RosterColumn
            if column is not RosterColumn.KEY and (index := self._model.index(row, column)).isValid()
        )
        return 2 * line + self._theme.px(_AROUND_TWO) if broken else line + self._theme.px(_AROUND_ONE)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A list of the known roles that takes free words too, or a line to type in.

        It is kept here while it is typed into: a look for garbage would otherwise take it for some, for only Qt holds
        it, and delete it with what was typed.
        """
        self._editor = self._made_editor(parent, index)
        return self._editor

    def _made_editor(self, parent: QWidget, index: AnyIndex) -> QWidget:
        title = str(self._model.headerData(index.column(), Qt.Orientation.Horizontal))
        if index.column() != RosterColumn.ROLE:
            line = QLineEdit(parent)
            line.setMaxLength(LONGEST_TEXT)
            line.setAccessibleName(title)
            line.setProperty("look", "cell")
            return line
        combo = QComboBox(parent)
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.addItems([role.title for role in self._model.roles.values()])
        combo.setMaxVisibleItems(14)
        combo.setAccessibleName(title)
        typed, completer = combo.lineEdit(), combo.completer()
        assert typed is not None
        assert completer is not None
        typed.setMaxLength(LONGEST_TEXT)
        typed.setAccessibleName(title)
        typed.setPlaceholderText(self.tr("Choose or type"))
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        listed = completer.popup()
        assert listed is not None
        listed.setAccessibleName(title)
        listed.installEventFilter(self)
        return combo

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab while the roles are listed goes on to the next cell, as it does without a list.

        Qt would hand it past this delegate to the editor, which gives the focus away and leaves the table.
        """
        if not isinstance(watched, QAbstractItemView):
            return super().eventFilter(watched, event)
        editor, is_press = watched.focusProxy(), event.type() == QEvent.Type.KeyPress
        if not (is_press and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)):
            return False
        if editor is None:
            watched.hide()
            return False
        editor.removeEventFilter(self)  # hiding the list moves the focus, which would end the editing before Tab does
        watched.hide()
        editor.installEventFilter(self)
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Start from the words that stand in the cell."""
        words = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(words))
            editor.setEditText(words)
            typed = editor.lineEdit()
            assert typed is not None
            typed.selectAll()  # Qt does so for a bare line only: what is typed replaces what stands there
        elif isinstance(editor, QLineEdit):
            editor.setText(words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Take what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, self._model.completed(editor.currentText()))
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A click on a star makes that person the one to ring first, or nobody."""
        if index.column() != RosterColumn.KEY or not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            state = Qt.CheckState.Unchecked if _is_ticked(index) else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return False

    def _paint_words(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        token = "text"
        if not index.data():
            token = "caution_text" if index.column() == RosterColumn.NAME else "muted"
        painter.setFont(self._theme.font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(rect, _FLAGS, self._broken(index))

    def _broken(self, index: AnyIndex) -> str:
        """The words of a cell on the lines that they take in its column; where there are none, what that means."""
        stand_ins = {RosterColumn.NAME: self.tr("empty: asks who"), RosterColumn.ROLE: self.tr("role")}
        words = str(index.data()) or stand_ins.get(RosterColumn(index.column()), "")
        width = self._view.columnWidth(index.column()) - 2 * self._theme.px(_SIDE)
        return self._lines.broken(words, width)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._lines = TwoLines(self._theme.font)


def _is_ticked(index: AnyIndex) -> bool:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
