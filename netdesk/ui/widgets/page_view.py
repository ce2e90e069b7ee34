"""A scroll area that shows the pages of a sheet as they will be on paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QMargins, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from netdesk.ui.background import BackgroundTask
from netdesk.ui.failures import show_failure

if TYPE_CHECKING:
    from netdesk.ui.pdf_pages import PdfPages

MARGIN: Final = 16
SMALLEST_WIDTH: Final = 200


class _Drawn(NamedTuple):
    """A page as it was drawn, and its words; the picture is empty where the pages were closed meanwhile."""

    number: int
    picture: QImage
    words: str


def _drawn(pages: PdfPages, number: int, dots_per_point: float) -> _Drawn:
    return _Drawn(number, pages.image(number, dots_per_point), pages.text(number))


class PageView(QScrollArea):
    """Page images below one another, fitted to the width of the view.

    Pages are drawn one by one on a worker thread, the one in view first, and are blank until then: the window never
    waits for them. Each page's words are its accessible description. Up, Down, Page Up, Page Down, Home and End scroll;
    with Ctrl, Page Down and Page Up go to the next page and to the one before.
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
        self._drawing: BackgroundTask | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(80)
        self._settled.timeout.connect(self._on_settled_timeout)

    @property
    def pages(self) -> PdfPages | None:
        """What is shown, or None."""
        return self._pages

    @property
    def is_drawn(self) -> bool:
        """Whether every page is drawn in the size in which it is shown."""
        return self._drawing is None and not self._undrawn and not self._settled.isActive()

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
        self._settled.stop()
        self._stop_drawing()
        self._labels.clear()
        shown = self.takeWidget()
        if shown is not None:
            shown.deleteLater()
        if self._pages is not None:
            self._pages.close_soon()
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
        self._stop_drawing()
        self._undrawn = list(range(len(self._labels)))
        self._draw_next()

    def _stop_drawing(self) -> None:
        self._undrawn.clear()
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None

    def _draw_next(self) -> None:
        """Have the page drawn that is the next to what is in view."""
        owner = QCoreApplication.instance()
        if not self._undrawn or self._pages is None or owner is None:
            return
        number = min(self._undrawn, key=self._distance)
        self._undrawn.remove(number)
        dots = self._labels[number].width() * self.devicePixelRatioF()
        dots_per_point = dots / self._pages.size_in_points(number).width()
        self._drawing = BackgroundTask(owner, partial(_drawn, self._pages, number, dots_per_point))
        self._drawing.succeeded.connect(self._on_drawing_succeeded)
        self._drawing.failed.connect(self._on_drawing_failed)

    def _distance(self, number: int) -> int:
        """How many pixels a page is away from what is in view."""
        label, top = self._labels[number], self.verticalScrollBar().value()
        return max(label.y() - top - self.viewport().height(), top - label.y() - label.height(), 0)

    @Slot(object)
    def _on_drawing_succeeded(self, drawn: _Drawn) -> None:
        self._drawing = None
        if not drawn.picture.isNull():
            picture = QPixmap.fromImage(drawn.picture)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            label = self._labels[drawn.number]
            label.setPixmap(picture)
            label.setAccessibleDescription(drawn.words)
        self._draw_next()

    @Slot(object)
    def _on_drawing_failed(self, error: BaseException) -> None:
        self._stop_drawing()
        show_failure(self, error)

    @Slot()
    def _on_settled_timeout(self) -> None:
        if self._pages is not None and self._labels and self._labels[0].width() != self._page_width():
            self._fit_all()
            self._draw_all()
