"""Pages of a PDF as images: what the preview shows and what the printer gets."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from netdesk.printing.pdfium import PDFIUM


class PdfPages:
    """A PDF held in memory. Nothing of it touches the disk.

    Safe to use from several threads. Raises ``pypdfium2.PdfiumError`` for bytes that are no PDF.
    """

    def __init__(self, pdf: bytes) -> None:
        """Open the bytes; they are kept for as long as this object lives."""
        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            self._sizes = tuple(QSizeF(*self._document.get_page_size(page)) for page in range(len(self._document)))

    def __len__(self) -> int:
        """The number of pages."""
        return len(self._sizes)

    def size_in_points(self, page: int) -> QSizeF:
        """Width and height of a page (0-based) in points of 1/72 inch."""
        return self._sizes[page]

    def image(self, page: int, dots_per_point: float) -> QImage:
        """A page (0-based) as an opaque picture at the given resolution."""
        with PDFIUM:
            bitmap = self._document[page].render(scale=dots_per_point, rev_byteorder=False)
            picture = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
            return picture.copy()  # the buffer belongs to PDFium and goes with the bitmap

    def text(self, page: int) -> str:
        """The words of a page in reading order, for a screen reader."""
        with PDFIUM:
            return str(self._document[page].get_textpage().get_text_bounded())

    def close(self) -> None:
        """Give the document back. Closing twice is harmless."""
        with PDFIUM:
            self._document.close()
