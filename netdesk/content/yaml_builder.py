"""Builds the value of a YAML file from the parser's events and notes what is not allowed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

import yaml

from netdesk.content.node import Node
from netdesk.content.problem import Problem, quoted

MAXIMUM_LEVELS: Final = 20
"""Lists and maps within each other."""


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    kind: Literal["list", "map"]
    line: int
    column: int
    items: list[Node] = field(default_factory=list)
    keys: dict[str, Node] = field(default_factory=dict)
    key: Node | None = None
    is_repeated: bool = False


class YamlBuilder:
    """Takes events one by one. ``root`` is the value once all were taken; ``problems`` grows meanwhile.

    Args:
        file: The file's name as problems show it.
        unreadable: Characters that no value may hold, not even written as an escape.
    """

    def __init__(self, file: str, unreadable: re.Pattern[str]) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._file = file
        self._unreadable = unreadable
        self._open: list[_Open] = []

    def take(self, event: yaml.Event) -> bool:
        """Take the next event. False means that the rest of the file must not be read."""
        if isinstance(event, yaml.DocumentStartEvent):
            return self._start_document(event)
        if isinstance(event, yaml.AliasEvent):
            self._report(event, f"{quoted(f'*{event.anchor}')} refers to another place; write the value out here.")
            self._add(Node(self._file, *_place(event)))
        elif isinstance(event, yaml.NodeEvent):
            self._refuse_anchor_and_tag(event)
            return self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        return True

    def _start_document(self, event: yaml.DocumentStartEvent) -> bool:
        if event.version or event.tags:
            self._report(event, "a line that starts with “%” is not needed; remove it.")
        if self.root is not None:
            self._report(event, "a second document starts here; keep one document a file.")
        return self.root is None

    def _refuse_anchor_and_tag(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._report(event, f"{quoted(f'&{event.anchor}')} names this value for use elsewhere; remove it.")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._report(event, f"the tag {quoted(tag)} is not used here; all values are text, remove it.")

    def _start(self, event: yaml.NodeEvent) -> bool:
        if isinstance(event, yaml.ScalarEvent):
            found = self._unreadable.search(event.value)
            if found is not None:
                self._report(event, f"this text holds the unseen character U+{ord(found[0]):04X}; remove it.")
            self._add(Node(self._file, *_place(event), text=event.value))
            return True
        if len(self._open) == MAXIMUM_LEVELS:
            self._report(event, f"more than {MAXIMUM_LEVELS} levels lie within each other; write it flatter.")
            return False
        kind: Literal["list", "map"] = "map" if isinstance(event, yaml.MappingStartEvent) else "list"
        self._open.append(_Open(kind, *_place(event)))
        return True

    def _end(self) -> None:
        done = self._open.pop()
        self._add(Node(self._file, done.line, done.column, done.kind, "", tuple(done.items), tuple(done.keys.values())))

    def _add(self, node: Node) -> None:
        """Put a finished value where it belongs."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if parent.kind == "list":
            parent.items.append(node)
        elif parent.key is None:
            self._take_key(parent, node)
        else:
            if not parent.is_repeated:
                parent.keys[parent.key.text] = parent.key
                parent.items.append(node)
            parent.key = None

    def _take_key(self, parent: _Open, key: Node) -> None:
        parent.key = key
        first = parent.keys.get(key.text)
        parent.is_repeated = first is not None or key.kind != "text"
        if key.kind != "text":
            self.problems.append(key.problem("a key must be a word; write “key: value”."))
        elif first is not None:
            self.problems.append(key.problem(f"{quoted(key.text)} is given twice; the first is on line {first.line}."))

    def _report(self, event: yaml.Event, sentence: str) -> None:
        self.problems.append(Problem(self._file, *_place(event), sentence))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
