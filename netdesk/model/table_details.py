"""What the further columns of the table say of several treatments."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.row_details import RowDetails
from netdesk.model.statement import Statement


@dataclass(frozen=True, slots=True)
class TableDetails:
    """The details of the treatments asked for, each once and in the order asked.

    ``report`` are the statements that ask to report symptoms; they stand with side effects (guard G16).
    """

    rows: tuple[RowDetails, ...]
    report: tuple[Statement, ...]
