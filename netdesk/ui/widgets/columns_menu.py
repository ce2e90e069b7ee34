"""The menu in which columns of the table are chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.model.table_column import HEADINGS, TableColumn
from netdesk.ui.widgets.table_columns import TableColumns


class ColumnsMenu(QMenu):
    """A tick a column; it stays open while columns are ticked, since several are often wanted."""

    def __init__(self, columns: TableColumns, parent: QWidget) -> None:
        """Show and change what ``columns`` shows."""
        super().__init__(parent)
        self._columns = columns
        self.setAccessibleName(self.tr("Columns"))
        self._ticks = {column: self._added(column) for column in TableColumn}
        self._ticks[TableColumn.TREATMENT].setEnabled(False)  # it always stays
        self.addSeparator()
        self.addAction(self.tr("Back to the first columns and widths")).triggered.connect(columns.reset)
        columns.shown_changed.connect(self._take)
        self.aboutToShow.connect(self._take)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a column ticks it and leaves the menu open."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does Space; Return ticks and closes, Escape closes."""
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _added(self, column: TableColumn) -> QAction:
        action = self.addAction(QCoreApplication.translate("table", HEADINGS[column]))
        action.setCheckable(True)
        action.triggered.connect(self._on_tick_triggered)
        return action

    def _tick(self, action: QAction | None) -> bool:
        """Tick a column that may be ticked; False for anything else."""
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True

    @Slot()
    def _take(self) -> None:
        for column, tick in self._ticks.items():
            tick.setChecked(column in self._columns.shown)

    @Slot()
    def _on_tick_triggered(self) -> None:
        self._columns.set_shown(column for column, tick in self._ticks.items() if tick.isChecked())
