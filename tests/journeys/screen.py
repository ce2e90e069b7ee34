"""What is on the screen at one moment."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from tests.journeys.item import Item

HIDDEN: Final = "invisible"


class Screen:
    """Everything that a screen reader could read, in its order; each thing after the one that holds it."""

    def __init__(self, line: str) -> None:
        """Read a line that ``tests.journeys.watched`` wrote."""
        told = json.loads(line)
        self.active_window: int = told["active_window"]
        self.items = tuple(Item(**{**values, "flags": frozenset(values["flags"])}) for values in told["items"])

    def all(self, role: str, name: str | re.Pattern[str] | None = None) -> Iterator[Item]:
        """What has this role and this name, or a name that the pattern matches from end to end."""
        for item in self.items:
            matches = name.fullmatch(item.name) if isinstance(name, re.Pattern) else name in (None, item.name)
            if item.role == role and matches:
                yield item

    def find(self, role: str, name: str | re.Pattern[str], *flags: str, hidden: bool = False) -> Item | None:
        """The first that can be seen and has these flags; ``hidden`` allows one that is scrolled out of view."""
        fitting = (item for item in self.all(role, name) if item.has(*flags) and (hidden or not item.has(HIDDEN)))
        return next(fitting, None)

    def inside(self, holder: Item, role: str) -> list[Item]:
        """What has this role and lies directly in ``holder``, in view or not."""
        place = self.items.index(holder)
        return [item for item in self.items if item.parent == place and item.role == role]

    def holder(self, item: Item) -> Item:
        """What an item lies in."""
        return self.items[item.parent]

    def first_column(self, table: str) -> list[str]:
        """The words in the first column of a table that can be seen, headings across included, from top to bottom."""
        holder = self.find("Table", table)
        cells = self.inside(holder, "Cell") if holder else []
        left = min((cell.x for cell in cells), default=0)
        by_height = {cell.y: cell.name for cell in cells if cell.x == left}  # a heading across is told once a column
        return [by_height[y] for y in sorted(by_height)]

    def focused(self) -> Item | None:
        """What the next key goes to: the innermost thing in focus."""
        return next((item for item in reversed(self.items) if item.has("focused")), None)

    def says(self, words: str) -> bool:
        """Whether something that can be seen says these words, alone or among others."""
        return any(words in f"{item.name}\n{item.value}" for item in self.items if not item.has(HIDDEN))

    def __str__(self) -> str:
        """One line a thing, for the message of a test that failed."""
        return "\n".join(
            f"{item.role} {item.name!r} {item.value[:80]!r} {item.x},{item.y} {item.width}x{item.height} "
            f"{' '.join(sorted(item.flags))}"
            for item in self.items
            if not item.has(HIDDEN)
        )


def starting(words: str) -> re.Pattern[str]:
    """The names that begin with these words."""
    return re.compile(re.escape(words) + ".*", re.DOTALL)
