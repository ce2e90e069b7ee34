"""``netdesk-admin print``: the sheets that say what the sources say of treatments."""

from __future__ import annotations

from typing import Final

import click

from netdesk.cli.asked_value import asked_value
from netdesk.cli.print_order import PrintOrder, printing
from netdesk.cli.ring_options import ringing
from netdesk.model.filters import Filters
from netdesk.model.table_column import TableColumn
from netdesk.printing.ring import Ring
from netdesk.printing.sheets_of import comparison_sheet, table_sheet, treatment_sheet

_COLUMNS: Final = (TableColumn.GROUP, TableColumn.SOURCES, TableColumn.WHEN_USED)
"""What the window's table shows beside the treatment."""


@click.command("treatment")
@click.argument("treatment_ids", metavar="ID…", nargs=-1, required=True)
@ringing
@printing
def print_treatment(order: PrintOrder, treatment_ids: tuple[str, ...], ring: Ring) -> None:
    """A patient's sheet on a treatment: what it is, why and how, what may be noticed, who to ring, what to ask."""
    with order.reference() as reference:
        sheets = [treatment_sheet(reference, id_, ring) for id_ in dict.fromkeys(treatment_ids)]
    order.print(*sheets)


@click.command("compare")
@click.argument("treatment_ids", metavar="ID ID…", nargs=-1, required=True)
@printing
def print_compare(order: PrintOrder, treatment_ids: tuple[str, ...]) -> None:
    """Two to four treatments side by side on wide pages; in large print one below the other."""
    with order.reference() as reference:
        sheet = comparison_sheet(reference, treatment_ids)
    order.print(sheet)


@click.command("table")
@click.option("--where", "wheres", multiple=True, metavar="FACET=VALUE", help="A value asked for; may be repeated.")
@click.option("--words", default="", metavar="WORDS", help="Words that a name, brand or abbreviation must have.")
@click.option(
    "--column",
    "columns",
    type=click.Choice([column.value for column in TableColumn]),
    multiple=True,
    help="A column to print; may be repeated; group, sources and when_used where not given.",
)
@printing
def print_table(order: PrintOrder, wheres: tuple[str, ...], words: str, columns: tuple[str, ...]) -> None:
    """Exactly the treatments that were asked for, with the filters in the head."""
    filters = Filters(words, tuple(map(asked_value, wheres)))
    with order.reference() as reference:
        found = reference.find(filters)
        sheet = table_sheet(reference, filters, found, tuple(map(TableColumn, columns)) or _COLUMNS)
    order.print(sheet)
