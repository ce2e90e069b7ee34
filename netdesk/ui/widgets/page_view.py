"""A scroll area that shows the pages of a sheet as they will be on paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from netdesk.ui.background import BackgroundTask
from netdesk.ui.failures import show_failure
from netdesk.ui.page_zoom import Fit, Zoom, stepped
from netdesk.ui.widgets.page_picture import PagePicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from netdesk.ui.pdf_pages import PdfPages

MARGIN: Final = 16
SMALLEST_WIDTH: Final = 200
_POINTS_PER_INCH: Final = 72
_WHEEL_STEP: Final = 120
_KEYS: Final[dict[int, int | Fit]] = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: Fit.WIDTH,
    Qt.Key.Key_1: Fit.PAGE,
}
_TYPING: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class _Place(NamedTuple):
    """A point of a page, by the page's number and fractions of its width and height."""

    page: int
    across: float
    down: float


class _Drawn(NamedTuple):
    """A page as it was drawn for a size of its label, at so many pixels a logical one."""

    page: int
    size: QSize
    ratio: float
    picture: QImage


class _Read(NamedTuple):
    """A page's words."""

    page: int
    words: str


def _drawn(pages: PdfPages, page: int, size: QSize, ratio: float) -> _Drawn:
    dots_per_point = size.width() * ratio / pages.size_in_points(page).width()
    return _Drawn(page, size, ratio, pages.image(page, dots_per_point))


def _read(pages: PdfPages, page: int) -> _Read:
    return _Read(page, pages.text(page))


