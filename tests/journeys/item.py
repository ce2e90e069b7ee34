"""One thing on the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """A control, a cell, a text: what a screen reader is told of it, and where it is in pixels of the screen.

    ``flags`` are names of ``QAccessible.State``, such as ``checked``. ``parent`` is the place of the item that holds
    it among those of its screen; -1 for a window.
    """

    parent: int
    role: str
    name: str
    value: str
    description: str
    x: int
    y: int
    width: int
    height: int
    flags: frozenset[str]

    def has(self, *flags: str) -> bool:
        """Whether it has all of these flags."""
        return self.flags.issuperset(flags)

    @property
    def centre(self) -> tuple[int, int]:
        """The point in its middle."""
        return self.x + self.width // 2, self.y + self.height // 2
