"""The table of treatments: a row is chosen to read it and ticked to take it to a checklist or a roster."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from netdesk.model.filters import Found
from netdesk.ui.delegates.treatment_row_delegate import TreatmentRowDelegate
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.models.treatment_table_model import Column, TreatmentTableModel
from netdesk.ui.theme import Theme

_NARROW: Final = 460
"""Below this width in logical pixels at 100 % the group is left to the details."""

_SHARES: Final = {Column.TREATMENT: 0.415, Column.GROUP: 0.19, Column.SOURCES: 0.125}
"""The first widths of the columns as parts of the table's; the last column takes the rest."""


class TreatmentTable(QTableView):
    """Shows an answer. Keys: arrows choose, Space ticks, Return opens, Ctrl+C copies the row with its sources."""

    treatment_chosen = Signal(str)
    """The id of the treatment in the current row; empty where there is none."""

    treatment_opened = Signal(str)
    """Return or a double click: the reader wants to go to its details."""

    def __init__(self, ticked: TickedTreatments, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        """Start empty; ``ticked`` is shared with the other pages."""
        super().__init__(parent)
        self._model = TreatmentTableModel(ticked, today, self)
        self._widths: list[int] = []
        self._is_sharing = False
        self._theme = theme
        self.setModel(self._model)
        self._delegate = TreatmentRowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Treatments"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self._set_up_headers()
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)
        self.selectionModel().currentRowChanged.connect(self._on_selection_current_row_changed)

    def set_found(self, found: Found) -> None:
        """Show an answer; the current treatment stays current where it is still shown."""
        current = self.current_id()
        selection = self.selectionModel()
        was_blocked = selection.blockSignals(True)
        self._model.set_found(found)
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

    def widths(self) -> list[int]:
        """The widths of the columns but the last, to be remembered."""
        return [self.columnWidth(column) for column in _SHARES] if self._widths else []

    def set_widths(self, widths: list[int]) -> None:
        """Take widths from ``widths()``; others are ignored."""
        if len(widths) == len(_SHARES) and all(width > 0 for width in widths):
            self._widths = widths
            for column, width in zip(_SHARES, widths, strict=True):
                self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks whatever the column, Return opens, Ctrl+C copies; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_row()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.treatment_opened.emit(self.current_id())
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._tick_current()
        else:
            super().keyPressEvent(event)

    def _tick_current(self) -> None:
        index = self._model.index(self.currentIndex().row(), Column.TREATMENT)
        if self.current_id():
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self._model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _copy_row(self) -> None:
        line = self.currentIndex().row()
        if self.current_id():
            cells = [str(self._model.index(line, column).data()) for column in Column]
            QGuiApplication.clipboard().setText("\t".join(cells))

    def _span_headings(self) -> None:
        self.clearSpans()
        for line in self._model.headings():
            self.setSpan(line, 0, 1, len(Column))

    def _set_up_headers(self) -> None:
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(self._delegate.height())
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(60)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(self._on_header_section_resized)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out until the reader has chosen widths."""
        super().resizeEvent(event)
        width = self.maximumViewportSize().width()
        self._is_sharing = True
        self.setColumnHidden(Column.GROUP, width < self._theme.px(_NARROW))
        if not self._widths:
            for column, share in _SHARES.items():
                self.setColumnWidth(column, max(self._theme.px(68), int(width * share)))
        self._is_sharing = False

    @Slot(int, int, int)
    def _on_header_section_resized(self, section: int, _old: int, _new: int) -> None:
        if section < len(_SHARES) and self.isVisible() and not self._is_sharing:
            self._widths = [self.columnWidth(column) for column in _SHARES]

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
