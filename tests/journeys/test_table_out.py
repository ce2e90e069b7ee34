"""The table as somebody wants it, and out of the window, by keyboard alone."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from netdesk.query.reference import Reference
from tests.journeys.conftest import TODAY, OpenDesk
from tests.journeys.screen import starting
from tests.journeys.story import found_for_the_liver, liver, saved, see_what_is_found_for_the_liver

pytestmark = pytest.mark.journey


def test_columns_are_chosen_and_what_is_listed_is_exported_without_a_mouse(
    open_desk: OpenDesk, home: Path, reference: Reference
) -> None:
    desk = open_desk()
    desk.focus("Search in everything")
    desk.press("Ctrl+Shift+F")
    desk.walk("Down", starting(f"{liver(reference).name}, "))
    desk.press("space")
    see_what_is_found_for_the_liver(desk, reference)
    desk.press("Ctrl+Shift+K")
    desk.see("MenuItem", "Purpose")
    for _ in ("Back to the first columns and widths", "Side effects listed", "Approval", "How it is given", "Purpose"):
        desk.press("Up")
    desk.press("space")
    desk.see("MenuItem", "Purpose", "checked")
    desk.press("Escape")
    desk.press("Ctrl+Shift+S")
    desk.focus("File name:")
    desk.press("Return")
    workbook = openpyxl.load_workbook(io.BytesIO(saved(desk, home / "Documents" / f"treatments-{TODAY}.xlsx")))
    lines = [[cell.value for cell in row] for row in workbook.worksheets[0].iter_rows()]
    (headings,) = [line for line in lines if line[0] == "Found as"]
    assert headings[3:] == ["Why it was found", "Group", "Sources", "When it is used", "Purpose"]
    found = found_for_the_liver(reference)
    assert [line[1] for line in lines if line[0] == "Match"] == [row.name for row in found.matches]
    assert [line[1] for line in lines if line[0] == "Said for a broader value"] == [row.name for row in found.broader]
    desk.press("Ctrl+Q")
    assert desk.ended() == 0
    again = open_desk()
    again.see("ColumnHeader", "Purpose", hidden=True)
