"""What can be done with the table of treatments as a whole: columns, copying, export, print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from netdesk.model.filters import Filters

if TYPE_CHECKING:
    from netdesk.ui.page import PageContext
    from netdesk.ui.table_output import ShownTable, TableOutput
    from netdesk.ui.widgets.columns_menu import ColumnsMenu
    from netdesk.ui.widgets.treatment_table import TreatmentTable


class TableTools(QWidget):
    """Three buttons."""

    told = Signal(str)
    """A sentence about what was done, or is being done; no words where there is nothing more to tell."""

    def __init__(self, context: PageContext, table: TreatmentTable, parent: QWidget | None = None) -> None:
        """Work on ``table``."""
        super().__init__(parent)
        self._context = context
        self._table = table
        self._filters = Filters()
        self._menu: ColumnsMenu | None = None
        self._output: TableOutput | None = None
        self.columns_button = QPushButton(self.tr("Columns"))
        self.columns_button.setAccessibleDescription(self.tr("Opens a menu"))
        self.columns_button.clicked.connect(self.show_columns)
        self.export_button = QPushButton(self.tr("Export"))
        self.export_button.setAccessibleDescription(self.tr("Saves what is listed as a workbook or CSV"))
        self.export_button.clicked.connect(self.export)
        self.print_button = QPushButton(self.tr("Print"))
        self.print_button.setAccessibleDescription(self.tr("Shows what is listed as it will be on paper"))
        self.print_button.setToolTip(self.tr("Preview and print what is listed (Ctrl+P)"))
        self.print_button.clicked.connect(self.print)
        context.actions["print"].triggered.connect(self._on_print_triggered)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for button in (self.columns_button, self.export_button, self.print_button):
            button.setProperty("look", "link")
            layout.addWidget(button)
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_custom_context_menu_requested)
        table.copy_wanted.connect(self.copy)

    def set_filters(self, filters: Filters) -> None:
        """What the table shows now was found by these; what was told was about another answer."""
        self._filters = filters
        self.told.emit("")

    @Slot()
    def show_columns(self) -> None:
        """Open the menu of columns below its button."""
        button = self.columns_button
        self._columns_menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    @Slot()
    def copy(self) -> None:
        """Put the rows selected on the clipboard."""
        self._made_output().copy(self._shown(), self._table.selected_rows())

    @Slot()
    def export(self) -> None:
        """Save everything that is listed."""
        self._made_output().export(self._shown())

    @Slot()
    def print(self) -> None:
        """Show exactly what is listed as it will be on paper."""
        from netdesk.ui.sheet_previews import preview_table  # the window starts without it

        preview_table(self, self._context, self._shown())

    @Slot()
    def _on_print_triggered(self) -> None:
        if self.isVisible():
            self.print()

    def _shown(self) -> ShownTable:
        from netdesk.ui.table_output import ShownTable  # the window starts without it

        return ShownTable(self._filters, self._table.found_as_shown(), self._table.columns.shown)

    def _made_output(self) -> TableOutput:
        if self._output is None:
            from netdesk.ui.table_output import TableOutput

            self._output = TableOutput(self._context, self)
            self._output.told.connect(self.told)
        return self._output

    def _columns_menu(self) -> ColumnsMenu:
        if self._menu is None:
            from netdesk.ui.widgets.columns_menu import ColumnsMenu  # the window starts without it

            self._menu = ColumnsMenu(self._table.columns, self)
        return self._menu

    @Slot(QPoint)
    def _on_header_custom_context_menu_requested(self, place: QPoint) -> None:
        self._columns_menu().popup(self._table.horizontalHeader().mapToGlobal(place))
