"""Putting the pages of a sheet on a printer: in strips of a picture, 300 dots per inch, at 100 %."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from netdesk.errors import EnvironmentFaultError
from netdesk.ui.pdf_pages import PdfPages

PRINT_DPI: Final = 300
_POINTS_PER_INCH: Final = 72
_STRIP: Final = 48
OVERLAP: Final = 2
"""Rows of dots that are drawn at once, and how many of the next ones with them."""

_TURN: Final = 0.001
"""Seconds in which others may run after every strip."""


class PrinterRefusedError(EnvironmentFaultError):
    """The printer would not take the sheet, or gave up before its end."""

    code = "ND-UI-001"


class NoSuchPagesError(EnvironmentFaultError):
    """The sheet has none of the pages that were chosen in the printer's dialog."""

    code = "ND-UI-002"


def printer_names() -> tuple[str, ...]:
    """The printers that the system knows; empty where there is none."""
    return tuple(QPrinterInfo.availablePrinterNames())


def prepare_printer(printer: QPrinter, page_size: QSizeF) -> None:
    """Set resolution, full page and the paper of the first page; ``page_size`` is in points."""
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    _lay_paper(printer, page_size)


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Print every page at its true size and the way round that it is, for use on a worker thread.

    Copies, page ranges and their order are those chosen in the system's dialog.

    Raises:
        NoSuchPagesError: The sheet has none of the pages chosen.
        PrinterRefusedError: The printer would not take it.
    """
    pages = PdfPages(pdf)
    try:
        numbers = _chosen_pages(printer, len(pages))
        if not numbers:
            raise NoSuchPagesError(
                f"The sheet has {len(pages)} pages, and none of those that were chosen. Nothing was printed.",
                "Print again, and choose other pages.",
            )
        if not _print_pages(pages, numbers, printer):
            raise PrinterRefusedError(
                "The printer did not take the sheet. Nothing was lost, and the sheet is still here.",
                "Choose another printer, or save the sheet as PDF.",
            )
    finally:
        pages.close()


def _lay_paper(printer: QPrinter, page_size: QSizeF) -> None:
    """The paper of the page that is begun next; a printer takes another one between pages only."""
    landscape = page_size.width() > page_size.height()
    upright = page_size.transposed() if landscape else page_size
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)


def _print_pages(pages: PdfPages, numbers: list[int], printer: QPrinter) -> bool:
    _lay_paper(printer, pages.size_in_points(numbers[0]))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for place, number in enumerate(numbers):
        if place:
            _lay_paper(printer, pages.size_in_points(number))
            if not printer.newPage():
                return False
        _draw(pages, number, painter, printer.resolution() / PRINT_DPI)
    return painter.end()


def _draw(pages: PdfPages, number: int, painter: QPainter, scale: float) -> None:
    """Draw a page in strips, between which the window's thread has its turn: Qt lets no other run while it draws one.

    Each lies a little upon the one before, so that no printer leaves a line white between them.
    """
    top = 0
    for strip in pages.strips(number, PRINT_DPI / _POINTS_PER_INCH, _STRIP, OVERLAP):
        painter.drawImage(QRectF(0, top * scale, strip.width() * scale, strip.height() * scale), strip)
        top += _STRIP
        time.sleep(_TURN)


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages (from 0) in the order in which they are drawn; a copy that the printer does not make comes again."""
    ranges = printer.pageRanges()
    numbers = [number for number in range(count) if ranges.isEmpty() or ranges.contains(number + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return numbers * copies
    return [number for number in numbers for _ in range(copies)]
