"""Filters with a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from netdesk.model.filters import Filters

ValueId: TypeAlias = tuple[str, str]
"""The id of a facet and the id of one of its values."""

LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class SavedView:
    """What is asked for under a name: words that a treatment's name must have, and values.

    Values are kept by their ids, for another content may lack one of them. ``shipped_as`` is the id of a view that
    comes with the program, and empty for one of the user's own.
    """

    name: str
    text: str = ""
    values: tuple[ValueId, ...] = ()
    is_pinned: bool = False
    shipped_as: str = ""

    def asks_for(self, filters: Filters) -> bool:
        """Whether these filters ask for just the same, in whatever order."""
        asked = {(value.facet_id, value.id) for value in filters.values}
        return self.text == filters.text.strip() and set(self.values) == asked

    def is_named(self, name: str) -> bool:
        """Whether this is its name, in small or capital letters."""
        return tidy_name(name).casefold() == self.name.casefold()


def tidy_name(typed: str) -> str:
    """A name as it is kept: on one line, without blanks around it, of sixty letters at most."""
    return " ".join(typed.split())[:LONGEST_NAME].rstrip()
