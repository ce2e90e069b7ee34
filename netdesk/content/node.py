"""A value of a YAML file as it was written, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from netdesk.content.problem import Problem


@dataclass(frozen=True, slots=True)
class Node:
    """A text, a list or a map; every text stays text.

    The accessors are lenient: what is not there, or of another kind, is an empty node or nothing. So checks of ids can
    run over a file whose shape is wrong elsewhere, and all problems come out together.
    """

    file: str
    line: int
    column: int
    kind: Literal["text", "list", "map"] = "text"
    text: str = ""
    items: tuple[Node, ...] = ()
    keys: tuple[Node, ...] = ()
    """The keys of a map, in the order of their values in ``items``."""

    def get(self, key: str) -> Node | None:
        """The value of a map's key, or None."""
        if self.kind != "map":
            return None
        return next((value for name, value in self.entries() if name.text == key), None)

    def entries(self) -> Iterator[tuple[Node, Node]]:
        """The keys of a map with their values; nothing for other kinds."""
        return zip(self.keys, self.items if self.keys else (), strict=True)

    def text_of(self, key: str) -> str:
        """The text of a map's key; empty where there is none."""
        value = self.get(key)
        return value.text if value is not None else ""

    def list_of(self, key: str) -> tuple[Node, ...]:
        """The items of the list that a map's key holds; none where it holds no list."""
        value = self.get(key)
        return value.items if value is not None and value.kind == "list" else ()

    def at(self, path: tuple[int | str, ...]) -> Node:
        """The node at the end of a path of keys and positions, or the nearest one above it that exists."""
        node = self
        for step in path:
            below = node.get(step) if isinstance(step, str) else (node.items[step : step + 1] or (None,))[0]
            if below is None:
                return node
            node = below
        return node

    def plain(self) -> Any:  # noqa: ANN401 -- JSON-like data of any shape
        """The value as plain str, list and dict, ready to be validated."""
        if self.kind == "text":
            return self.text
        if self.kind == "list":
            return [item.plain() for item in self.items]
        return {key.text: value.plain() for key, value in self.entries()}

    def problem(self, sentence: str, *, is_gap: bool = False) -> Problem:
        """A problem of this value, at its place."""
        return Problem(self.file, self.line, self.column, sentence, is_gap)
