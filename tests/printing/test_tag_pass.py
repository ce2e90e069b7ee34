from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from netdesk.model.care import Person
from netdesk.printing.paper import Paper
from netdesk.printing.tag_pass import with_row_headers
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose, checklist
from tests.printing.pdfs import Cell, id_tree, pages_of, pictures_of, rows_of_tables
from tests.printing.test_roster import NURSE, roster


@pytest.fixture(scope="module", params=["checklist a4", "checklist letter", "roster a4", "roster letter"])
def pdf(request: pytest.FixtureRequest, bundled: Reference, compose: Compose) -> bytes:
    """A sheet of each kind on each paper, as it comes off the press."""
    kind, _, paper = request.param.partition(" ")
    if kind == "checklist":
        return compose(checklist(bundled, "prrt", "surgery"), Paper(paper)).pdf
    return compose(roster(bundled, NURSE, Person("dietitian"), Person("surgeon", "Dr Lee")), Paper(paper)).pdf


@pytest.fixture(scope="module")
def saved(pdf: bytes) -> bytes:
    return with_row_headers(pdf)


def test_the_head_of_every_column_and_of_every_group_is_a_header_with_a_scope(saved: bytes) -> None:
    for table in rows_of_tables(saved):
        heads, *below = table
        assert all((cell.tag, cell.scope) == ("/TH", "/Column") and cell.has_content for cell in heads)
        for row in below:
            assert sum(cell.columns for cell in row) == len(heads)
            if len(row) == 1:
                assert (row[0].tag, row[0].scope) == ("/TH", "/Column")


def test_the_first_cell_of_every_row_that_says_something_is_a_row_header(saved: bytes) -> None:
    rows = [row for table in rows_of_tables(saved) for row in table[1:] if len(row) > 1]
    assert rows
    for first, *others in rows:
        if first.has_content:
            assert (first.tag, first.scope) == ("/TH", "/Row")
        assert {cell.tag for cell in others} == {"/TD"}


def test_every_cell_names_its_column_its_group_and_its_row(saved: bytes) -> None:
    for table in rows_of_tables(saved):
        heads, group = table[0], list[Cell]()
        for row in table[1:]:
            if len(row) == 1:
                group = row
                continue
            over = tuple(cell.id for cell in group)
            row_id = (row[0].id,) if row[0].id else ()
            assert row[0].headers == (heads[0].id, *over)
            for head, cell in zip(heads[1:], row[1:], strict=True):
                assert cell.headers == (head.id, *over, *row_id)


def test_every_id_that_a_cell_names_can_be_looked_up(saved: bytes) -> None:
    ids = id_tree(saved)
    named = {header for table in rows_of_tables(saved) for row in table for cell in row for header in cell.headers}
    assert named <= set(ids)
    assert ids == sorted(set(ids))


def test_the_pages_are_the_same_to_the_pixel_and_to_the_word(pdf: bytes, saved: bytes) -> None:
    assert pictures_of(saved) == pictures_of(pdf)
    assert pages_of(saved) == pages_of(pdf)


def test_metadata_language_and_version_of_the_file_stay_as_they_were(pdf: bytes, saved: bytes) -> None:
    before, after = PdfReader(io.BytesIO(pdf)), PdfReader(io.BytesIO(saved))
    assert after.pdf_header == before.pdf_header == "%PDF-1.7"
    assert after.trailer["/ID"] == before.trailer["/ID"]
    assert after.metadata == before.metadata
    for key in ("/Lang", "/MarkInfo", "/ViewerPreferences"):
        assert after.trailer["/Root"][key] == before.trailer["/Root"][key]  # type: ignore[index]
    kept = [reader.trailer["/Root"]["/Metadata"].get_data() for reader in (before, after)]  # type: ignore[index]
    assert kept[0] == kept[1]


def test_the_same_sheet_is_saved_as_the_same_bytes(pdf: bytes, saved: bytes) -> None:
    assert with_row_headers(pdf) == saved
