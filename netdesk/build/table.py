"""Rows on their way into a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

Cell: TypeAlias = str | int | None
Row: TypeAlias = dict[str, Cell]
Tables: TypeAlias = dict[str, list[Row]]
"""Rows by table."""


def numbered(rows: Iterable[Row]) -> list[Row]:
    """The rows with their authored order in ``position``, from 1 on."""
    return [{**row, "position": position} for position, row in enumerate(rows, 1)]
