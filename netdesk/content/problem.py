"""Something wrong in a content file: where, what, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem. ``line`` and ``column`` count from 1, columns in characters.

    ``is_gap`` marks what is only not written yet, such as a treatment that no page speaks of; a draft may hold gaps.
    """

    file: str
    line: int
    column: int
    text: str
    is_gap: bool = False

    def __str__(self) -> str:
        """The line that is printed: ``file:line:column: what is wrong, and what to write instead``."""
        return f"{self.file}:{self.line}:{self.column}: {self.text}"


def quoted(text: str) -> str:
    """What somebody wrote, in quotes, cut where it is longer than a message can hold, on one line."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= 60 else f"“{line[:59]}…”"
