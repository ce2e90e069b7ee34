"""``ask treatments --csv | --xlsx``: what was found, as files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from netdesk.environment import Environment
from netdesk.exchange.composing import compose
from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.saving import save
from netdesk.exchange.workbook import to_xlsx
from netdesk.model.counting import counted
from netdesk.model.filters import Filters, Found
from netdesk.model.table_column import TableColumn
from netdesk.query.reference import Reference


def export_treatments(
    environment: Environment,
    reference: Reference,
    filters: Filters,
    found: Found,
    columns: Iterable[TableColumn],
    csv_file: Path | None,
    xlsx_file: Path | None,
) -> None:
    """Write what was found to either file or to both, and say so.

    Raises:
        ExportNotSavedError: A file could not be written.
    """
    table = compose(reference, found, filters, columns, environment.today())
    for file, written in ((csv_file, to_csv), (xlsx_file, to_xlsx)):
        if file is not None:
            save(written(table), file)
            click.echo(f"{file}: {len(found.matches)} of {counted(found.total, 'treatment')}.", environment.stdout)
