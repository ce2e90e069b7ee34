"""How a sheet is printed."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.printing.paper import Paper


@dataclass(frozen=True, slots=True)
class Form:
    """The paper and whether the print is large: 18 pt in place of 12, tables as cards."""

    paper: Paper = Paper.A4
    large: bool = False
