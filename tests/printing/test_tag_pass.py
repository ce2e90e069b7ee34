from __future__ import annotations

import io
import itertools

import pytest
from pypdf import PdfReader

from netdesk.printing.paper import Paper
from netdesk.printing.tag_pass import with_row_headers
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import Cell, elements, headings, id_tree, pages_of, pictures_of, rows_of_tables
from tests.printing.samples import SAMPLES

FORMS = [(kind, paper, large) for kind in SAMPLES for paper in Paper for large in (False, True)]


@pytest.fixture(
    scope="module", params=FORMS, ids=lambda form: f"{form[0]} {form[1]} {'large' if form[2] else 'normal'}"
)
def pdf(request: pytest.FixtureRequest, library: Reference, compose: Compose) -> bytes:
    """A sheet of each kind on each paper in both sizes of print, as it comes off the press."""
    kind, paper, large = request.param
    return compose(SAMPLES[kind](library), paper, large=large).pdf


HAVE_TABLES = ("checklist", "assessment", "diary", "roster", "comparison", "table", "pack")
HAVE_GROUPS = ("checklist", "assessment", "diary", "table", "pack")
HAVE_FIGURES = ("checklist", "assessment")
"""The kinds with tables, with rows that head a group in them, and with something drawn in place of words, in normal
print; in large print tables are cards."""


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("kind", SAMPLES)
def test_the_sheets_have_the_tables_groups_and_boxes_that_the_other_tests_look_at(
    library: Reference, compose: Compose, kind: str, paper: Paper
) -> None:
    normal, large = (
        with_row_headers(compose(SAMPLES[kind](library), paper, large=large).pdf) for large in (False, True)
    )
    tables = rows_of_tables(normal)
    assert bool(tables) == (kind in HAVE_TABLES)
    assert all(any(len(row) > 1 for row in table[1:]) for table in tables)
    assert any(len(row) == 1 for table in tables for row in table[1:]) == (kind in HAVE_GROUPS)
    assert any(each.get("/S") == "/Figure" for each in elements(normal)) == (kind in HAVE_FIGURES)
    assert rows_of_tables(large) == []
    assert kind == "wallet" or headings(normal)


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
    for first, *others in rows:
        if first.has_content:
            assert (first.tag, first.scope) == ("/TH", "/Row")
        assert {cell.tag for cell in others} == {"/TD"}


def test_every_heading_is_one_step_below_the_one_before_at_most(saved: bytes) -> None:
    levels = [0] + [int(tag[2:]) for tag, _ in headings(saved)]
    assert all(below <= above + 1 for above, below in itertools.pairwise(levels))


def test_everything_that_is_drawn_in_place_of_words_has_words(saved: bytes) -> None:
    figures = [each for each in elements(saved) if each.get("/S") == "/Figure"]
    assert all(str(figure["/Alt"]).strip() for figure in figures)


def test_the_first_that_is_read_is_whose_sheet_it_is_then_its_title(saved: bytes) -> None:
    read = [tag for each in elements(saved) if (tag := str(each["/S"])) in ("/P", "/Title", "/H1")][:3]
    assert read in (["/P", "/P", "/Title"], ["/P", "/P", "/H1"])  # a pack has a title for each of its sheets


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
