from __future__ import annotations

from pathlib import Path

from netdesk.db.manifest import Manifest
from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.workbook import to_xlsx
from netdesk.query.reference import Reference
from tests.cli.commanded import Commanded
from tests.exchange.test_composing_comparison import compared

BOTH = ("ask", "compare", "prrt", "lutate")


def test_a_comparison_is_written_to_both_files_with_the_bytes_of_an_export(
    library_database: Path, tmp_path: Path
) -> None:
    as_csv, as_xlsx = tmp_path / "both.csv", tmp_path / "both.xlsx"
    done = Commanded(*BOTH, "--csv", as_csv, "--xlsx", as_xlsx, database=library_database)
    assert (done.status, done.err) == (0, "")
    with Reference.open(library_database) as reference:
        table = compared(reference, ["prrt", "lutate"])
        rows = len(table.sections[0].rows)
        assert done.out == f"{as_csv}: {rows} rows about 2 treatments.\n{as_xlsx}: {rows} rows about 2 treatments.\n"
        assert as_csv.read_bytes() == to_csv(table)
        assert as_xlsx.read_bytes() == to_xlsx(table)


def test_a_file_and_json_cannot_both_be_asked_for(library_database: Path, tmp_path: Path) -> None:
    done = Commanded(*BOTH, "--json", "--csv", tmp_path / "both.csv", database=library_database)
    assert (done.status, done.out) == (2, "")
    assert "leave out --json" in done.err
    assert [*tmp_path.iterdir()] == []


def test_one_treatment_writes_nothing(library_database: Path, tmp_path: Path) -> None:
    done = Commanded("ask", "compare", "prrt", "--csv", tmp_path / "one.csv", database=library_database)
    assert (done.status, done.out) == (2, "")
    assert "Two to four different treatments" in done.err
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_is_not_there_is_a_sentence_and_status_2(library_database: Path, tmp_path: Path) -> None:
    done = Commanded(*BOTH, "--xlsx", tmp_path / "nowhere" / "both.xlsx", database=library_database)
    assert (done.status, done.out) == (2, "")
    assert "both.xlsx could not be saved" in done.err


def test_a_comparison_is_never_written_over_the_content_that_it_is_made_from(library_database: Path) -> None:
    manifest = Manifest.path_beside(library_database)
    before = manifest.read_bytes()
    refused = Commanded(*BOTH, "--csv", manifest, database=library_database)
    assert (refused.status, refused.out) == (2, "")
    assert f"{manifest} is a file that this command reads." in refused.err
    assert manifest.read_bytes() == before
