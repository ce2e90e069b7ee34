"""Selecting rows, copying them, and exporting what is listed."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QRect, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from netdesk.db.manifest import Manifest
from netdesk.environment import Environment
from netdesk.exchange.clipboard import to_html, to_text
from netdesk.exchange.composing import compose
from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.workbook import to_xlsx
from netdesk.model import standing_lines
from netdesk.model.filters import Filters, FoundAs
from netdesk.model.table_column import TableColumn
from netdesk.query.reference import Reference
from netdesk.ui.dialogs.export_dialog import ExportDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.treatment_table_model import FIRST_COLUMNS, Column
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.notice_band import NoticeBand
from netdesk.ui.widgets.results_panel import ResultsPanel
from netdesk.ui.widgets.treatment_table import TreatmentTable
from tests.exchange.tables import found_table
from tests.ui.conftest import TODAY
from tests.ui.reading import lines_of, table_of, tick_filter, treatments_page

OpenWindow = Callable[..., MainWindow]
LONG_WAIT = 15_000
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def names_selected(table: TreatmentTable) -> list[str]:
    return [id_ for _, id_ in table.selected_rows()]


def copied_text() -> str:
    return QGuiApplication.clipboard().text()


def copy_rows(table: TreatmentTable) -> str:
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    return copied_text()


def first_cells(copied: str, starting: str) -> list[str]:
    """The treatments of the lines of a copied text that were found as this."""
    lines = (line.split("\t") for line in copied.split("\n"))
    return [cells[1] for cells in lines if cells[0] == starting]


def test_shift_and_the_arrows_select_more_rows_and_the_current_one_is_read(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    treatments_page(window).open_treatment("surgery")
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    assert names_selected(table) == ["surgery", "cytoreductive_surgery", "liver_resection"]
    assert table.current_id() == "liver_resection"
    assert treatments_page(window).treatment_shown == "liver_resection"


def test_control_and_the_mouse_select_single_rows(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    for line, keys in ((1, Qt.KeyboardModifier.NoModifier), (3, CONTROL), (4, CONTROL), (4, CONTROL)):
        place = table.visualRect(table.model().index(line, Column.WHEN_USED)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, place)
    assert names_selected(table) == ["cytoreductive_surgery", "ablation"]


def test_space_ticks_all_rows_selected(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    treatments_page(window).open_treatment("surgery")
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert set(window.context.ticked.ids) == {"surgery", "cytoreductive_surgery"}
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert window.context.ticked.ids == ()


def test_copying_a_row_takes_its_sources_along(open_window: OpenWindow) -> None:
    window = open_window()
    treatments_page(window).open_treatment("surgery")
    QTest.keyClick(table_of(window), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "Match\tSurgery\t" in copied
    assert "[Acorn · Canada · no date;" in copied


def test_all_rows_are_copied_as_text_and_as_html_in_the_words_of_an_export(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    table = table_of(window)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    assert len(names_selected(table)) == 20
    copy_rows(table)
    found = reference.find(Filters())
    wanted = compose(reference, found, Filters(), FIRST_COLUMNS, TODAY, table.selected_rows())
    copied = QGuiApplication.clipboard().mimeData()
    assert (copied.text(), copied.html()) == (to_text(wanted), to_html(wanted))
    assert first_cells(copied.text(), "Match") == [row.name for row in reference.rows]


def test_only_the_rows_selected_are_copied_with_filters_sources_and_standing_line(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    table = table_of(window)
    assert lines_of(table)[-1] == "Liver resection"
    table.selectRow(len(lines_of(table)) - 1)
    copied = copy_rows(table)
    assert first_cells(copied, "Said not suitable") == ["Liver resection"]
    assert first_cells(copied, "Match") == []
    assert "Filters\tSpread: Spread to the liver" in copied
    assert "Rows\t1 of 4 rows: those that were selected" in copied
    assert standing_lines.REFERENCE_ONLY in copied
    assert "Acorn · Canada · no date: " in copied
    assert "Spread: Metastatic (said not suitable)." in copied


def test_rows_are_copied_in_the_order_in_which_they_stand_with_the_columns_shown(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    table.columns.set_shown([TableColumn.KIND])
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    table.selectAll()
    copied = copy_rows(table)
    assert first_cells(copied, "Match") == sorted(lines_of(table), key=str.casefold, reverse=True)
    assert copied.split("\n")[0].split("\t")[-1] == "Kind"


def test_where_no_row_is_selected_the_clipboard_is_left_alone(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    QGuiApplication.clipboard().setText("mine")
    table.clearSelection()
    copy_rows(table)
    assert copied_text() == "mine"


def test_headings_are_neither_selected_nor_copied(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Primary site", "Pancreas (pNET)")
    table = table_of(window)
    table.setFocus()
    table.selectAll()
    assert table.selected_rows() == [
        (FoundAs.MATCH, "targeted_therapy"),
        (FoundAs.BROADER, "somatostatin_analogues"),
    ]


@pytest.mark.parametrize("found_as", [FoundAs.MATCH, FoundAs.NOT_SUITABLE])
def test_sorting_keeps_what_is_selected_in_its_section(open_window: OpenWindow, found_as: FoundAs) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    table = table_of(window)
    lines = [line for line, name in enumerate(lines_of(table)) if name == "Liver resection"]
    table.selectRow(lines[found_as is FoundAs.NOT_SUITABLE])
    for order in Qt.SortOrder:
        table.sortByColumn(0, order)
        assert table.selected_rows() == [(found_as, "liver_resection")]


# Exporting


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """Let the dialog answer with a file of this name in a folder of the test."""

    def choose(name: str) -> Path:
        path = tmp_path / name
        monkeypatch.setattr(ExportDialog, "ask", lambda *_: path)
        return path

    return choose


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What boxes told, closed at once."""
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(f"{box.text()} {box.informativeText()}"))
    return said


