"""What the table of treatments shows, taken out of the window: to the clipboard and into files."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from netdesk.ui.background import BackgroundTask
from netdesk.ui.clipboard import copy_both
from netdesk.ui.failures import show_failure

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from netdesk.exchange.composing import RowKey
    from netdesk.model.filters import Filters, Found
    from netdesk.model.table_column import TableColumn
    from netdesk.query.reference import Reference
    from netdesk.ui.page import PageContext


@dataclass(frozen=True, slots=True)
class ShownTable:
    """What was asked, what was found in the order in which it stands, and the columns chosen."""

    filters: Filters
    found: Found
    columns: tuple[TableColumn, ...]


class TableOutput(QObject):
    """Copies rows, and exports all that was found, with filters, sources, date and version of the content."""

    told = Signal(str)
    """A sentence about what was done, or is being done; no words where it failed, which the user is told otherwise."""

    def __init__(self, context: PageContext, window: QWidget) -> None:
        """Dialogs stand before ``window``."""
        super().__init__(window)
        self._context = context
        self._window = window
        self._is_writing = False

    def copy(self, shown: ShownTable, rows: Collection[RowKey]) -> None:
        """Put rows on the clipboard, as text for spreadsheets and as HTML for everything else."""
        from netdesk.exchange.clipboard import to_html, to_text  # the window starts without it
        from netdesk.exchange.composing import compose

        table = compose(
            self._context.reference, shown.found, shown.filters, shown.columns, self._context.today, frozenset(rows)
        )
        copy_both(to_text(table), to_html(table))

    def export(self, shown: ShownTable) -> None:
        """Ask for a file and write everything that was found into it, in the background."""
        if self._is_writing:
            return
        from netdesk.ui.dialogs.export_dialog import ExportDialog

        today, reference = self._context.today, self._context.reference
        path = ExportDialog.ask(self._window, f"treatments-{today.isoformat()}")
        if path is None:
            return
        self._is_writing = True
        self.told.emit(self.tr("One moment …"))
        never_over = self._context.content_files
        owner = QCoreApplication.instance()
        assert owner is not None
        task = BackgroundTask(owner, partial(_export, reference, shown, today, path, never_over))
        task.succeeded.connect(self._on_task_succeeded)
        task.failed.connect(self._on_task_failed)

    @Slot(object)
    def _on_task_succeeded(self, path: Path) -> None:
        self._is_writing = False
        self.told.emit(self.tr("Saved as {0}.").format(path))

    @Slot(object)
    def _on_task_failed(self, error: BaseException) -> None:
        self._is_writing = False
        self.told.emit("")
        show_failure(self._window, error)


def _export(reference: Reference, shown: ShownTable, today: date, path: Path, never_over: Collection[Path]) -> Path:
    """Write the file, on a worker thread; its ending says as what.

    Raises:
        ExportNotSavedError: It could not be written; what was there before is unharmed.
        ExportOverContentError: It is one that the content is read from.
    """
    from netdesk.exchange.composing import compose
    from netdesk.exchange.table_file import save_table

    save_table(compose(reference, shown.found, shown.filters, shown.columns, today), path, never_over)
    return path
