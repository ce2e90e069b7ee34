"""Treatments side by side on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from netdesk.model.comparison import ComparedRow, Comparison
from netdesk.ui.delegates.compare_delegate import CompareDelegate
from netdesk.ui.icons import Icons
from netdesk.ui.models.compare_model import CompareModel
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.compare_headings import CompareHeadings
from netdesk.ui.widgets.compare_heads import CompareHeads
from netdesk.ui.widgets.plain_table import make_plain

AnyIndex = QModelIndex | QPersistentModelIndex

_HEADINGS_SHARE: Final = 0.16
_HEADINGS: Final = (136, 210)
"""The least and the greatest width of the headings, in logical pixels at 100 %."""

_NARROWEST: Final = 190
"""The least width of a treatment's column; what has no room then is scrolled to, and the headings stay."""

_STEP: Final = 3
"""So many lines of text the arrows go within a line that is higher than the view; turning a page leaves as many."""

_ONWARDS: Final = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_BACK: Final = (Qt.Key.Key_Up, Qt.Key.Key_PageUp)


class CompareTable(QTableView):
    """Keys: arrows choose, Return opens a line to what each source says, Shift+Return goes to its treatment."""

    treatment_wanted = Signal(str)
    """The reader wants to go to a treatment; its id."""

    removal_wanted = Signal(str)
    """A treatment is to be taken out; its id."""

    copy_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, today: date, parent: QWidget | None = None) -> None:
        """Start empty; ages of sources are those of ``today``."""
        super().__init__(parent)
        self._theme = theme
        self.compared = CompareModel(today, self)
        self._headings = CompareHeadings(self.compared, theme, self)
        self.heads = CompareHeads(self.compared, theme, icons, self)
        self._kept = (-1, "")
        self.setVerticalHeader(self._headings)
        self.setHorizontalHeader(self.heads)
        self.setModel(self.compared)
        self._delegate = CompareDelegate(theme, icons, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Treatments side by side"))
        make_plain(self, QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setCornerButtonEnabled(False)
        self._connect()

    def show_comparison(self, comparison: Comparison | None, needs: Mapping[str, str]) -> None:
        """Show a comparison from its beginning; ``needs``: what must be known first, by the treatment's id."""
        self.compared.show_comparison(comparison, needs)
        self._go_to(0)

    def wanted_rows(self) -> tuple[ComparedRow, ...]:
        """The rows that are selected, those of selected sources too; where none is, all that are shown."""
        return self.compared.rows_of(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens or closes, Shift+Return goes to the treatment, Ctrl+C copies; the rest is Qt's.

        The arrows go through a line that is higher than the view before they leave it.
        """
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._want(self.currentIndex().column())
            else:
                self._toggle(self.currentIndex().row())
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._goes_on(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view; of a line that is higher than the view, the end that is reached first."""
        place = self.visualRect(index)
        room = self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.EnsureVisible and place.height() > room:
            if place.top() > 0:
                hint = QAbstractItemView.ScrollHint.PositionAtTop
            elif place.bottom() < room:
                hint = QAbstractItemView.ScrollHint.PositionAtBottom
        super().scrollTo(index, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the treatments, and give every line the height that its words need then."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _connect(self) -> None:
        model = self.compared
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        model.rowsInserted.connect(self._on_model_rows_changed)
        model.rowsRemoved.connect(self._on_model_rows_changed)
        self._headings.sectionClicked.connect(self._on_headings_section_clicked)
        self.heads.sectionClicked.connect(self._on_heads_section_clicked)
        self.heads.removal_wanted.connect(self._on_heads_removal_wanted)
        self.heads.column_reached.connect(self._on_heads_column_reached)
        self.doubleClicked.connect(self._on_double_clicked)
        self.horizontalScrollBar().valueChanged.connect(self.heads.place_buttons)
        self.verticalScrollBar().valueChanged.connect(self._headings.viewport().update)

    def _fit(self) -> None:
        columns = self.compared.columnCount()
        whole = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        least, most = (self._theme.px(width) for width in _HEADINGS)
        headings = max(least, min(most, int(whole * _HEADINGS_SHARE)))
        self._headings.setFixedWidth(headings)
        for column in range(columns):
            self.setColumnWidth(column, max(self._theme.px(_NARROWEST), (whole - headings) // columns))
        self.heads.setFixedHeight(self.heads.needed_height())
        self.heads.place_buttons()
        self._fit_lines(0, self.compared.rowCount())

    def _fit_lines(self, first: int, end: int) -> None:
        model = self.compared
        for line in range(first, end):
            cells = (model.index(line, column) for column in range(model.columnCount()))
            heights = [self._delegate.height(cell, self.columnWidth(cell.column())) for cell in cells]
            self.setRowHeight(line, max([*heights, self._headings.needed_height(line)]))

    def _goes_on(self, key: Qt.Key) -> bool:
        """Scroll within the current line where its end lies beyond the view; False where it does not."""
        if key not in (*_ONWARDS, *_BACK) or not self.currentIndex().isValid():
            return False
        place, room = self.visualRect(self.currentIndex()), self.viewport().height()
        left = place.bottom() + 1 - room if key in _ONWARDS else -place.top()
        if left <= 0:
            return False
        step = _STEP * self.fontMetrics().lineSpacing()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            step = max(step, room - step)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (min(left, step) if key in _ONWARDS else -min(left, step)))
        return True

    def _toggle(self, line: int) -> None:
        if 0 <= line < self.compared.rowCount():
            first = self.compared.toggle(line)
            self.setCurrentIndex(self.compared.index(first, max(0, self.currentIndex().column())))

    def _go_to(self, line: int) -> None:
        """Make a line current without selecting it."""
        index = self.compared.index(line, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    def _want(self, column: int) -> None:
        treatment = self.compared.treatment(column)
        if treatment is not None:
            self.treatment_wanted.emit(treatment.id)

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._kept = self.compared.key(self.currentIndex().row())

    @Slot()
    def _on_model_reset(self) -> None:
        """The current line stays current where it still stands; nothing is selected."""
        self._fit()
        self._go_to(self.compared.line_of(self._kept))

    @Slot(QModelIndex, int, int)
    def _on_model_rows_changed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._fit_lines(max(0, first - 1), min(last + 1, self.compared.rowCount()))

    @Slot(int)
    def _on_headings_section_clicked(self, line: int) -> None:
        self._toggle(line)

    @Slot(int)
    def _on_heads_section_clicked(self, column: int) -> None:
        self._want(column)

    @Slot(int)
    def _on_heads_removal_wanted(self, column: int) -> None:
        treatment = self.compared.treatment(column)
        if treatment is not None:
            self.removal_wanted.emit(treatment.id)

    @Slot(int)
    def _on_heads_column_reached(self, column: int) -> None:
        here = max(0, self.currentIndex().row())
        index = self.compared.index(here, column)
        left = self.visualRect(index).left()
        if left < 0 or self.visualRect(index).right() > self.viewport().width():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + left)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._toggle(index.row())