class PageView(QScrollArea):
    """Page images below one another, fitted to the view or at a size of their own.

    Pages in view are drawn first, then those next to them, one by one on a worker thread, each for the pixels that it
    has on the screen: the window never waits for them. A page that is not drawn yet shows its former picture or none,
    and those far away have none. Each page's words are its accessible description.

    Up, Down, Page Up, Page Down, Home and End scroll; with Ctrl, Page Down and Page Up go to the next page and to the
    one before. Plus and minus, or Ctrl and the wheel, show pages larger and smaller, 0 fits them to the width, 1 shows
    one whole page.
    """

    zoom_changed = Signal(object)
    """The ``Zoom`` that is shown now."""

    page_changed = Signal(int, int)
    """The number of the page in view, from 1, and how many there are; twice 0 where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, fitted to the width."""
        super().__init__(parent)
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._pages: PdfPages | None = None
        self._zoom: Zoom = Fit.WIDTH
        self._turned = 0
        self._in_view = (0, 0)
        self._labels: list[PagePicture] = []
        self._unread: list[int] = []
        self._drawing: BackgroundTask | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(80)
        self._settled.timeout.connect(self._on_settled_timeout)
        self.verticalScrollBar().valueChanged.connect(self._on_bar_value_changed)

    @property
    def pages(self) -> PdfPages | None:
        """What is shown, or None."""
        return self._pages

    @property
    def zoom(self) -> Zoom:
        """How large pages are shown."""
        return self._zoom

    @property
    def is_drawn(self) -> bool:
        """Whether everything is drawn and read that will be."""
        return self._drawing is None and not self._settled.isActive()

    def show_pages(self, pages: PdfPages) -> None:
        """Show these pages instead of the former ones, own them, and stay at the same place where that can be."""
        position = self.verticalScrollBar().value()
        self._take_away()
        self._pages = pages
        sheet = QWidget()
        sheet.setObjectName("pageStack")
        for number in range(len(pages)):
            label = PagePicture(sheet)
            label.setAccessibleName(self.tr("Page {number} of {count}").format(number=number + 1, count=len(pages)))
            self._labels.append(label)
        self._unread = list(range(len(pages)))
        self._lay_out(sheet)
        self.setWidget(sheet)
        self.verticalScrollBar().setValue(position)
        self._say_page()
        self._draw_next()

    def clear(self) -> None:
        """Show nothing and give the document back."""
        self._take_away()
        self._say_page()

    def _take_away(self) -> None:
        self._settled.stop()
        self._stop_drawing()
        self._labels.clear()
        self._unread.clear()
        shown = self.takeWidget()
        if shown is not None:
            shown.deleteLater()
        if self._pages is not None:
            self._pages.close_soon()
            self._pages = None

    def set_zoom(self, zoom: Zoom, at: QPoint | None = None) -> None:
        """Show pages in another size; what stands at a point of the view, its middle if none is given, stays there."""
        if zoom == self._zoom:
            return
        self._zoom = zoom
        self._show_anew(self.viewport().rect().center() if at is None else at)
        self.zoom_changed.emit(zoom)

    def zoom_by(self, step: int, at: QPoint | None = None) -> None:
        """Show pages one step larger (1) or smaller (-1)."""
        if self._pages is not None:
            place = self._place_at(self.viewport().rect().center() if at is None else at)
            percent = self._scale(place.page) * _POINTS_PER_INCH / self.logicalDpiX() * 100
            self.set_zoom(stepped(percent, step), at)

    def event(self, event: QEvent) -> bool:
        """On a screen with finer or coarser pixels, pages are drawn for those."""
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._labels:
            self._settled.start()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new size once it has settled."""
        super().resizeEvent(event)
        if self._labels:
            self._settled.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Page Down and Ctrl+Page Up turn pages; plus, minus, 0 and 1 change their size."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            self.turn_page(steps[Qt.Key(event.key())])
        elif event.key() in _KEYS and not event.modifiers() & ~_TYPING:
            wanted = _KEYS[event.key()]
            self.set_zoom(wanted) if isinstance(wanted, Fit) else self.zoom_by(wanted)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, the wheel changes the size, and what is under the mouse stays there."""
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _WHEEL_STEP:
            step = 1 if self._turned > 0 else -1
            self._turned -= step * _WHEEL_STEP
            self.zoom_by(step, event.position().toPoint())
        event.accept()

    def turn_page(self, step: int) -> None:
        """Bring the top of the next page (1) or of the one before (-1) into view."""
        bar = self.verticalScrollBar()
        tops = [label.y() - MARGIN for label in self._labels]
        here = bar.value()
        beyond = [top for top in tops if top > here] if step > 0 else [top for top in reversed(tops) if top < here]
        if beyond:
            bar.setValue(beyond[0])

    def _scale(self, number: int) -> float:
        """Logical pixels a point; a fit leaves room for the scroll bar, whether it is there or not."""
        assert self._pages is not None
        if not isinstance(self._zoom, Fit):
            return self.logicalDpiX() / _POINTS_PER_INCH * self._zoom / 100
        size, room = self._pages.size_in_points(number), self.maximumViewportSize()
        across = room.width() - self.verticalScrollBar().sizeHint().width() - 2 * MARGIN
        by_width = max(across, SMALLEST_WIDTH) / size.width()
        by_height = max(room.height() - 2 * MARGIN, SMALLEST_WIDTH) / size.height()
        return by_width if self._zoom is Fit.WIDTH else min(by_width, by_height)

    def _lay_out(self, sheet: QWidget) -> None:
        """Give every page its place and size, and ``sheet``, on which they stand, the room that they take."""
        assert self._pages is not None
        scales = [self._scale(number) for number in range(len(self._labels))]
        points = [self._pages.size_in_points(number) for number in range(len(self._labels))]
        sizes = [(size * scale).toSize() for size, scale in zip(points, scales, strict=True)]
        height = MARGIN + sum(size.height() + MARGIN for size in sizes)
        room = self.maximumViewportSize()
        has_bar = height > room.height()
        across = room.width() - (self.verticalScrollBar().sizeHint().width() if has_bar else 0)
        width = max(across, max((size.width() for size in sizes), default=0) + 2 * MARGIN)
        top = MARGIN
        for label, size in zip(self._labels, sizes, strict=True):
            label.setGeometry(QRect(QPoint((width - size.width()) // 2, top), size))
            top += size.height() + MARGIN
        sheet.resize(width, max(height, room.height()))

    def _show_anew(self, at: QPoint) -> None:
        """Lay out and draw everything again, with what stands at a point of the view left there."""
        sheet = self.widget()
        if self._pages is None or sheet is None:
            return
        place = self._place_at(at)
        self._lay_out(sheet)
        page = self._labels[place.page].geometry()
        down = page.y() - MARGIN if self._zoom is Fit.PAGE else round(page.y() + place.down * page.height()) - at.y()
        self.verticalScrollBar().setValue(down)
        self.horizontalScrollBar().setValue(round(page.x() + place.across * page.width()) - at.x())
        self._say_page()
        self._draw_next()

    def _say_page(self) -> None:
        """Say which page is in view where it is another one now."""
        now = (self._page_in_view() + 1, len(self._labels)) if self._labels else (0, 0)
        if now != self._in_view:
            self._in_view = now
            self.page_changed.emit(*now)

    def _page_in_view(self) -> int:
        """The page of which most is seen, the first one of several; at the end the last one, however short."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if 0 < bar.maximum() == bar.value():
            return len(self._labels) - 1
        top = bar.value()
        pages = [label.geometry() for label in self._labels]
        seen = [min(page.bottom(), top + height) - max(page.top(), top) for page in pages]
        return seen.index(max(seen))

    def _place_at(self, at: QPoint) -> _Place:
        """What stands at a point of the view: on the page there, or on the next one below."""
        x, y = self.horizontalScrollBar().value() + at.x(), self.verticalScrollBar().value() + at.y()
        below = (number for number, label in enumerate(self._labels) if y <= label.geometry().bottom())
        number = next(below, len(self._labels) - 1)
        page = self._labels[number].geometry()
        return _Place(number, (x - page.x()) / max(page.width(), 1), (y - page.y()) / max(page.height(), 1))

    def _pages_within(self, margin: int) -> list[int]:
        """The numbers of the pages in view, or no further from it than this."""
        seen = self.viewport().rect().translated(0, self.verticalScrollBar().value()).adjusted(0, -margin, 0, margin)
        return [
            number
            for number, label in enumerate(self._labels)
            if label.y() <= seen.bottom() and label.geometry().bottom() >= seen.top()
        ]

    def _draw_next(self) -> None:
        """Have the next thing drawn or read, unless something is at work."""
        owner = QCoreApplication.instance()
        operation = self._next_operation() if self._drawing is None else None
        if operation is None or owner is None:
            return
        self._drawing = BackgroundTask(owner, operation)
        self._drawing.succeeded.connect(self._on_drawing_succeeded)
        self._drawing.failed.connect(self._on_drawing_failed)

    def _next_operation(self) -> Callable[[], object] | None:
        """Draw a page in view or near it, or read one page's words; None where there is nothing left to do."""
        if self._pages is None:
            return None
        ratio, near = self.devicePixelRatioF(), self._pages_within(self.viewport().height())
        for number, label in enumerate(self._labels):
            if number not in near:  # pictures of all pages of a long pack would fill the memory
                label.wipe()
        for number in (*self._pages_within(0), *near):
            if not self._labels[number].is_drawn(ratio):
                return partial(_drawn, self._pages, number, self._labels[number].size(), ratio)
        return partial(_read, self._pages, self._unread.pop(0)) if self._unread else None

    def _stop_drawing(self) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None

    @Slot(object)
    def _on_drawing_succeeded(self, done: _Drawn | _Read) -> None:
        self._drawing = None
        label = self._labels[done.page]
        if isinstance(done, _Read):
            label.setAccessibleDescription(done.words)
        elif done.size == label.size():  # else it is drawn again in the size that it has now
            label.draw(done.picture, done.ratio)
        self._draw_next()

    @Slot(object)
    def _on_drawing_failed(self, error: BaseException) -> None:
        self._drawing = None
        show_failure(self, error)

    @Slot(int)
    def _on_bar_value_changed(self, _value: int) -> None:
        if self.widget() is not None:
            self._say_page()
        self._draw_next()

    @Slot()
    def _on_settled_timeout(self) -> None:
        self._show_anew(QPoint(self.viewport().width() // 2, 0))
