"""The system's dialog for choosing a printer."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from netdesk.ui.printer_output import prepare_printer, printer_names


class PrinterDialog(QPrintDialog):
    """Printer, copies and pages; paper and size are those of the sheet."""

    @classmethod
    def ask(cls, parent: QWidget, last_printer: str, page_size: QSizeF, copies: int = 1) -> QPrinter | None:
        """The printer chosen, ready for pages of ``page_size`` (in points); None where the user changed their mind.

        ``last_printer`` is proposed where it still exists, and so many ``copies``.
        """
        printer = QPrinter()
        if last_printer in printer_names():
            printer.setPrinterName(last_printer)
        prepare_printer(printer, page_size)
        printer.setCopyCount(copies)
        dialog = cls(printer, parent)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not chosen:
            return None
        prepare_printer(printer, page_size)
        return printer
