"""A sheet on the screen, at the printer and in a file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, QStandardPaths, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.printing.paper import Paper
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.ui import printer_output
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.page import PageContext
from netdesk.ui.theme import Theme
from netdesk.ui.widgets import preview_panel
from netdesk.ui.widgets.preview_panel import PreviewPanel
from tests.ui.sheets import LONG_WAIT, wait_for_sheet, words_in, words_on

OpenWindow = Callable[..., MainWindow]
A4 = (595, 842)
LETTER = (612, 792)


def roster(context: PageContext, name: str = "Ana Whitford", people: int = 1) -> RosterSheet:
    roles = {role.id: role for role in context.reference.all_roles()}
    return RosterSheet(
        people=tuple(Person(role="surgeon", name=name, phone="555 0142") for _ in range(people)),
        roles=roles,
        release=context.reference.release,
        patient_name="Mary Sample",
    )


@pytest.fixture
def panel(qtbot: QtBot, open_window: OpenWindow) -> Iterator[PreviewPanel]:
    """A preview with the roster of one person in it."""
    window = open_window()
    shown = PreviewPanel(window.context, "care-team")
    qtbot.addWidget(shown)
    shown.resize(700, 700)
    shown.show()
    shown.show_sheet(roster(window.context))
    wait_for_sheet(qtbot, shown)
    yield shown
    shown.clear()


def said(panel: PreviewPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def size_of(pdf: bytes, page: int = 0) -> tuple[int, int]:
    box = pypdf.PdfReader(io.BytesIO(pdf)).pages[page].mediabox
    return round(box.width), round(box.height)


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the stand-in for a printer, chosen with Return in the system's dialog, puts what it is given."""
    path = tmp_path / "paper.pdf"

    def accept(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFileName(str(path))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(printer_output, "printer_names", lambda: ("Ward 7",))
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    return path


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that is chosen in the dialog for saving."""
    path = tmp_path / "kept" / "roster.pdf"
    path.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def test_a_sheet_is_shown_as_pages_that_can_be_read_aloud(panel: PreviewPanel) -> None:
    page = panel.view.findChildren(QLabel, "page")[0]
    assert page.accessibleName().startswith("Page 1 of ")
    assert "Ana Whitford" in page.accessibleDescription()
    picture = page.pixmap().toImage()
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height() // 6)]
    assert max(colour.lightness() for colour in colours) > 240
    assert min(colour.lightness() for colour in colours) < 128
    blueness = [colour.blue() - colour.red() for colour in colours]
    assert max(blueness) > 60, "the title is blue"
    assert min(blueness) > -30


def test_another_paper_sets_the_sheet_again_and_is_remembered(panel: PreviewPanel, qtbot: QtBot) -> None:
    assert panel.proof is not None
    assert size_of(panel.proof.printed.pdf) == A4
    before = panel.proof
    letter = next(button for button in panel.paper.findChildren(type(panel.print_button)) if button.text() == "Letter")
    letter.click()
    assert not panel.print_button.isEnabled()
    wait_for_sheet(qtbot, panel)
    assert panel.proof is not before
    assert size_of(panel.proof.printed.pdf) == LETTER
    assert panel._context.settings.text("paper") == "letter"


def test_the_sheet_asked_for_last_is_the_one_that_is_shown(panel: PreviewPanel, qtbot: QtBot) -> None:
    window = panel._context
    sheets = [RosterSheet((Person("surgeon", f"Person {n}"),), {}, window.reference.release) for n in range(8)]
    for sheet in sheets:
        panel.show_sheet(sheet)
    wait_for_sheet(qtbot, panel)
    assert "Person 7" in words_in(panel)


def test_what_is_shown_may_not_go_to_paper_once_another_sheet_is_expected(panel: PreviewPanel, qtbot: QtBot) -> None:
    panel.expect_sheet()
    letter = next(button for button in panel.paper.findChildren(type(panel.print_button)) if button.text() == "Letter")
    letter.click()
    qtbot.waitUntil(lambda: panel.proof is not None and size_of(panel.proof.printed.pdf) == LETTER, timeout=LONG_WAIT)
    assert not panel.print_button.isEnabled()
    panel.show_sheet(roster(panel._context, "Maria Rossi"))
    wait_for_sheet(qtbot, panel)
    assert "Maria Rossi" in words_in(panel)


def test_what_the_fonts_cannot_print_is_said_in_words(panel: PreviewPanel, qtbot: QtBot) -> None:
    release = panel._context.reference.release
    panel.show_sheet(RosterSheet((Person("surgeon", "王小明"),), {}, release))
    wait_for_sheet(qtbot, panel)
    assert "The fonts cannot print the name" in said(panel)
    assert "王" not in said(panel)


def test_what_cannot_be_printed_is_still_said_when_the_sheet_was_saved_and_copied(
    panel: PreviewPanel, qtbot: QtBot, saved: Path
) -> None:
    release = panel._context.reference.release
    panel.show_sheet(RosterSheet((Person("surgeon", "王小明"),), {}, release))
    wait_for_sheet(qtbot, panel)
    for button, done in (
        (panel.save_button, f"Saved as {saved}."),
        (panel.copy_button, "The sheet is copied as text."),
    ):
        button.click()
        qtbot.waitUntil(lambda done=done: done in said(panel) and panel.is_ready, timeout=LONG_WAIT)  # type: ignore[misc]
        assert "The fonts cannot print the name" in said(panel)
    panel.show_sheet(roster(panel._context))
    wait_for_sheet(qtbot, panel)
    assert "cannot print" not in said(panel)
    assert "copied" not in said(panel)


def test_what_was_done_does_not_look_like_a_warning(
    panel: PreviewPanel, qtbot: QtBot, saved: Path, theme: Theme
) -> None:
    panel.show_sheet(RosterSheet((Person("surgeon", "王小明"),), {}, panel._context.reference.release))
    wait_for_sheet(qtbot, panel)
    panel.save_button.click()
    qtbot.waitUntil(lambda: "Saved as" in said(panel) and panel.is_ready, timeout=LONG_WAIT)
    for words, ground in (("The fonts cannot print", "caution"), ("Saved as", "accent_soft")):
        label = next(label for label in panel.findChildren(QLabel) if label.text().startswith(words))
        picture = panel.grab(QRect(label.mapTo(panel, QPoint(-4, 2)), QSize(2, 2))).toImage()
        assert picture.pixelColor(0, 0) == theme.colour(ground), words


def test_without_a_printer_a_sentence_says_so_and_the_sheet_can_be_saved(
    panel: PreviewPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, saved: Path
) -> None:
    monkeypatch.setattr(printer_output, "printer_names", tuple)
    panel.print_button.click()
    assert "No printer is set up on this computer. Save as PDF works without one." in said(panel)
    with qtbot.waitSignal(panel.put_on_paper, timeout=LONG_WAIT):
        panel.save_button.click()
    assert saved.exists()


def test_the_printer_is_remembered_and_nobody_who_stands_on_the_sheet(
    panel: PreviewPanel, qtbot: QtBot, printed: Path
) -> None:
    context = panel._context
    with qtbot.waitSignal(panel.put_on_paper, timeout=LONG_WAIT):
        panel.print_sheet()
    context.settings.save()
    written = (context.environment.user_config / "window.json").read_text("utf-8")
    assert '"printer"' in written
    assert "Whitford" not in written
    assert "Sample" not in written


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_reported_and_the_sheet_stays(
    panel: PreviewPanel, qtbot: QtBot, printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(preview_panel, "show_failure", lambda _parent, error: told.append(error))
    printed.mkdir()
    with qtbot.captureExceptions():
        panel.print_sheet()
        qtbot.waitUntil(lambda: bool(told), timeout=LONG_WAIT)
    assert isinstance(told[0], printer_output.PrinterRefusedError)
    assert panel.proof is not None
    assert panel.print_button.isEnabled()


def test_a_saved_sheet_is_one_whole_file_with_row_headers(panel: PreviewPanel, qtbot: QtBot, saved: Path) -> None:
    assert panel.proof is not None
    with qtbot.waitSignal(panel.put_on_paper, timeout=LONG_WAIT):
        panel.save_sheet()
    assert [file.name for file in saved.parent.iterdir()] == ["roster.pdf"]
    assert "Ana Whitford" in words_on(saved.read_bytes())
    assert saved.read_bytes() != panel.proof.printed.pdf
    assert pypdf.PdfReader(io.BytesIO(saved.read_bytes())).metadata is not None
    assert f"Saved as {saved}." in said(panel)


def test_saving_begins_in_the_folder_of_documents(panel: PreviewPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed: list[str] = []

    def choose_nothing(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(path)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_nothing)
    panel.save_sheet()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert Path(proposed[0]) == Path(documents) / "care-team.pdf"


def test_a_name_without_an_ending_is_saved_as_pdf(
    panel: PreviewPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Ward 7. roster"), ""))
    with qtbot.waitSignal(panel.put_on_paper, timeout=LONG_WAIT):
        panel.save_sheet()
    assert (tmp_path / "Ward 7. roster.pdf").exists()


def test_a_folder_that_is_gone_costs_nothing_and_is_reported(
    panel: PreviewPanel, qtbot: QtBot, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(preview_panel, "show_failure", lambda _parent, error: told.append(error))
    saved.parent.rmdir()
    panel.save_sheet()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_WAIT)
    assert "could not be saved" in str(told[0])
    assert panel.save_button.isEnabled()


def test_who_thinks_better_of_it_writes_and_prints_nothing(
    panel: PreviewPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, printed: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    panel.save_sheet()
    panel.print_sheet()
    assert not panel.is_busy
    assert not printed.exists()


def test_closing_forgets_the_sheet_and_leaves_no_file(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    dialog = PreviewDialog(window, window.context, "Roster", "care-team")
    qtbot.addWidget(dialog)
    dialog.panel.show_sheet(roster(window.context))
    dialog.show()
    wait_for_sheet(qtbot, dialog.panel)
    pages = dialog.panel.view.pages
    assert pages is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.panel.proof is None
    assert dialog.panel._sheet is None
    assert dialog.panel.view.pages is None
    qtbot.waitUntil(lambda: pages._document.raw is None)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_closing_while_the_sheet_is_being_set_shows_nothing_afterwards(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    dialog = PreviewDialog(window, window.context, "Roster", "care-team")
    qtbot.addWidget(dialog)
    dialog.panel.show_sheet(roster(window.context))
    dialog.show()
    dialog.reject()
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not dialog.panel._is_setting, timeout=LONG_WAIT)
    assert dialog.panel.proof is None
    assert dialog.panel.view.pages is None


def test_the_keys_of_the_dialog_print_and_save(
    qtbot: QtBot, open_window: OpenWindow, printed: Path, saved: Path
) -> None:
    window = open_window()
    dialog = PreviewDialog(window, window.context, "Roster", "care-team")
    qtbot.addWidget(dialog)
    dialog.panel.show_sheet(roster(window.context))
    with qtbot.waitActive(dialog):
        dialog.show()
    wait_for_sheet(qtbot, dialog.panel)
    for key, file in ((Qt.Key.Key_P, printed), (Qt.Key.Key_S, saved)):
        with qtbot.waitSignal(dialog.panel.put_on_paper, timeout=LONG_WAIT):
            QTest.keyClick(dialog, key, Qt.KeyboardModifier.ControlModifier)
        assert file.exists()
    dialog.reject()


def test_the_pages_follow_the_width_of_the_view(panel: PreviewPanel, qtbot: QtBot) -> None:
    page = panel.view.findChildren(QLabel, "page")[0]
    wide = page.width()
    panel.resize(420, 700)
    qtbot.waitUntil(lambda: page.width() < wide and panel.view.is_drawn)
    assert page.width() <= panel.view.viewport().width()
    assert page.pixmap().width() == round(page.width() * page.devicePixelRatioF())


def test_the_paper_is_chosen_by_keyboard(panel: PreviewPanel, qtbot: QtBot) -> None:
    panel.window().activateWindow()
    chosen = next(button for button in panel.paper.findChildren(type(panel.print_button)) if button.isChecked())
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Right)
    assert panel.paper.paper is Paper.LETTER
    wait_for_sheet(qtbot, panel)
    assert panel.proof is not None
    assert size_of(panel.proof.printed.pdf) == LETTER
