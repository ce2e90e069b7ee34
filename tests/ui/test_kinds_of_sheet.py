"""Which sheet is made of the side effects that are ticked, and of the people of a roster."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.wallet_sheet import WalletSheet
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.widgets.checklist_options import ASSESSMENT, CHECKLIST, DIARY
from netdesk.ui.widgets.roster_panel import ROSTER, WALLET
from tests.ui.sheets import (
    care_team_of,
    choose,
    is_on_sheet,
    preview_visited,
    side_effects_of,
    wait_for_sheet,
    words_in,
)

OpenWindow = Callable[..., MainWindow]


def shown(window: MainWindow) -> tuple[str, str, str]:
    """Title of the preview, the name proposed for the file, and the words on the sheet."""
    found: list[tuple[str, str, str]] = []

    def read(dialog: PreviewDialog) -> None:
        found.append((dialog.windowTitle(), dialog.panel.file_name, words_in(dialog.panel)))

    with preview_visited(read):
        window.context.actions["print"].trigger()
    return found[0]


def test_the_nurses_assessment_has_the_same_rows_and_the_diary_those_that_are_ticked(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "prrt", "surgery")
    page.checklist.model.add_own_row("Sore feet")
    page.setup.options.kind.buttons[ASSESSMENT].click()
    title, file_name, words = shown(window)
    assert (title, file_name) == ("Side-effect assessment", "side-effect-assessment")
    assert "Better" in words
    assert "Nausea" in words
    assert "Sore feet" in words
    page.setup.no_rows_button.click()
    choose(page, "Fatigue")
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    page.setup.options.kind.buttons[DIARY].click()
    title, file_name, words = shown(window)
    assert (title, file_name) == ("Diary", "diary")
    assert "Fatigue" in words
    assert "Sore feet" in words
    assert "Nausea" not in words


def test_g4_an_alert_cannot_be_unticked_from_any_of_the_sheets(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    page.setup.no_rows_button.click()
    assert not is_on_sheet(page, "Nausea")
    assert is_on_sheet(page, "Flare of carcinoid syndrome")
    page.setup.options.kind.buttons[DIARY].click()
    sheet = page.chosen_sheet()
    assert isinstance(sheet, DiarySheet)
    assert [effect.name for effect in sheet.effects] == ["Flare of carcinoid syndrome"]
    page.setup.all_rows_button.click()
    assert is_on_sheet(page, "Nausea")


def test_a_diary_of_more_rows_than_a_page_has_says_so_and_prints_them_all(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    for number in range(8):
        page.checklist.model.add_own_row(f"Row {number}")
    room = page.setup._room
    assert not room.isVisible()
    page.setup.options.kind.buttons[DIARY].click()
    rows = len(page.checklist.model.on_sheet) + 8
    assert room.text() == f"{rows} rows are ticked, and a page of the diary has 8. Untick rows, or print more pages."
    for _ in range(8):
        page.checklist.model.remove_own_row(len(page.checklist.model.lines) - 1)
    assert not room.isVisible()


def test_whom_to_ring_is_not_asked_for_the_assessment_on_which_it_does_not_stand(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    options = page.setup.options
    options.kind.buttons[ASSESSMENT].click()
    assert isinstance(page.chosen_sheet(), AssessmentSheet)
    assert [line.accessibleName() for line in options.findChildren(QLineEdit) if line.isEnabled()] == [
        "Patient's name, for this visit"
    ]
    page.forget()
    assert options.kind.choice == CHECKLIST
    assert all(line.isEnabled() for line in options.findChildren(QLineEdit))


def test_the_sheet_is_chosen_by_keyboard(open_window: OpenWindow) -> None:
    kind = side_effects_of(open_window(), "prrt").setup.options.kind
    kind.buttons[CHECKLIST].setFocus()
    QTest.keyClick(kind.buttons[CHECKLIST], Qt.Key.Key_Right)
    assert kind.choice == ASSESSMENT
    assert kind.buttons[ASSESSMENT].accessibleName() == "Sheet: Assessment"


def test_the_preview_beside_the_roster_shows_the_wallet_card_where_that_is_chosen(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    page = care_team_of(window)
    page.roster.model.add(Person("surgeon", "Ana Whitford", phone="555 0142"))
    page.roster.kind.buttons[WALLET].click()
    wait_for_sheet(qtbot, page.preview_panel)
    assert isinstance(page.sheet(), WalletSheet)
    assert "Ana Whitford" in words_in(page.preview_panel)
    assert page.preview_panel.file_name == "wallet-card"
    pages = [label.accessibleName() for label in page.preview_panel.view.findChildren(QLabel, "page")]
    assert pages == ["Page 1 of 1"]
    page.forget()
    assert page.roster.kind.choice == ROSTER


def test_a_narrow_window_previews_the_wallet_card_in_a_dialog(open_window: OpenWindow) -> None:
    window = open_window(900, 600)
    page = care_team_of(window)
    page.roster.model.add(Person("surgeon", "Ana Whitford", phone="555 0142"))
    page.roster.kind.buttons[WALLET].click()
    title, file_name, words = shown(window)
    assert (title, file_name) == ("Wallet card", "wallet-card")
    assert "555 0142" in words
