"""Putting the pages of a sheet on a printer: one picture a page, 300 dots per inch, at 100 %."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from netdesk.errors import EnvironmentFaultError
from netdesk.ui.pdf_pages import PdfPages

PRINT_DPI: Final = 300
_POINTS_PER_INCH: Final = 72


class PrinterRefusedError(EnvironmentFaultError):
    """The printer would not take the sheet, or gave up before its end."""

    code = "ND-UI-001"


def printer_names() -> tuple[str, ...]:
    """The printers that the system knows; empty where there is none."""
    return tuple(QPrinterInfo.availablePrinterNames())


def prepare_printer(printer: QPrinter, page_size: QSizeF) -> None:
    """Set resolution, full page and the paper; ``page_size`` is in points."""
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    landscape = page_size.width() > page_size.height()
    upright = page_size.transposed() if landscape else page_size
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Print every page at its true size, for use on a worker thread.

    Copies and page ranges are those chosen in the system's dialog.

    Raises:
        PrinterRefusedError: The printer would not take it.
    """
    pages = PdfPages(pdf)
    try:
        if not _print_pages(pages, printer):
            raise PrinterRefusedError(
                "The printer did not take the sheet. Nothing was lost, and the sheet is still here.",
                "Choose another printer, or save the sheet as PDF.",
            )
    finally:
        pages.close()


def _print_pages(pages: PdfPages, printer: QPrinter) -> bool:
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / _POINTS_PER_INCH
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    for number in range(first - 1, min(last, len(pages))):
        if number > first - 1 and not printer.newPage():
            return False
        size = pages.size_in_points(number)
        picture = pages.image(number, PRINT_DPI / _POINTS_PER_INCH)
        painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), picture, QRectF(picture.rect()))
    return painter.end()
