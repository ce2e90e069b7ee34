"""A table as a file of the kind that its name asks for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.errors import ExportOverContentError
from netdesk.exchange.found_table import FoundTable
from netdesk.exchange.saving import is_one_of, save

SUFFIXES: Final = (".xlsx", ".csv")
"""The kinds of files, by the end of their names in any case."""


def save_table(table: FoundTable, path: Path, never_over: Iterable[Path] = ()) -> None:
    """Write the table; a file that is already there is replaced, unless it is one of ``never_over``.

    Raises:
        ExportNotSavedError: It could not be written; what was there before is unharmed.
        ExportOverContentError: It is one that is never written over.
        ValueError: The name ends in none of ``SUFFIXES``.
    """
    if is_one_of(path, never_over):
        raise ExportOverContentError(path)
    kind = path.suffix.casefold()
    if kind not in SUFFIXES:
        raise ValueError(path.suffix)
    if kind == ".csv":
        save(to_csv(table), path)
    else:
        from netdesk.exchange.workbook import to_xlsx  # with openpyxl, which takes longer to load than to use

        save(to_xlsx(table), path)
