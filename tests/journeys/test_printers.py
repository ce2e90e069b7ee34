"""Printing on printers of the system: the pack comes out whole, and the printer used last is proposed again."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path

import pytest
from pypdf import PdfReader

from netdesk.query.reference import Reference
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.journeys.printers import Printers
from tests.journeys.screen import Screen
from tests.journeys.story import saved, tick_by_name
from tests.printing.pictures import differences

pytestmark = pytest.mark.journey

WARD, OFFICE = "Ward_7", "Office"
PACK = "Documents/visit-pack.pdf"
MAY_DIFFER = 0.002
"""The share of coarse dots that drawing a page at 300 dots per inch first may make otherwise."""


@pytest.fixture
def printers(variables: dict[str, str]) -> Iterator[Printers]:
    """Two printers; a program that is opened afterwards finds them."""
    if find_library("cups") is None:
        pytest.skip("The library of CUPS, by which Qt finds printers, is not installed.")
    with Printers(WARD, OFFICE) as opened:
        variables["CUPS_SERVER"] = opened.address
        yield opened


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of every page in whole points."""
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdf)).pages]
    return [(round(box.width), round(box.height)) for box in boxes]


def choose_printer(desk: Desk, keys: str = "") -> str:
    """Press these keys in the printer's dialog and print; the printer that it proposed before them."""
    desk.click("Button", "Print")
    proposed = desk.until(_printer_in_focus, "A printer")
    if keys:
        desk.press(keys)
        desk.until(lambda now: _printer_in_focus(now) not in (None, proposed), "Another printer")
    desk.press("Return")
    desk.hear("Sent to the printer.")
    return proposed


def _printer_in_focus(now: Screen) -> str | None:
    item = now.focused()
    return item.value if item is not None and item.role == "ComboBox" else None


def test_a_pack_with_wide_pages_comes_out_of_the_chosen_printer_whole_and_twice(
    open_desk: OpenDesk, printers: Printers, home: Path, reference: Reference
) -> None:
    desk = open_desk()
    tick_by_name(desk, reference)
    desk.press("Ctrl+Return")
    desk.hear("In the visit pack (1 sheet)")
    desk.press("Ctrl+M")
    desk.see("Table", re.compile("Treatments side by side.*|Compar.*"))
    desk.press("Ctrl+Return")
    desk.hear("In the visit pack (2 sheets)")
    desk.press("Ctrl+5")
    desk.see("List", "Sheets in the visit pack")
    desk.press("Ctrl+P")
    desk.click("SpinBox", "Copies")
    desk.press("Ctrl+A")
    desk.type("2")
    desk.click("Button", "Save as PDF")
    desk.click("Button", "Save")
    source = saved(desk, home / PACK)
    choose_printer(desk, "Up")
    (job,) = printers.jobs
    assert (job.printer, job.copies) == (OFFICE, 2)
    assert sizes(job.pdf) == sizes(source)
    assert {width < height for width, height in sizes(job.pdf)} == {True, False}
    assert [file for file in (home / "tmp").rglob("*") if file.is_file()] == [], (
        "what the printing system wrote on the way is gone"
    )
    assert max(differences(job.pdf, source, range(len(sizes(source))))) < MAY_DIFFER


def test_the_printer_used_last_is_proposed_again_unless_it_has_gone(
    open_desk: OpenDesk, printers: Printers, reference: Reference
) -> None:
    proposed = []
    for keys in ("Up", "", ""):
        desk = open_desk()
        tick_by_name(desk, reference)
        desk.press("Ctrl+P")
        proposed.append(choose_printer(desk, keys))
        desk.press("Escape")
        desk.press("Ctrl+1")
        desk.press("Ctrl+Q")
        assert desk.ended() == 0
        if len(proposed) == 2:
            printers.names = (WARD,)
    assert proposed == [WARD, OFFICE, WARD]
    assert [job.printer for job in printers.jobs] == [OFFICE, OFFICE, WARD]
