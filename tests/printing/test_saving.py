from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.printing.errors import SheetNotSavedError
from netdesk.printing.saving import save_pdf
from netdesk.printing.tag_pass import with_row_headers
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.test_roster import NURSE, roster


def test_a_saved_sheet_has_row_headers_and_nothing_else_is_left_in_the_folder(
    library: Reference, compose: Compose, tmp_path: Path
) -> None:
    printed = compose(roster(library, NURSE))
    save_pdf(printed, tmp_path / "team.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["team.pdf"]
    assert (tmp_path / "team.pdf").read_bytes() == with_row_headers(printed.pdf)


def test_a_sheet_that_cannot_be_saved_says_so_and_harms_nothing(
    library: Reference, compose: Compose, tmp_path: Path
) -> None:
    taken = tmp_path / "folder.pdf"
    (taken / "inside").mkdir(parents=True)
    for path in (tmp_path / "missing" / "team.pdf", taken):
        with pytest.raises(SheetNotSavedError, match=r"\.pdf could not be saved: .*\. Choose another folder or name\."):
            save_pdf(compose(roster(library, NURSE)), path)
    assert [file.name for file in tmp_path.iterdir()] == ["folder.pdf"]
