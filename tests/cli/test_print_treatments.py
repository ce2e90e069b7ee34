from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.printing.form import Form
from netdesk.printing.press import Press
from netdesk.printing.saving import save_pdf
from netdesk.query.reference import Reference
from tests.cli.test_print import Printed
from tests.printing.pdfs import elements, pages_of, rows_of_tables, words_of
from tests.printing.test_treatment import treatment


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "sheet.pdf"


def test_a_treatment_sheet_says_who_to_ring_as_typed(library_database: Path, out: Path) -> None:
    arguments = ("--ring", "Ana", "--phone", "12", "--night-phone", "13", "--large", "--paper", "letter")
    printed = Printed(library_database, out, "treatment", "octreotide", *arguments)
    assert (printed.status, printed.complained) == (0, "")
    assert "Who to ring Ring first Ana Day 12 Night 13" in words_of(printed.pdf)
    assert standing_lines.CHECK_FORMULARY in words_of(printed.pdf)


def test_several_treatments_are_printed_one_after_the_other_with_pages_numbered_through(
    library_database: Path, out: Path
) -> None:
    pdf = Printed(library_database, out, "treatment", "prrt", "surgery", "prrt").pdf
    pages = pages_of(pdf)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    assert [str(each["/T"]) for each in elements(pdf) if each.get("/S") == "/H1"] == [
        "My treatment: Peptide receptor radionuclide therapy (PRRT)",
        "My treatment: Surgery",
    ]


def test_a_treatment_sheet_is_the_same_bytes_as_saved_in_the_window(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "treatment", "prrt", "--date", "2027-01-03")
    with Reference.open(library_database) as library:
        sheet = treatment(library, "prrt")
    press = Press(Environment.of_this_machine().resources)
    save_pdf(press.compose(sheet, Form(), datetime.date(2027, 1, 3)), out.with_name("saved.pdf"))
    assert out.with_name("saved.pdf").read_bytes() == printed.pdf


def test_an_unknown_treatment_gets_the_nearest_one(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "treatment", "prrt", "octreotid")
    assert printed.status == 2
    assert "Did you mean octreotide" in printed.complained
    assert not out.exists()


def test_treatments_are_printed_side_by_side(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "compare", "prrt", "surgery")
    assert (printed.status, printed.complained) == (0, "")
    assert "Treatments side by side" in words_of(printed.pdf)
    assert rows_of_tables(printed.pdf)[0][1][0].scope == "/Row"


def test_one_treatment_cannot_be_compared(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "compare", "prrt")
    assert printed.status == 2
    assert not out.exists()


def test_the_filtered_table_is_printed_with_its_filters_in_the_head(library_database: Path, out: Path) -> None:
    arguments = ("--where", "site=stomach", "--words", "chemo", "--column", "purpose")
    words = words_of(Printed(library_database, out, "table", *arguments).pdf)
    assert "1 of 20 treatments Primary site: Stomach Words in a name: chemo Treatment Purpose" in words
    assert "When it is used" in words_of(Printed(library_database, out, "table").pdf)


@pytest.mark.parametrize("where", ["spread", "spread=nowhere", "colour=red"])
def test_what_nobody_can_filter_by_is_refused(library_database: Path, out: Path, where: str) -> None:
    printed = Printed(library_database, out, "table", "--where", where)
    assert printed.status == 2
    assert not out.exists()