def notice_of(window: MainWindow) -> str:
    bands = treatments_page(window).findChildren(NoticeBand)
    return "".join(band.findChildren(QLabel)[0].text() for band in bands if band.isVisible())


def export(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL | SHIFT)


@pytest.mark.parametrize(("name", "write"), [("liver.csv", to_csv), ("liver.xlsx", to_xlsx), ("LIVER.CSV", to_csv)])
def test_exactly_what_is_listed_is_exported_and_where_it_is_saved_is_said(
    qtbot: QtBot,
    open_window: OpenWindow,
    library_database: Path,
    chosen: Callable[[str], Path],
    name: str,
    write: Callable[..., bytes],
) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    path = chosen(name)
    export(window)
    qtbot.waitUntil(lambda: notice_of(window) == f"Saved as {path}.", timeout=LONG_WAIT)
    words = path.read_bytes()
    with Reference.open(library_database) as reference:
        table = found_table(reference, "spread=liver_metastases", columns=FIRST_COLUMNS)
    assert len(words) > 1000
    if write is to_csv:
        wanted = write(table).decode("utf-8-sig").replace("22 Nov 2026", "30 Nov 2026")
        assert words.decode("utf-8-sig") == wanted
    else:
        sheet = openpyxl.load_workbook(path).worksheets[0]
        cells = [cell.value for row in sheet.iter_rows() for cell in row]
        assert "30 Nov 2026" in cells
        assert "Spread: Spread to the liver" in cells
        assert [value for value in cells if value == "Liver resection"] == ["Liver resection"] * 2


def test_the_columns_chosen_and_the_order_sorted_by_are_exported(
    qtbot: QtBot, open_window: OpenWindow, chosen: Callable[[str], Path]
) -> None:
    window = open_window()
    table = table_of(window)
    table.columns.set_shown([TableColumn.KIND, TableColumn.SIDE_EFFECTS])
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    path = chosen("all.csv")
    next(button for button in window.findChildren(QPushButton) if button.text() == "Export").click()
    qtbot.waitUntil(lambda: notice_of(window).startswith("Saved as"), timeout=LONG_WAIT)
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    (headings,) = [line for line in lines if line[0] == "Found as"]
    assert headings[3:] == ["Kind", "Side effects listed"]
    assert [line[1] for line in lines if line[0] == "Match"] == lines_of(table)


