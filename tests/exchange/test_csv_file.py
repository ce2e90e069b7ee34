from __future__ import annotations

import csv
import io

import pytest

from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.plain_text import clean
from netdesk.query.reference import Reference
from tests.exchange.tables import HOSTILE, found_table, table_of

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(
        csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=delimiter == ",")
    )


def test_a_reader_of_csv_gets_every_cell_back(library: Reference) -> None:
    table = found_table(library)
    lines = read(to_csv(table))
    start = lines.index([*table.headings])
    rows = [["\n".join(cell) for cell in row] for section in table.sections for row in section.rows]
    assert [line for line in lines[start + 1 :] if line[0] == "Match"] == rows
    assert lines[0][:2] == ["Found", "20 of 20 treatments"]
    assert lines[-5][:2] == [
        "Sources",
        'Acorn · Canada · no date: Acorn\'s "plain" guide <to> NETs & more. Acorn Trust',
    ]
    assert lines[-1][:2] == ["", "Elder · United States · 28 Feb 2026: NETs: options. Elder Media"]


def test_it_is_utf_8_with_a_mark_and_lines_of_one_length_that_end_with_cr_and_lf(bundled: Reference) -> None:
    data = to_csv(found_table(bundled))
    assert data.startswith(b'\xef\xbb\xbf"Found",')
    assert data.endswith(b"\r\n")
    assert data.count(b"\r") == data.count(b"\r\n") == len(read(data))
    assert {len(line) for line in read(data)} == {len(found_table(bundled).headings)}


@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_begins_like_a_formula_whatever_stands_in_it(cell: str) -> None:
    lines = read(to_csv(table_of(cell)))
    assert [text for line in lines for text in line if text.startswith(FORMULA_SIGNS)] == []
    assert any(
        clean(cell) in text.replace("'", "") or clean(cell).replace("'", "") in text.replace("'", "")
        for line in lines
        for text in line
    )


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("cell", HOSTILE)
def test_nor_does_one_where_the_reader_splits_at_another_sign(cell: str, delimiter: str) -> None:
    lines = read(to_csv(table_of("first", cell, "last")), delimiter)
    assert [text for line in lines for text in line if text.startswith(FORMULA_SIGNS)] == []


def test_a_cell_that_means_no_harm_is_left_as_it_is() -> None:
    harmless = '5-FU + others; a = b, "quoted", x@y; Tab'
    assert read(to_csv(table_of(harmless)))[0][:2] == [harmless, harmless]


def test_what_no_file_can_hold_is_replaced_visibly() -> None:
    assert read(to_csv(table_of("a\x00b\x07c\ud800d\uffffe")))[0][0] == "a\ufffdb\ufffdc\ufffdd\ufffde"


def test_the_same_table_gives_the_same_bytes(library: Reference) -> None:
    assert to_csv(found_table(library)) == to_csv(found_table(library))
