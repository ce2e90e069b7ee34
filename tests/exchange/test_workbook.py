from __future__ import annotations

import datetime
import io
import time
import zipfile

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from netdesk.exchange.plain_text import clean
from netdesk.exchange.table_lines import lines
from netdesk.exchange.workbook import CELL_HOLDS, CUT, to_xlsx
from netdesk.query.reference import Reference
from tests.exchange.tables import HOSTILE, found_table, table_of


def opened(data: bytes) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def heading_row(sheet: Worksheet) -> int:
    return next(row for row in range(1, 20) if sheet.cell(row, 1).value == "Found as")


def test_a_reader_of_workbooks_gets_every_cell_back(library: Reference) -> None:
    table = found_table(library, "spread=liver_metastases")
    sheet = opened(to_xlsx(table))
    for number, line in enumerate(lines(table), 1):
        read = [sheet.cell(number, column).value or "" for column in range(1, len(line) + 1)]
        assert read == ["\n".join(cell) for cell in line]


@pytest.mark.parametrize("cell", HOSTILE)
def test_every_cell_is_text_whatever_stands_in_it(cell: str) -> None:
    sheet = opened(to_xlsx(table_of(cell)))
    written = [found for row in sheet.iter_rows() for found in row if found.value is not None]
    assert {found.data_type for found in written} == {"s"}
    assert sheet["A1"].value == clean(cell)


def test_the_file_itself_holds_no_formula_no_link_and_no_macro() -> None:
    with zipfile.ZipFile(io.BytesIO(to_xlsx(table_of(*HOSTILE)))) as archive:
        assert not [name for name in archive.namelist() if "external" in name.lower() or "vba" in name.lower()]
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"<hyperlink" not in sheet


def test_what_looks_like_a_formula_stays_text_when_somebody_edits_it() -> None:
    sheet = opened(to_xlsx(table_of("=1+1", "harmless")))
    assert sheet["A1"].quotePrefix
    assert not sheet["A2"].quotePrefix


def test_everything_down_to_the_headings_stays_in_place_and_prints_on_every_page(library: Reference) -> None:
    sheet = opened(to_xlsx(found_table(library)))
    row = heading_row(sheet)
    assert sheet.freeze_panes == f"C{row + 1}"
    assert sheet.print_title_rows == f"${row}:${row}"
    assert sheet.cell(row, 1).font.bold


def test_columns_are_wide_enough_to_read_and_long_cells_wrap(bundled: Reference) -> None:
    table = found_table(bundled)
    sheet = opened(to_xlsx(table))
    row = heading_row(sheet)
    for column in range(1, len(table.headings) + 1):
        letter = get_column_letter(column)
        assert 12 <= sheet.column_dimensions[letter].width <= 80
        assert sheet.cell(row + 2, column).alignment.wrap_text


def test_the_head_does_not_wrap_so_that_the_frozen_part_stays_low(bundled: Reference) -> None:
    sheet = opened(to_xlsx(found_table(bundled, "spread=metastatic", "grade=low_grade")))
    assert heading_row(sheet) <= 11
    assert not any(sheet.cell(row, 2).alignment.wrap_text for row in range(1, heading_row(sheet)))


def test_a_text_that_no_cell_can_hold_says_that_it_was_cut() -> None:
    sheet = opened(to_xlsx(table_of("x" * CELL_HOLDS, "🩺" * CELL_HOLDS)))
    assert sheet["A1"].value == "x" * CELL_HOLDS
    cut = sheet["A2"].value
    assert isinstance(cut, str)
    assert cut.endswith(CUT)
    assert len(cut.encode("utf-16-le")) <= 2 * CELL_HOLDS


def test_no_cell_of_the_bundled_content_is_cut(bundled: Reference) -> None:
    cells = [cell.value for row in opened(to_xlsx(found_table(bundled))).iter_rows() for cell in row]
    assert not [value for value in cells if isinstance(value, str) and CUT in value]


def test_the_same_table_gives_the_same_bytes_at_another_time(library: Reference) -> None:
    first = to_xlsx(found_table(library))
    time.sleep(2.1)  # a zip file counts time in steps of two seconds
    assert to_xlsx(found_table(library)) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = openpyxl.load_workbook(io.BytesIO(first)).properties
    assert (properties.created, properties.modified) == (datetime.datetime(1980, 1, 1),) * 2
    assert properties.creator == "netdesk"
