"""Where the reader has been: back and forward, as a browser has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_MOST: Final = 200
"""Older places are forgotten."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and where on it; ``spot`` is what ``Page.spot`` gave and means something to that page alone."""

    page_id: str
    spot: object = None


class History:
    """Places in the order in which they were visited, and which of them is the present one."""

    def __init__(self) -> None:
        """Nowhere yet."""
        self._places: list[Place] = []
        self._present = -1

    @property
    def present(self) -> Place | None:
        """Where the reader is; None before the first visit."""
        return self._places[self._present] if self._places else None

    def visit(self, place: Place) -> None:
        """Go on to a place. What lay ahead is forgotten; to visit the present place changes nothing."""
        if place == self.present:
            return
        del self._places[self._present + 1 :]
        self._places.append(place)
        del self._places[:-_MOST]
        self._present = len(self._places) - 1

    def note(self, place: Place) -> None:
        """The reader moved on within the present place, which is this one now."""
        if self._places:
            self._places[self._present] = place

    def can_go(self, step: int) -> bool:
        """Whether there is a place one step back (-1) or ahead (1)."""
        return 0 <= self._present + step < len(self._places)

    def go(self, step: int) -> Place | None:
        """Go one step back (-1) or ahead (1); None where there is no such place."""
        if not self.can_go(step):
            return None
        self._present += step
        return self.present
