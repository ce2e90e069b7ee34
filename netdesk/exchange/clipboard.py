"""A table for the clipboard: as text for spreadsheets and as HTML for everything else."""

from __future__ import annotations

import html
from collections.abc import Iterable

from netdesk.exchange.found_table import Cell, FoundTable
from netdesk.exchange.plain_text import defused
from netdesk.exchange.table_lines import labelled_lines


def to_text(table: FoundTable) -> str:
    r"""A line a row, cells between tabs; headings first, and what the table is comes last.

    Lines within a cell are joined by `` / ``, for a pasted cell has one line. What a spreadsheet would take for a
    formula is defused.
    """
    lines: list[Iterable[Cell]] = [[(heading,) for heading in table.headings]]
    for section in table.sections:
        lines += [[(section.title,)], *section.rows]
    lines += [[], *labelled_lines((*table.head, *table.foot))]
    return "\n".join("\t".join(map(_on_one_line, line)) for line in lines)


def _on_one_line(cell: Cell) -> str:
    return defused(" / ".join(" ".join(line.split()) for line in cell))


def to_html(table: FoundTable) -> str:
    """One table with headings and a body for each section, and what the table is below it; every word is escaped."""
    headings = "".join(f'<th scope="col">{_escaped((heading,))}</th>' for heading in table.headings)
    bodies = "".join(
        f'<tbody><tr><th scope="rowgroup" colspan="{len(table.headings)}">{_escaped((section.title,))}</th></tr>'
        + "".join(f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in row)}</tr>" for row in section.rows)
        + "</tbody>"
        for section in table.sections
    )
    what_it_is = "".join(
        f"<dt>{_escaped((label,))}</dt><dd>{_escaped(words)}</dd>" for label, words in (*table.head, *table.foot)
    )
    return f"<table><thead><tr>{headings}</tr></thead>{bodies}</table><dl>{what_it_is}</dl>"


def _escaped(cell: Cell) -> str:
    return "<br>".join(html.escape(line) for line in defused("\n".join(cell)).split("\n"))
