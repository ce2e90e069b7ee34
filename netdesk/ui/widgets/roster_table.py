"""The table of the people on a roster."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from netdesk.model.care import Person
from netdesk.ui.delegates.roster_delegate import RosterDelegate
from netdesk.ui.icons import Icons
from netdesk.ui.models.roster_model import RosterColumn, RosterModel
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.plain_table import make_plain

_WIDTHS: Final = {
    RosterColumn.KEY: (44, 0.0),
    RosterColumn.ROLE: (150, 0.35),
    RosterColumn.NAME: (126, 0.25),
    RosterColumn.PHONE: (122, 0.05),
    RosterColumn.NIGHT_PHONE: (122, 0.05),
    RosterColumn.HOURS: (92, 0.1),
    RosterColumn.ORGANISATION: (104, 0.2),
}
"""Of each column the least width and its part of what is left."""


class RosterTable(QTableView):
    """People as rows that are typed into.

    Keys: typing, F2 or Return edits a cell, Tab goes to the next one while editing, Space on the star says whom to
    ring first, Del removes, Alt+Shift+Up and Down move.
    """

    role_chosen = Signal(str)
    """The role of the person in the current row: an id, free words, or nothing."""

    def __init__(self, model: RosterModel, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Show ``model``, whose people are changed here."""
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.setModel(model)
        self._delegate = RosterDelegate(model, theme, icons, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("People of the care team"))
        make_plain(self, QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        self.selectionModel().currentRowChanged.connect(self._on_selection_current_row_changed)
        model.people_changed.connect(self._on_model_people_changed)
        theme.changed.connect(self._fit_rows)

    def add_person(self) -> None:
        """Put an empty row at the end and begin with its role."""
        self._model.add(Person(role=""))
        index = self._model.index(len(self._model.people) - 1, RosterColumn.ROLE)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.edit(index)

    def remove_current(self) -> None:
        """Take the current row out; the one after it becomes current."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if row >= 0:
            self._model.remove(row)
            self.setCurrentIndex(self._model.index(min(row, len(self._model.people) - 1), column))

    def move_current(self, by: int) -> None:
        """Move the current row up (-1) or down (1)."""
        index = self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(self._model.index(self._model.move(index.row(), by), index.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The table's own keys; the rest is Qt's."""
        moving = event.modifiers() == Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        elif moving and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().column() == RosterColumn.KEY:
            self._tick_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit_current()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out; where it is too small for all columns, the table scrolls."""
        super().resizeEvent(event)
        left = max(0, self.viewport().width() - sum(self._theme.px(least) for least, _ in _WIDTHS.values()))
        for column, (least, share) in _WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(least) + int(left * share))
        self._fit_rows()

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being changed, so that what stands in it is not on the roster yet."""
        return self.state() == QAbstractItemView.State.EditingState

    def _edit_current(self) -> None:
        """Begin to edit; the Return that ends editing comes here too and must not begin it again."""
        if not self.is_editing and self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def _tick_current(self) -> None:
        index = self.currentIndex()
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        self._model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _say_role(self) -> None:
        row = self.currentIndex().row()
        self.role_chosen.emit(self._model.people[row].role if 0 <= row < len(self._model.people) else "")

    @Slot()
    def _fit_rows(self) -> None:
        for row in range(len(self._model.people)):
            self.setRowHeight(row, self._delegate.row_height(row))

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_row_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._say_role()

    @Slot()
    def _on_model_people_changed(self) -> None:
        self._fit_rows()
        self._say_role()
