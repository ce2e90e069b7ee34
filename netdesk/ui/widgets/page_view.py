"""A scroll area that shows the pages of a sheet as they will be on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMargins, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from netdesk.ui.pdf_pages import PdfPages

MARGIN: Final = 16
SMALLEST_WIDTH: Final = 200


class PageView(QScrollArea):
    """Page images below one another, fitted to the width of the view.

    The visible page is drawn at once, the others one by one while the window stays live. Each page's words are its
    accessible description. Up, Down, Page Up, Page Down, Home and End scroll; with Ctrl, Page
    Down and Page Up go to the next page and to the one before.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._pages: PdfPages | None = None
        self._labels: list[QLabel] = []
        self._undrawn: list[int] = []
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._on_next_timeout)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(80)
        self._settled.timeout.connect(self._on_settled_timeout)

    @property
    def pages(self) -> PdfPages | None:
        """What is shown, or None."""
        return self._pages

    def show_pages(self, pages: PdfPages) -> None:
        """Show these pages instead of the former ones, own them, and stay at the same place where that can be."""
        position = self.verticalScrollBar().value()
        self.clear()
        self._pages = pages
        sheet = QWidget()
        sheet.setObjectName("pageStack")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        for number in range(len(pages)):
            label = QLabel(sheet)
            label.setObjectName("page")
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
            label.setAccessibleName(self.tr("Page {number} of {count}").format(number=number + 1, count=len(pages)))
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(label)
        column.addStretch(1)
        self._fit_all()
        self.setWidget(sheet)
        self.verticalScrollBar().setValue(position)
        self._draw_all()

    def clear(self) -> None:
        """Show nothing and give the document back."""
        self._next.stop()
        self._settled.stop()
        self._labels.clear()
        self._undrawn.clear()
        shown = self.takeWidget()
        if shown is not None:
            shown.deleteLater()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width once the size has settled."""
        super().resizeEvent(event)
        if self._labels:
            self._settled.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Page Down and Ctrl+Page Up turn pages."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            self.turn_page(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def turn_page(self, step: int) -> None:
        """Bring the top of the next page (1) or of the one before (-1) into view."""
        bar = self.verticalScrollBar()
        tops = [label.y() - MARGIN for label in self._labels]
        here = bar.value()
        beyond = [top for top in tops if top > here] if step > 0 else [top for top in reversed(tops) if top < here]
        if beyond:
            bar.setValue(beyond[0])

    def _page_width(self) -> int:
        sheet = self.widget()
        layout = sheet.layout() if sheet is not None else None
        margins = layout.contentsMargins() if layout is not None else QMargins(MARGIN, 0, MARGIN, 0)
        return max(SMALLEST_WIDTH, self.viewport().width() - margins.left() - margins.right())

    def _fit_all(self) -> None:
        assert self._pages is not None
        width = self._page_width()
        for number, label in enumerate(self._labels):
            size = self._pages.size_in_points(number)
            label.setFixedSize(width, round(width * size.height() / size.width()))

    def _draw_all(self) -> None:
        self._undrawn = list(range(len(self._labels)))
        self._on_next_timeout()
        if self._undrawn:
            self._next.start()

    def _draw(self, number: int) -> None:
        assert self._pages is not None
        ratio = self.devicePixelRatioF()
        label = self._labels[number]
        dots_per_point = label.width() * ratio / self._pages.size_in_points(number).width()
        picture = QPixmap.fromImage(self._pages.image(number, dots_per_point))
        picture.setDevicePixelRatio(ratio)
        label.setPixmap(picture)
        if not label.accessibleDescription():
            label.setAccessibleDescription(self._pages.text(number))

    @Slot()
    def _on_next_timeout(self) -> None:
        if self._undrawn:
            self._draw(self._undrawn.pop(0))
        if not self._undrawn:
            self._next.stop()

    @Slot()
    def _on_settled_timeout(self) -> None:
        if self._pages is not None and self._labels and self._labels[0].width() != self._page_width():
            self._fit_all()
            self._draw_all()
