"""The words of the sheets, from a label file, so that a sheet can be in another language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labels:
    """One language's labels. ``language`` is a BCP 47 code, ``direction`` is ``ltr`` or ``rtl``."""

    language: str
    direction: str
    texts: dict[str, str]

    @classmethod
    def load(cls, folder: Path, language: str = "en") -> Labels:
        """Read ``<folder>/<language>.json``.

        Raises:
            OSError, ValueError, KeyError: the file is missing or broken; it belongs to the program.
        """
        data = json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))
        return cls(data["language"], data["direction"], data["texts"])

    def __getitem__(self, key: str) -> str:
        """The label of that key."""
        return self.texts[key]

    def fill(self, key: str, **values: object) -> str:
        """The label with its ``{placeholders}`` filled; braces in a value stay text."""
        return self.texts[key].format(**values)

    def count(self, key: str, number: int) -> str:
        """The label ``<key>_one`` or ``<key>_many`` with ``{count}`` filled."""
        return self.fill(f"{key}_one" if number == 1 else f"{key}_many", count=number)
