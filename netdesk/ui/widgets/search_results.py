"""The list of what a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from netdesk.model.link import Link
from netdesk.ui.delegates.search_hit_delegate import SearchHitDelegate
from netdesk.ui.models.search_hits_model import SearchHitsModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netdesk.model.search import SearchHit
    from netdesk.ui.page import PageContext


class SearchResults(QListView):
    """Hits in groups. Keys: arrows choose, Return opens, Ctrl+C copies with sources; letters go on with the search."""

    opened = Signal(Link)
    """The reader wants to read a hit."""

    left_upwards = Signal()
    """Up on the first hit: back to the search box."""

    typed_on = Signal(str)
    """Letters were typed here; they belong into the search box."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.hits = SearchHitsModel(context.today, self)
        self.setModel(self.hits)
        self._delegate = SearchHitDelegate(context.theme, context.icons, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("What was found"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        context.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def set_groups(self, groups: Iterable[tuple[str, Sequence[SearchHit]]]) -> None:
        """Show groups of hits; the first hit is the one that Return opens."""
        self._delegate.forget()
        self.hits.set_groups(groups)
        self.setCurrentIndex(self.hits.index(self.hits.first_hit()))
        self.scrollToTop()

    def current_hit(self) -> SearchHit | None:
        """The hit that Return opens; None where nothing was found."""
        return self.hits.hit_at(self.currentIndex().row())

    def open_current(self) -> None:
        """Ask for the current hit to be read."""
        hit = self.current_hit()
        if hit is not None:
            self.opened.emit(hit.link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            hit = self.current_hit()
            if hit is not None:
                QGuiApplication.clipboard().setText(self.hits.text_of(hit))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() == self.hits.first_hit():
            self.left_upwards.emit()
        elif _is_a_letter(event):
            self.typed_on.emit(event.text())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, _index: QModelIndex) -> None:
        self.open_current()


def _is_a_letter(event: QKeyEvent) -> bool:
    """Whether a key writes something by itself."""
    others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not others and event.text().isprintable() and bool(event.text().strip())
