"""``ask compare --csv | --xlsx``: a comparison, as files."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.environment import Environment
from netdesk.exchange.composing_comparison import compose_comparison
from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.saving import save
from netdesk.exchange.workbook import to_xlsx
from netdesk.model.comparison import Comparison
from netdesk.query.reference import Reference


def export_comparison(
    environment: Environment,
    reference: Reference,
    comparison: Comparison,
    csv_file: Path | None,
    xlsx_file: Path | None,
) -> None:
    """Write all rows to either file or to both, and say so.

    Raises:
        ExportNotSavedError: A file could not be written.
    """
    table = compose_comparison(comparison, comparison.rows, reference.release, environment.today())
    for file, written in ((csv_file, to_csv), (xlsx_file, to_xlsx)):
        if file is not None:
            save(written(table), file)
            rows, treatments = len(comparison.rows), len(comparison.treatments)
            click.echo(f"{file}: {rows} rows about {treatments} treatments.", environment.stdout)
