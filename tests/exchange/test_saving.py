from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.exchange.errors import ExportNotSavedError, ExportOverContentError
from netdesk.exchange.saving import save


def test_an_older_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(b"older and longer")
    save(b"new", file)
    assert file.read_bytes() == b"new"
    assert [*tmp_path.iterdir()] == [file]


def test_a_folder_that_is_not_there_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(ExportNotSavedError, match=r"table\.csv could not be saved"):
        save(b"new", tmp_path / "nowhere" / "table.csv")


def test_what_cannot_be_replaced_is_unharmed(tmp_path: Path) -> None:
    folder = tmp_path / "table.csv"
    folder.mkdir()
    with pytest.raises(ExportNotSavedError):
        save(b"new", folder)
    assert [*tmp_path.iterdir()] == [folder]


def test_a_file_that_is_read_is_never_written_over_however_its_path_is_spelt(tmp_path: Path) -> None:
    content = tmp_path / "net.sqlite"
    content.write_bytes(b"content")
    (tmp_path / "folder").mkdir()
    for path in (content, tmp_path / "folder" / ".." / "net.sqlite"):
        with pytest.raises(ExportOverContentError, match=r"net\.sqlite is a file that netdesk reads"):
            save(b"table", path, never_over=[tmp_path / "not there", content])
    assert content.read_bytes() == b"content"
