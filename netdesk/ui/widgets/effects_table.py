"""The table of a side-effect checklist."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from netdesk.ui.delegates.effects_delegate import EffectsDelegate
from netdesk.ui.icons import Icons
from netdesk.ui.models.effects_model import EffectLine, EffectsColumn, EffectsModel, LineKind
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.plain_table import make_plain

_TICK_WIDTH: Final = 78
_SHARES: Final = {EffectsColumn.EFFECT: 0.29, EffectsColumn.COMES_WITH: 0.45}
_NARROWEST: Final = 96


class EffectsTable(QTableView):
    """Shows an answer. Keys: arrows choose, Space ticks, Del removes an own row, Ctrl+C copies the row."""

    line_chosen = Signal(object)
    """The ``EffectLine`` of the current row; None where there is none."""

    def __init__(self, model: EffectsModel, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Show ``model``, whose rows are ticked here."""
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.setModel(model)
        self._delegate = EffectsDelegate(theme, icons, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Side effects"))
        make_plain(self, QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setColumnHidden(EffectsColumn.REMARKS, True)  # painted across, below the other cells
        header = self.horizontalHeader()
        header.setStretchLastSection(False)  # Qt stretches it later than rows have to know its width
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(60)
        self.selectionModel().currentRowChanged.connect(self._on_selection_current_row_changed)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        self._kept: EffectLine | None = None

    def current_line(self) -> EffectLine | None:
        """What stands in the current row."""
        row = self.currentIndex().row()
        return self._model.lines[row] if 0 <= row < len(self._model.lines) else None

    def go_to_group(self, group_id: str) -> None:
        """Make the first row of a body system current, with its heading at the top."""
        for row, line in enumerate(self._model.lines):
            if line.group_id == group_id and line.kind is not LineKind.HEADING:
                self.setCurrentIndex(self._model.index(row, EffectsColumn.EFFECT))
                self.scrollTo(self._model.index(row - 1, 0), QAbstractItemView.ScrollHint.PositionAtTop)
                return

    def go_to_last(self) -> None:
        """Make the last row current and bring it into view."""
        last = self._model.index(len(self._model.lines) - 1, EffectsColumn.EFFECT)
        self.setCurrentIndex(last)
        self.scrollTo(last)

    def remove_current(self) -> None:
        """Take the current row out where it is one of the nurse's own."""
        line = self.current_line()
        if line is not None and line.kind is LineKind.OWN:
            self._model.remove_own_row(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks whatever the column, Del removes an own row, Ctrl+C copies; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_row()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._tick_current()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out; the last column takes the rest, and rows the height that their words need then."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_width()
            self._fit_rows()

    def _share_width(self) -> None:
        tick_width = self._theme.px(_TICK_WIDTH)
        self.setColumnWidth(EffectsColumn.ON_SHEET, tick_width)
        left = room = self.viewport().width() - tick_width
        for column, share in _SHARES.items():
            width = max(self._theme.px(_NARROWEST), int(room * share))
            self.setColumnWidth(column, width)
            left -= width
        self.setColumnWidth(EffectsColumn.SAID_BY, max(self._theme.px(_NARROWEST), left))

    def _fit_rows(self) -> None:
        for row in range(len(self._model.lines)):
            self.setRowHeight(row, self._delegate.row_height(row))

    def _tick_current(self) -> None:
        index = self.currentIndex().siblingAtColumn(EffectsColumn.ON_SHEET)
        if index.isValid():
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self._model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _copy_row(self) -> None:
        if self.current_line() is not None:
            row = self.currentIndex().row()
            cells = [self._model.index(row, column).data() for column in EffectsColumn if column]
            QGuiApplication.clipboard().setText("\t".join(str(cell).replace("\n", "; ") for cell in cells))

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_row_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.line_chosen.emit(self.current_line())

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._kept = self.current_line()

    @Slot()
    def _on_model_reset(self) -> None:
        """Headings go across; the current row stays current where it still stands, else the first one is."""
        self.clearSpans()
        self._fit_rows()
        choice = -1
        for row, line in enumerate(self._model.lines):
            if line.kind is LineKind.HEADING:
                self.setSpan(row, 0, 1, len(EffectsColumn))
            elif choice < 0 or (self._kept and (line.kind, line.words) == (self._kept.kind, self._kept.words)):
                choice = row
        self.setCurrentIndex(self._model.index(choice, EffectsColumn.EFFECT))
        if choice < 0:
            self.line_chosen.emit(None)
