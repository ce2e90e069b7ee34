from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from netdesk.db.manifest import Manifest
from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.workbook import to_xlsx
from netdesk.model.table_column import TableColumn
from netdesk.query.reference import Reference
from tests.cli.commanded import Commanded
from tests.exchange.tables import found_table

LIVER = ("ask", "treatments", "--where", "spread=liver_metastases")


def test_what_was_found_is_written_to_both_files_with_the_bytes_of_an_export(
    library_database: Path, tmp_path: Path
) -> None:
    as_csv, as_xlsx = tmp_path / "liver.csv", tmp_path / "liver.xlsx"
    done = Commanded(*LIVER, "--csv", as_csv, "--xlsx", as_xlsx, database=library_database)
    assert (done.status, done.err) == (0, "")
    assert done.out == f"{as_csv}: 3 of 20 treatments.\n{as_xlsx}: 3 of 20 treatments.\n"
    with Reference.open(library_database) as reference:
        table = found_table(reference, "spread=liver_metastases")
        assert as_csv.read_bytes() == to_csv(table)
        assert as_xlsx.read_bytes() == to_xlsx(table)


def test_columns_can_be_chosen(library_database: Path, tmp_path: Path) -> None:
    file = tmp_path / "liver.xlsx"
    Commanded(*LIVER, "--xlsx", file, "--column", "purpose", "--column", "group", database=library_database)
    with Reference.open(library_database) as reference:
        columns = [TableColumn.GROUP, TableColumn.PURPOSE]
        assert file.read_bytes() == to_xlsx(found_table(reference, "spread=liver_metastases", columns=columns))


def test_words_that_were_typed_never_become_a_formula(library_database: Path, tmp_path: Path) -> None:
    as_csv, as_xlsx = tmp_path / "typed.csv", tmp_path / "typed.xlsx"
    typed = "x\n=1+1"
    done = Commanded(
        "ask", "treatments", "--text", typed, "--csv", as_csv, "--xlsx", as_xlsx, database=library_database
    )
    assert done.status == 0
    with as_csv.open(encoding="utf-8-sig", newline="") as file:
        assert [cell for line in csv.reader(file) for cell in line if cell.startswith("=")] == []
    assert b"\n=" not in as_csv.read_bytes()
    cells = [cell for row in openpyxl.load_workbook(as_xlsx).worksheets[0].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}


@pytest.mark.parametrize("option", ["--json", "--counts"])
def test_a_file_and_another_form_of_answer_cannot_both_be_asked_for(
    library_database: Path, tmp_path: Path, option: str
) -> None:
    done = Commanded(*LIVER, option, "--csv", tmp_path / "liver.csv", database=library_database)
    assert (done.status, done.out) == (2, "")
    assert "leave out --json and --counts" in done.err
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_is_not_there_is_a_sentence_and_status_2(library_database: Path, tmp_path: Path) -> None:
    done = Commanded(*LIVER, "--csv", tmp_path / "nowhere" / "liver.csv", database=library_database)
    assert (done.status, done.out) == (2, "")
    assert "liver.csv could not be saved" in done.err


def test_an_export_is_never_written_over_the_content_that_it_is_made_from(library_database: Path) -> None:
    manifest = Manifest.path_beside(library_database)
    before = manifest.read_bytes()
    refused = Commanded(*LIVER, "--csv", manifest, database=library_database)
    assert (refused.status, refused.out) == (2, "")
    assert f"{manifest} is a file that this command reads." in refused.err
    assert manifest.read_bytes() == before
