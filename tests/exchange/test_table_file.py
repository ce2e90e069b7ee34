from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.errors import ExportNotSavedError
from netdesk.exchange.table_file import save_table
from netdesk.exchange.workbook import to_xlsx
from tests.exchange.tables import table_of


@pytest.mark.parametrize(("name", "write"), [("a.csv", to_csv), ("a.xlsx", to_xlsx), ("A.CSV", to_csv)])
def test_the_end_of_the_name_says_which_kind_of_file_it_is(tmp_path: Path, name: str, write: object) -> None:
    assert callable(write)
    save_table(table_of("one", "=1+1"), tmp_path / name)
    assert (tmp_path / name).read_bytes() == write(table_of("one", "=1+1"))


def test_another_end_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pdf"):
        save_table(table_of("one"), tmp_path / "a.pdf")
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_is_not_there_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(ExportNotSavedError, match=r"a\.csv could not be saved"):
        save_table(table_of("one"), tmp_path / "nowhere" / "a.csv")
