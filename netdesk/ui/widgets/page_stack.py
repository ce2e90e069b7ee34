"""Where the pages stand: one is shown, and what a small window has no room for can be scrolled to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSplitter, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Pages of which one is shown; the others ask for no room."""

    resized = Signal()
    """The pages have another size, and what stands on the one that is shown has found its place."""

    def addWidget(self, page: QWidget) -> int:
        """Take a page; screen readers come to its panes in the order in which they stand, and know what parts them."""
        for splitter in page.findChildren(QSplitter):
            for place in range(splitter.count()):
                divider, pane = splitter.handle(place), splitter.widget(place)
                assert pane is not None
                divider.setAccessibleName(self.tr("Divider between two panes"))
                divider.raise_()
                pane.raise_()  # Qt tells of the pane that was added last first
        return super().addWidget(page)

    def minimumSizeHint(self) -> QSize:
        """What the page that is shown needs at least."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize()

    def heightForWidth(self, width: int) -> int:
        """What the page that is shown needs at that width: Qt would ask every page."""
        page = self.currentWidget()
        return page.heightForWidth(width) if page is not None else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so."""
        super().resizeEvent(event)
        self.resized.emit()


class PageArea(QScrollArea):
    """Scrolls where the window has less room than its page needs, and brings what is in focus into view."""

    def __init__(self, stack: PageStack, parent: QWidget | None = None) -> None:
        """Show a stack of pages."""
        super().__init__(parent)
        self._stack = stack
        self.setObjectName("pageArea")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(stack)
        stack.currentChanged.connect(self._on_stack_current_changed)
        stack.resized.connect(self._on_stack_resized)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_application_focus_changed)

    @Slot(int)
    def _on_stack_current_changed(self, _place: int) -> None:
        self._stack.updateGeometry()
        self.ensureVisible(0, 0)

    @Slot()
    def _on_stack_resized(self) -> None:
        self._bring_into_view(QApplication.focusWidget())

    @Slot(QWidget, QWidget)
    def _on_application_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._bring_into_view(now)

    def _bring_into_view(self, widget: QWidget | None) -> None:
        """The upper left corner stays in view where the whole is too large."""
        if widget is not None and self._stack.isAncestorOf(widget):
            corner = widget.mapTo(self._stack, QPoint(0, 0))
            self.ensureVisible(corner.x() + widget.width(), corner.y() + widget.height(), 0, 0)
            self.ensureVisible(corner.x(), corner.y(), 0, 0)