@pytest.mark.parametrize("by_its_button", [True, False])
def test_what_was_told_is_put_away_by_its_button_or_by_another_answer(
    qtbot: QtBot, open_window: OpenWindow, chosen: Callable[[str], Path], by_its_button: bool
) -> None:
    window = open_window()
    chosen("all.csv")
    export(window)
    qtbot.waitUntil(lambda: notice_of(window).startswith("Saved as"), timeout=LONG_WAIT)
    if by_its_button:
        treatments_page(window).findChildren(NoticeBand)[0].close_button.click()
    else:
        tick_filter(window, "Spread", "Localised")
    assert notice_of(window) == ""


def test_a_folder_that_is_gone_is_said_and_the_next_export_works(
    qtbot: QtBot, open_window: OpenWindow, chosen: Callable[[str], Path], told: list[str]
) -> None:
    window = open_window()
    folder = chosen("nowhere/all.csv").parent
    export(window)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_WAIT)
    assert told[0].startswith(f"all.csv could not be saved: there is no folder {folder}.")
    assert "Choose another folder or name." in told[0]
    assert notice_of(window) == ""
    chosen("all.csv")
    export(window)
    qtbot.waitUntil(lambda: notice_of(window).startswith("Saved as"), timeout=LONG_WAIT)


def test_an_export_is_never_written_over_the_content(
    qtbot: QtBot,
    environment: Environment,
    theme: Theme,
    library_database: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    told: list[str],
) -> None:
    for file in (library_database, Manifest.path_beside(library_database)):
        shutil.copy(file, tmp_path)
    database = tmp_path / library_database.name
    with Reference.open(database) as reference:
        window = MainWindow(reference, environment, theme, Settings(environment.user_config))
        qtbot.addWidget(window)
        window.show()
        for file in (database, Manifest.path_beside(database), environment.content_database):
            before = file.read_bytes()
            monkeypatch.setattr(ExportDialog, "ask", lambda *_, file=file: file)
            treatments_page(window)._results.tools.export()
            qtbot.waitUntil(lambda: bool(told), timeout=LONG_WAIT)
            assert told.pop().startswith(f"{file.name} is a file that netdesk reads its content from.")
            assert file.read_bytes() == before
        window.close()


def test_who_thinks_better_of_it_writes_nothing(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window()
    monkeypatch.setattr(ExportDialog, "ask", lambda *_: None)
    export(window)
    assert notice_of(window) == ""


def test_the_dialog_proposes_a_dated_workbook_among_the_documents_that_names_nobody(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    dialog = ExportDialog(open_window(), f"treatments-{TODAY.isoformat()}")
    qtbot.addWidget(dialog)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    assert dialog.path().name == "treatments-2026-11-30.xlsx"
    assert dialog.path().parent == documents or not documents.is_dir()
    assert dialog.nameFilters() == ["Excel workbook (*.xlsx)", "CSV, for any program (*.csv)"]


def test_the_kind_chosen_gives_the_ending_where_none_was_typed(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    dialog = ExportDialog(open_window(), "treatments")
    qtbot.addWidget(dialog)
    dialog.setDirectory(str(tmp_path))
    for kind, typed, path in (
        (1, "list", "list.csv"),
        (1, "list of 7. May", "list of 7. May.csv"),
        (1, "list.xlsx", "list.xlsx"),
        (0, "list.CSV", "list.CSV"),
    ):
        dialog.selectNameFilter(dialog.nameFilters()[kind])
        dialog.filterSelected.emit(dialog.nameFilters()[kind])
        dialog.selectFile(typed)
        assert dialog.path() == tmp_path / path


def test_what_can_be_done_with_the_table_stands_at_its_right_and_below_where_there_is_no_room(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    window.context.ticked.set_ticked("prrt", ticked=True)
    panel = treatments_page(window).findChildren(ResultsPanel)[0]
    for width in (1366, 900):
        window.resize(width, 500)
        QApplication.processEvents()
        tools = QRect(panel.tools.mapTo(panel, QPoint(0, 0)), panel.tools.size())
        assert panel.contentsRect().contains(tools)
        assert tools.right() > panel.width() - 20
        assert not tools.intersects(panel._count.geometry())
        assert not tools.intersects(panel._untick.geometry())
