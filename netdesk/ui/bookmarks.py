"""What was read last, and what is kept to be found again. Links into the content only, nothing of a patient's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from netdesk.model.link import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netdesk.ui.settings import Settings

MOST_RECENT: Final = 12
MOST_FAVOURITES: Final = 100
_FAVOURITES: Final = "favourites"
_RECENT: Final = "recent"


class Bookmarks(QObject):
    """Favourites and recent links, the newest first, kept in the settings."""

    changed = Signal()
    """There are others now."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        """Read both from the settings; what is no link there is left out."""
        super().__init__(parent)
        self._settings = settings

    @property
    def favourites(self) -> tuple[Link, ...]:
        """What is starred."""
        return self._kept(_FAVOURITES)

    @property
    def recent(self) -> tuple[Link, ...]:
        """What was read last."""
        return self._kept(_RECENT)

    def toggle(self, link: Link) -> None:
        """Star a link, or take its star away."""
        others = [each for each in self.favourites if each != link]
        starred = len(others) == len(self.favourites)
        self._keep(_FAVOURITES, [link, *others][:MOST_FAVOURITES] if starred else others)

    def note(self, link: Link) -> None:
        """It is being read."""
        self._keep(_RECENT, [link, *(each for each in self.recent if each != link)][:MOST_RECENT])

    def forget_recent(self) -> None:
        """As if nothing had been read yet."""
        self._keep(_RECENT, [])

    def _kept(self, key: str) -> tuple[Link, ...]:
        links = map(Link.read, self._settings.texts(key))
        return tuple(dict.fromkeys(link for link in links if link is not None))

    def _keep(self, key: str, links: Iterable[Link]) -> None:
        self._settings.set(key, [str(link) for link in links])
        self._settings.save()
        self.changed.emit()
