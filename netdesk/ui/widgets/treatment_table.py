"""The table of treatments: a row is chosen to read it and ticked to take it to a checklist or a roster."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from netdesk.model.filters import Filters, Found
from netdesk.ui.delegates.treatment_row_delegate import TreatmentRowDelegate
from netdesk.ui.models.row_words import RowWords
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.models.treatment_table_model import Column, TreatmentTableModel
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.plain_table import make_plain
from netdesk.ui.widgets.table_columns import TableColumns

if TYPE_CHECKING:
    from netdesk.exchange.composing import RowKey
    from netdesk.query.reference import Reference

AnyIndex = QModelIndex | QPersistentModelIndex

_ROW: Final = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class TreatmentTable(QTableView):
    """Shows an answer. Keys: arrows choose, Space ticks, Return opens, Ctrl+C copies the rows selected.

    Several rows are selected as everywhere: with Shift or Ctrl and the arrows or the mouse, all with Ctrl+A. The
    current one is read in the details.
    """

    treatment_chosen = Signal(str)
    """The id of the treatment in the current row; empty where there is none."""

    treatment_opened = Signal(str)
    """Return or a double click: the reader wants to go to its details."""

    copy_wanted = Signal()
    """Ctrl+C: the reader wants the rows selected on the clipboard."""

    def __init__(
        self, reference: Reference, ticked: TickedTreatments, theme: Theme, today: date, parent: QWidget | None = None
    ) -> None:
        """Start empty; ``reference`` is asked for what further columns say, ``ticked`` is shared with other pages."""
        super().__init__(parent)
        self._model = TreatmentTableModel(ticked, RowWords(reference, today), self)
        self._ticked = ticked
        self.setModel(self._model)
        self.columns = TableColumns(self, theme)
        self._delegate = TreatmentRowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Treatments"))
        make_plain(self, QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setWordWrap(False)
        self._set_up_headers()
        self.doubleClicked.connect(self._on_double_clicked)
        self.columns.shown_changed.connect(self._on_columns_shown_changed)
        self.columns.in_view_changed.connect(self._on_columns_in_view_changed)
        theme.changed.connect(self._on_theme_changed)
        self.selectionModel().currentRowChanged.connect(self._on_selection_current_row_changed)

    def set_found(self, filters: Filters, found: Found) -> None:
        """Show an answer; the current treatment stays current where it is still shown."""
        current = self.current_id()
        selection = self.selectionModel()
        was_blocked = selection.blockSignals(True)
        self._model.set_found(filters, found)
        self._span_headings()
        line = self._model.line_of(current)
        if line >= 0:
            self.setCurrentIndex(self._model.index(line, Column.TREATMENT))
        selection.blockSignals(was_blocked)
        if current and line < 0:
            self.treatment_chosen.emit("")

    def current_id(self) -> str:
        """The id of the current treatment; empty where there is none."""
        row = self._model.row_at(self.currentIndex().row())
        return row.id if row else ""

    def choose(self, treatment_id: str) -> bool:
        """Make a treatment current and bring it into view; False where it is not among those shown."""
        line = self._model.line_of(treatment_id)
        if line < 0:
            self.setCurrentIndex(QModelIndex())
            return False
        self.setCurrentIndex(self._model.index(line, Column.TREATMENT))
        return True

    def choose_first(self) -> None:
        """Make the first treatment current where none is."""
        if not self.current_id():
            line = next((line for line in range(self._model.rowCount()) if self._model.row_at(line)), -1)
            self.setCurrentIndex(self._model.index(line, Column.TREATMENT))

    def found_as_shown(self) -> Found:
        """The answer with the rows of each section in the order in which they stand."""
        return self._model.found_as_shown()

    def selected_rows(self) -> list[RowKey]:
        """The rows selected, each with the section it stands in, from top to bottom."""
        lines = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [(self._model.found_as_at(line), row.id) for line in lines if (row := self._model.row_at(line))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks whatever the column, Return opens, Ctrl+C copies; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            if self.selected_rows():
                self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.treatment_opened.emit(self.current_id())
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._tick_selected()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:  # Qt's own knows only columns that are in view
        """Left and right go through the columns shown, in view or not; the rest is Qt's."""
        step = {self.CursorAction.MoveLeft: -1, self.CursorAction.MoveRight: 1}.get(action, 0)
        current = self.currentIndex()
        if not step or not current.isValid():
            return super().moveCursor(action, modifiers)
        return current.siblingAtColumn(self.columns.beside(current.column(), step))

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view, also one of a column that is out of view."""
        if index.isValid():
            self.columns.bring_into_view(index.column())
        super().scrollTo(index, hint)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turned sideways it walks through the columns."""
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()):
            QCoreApplication.sendEvent(self.columns.bar, event)
        else:
            super().wheelEvent(event)

    def _name_of(self, key: RowKey) -> QModelIndex:
        """The cell with the name of a treatment in a section."""
        found_as, treatment_id = key
        return self._model.index(self._model.line_of(treatment_id, found_as), Column.TREATMENT)

    def _tick_selected(self) -> None:
        """All rows selected become what the current one becomes."""
        if self.current_id():
            ticked = self.current_id() not in self._ticked
            for id_ in {self.current_id(): None, **{id_: None for _, id_ in self.selected_rows()}}:
                self._ticked.set_ticked(id_, ticked=ticked)

    def _span_headings(self) -> None:
        self.clearSpans()
        for line in self._model.headings():
            self.setSpan(line, 0, 1, self._model.columnCount())

    def _set_up_headers(self) -> None:
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(self._delegate.height())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out as if the scroll bar were there, so that columns stand still when it comes and goes."""
        super().resizeEvent(event)
        room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        self.columns.lay_out(event.size().width(), room)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        if self.current_id():
            self.treatment_opened.emit(self.current_id())

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_row_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._span_headings()
        self.treatment_chosen.emit(self.current_id())

    @Slot()
    def _on_columns_shown_changed(self) -> None:
        """Take other columns; the rows selected stay selected, and the current one current."""
        line, kept = self.currentIndex().row(), self.selected_rows()
        current = (self._model.found_as_at(line), self.current_id())
        selection = self.selectionModel()
        was_blocked = selection.blockSignals(True)
        self._model.set_columns(self.columns.shown)
        self.horizontalHeader().setSortIndicator(self._model.sorted_place(), self._model.order)
        self._span_headings()
        for key in kept:
            selection.select(self._name_of(key), _ROW)
        selection.setCurrentIndex(self._name_of(current), QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.blockSignals(was_blocked)

    @Slot()
    def _on_columns_in_view_changed(self) -> None:
        """What is out of view cannot be the current cell: the keys would find no way on from it."""
        current = self.currentIndex()
        if current.isValid() and self.isColumnHidden(current.column()):
            first = current.siblingAtColumn(Column.TREATMENT)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
