"""What comes out of a printer: every page as it is in the PDF, in the order and as often as was chosen.

The printer is a file; a printer of the system is asked in ``tests/journeys/test_printers.py``.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from netdesk.query.reference import Reference
from netdesk.ui import printer_output
from netdesk.ui.main_window import MainWindow
from netdesk.ui.printer_output import OVERLAP, PRINT_DPI, prepare_printer, print_pdf
from netdesk.ui.widgets.preview_panel import PreviewPanel
from tests.printing.pictures import differences
from tests.printing.samples import SAMPLES
from tests.ui.sheets import LONG_WAIT, wait_for_sheet

OpenWindow = Callable[..., MainWindow]
MAY_DIFFER = 0.002
"""The share of coarse dots that drawing a page at 300 dots per inch first may make otherwise."""


def compare(paper: bytes, source: bytes, numbers: Sequence[int]) -> None:
    """Every page of ``paper`` looks like the page of ``source`` of that number (from 0)."""
    shares = differences(paper, source, numbers)
    assert max(shares) < MAY_DIFFER, shares


def way_round(pdf: bytes) -> list[str]:
    """Of each page, whether it is upright or wide."""
    sizes = [page.mediabox for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    return ["wide" if size.width > size.height else "upright" for size in sizes]


@pytest.fixture
def panel(qtbot: QtBot, open_window: OpenWindow) -> PreviewPanel:
    shown = PreviewPanel(open_window().context, "sheet")
    qtbot.addWidget(shown)
    shown.resize(700, 700)
    shown.show()
    return shown


@pytest.fixture
def print_it(
    panel: PreviewPanel, qtbot: QtBot, reference: Reference, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[bytes, bytes]]:
    """Print a sheet of a kind as the dialog's printer is set, and give what is on paper with what it was made from."""
    path = tmp_path / "paper.pdf"
    monkeypatch.setattr(printer_output, "printer_names", lambda: ("Ward 7",))

    def printed(kind: str, set_printer: Callable[[QPrinter], None] = lambda _printer: None) -> tuple[bytes, bytes]:
        def accept(dialog: QPrintDialog) -> QDialog.DialogCode:
            dialog.printer().setOutputFileName(str(path))
            set_printer(dialog.printer())
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(QPrintDialog, "exec", accept)
        panel.show_sheet(SAMPLES[kind](reference))
        wait_for_sheet(qtbot, panel)
        assert panel.proof is not None
        source = panel.proof.printed.pdf
        with qtbot.waitSignal(panel.put_on_paper, timeout=LONG_WAIT):
            panel.print_sheet()
        assert panel._notice.text() == "Sent to the printer."
        panel.clear()
        return path.read_bytes(), source

    return printed


@pytest.mark.parametrize("kind", ["pack", "diary", "comparison", "checklist", "roster"])
def test_every_page_comes_out_as_it_is_on_the_screen_upright_or_wide(
    print_it: Callable[..., tuple[bytes, bytes]], kind: str
) -> None:
    paper, source = print_it(kind)
    assert way_round(paper) == way_round(source)
    assert (len(set(way_round(source))) == 2) == (kind == "pack"), "a pack has upright and wide pages"
    compare(paper, source, list(range(len(way_round(source)))))


def test_a_page_is_printed_with_300_dots_per_inch(print_it: Callable[..., tuple[bytes, bytes]]) -> None:
    paper, _ = print_it("checklist")
    page = pypdf.PdfReader(io.BytesIO(paper)).pages[0]
    strips = [each.get_object() for each in page["/Resources"]["/XObject"].values()]  # type: ignore[index]
    assert all(abs(strip["/Width"] - 2480) <= 1 for strip in strips)
    assert abs(sum(strip["/Height"] - OVERLAP for strip in strips) + OVERLAP - 3508) <= 1
    assert {strip["/Filter"] for strip in strips} == {"/FlateDecode"}, "letters are not smeared"


def test_only_the_pages_that_were_chosen_are_printed(print_it: Callable[..., tuple[bytes, bytes]]) -> None:
    compare(*print_it("pack", lambda printer: printer.setFromTo(2, 3)), [1, 2])
    compare(*print_it("pack", lambda printer: printer.setPageRanges(QPageRanges.fromString("1,3"))), [0, 2])


def test_pages_may_come_in_the_order_from_last_to_first(print_it: Callable[..., tuple[bytes, bytes]]) -> None:
    compare(*print_it("pack", lambda printer: printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)), [2, 1, 0])


@pytest.mark.parametrize(("collate", "numbers"), [(True, [0, 1, 2, 0, 1, 2]), (False, [0, 0, 1, 1, 2, 2])])
def test_two_copies_come_out_of_a_printer_that_cannot_copy_by_itself(
    panel: PreviewPanel, print_it: Callable[..., tuple[bytes, bytes]], collate: bool, numbers: list[int]
) -> None:
    panel.copies.setValue(2)
    compare(*print_it("pack", lambda printer: printer.setCollateCopies(collate)), numbers)


def test_pages_that_the_sheet_does_not_have_are_refused_in_a_sentence(panel: PreviewPanel, tmp_path: Path) -> None:
    sheet = SAMPLES["checklist"](panel._context.reference)
    pdf = panel._context.press_room.proof(sheet, panel.paper.form)
    pdf.pages.close()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    prepare_printer(printer, pdf.pages.size_in_points(0))
    assert printer.resolution() == PRINT_DPI
    printer.setFromTo(8, 9)
    with pytest.raises(printer_output.NoSuchPagesError, match="The sheet has 2 pages"):
        print_pdf(pdf.printed.pdf, printer)
