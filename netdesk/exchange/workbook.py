"""A table as an Excel workbook."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from typing import Final

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from netdesk.exchange.found_table import Cell, FoundTable
from netdesk.exchange.plain_text import clean, defused
from netdesk.exchange.table_lines import labelled_lines, lines

CELL_HOLDS: Final = 32_767
"""How many UTF-16 units a cell of a workbook can hold."""

CUT: Final = " … [Cut here: a workbook's cell holds no more. The CSV file has all of it.]"

_WIDTHS: Final = {
    "Found as": 18,
    "Treatment": 30,
    "Group": 20,
    "Kind": 16,
    "Sources": 32,
    "Heading": 24,
    "Part": 22,
    "Differs": 12,
}
_WIDTH_OF_WORDS: Final = 60
_FROZEN_COLUMNS: Final = 2
_BEFORE_TIME: Final = datetime.datetime(1980, 1, 1)
"""The first moment that a zip file can name; stands for every moment, so that the same table gives the same bytes."""

_PROPERTIES: Final = tostring(
    DocumentProperties(creator="netdesk", created=_BEFORE_TIME, modified=_BEFORE_TIME).to_tree()
)


def to_xlsx(table: FoundTable) -> bytes:
    """The table as one sheet whose cells are all text, never a formula, with everything down to the headings frozen.

    The same table gives the same bytes with the same versions of openpyxl and zlib. A text that a cell cannot hold
    ends with ``CUT``.
    """
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = table.title
    for number, line in enumerate(lines(table), 1):
        for column, cell in enumerate(line, 1):
            _write(sheet, number, column, cell)
    _lay_out(sheet, table)
    file = io.BytesIO()
    workbook.save(file)
    return _without_times(file.getvalue())


def _write(sheet: Worksheet, row: int, column: int, words: Cell) -> None:
    text = clean("\n".join(words))
    if not text:
        return
    if len(text.encode("utf-16-le")) > 2 * CELL_HOLDS:
        text = text[: (CELL_HOLDS - len(CUT)) // 2] + CUT
    cell = sheet.cell(row, column, text)
    cell.data_type = "s"  # openpyxl takes a leading = for a formula, and #N/A for an error
    cell.quotePrefix = defused(text) != text  # stays text when somebody edits it


def _lay_out(sheet: Worksheet, table: FoundTable) -> None:
    heading = len([*labelled_lines(table.head)]) + 2
    last = heading + sum(1 + len(section.rows) for section in table.sections)
    titles = {*_title_lines(table, heading)}
    for row, cells in enumerate(sheet.iter_rows(), 1):
        for cell in cells:
            if row == heading or (cell.column == 1 and not heading < row <= last) or cell.row in titles:
                cell.font = Font(bold=True)
            if heading <= row <= last and row not in titles:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            if row == heading:
                cell.fill = PatternFill("solid", fgColor="E7E6E6")
    for number, words in enumerate(table.headings, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(words, _WIDTH_OF_WORDS)
    sheet.freeze_panes = sheet.cell(heading + 1, _FROZEN_COLUMNS + 1).coordinate
    sheet.print_title_rows = f"{heading}:{heading}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _title_lines(table: FoundTable, heading: int) -> Iterator[int]:
    line = heading + 1
    for section in table.sections:
        yield line
        line += 1 + len(section.rows)


def _without_times(workbook: bytes) -> bytes:
    """The same workbook without the moment that openpyxl writes into it when it saves."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as made, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, _BEFORE_TIME.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            archive.writestr(entry, _PROPERTIES if name == ARC_CORE else made.read(name))
    return file.getvalue()
