"""Putting the pages of a sheet on a printer: one picture a page, 300 dots per inch, at 100 %."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from netdesk.ui.pdf_pages import POINTS_PER_INCH, PdfPages

PRINT_DPI: Final = 300


def printer_names() -> tuple[str, ...]:
    """The printers that the system knows; empty where there is none."""
    return tuple(QPrinterInfo.availablePrinterNames())


def prepare_printer(printer: QPrinter, pages: PdfPages) -> None:
    """Set resolution, full page and the paper of the first page."""
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    size = pages.size_in_points(0)
    landscape = size.width() > size.height()
    upright = size.transposed() if landscape else size
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)


def print_pages(pages: PdfPages, printer: QPrinter) -> bool:
    """Print every page at its true size; False where the printer would not take it.

    Copies and page ranges are those chosen in the system's dialog.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / POINTS_PER_INCH
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    for number in range(first - 1, min(last, len(pages))):
        if number > first - 1:
            printer.newPage()
        size: QSizeF = pages.size_in_points(number)
        picture = pages.image(number, PRINT_DPI)
        painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), picture, QRectF(picture.rect()))
    return painter.end()
