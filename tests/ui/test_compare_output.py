"""What leaves the page Compare: on the clipboard and as files."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netdesk.exchange.composing_comparison import compose_comparison
from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.workbook import to_xlsx
from netdesk.model import standing_lines
from netdesk.query.reference import Reference
from netdesk.ui.dialogs.export_dialog import ExportDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages import compare_page
from netdesk.ui.pages.compare_page import ComparePage
from tests.ui.comparing import CONTROL, compared, go_to, opened
from tests.ui.conftest import TODAY

OpenWindow = Callable[..., MainWindow]
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG_WAIT = 20_000
ROOT = Path(__file__).resolve().parents[2]


def said(page: ComparePage) -> str:
    """What the page says of what was done last."""
    return " ".join(label.text() for label in page.head.findChildren(QLabel) if label.isVisible())


def copied_rows() -> list[list[str]]:
    """The rows on the clipboard, without what stands around them."""
    lines = QGuiApplication.clipboard().text().split("\n")
    return [line.split("\t") for line in lines[2 : lines.index("")]]


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Let the dialog for saving answer with a file; the list holds what was proposed."""
    proposed: list[str] = []

    def answer(_parent: object, name: str) -> Path | None:
        proposed.append(name)
        return path

    monkeypatch.setattr(ExportDialog, "ask", answer)
    return proposed


@pytest.fixture
def page(open_window: OpenWindow) -> ComparePage:
    return compared(open_window(), "prrt", "chemotherapy")


def test_control_and_c_copy_all_rows_where_none_is_selected(page: ComparePage, reference: Reference) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    rows = reference.compare(["prrt", "chemotherapy"]).rows
    assert [row[:2] for row in copied_rows()] == [[row.heading, row.part or ""] for row in rows]
    assert f"{len(rows)} rows are copied" in said(page)


def test_the_selected_rows_are_copied_whole_and_safeguards_come_along(page: ComparePage) -> None:
    go_to(page.table, "Purpose")
    page.head.copy.click()
    assert [row[0] for row in copied_rows()] == [
        "Cautions and alerts",
        "Purpose",
        "Side effects",
        "Where the sources differ",
    ]
    assert [row[1] for row in copied_rows()] == ["", "", "Alert", ""]
    opened(page.table, "When it is used, Spread")
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    assert ["When it is used", "Spread", "differs"] in [row[:3] for row in copied_rows()], "the line of a source"


def test_what_is_copied_is_text_and_html_with_sources_dates_and_what_it_is(page: ComparePage) -> None:
    page.head.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    for words in (data.text(), data.html()):
        assert "Daisy · Australia · © 2025" in words
        assert "Content 7 · 1 Mar 2026" in words
        assert standing_lines.REFERENCE_ONLY in words
    assert "<th scope=" in data.html()


def test_a_program_that_has_copied_ends_without_a_fault() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from netdesk.ui.clipboard import copy_both\n"
        "application = QApplication([])\n"
        "copy_both('words', '<b>words</b>')\n"
        "assert application.clipboard().mimeData().html() == '<b>words</b>'\n"
    )
    variables = {**os.environ, "PYTHONPATH": os.fspath(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("name", "write"), [("both.csv", to_csv), ("both.xlsx", to_xlsx)])
def test_the_whole_comparison_is_exported_as_the_command_line_does_it(
    page: ComparePage,
    reference: Reference,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    write: Callable[..., bytes],
) -> None:
    choose(monkeypatch, tmp_path / name)
    QTest.keyClick(page, Qt.Key.Key_E, CONTROL | SHIFT)
    assert not page.head.export.isEnabled()
    qtbot.waitUntil(lambda: "Saved as" in said(page), timeout=LONG_WAIT)
    assert f"Saved as {tmp_path / name}." in said(page)
    assert page.head.export.isEnabled()
    comparison = reference.compare(["prrt", "chemotherapy"])
    table = compose_comparison(comparison, comparison.rows, reference.release, TODAY)
    assert (tmp_path / name).read_bytes() == write(table)


def test_rows_that_are_hidden_are_not_exported_and_the_file_says_so(
    page: ComparePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "some.csv")
    page.head.only.click()
    page.head.export.click()
    qtbot.waitUntil(lambda: "Saved as" in said(page), timeout=LONG_WAIT)
    lines = list(csv.reader(io.StringIO((tmp_path / "some.csv").read_text("utf-8-sig"))))
    assert any("the others were left out" in line[1] for line in lines)
    assert "same" not in {line[2] for line in lines}


def test_who_thinks_better_of_it_writes_nothing(page: ComparePage, monkeypatch: pytest.MonkeyPatch) -> None:
    assert choose(monkeypatch, None) == []
    page.head.export.click()
    assert "Saved" not in said(page)
    assert page.head.export.isEnabled()


def test_a_folder_that_is_gone_costs_nothing_and_is_reported(
    page: ComparePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(compare_page, "show_failure", lambda _parent, error: told.append(error))
    choose(monkeypatch, tmp_path / "nowhere" / "both.csv")
    page.head.export.click()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_WAIT)
    assert "both.csv could not be saved" in str(told[0])
    assert page.head.export.isEnabled()
