"""The star of a favourite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from netdesk.model.link import Link
    from netdesk.ui.page import PageContext


class StarButton(QPushButton):
    """Says whether a link is starred, by shape and word; pressing it stars the link or takes the star away."""

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, has_word: bool = True) -> None:
        """Without a link there is nothing to star; without a word, the shape alone is seen and the word is told."""
        super().__init__(parent)
        self._has_word = has_word
        self._bookmarks = context.bookmarks
        self._icons = context.icons
        self._link: Link | None = None
        self.setToolTip(self.tr("Keep it among the favourites, or no longer (Ctrl+B)"))
        self.clicked.connect(self._on_clicked)
        self._bookmarks.changed.connect(self._show)
        self._show()

    def set_link(self, link: Link | None) -> None:
        """Be the star of a link."""
        self._link = link
        self._show()

    @Slot()
    def _show(self) -> None:
        starred = self._link is not None and self._link in self._bookmarks.favourites
        self.setIcon(self._icons.icon("star-filled", "accent") if starred else self._icons.icon("star", "edge"))
        word = self.tr("Starred") if starred else self.tr("Star")
        self.setAccessibleName(word)
        self.setText(word if self._has_word else "")
        self.setEnabled(self._link is not None)

    @Slot()
    def _on_clicked(self) -> None:
        if self._link is not None:
            self._bookmarks.toggle(self._link)
