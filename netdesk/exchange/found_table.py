"""A table ready to leave: words in cells, under every guard; how it is written is another matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = tuple[str, ...]
"""What stands in a cell, line by line."""


@dataclass(frozen=True, slots=True)
class TableSection:
    """Rows under one heading; each has as many cells as the table has headings."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """What filters found, or treatments compared, as it is exported and copied.

    ``head`` and ``foot`` are pairs of a label and what it labels. The head says what was asked, of which content and
    when, and what this reference is not (guards G12, G18); the foot has the sources (guards G1, G19) and, with side
    effects, what to report (guard G16). ``title`` is a word for what the rows are.
    """

    head: tuple[tuple[str, Cell], ...]
    headings: tuple[str, ...]
    sections: tuple[TableSection, ...]
    foot: tuple[tuple[str, Cell], ...]
    title: str = "Treatments"
