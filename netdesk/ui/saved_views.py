"""The views that can be chosen, and where they are kept: in the file of settings, under ``views``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from netdesk.model.filters import Facet, Filters
from netdesk.ui.saved_view import SavedView, ValueId, tidy_name
from netdesk.ui.shipped_views import shipped_views
from netdesk.ui.widgets.name_filter import MOST_LETTERS

if TYPE_CHECKING:
    from netdesk.ui.settings import Record, Settings

MOST_OWN_VIEWS: Final = 40
"""So that the file of settings stays far below the size that it may have."""

_LONGEST_ID: Final = 100

_OWN: Final = "views"
_UNPINNED: Final = "views.unpinned"
"""The ids of shipped views that are not pinned."""


class SavedViews(QObject):
    """Shipped views first, then the user's own in the order in which they were saved. Every change is written at once.

    What stands in the file and is no view is passed over, and gone once a view is changed. A view whose values this
    content lacks is kept and not usable.
    """

    changed = Signal()
    """There is another view, or one of them has another name or is pinned or not."""

    def __init__(self, settings: Settings, facets: Iterable[Facet], parent: QObject | None = None) -> None:
        """Read the views for content with these facets."""
        super().__init__(parent)
        self._settings = settings
        self._facets = {facet.id: facet for facet in facets}
        self._values = {(value.facet_id, value.id): value for facet in self._facets.values() for value in facet.values}
        unpinned = settings.texts(_UNPINNED)
        self._shipped = tuple(replace(view, is_pinned=view.shipped_as not in unpinned) for view in shipped_views())
        self._own = _without_doubles(filter(None, map(_as_view, settings.records(_OWN))))

    def all(self) -> tuple[SavedView, ...]:
        """Every view."""
        return (*self._shipped, *self._own)

    def has_room(self) -> bool:
        """Whether one more can be kept."""
        return len(self._own) < MOST_OWN_VIEWS

    def filters(self, view: SavedView) -> Filters:
        """What a view asks for; without values that this content lacks."""
        known = (self._values.get(value) for value in view.values)
        return Filters(view.text, tuple(value for value in known if value is not None))

    def why_not_usable(self, view: SavedView) -> str:
        """Which values this content lacks, as a sentence; empty where it lacks none."""
        missing = [self._in_words(value) for value in view.values if value not in self._values]
        if len(missing) > 1:
            return self.tr("This content no longer has {0}, and {1} more.").format(missing[0], len(missing) - 1)
        return self.tr("This content no longer has {0}.").format(missing[0]) if missing else ""

    def asking_for(self, filters: Filters) -> tuple[SavedView, ...]:
        """The views that these filters are."""
        return tuple(view for view in self.all() if view.asks_for(filters))

    def keep(self, view: SavedView) -> bool:
        """Keep a view, in the place of an own one with its name where there is one.

        Returns:
            False where the file cannot be written: the view then lasts until the window is closed.
        """
        names = [own.name.casefold() for own in self._own]
        if view.name.casefold() in names:
            place = names.index(view.name.casefold())
            return self._take(self._shipped, (*self._own[:place], view, *self._own[place + 1 :]))
        return self._take(self._shipped, (*self._own, view))

    def replace_all(self, views: Iterable[SavedView]) -> bool:
        """Keep these own views, and of the shipped ones whether they are pinned; returns as ``keep`` does."""
        given = tuple(views)
        shipped = tuple(view for view in given if view.shipped_as)
        return self._take(shipped, tuple(view for view in given if not view.shipped_as))

    def _take(self, shipped: tuple[SavedView, ...], own: tuple[SavedView, ...]) -> bool:
        self._shipped, self._own = shipped, own[:MOST_OWN_VIEWS]
        self._settings.set(_OWN, [_as_record(view) for view in self._own])
        self._settings.set(_UNPINNED, [view.shipped_as for view in shipped if not view.is_pinned])
        is_written = self._settings.save()
        self.changed.emit()
        return is_written

    def _in_words(self, value: ValueId) -> str:
        facet_id, value_id = value
        if facet_id in self._facets:
            return self.tr("the value “{0}” of {1}").format(value_id, self._facets[facet_id].name)
        return self.tr("the filter “{0}”").format(facet_id)


def _as_record(view: SavedView) -> Record:
    """A value is written as the command line takes it: ``spread=liver_metastases``."""
    values = [f"{facet_id}={value_id}" for facet_id, value_id in view.values]
    return {"name": view.name, "text": view.text, "values": values, "pinned": view.is_pinned}


def _as_view(record: Record) -> SavedView | None:
    """What a record says, or None where it is no view."""
    name, text = record.get("name"), record.get("text", "")
    values, pinned = record.get("values", []), record.get("pinned", False)
    if not (isinstance(name, str) and isinstance(text, str) and isinstance(values, list) and isinstance(pinned, bool)):
        return None
    pairs = [_as_pair(value) for value in values]
    known = dict.fromkeys(pair for pair in pairs if pair is not None)
    view = SavedView(tidy_name(name), text.strip(), tuple(known), pinned)
    is_whole = view.name and (view.text or view.values) and len(view.text) <= MOST_LETTERS and None not in pairs
    return view if is_whole and _can_be_written(f"{name}{text}{values}") else None


def _as_pair(value: object) -> ValueId | None:
    facet_id, _, value_id = value.partition("=") if isinstance(value, str) else ("", "", "")
    return (facet_id, value_id) if facet_id and value_id and max(len(facet_id), len(value_id)) <= _LONGEST_ID else None


def _can_be_written(text: str) -> bool:
    """Not where half a letter stands alone, which JSON can name and Qt cannot show."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _without_doubles(views: Iterable[SavedView]) -> tuple[SavedView, ...]:
    """The first of every name, up to as many as may be kept."""
    by_name: dict[str, SavedView] = {}
    for view in views:
        by_name.setdefault(view.name.casefold(), view)
    return tuple(by_name.values())[:MOST_OWN_VIEWS]
