"""The way through the pages: which one is in front, links into them, back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from netdesk.model.link import HitKind, Link
from netdesk.ui.history import History, Place
from netdesk.ui.page_registry import PAGES

if TYPE_CHECKING:
    from netdesk.ui.page import Page, PageContext
    from netdesk.ui.widgets.page_stack import PageStack

_PAGE_OF: Final = {HitKind.TREATMENT: "treatments", HitKind.SOURCE: "sources"}
_PAGE_OF_OTHERS: Final = "reading"
SEARCH: Final = "search"


class Navigator(QObject):
    """Makes pages when they are first visited, and remembers the way that was gone."""

    page_made = Signal(str)
    """A page was made, which now has to be connected; its id."""

    arrived = Signal(str)
    """Another page, or another place on it, is in front; the page's id."""

    def __init__(self, context: PageContext, stack: PageStack, parent: QObject | None = None) -> None:
        """Nowhere yet; pages are put into ``stack``."""
        super().__init__(parent)
        self._context = context
        self._stack = stack
        self._entries = {entry.id: entry for entry in PAGES}
        self._pages: dict[str, Page] = {}
        self._history = History()

    @property
    def pages(self) -> tuple[Page, ...]:
        """Those that were visited."""
        return tuple(self._pages.values())

    @property
    def current_id(self) -> str:
        """The page in front; empty before the first."""
        page = self._stack.currentWidget()
        return next((id_ for id_, each in self._pages.items() if each is page), "")

    def has(self, page_id: str) -> bool:
        """Whether there is such a page."""
        return page_id in self._entries

    def page(self, page_id: str) -> Page:
        """A page, made now where it was not visited yet; ``KeyError`` for an id that no page has."""
        if page_id not in self._pages:
            page = self._entries[page_id].make(self._context)
            self._pages[page_id] = page
            self._stack.addWidget(page)
            self.page_made.emit(page_id)
            self._context.theme.fit(page)
        return self._pages[page_id]

    def current(self) -> Page:
        """The page in front; ``KeyError`` before the first."""
        return self._pages[self.current_id]

    def show(self, page_id: str) -> None:
        """Bring a page to the front as it was left."""
        self._note()
        self._stack.setCurrentWidget(self.page(page_id))
        self._history.visit(self._here(page_id))
        self.arrived.emit(page_id)

    @Slot(Link)
    def open_link(self, link: Link) -> None:
        """Go to what a link leads to, if only to a page that says that there is no such thing."""
        page_id = _PAGE_OF.get(link.kind, _PAGE_OF_OTHERS)
        self._note()
        self._stack.setCurrentWidget(self.page(page_id))
        self.page(page_id).open_link(link)
        self._history.visit(self._here(page_id))
        self.arrived.emit(page_id)

    @Slot()
    def back(self) -> None:
        """Where the reader was before, as it was left."""
        self._go(-1)

    @Slot()
    def forward(self) -> None:
        """Where the reader went from here before going back."""
        self._go(1)

    def can_go(self, step: int) -> bool:
        """Whether there is a way back (-1) or ahead (1)."""
        return self._history.can_go(step)

    def _go(self, step: int) -> None:
        self._note()
        place = self._history.go(step)
        if place is not None:
            page = self.page(place.page_id)
            page.go_to(place.spot)
            self._stack.setCurrentWidget(page)
            self.arrived.emit(place.page_id)
            page.take_focus()

    def _note(self) -> None:
        """Keep where the reader is on the page that is about to be left."""
        if self.current_id:
            self._history.note(self._here(self.current_id))

    def _here(self, page_id: str) -> Place:
        return Place(page_id, self.page(page_id).spot())
