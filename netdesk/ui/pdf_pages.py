"""Pages of a PDF as images: what the preview shows and what the printer gets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Final

import pypdfium2
from PySide6.QtCore import QCoreApplication, QSizeF
from PySide6.QtGui import QImage

from netdesk.printing.pdfium import PDFIUM
from netdesk.ui.background import BackgroundTask

_NO_DOT_MORE: Final = 1 - 1e-9
"""PDFium draws on as many whole dots as a page needs: on 422 where 421 came out a trifle too large."""


class PdfPages:
    """A PDF held in memory. Nothing of it touches the disk.

    Safe to use from several threads, but what it does has to wait until no other thread is at work with any PDF: in the
    window's own thread call only ``size_in_points`` and ``close_soon``, which never wait.
    Raises ``pypdfium2.PdfiumError`` for bytes that are no PDF.
    """

    def __init__(self, pdf: bytes) -> None:
        """Open the bytes; they are kept for as long as this object lives."""
        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            self._sizes = tuple(QSizeF(*self._document.get_page_size(page)) for page in range(len(self._document)))
        self._is_closed = False

    def __len__(self) -> int:
        """The number of pages."""
        return len(self._sizes)

    @property
    def is_closed(self) -> bool:
        """Whether the document was given back, or is about to be."""
        return self._is_closed

    def size_in_points(self, page: int) -> QSizeF:
        """Width and height of a page (0-based) in points of 1/72 inch."""
        return self._sizes[page]

    def image(self, page: int, dots_per_point: float) -> QImage:
        """A page (0-based) as an opaque picture at the given resolution; an empty one where the pages are closed."""
        return next(self.strips(page, dots_per_point, rows=0), QImage())

    def strips(self, page: int, dots_per_point: float, rows: int, overlap: int = 0) -> Iterator[QImage]:
        """The same from top to bottom in pieces of so many rows, or in one where that is 0; none of closed pages.

        Each but the last has ``overlap`` rows of the next one more.
        """
        with PDFIUM:
            if self._is_closed:
                return
            with closing(self._document[page]) as drawn:
                bitmap = drawn.render(scale=dots_per_point * _NO_DOT_MORE, prefer_bgrx=True)
        try:
            width, height = bitmap.width, bitmap.height
            whole = QImage(bitmap.buffer, width, height, bitmap.stride, QImage.Format.Format_RGB32)
            for top in range(0, height, rows or height):
                yield whole.copy(0, top, width, min((rows or height) + overlap, height - top))
        finally:
            with PDFIUM:  # the buffer belongs to PDFium and goes with the bitmap
                bitmap.close()

    def text(self, page: int) -> str:
        """The words of a page in reading order, for a screen reader; none where the pages are closed."""
        with PDFIUM:
            if self._is_closed:
                return ""
            with closing(self._document[page]) as read, closing(read.get_textpage()) as words:
                return str(words.get_text_bounded())

    def close(self) -> None:
        """Give the document back. Closing twice is harmless."""
        self._is_closed = True
        with PDFIUM:
            self._document.close()

    def close_soon(self) -> None:
        """The same without waiting until other threads have done with their PDFs; nothing is drawn any more."""
        self._is_closed = True
        application = QCoreApplication.instance()
        assert application is not None
        BackgroundTask(application, self.close)
