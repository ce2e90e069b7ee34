"""What the window remembers between two starts: one JSON file in the user's configuration folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

FILE_NAME: Final = "window.json"
_LARGEST_BYTES: Final = 1024 * 1024

Record: TypeAlias = Mapping[str, object]
"""Named values of any kind that JSON has; whoever reads one looks at each value's kind."""


class Settings:
    """Values by key. Nothing of a patient's is ever put here.

    A file that cannot be read as settings is set aside as ``window.json.broken``, and ``notice`` says so.
    A folder that cannot be written costs the memory of the window and nothing else.
    """

    def __init__(self, folder: Path) -> None:
        """Read the file in ``folder``; a missing one is an empty one."""
        self._path = folder / FILE_NAME
        self.notice = ""
        self._values = self._read()
        self._saved = dict(self._values)

    def text(self, key: str, default: str = "") -> str:
        """A text, or the default where there is none of that kind."""
        value = self._values.get(key)
        return value if isinstance(value, str) else default

    def numbers(self, key: str) -> list[int]:
        """Whole numbers, or an empty list where there are none of that kind."""
        value = self._values.get(key)
        return value if isinstance(value, list) and all(type(number) is int for number in value) else []

    def texts(self, key: str) -> list[str]:
        """The texts of a list, in order. What else stands in it is left out; empty where there is no list."""
        return [text for text in self._list(key) if isinstance(text, str)]

    def records(self, key: str) -> list[Record]:
        """The records of a list, in order. What else stands in it is left out; empty where there is no list."""
        return [record for record in self._list(key) if isinstance(record, dict)]

    def state(self, key: str) -> bytes:
        """Bytes that a widget saved; empty where there are none that can be read."""
        try:
            return bytes.fromhex(self.text(key))
        except ValueError:
            return b""

    def set(self, key: str, value: str | bytes | Sequence[int] | Sequence[str] | Sequence[Record]) -> None:
        """Remember a value; ``save`` writes it. A list is copied, its records are not: hand over new ones."""
        if isinstance(value, bytes):
            self._values[key] = value.hex()
        else:
            self._values[key] = value if isinstance(value, str) else list(value)

    def save(self) -> bool:
        """Write all values where any has changed: whole or not at all, and never raise for a folder that is closed.

        Returns:
            False where they could not be written: they then last until the window is closed.
        """
        if self._values == self._saved:
            return True
        unfinished = self._path.with_suffix(".json.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(json.dumps(self._values, indent=1, sort_keys=True), encoding="utf-8")
            unfinished.replace(self._path)
        except OSError:
            return False
        self._saved = dict(self._values)
        return True

    def _list(self, key: str) -> list[object]:
        value = self._values.get(key)
        return value if isinstance(value, list) else []

    def _read(self) -> dict[str, object]:
        try:
            with self._path.open("rb") as file:
                data = file.read(_LARGEST_BYTES + 1)
        except OSError:
            return {}
        try:
            values = json.loads(data.decode("utf-8")) if len(data) <= _LARGEST_BYTES else None
        except (ValueError, RecursionError):
            values = None
        if isinstance(values, dict):
            return values
        self._set_aside()
        return {}

    def _set_aside(self) -> None:
        aside = self._path.with_suffix(".json.broken")
        try:
            self._path.replace(aside)
        except OSError:
            aside = self._path
        self.notice = f"The settings of the window could not be read and start afresh. The old file is kept as {aside}."
