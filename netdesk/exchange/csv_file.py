"""A table as CSV."""

from __future__ import annotations

import csv
import io

from netdesk.exchange.found_table import FoundTable
from netdesk.exchange.plain_text import defused
from netdesk.exchange.table_lines import lines


def to_csv(table: FoundTable) -> bytes:
    """The table as RFC 4180 has it: every cell in quotes, lines of the same length that end with CR and LF.

    UTF-8 with a byte order mark, without which Excel takes it for something else. Cells that a spreadsheet would take
    for a formula are defused.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    width = len(table.headings)
    for line in lines(table):
        cells = [defused("\n".join(cell)) for cell in line]
        writer.writerow(cells + [""] * (width - len(cells)))
    return file.getvalue().encode("utf-8-sig")
