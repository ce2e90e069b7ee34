"""Which sheet is made of the side effects that are ticked, and of the people of a roster."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from netdesk.cli.main import netdesk_admin
from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.model.care import Person
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.wallet_sheet import WalletSheet
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.effects_model import EffectsColumn, LineKind
from netdesk.ui.pages.side_effects_page import SideEffectsPage
from netdesk.ui.widgets.checklist_options import ASSESSMENT, CHECKLIST, DIARY
from netdesk.ui.widgets.roster_panel import ROSTER, WALLET
from tests.ui.reading import words_of
from tests.ui.sheets import (
    LONG_WAIT,
    care_team_of,
    cell,
    choose,
    is_on_sheet,
    names_in,
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
    page.setup.options.kind.buttons[DIARY].click()
    page.setup.no_rows_button.click()
    for row in ("Fatigue", "Sore feet"):
        choose(page, row)
        QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    title, file_name, words = shown(window)
    assert (title, file_name) == ("Diary", "diary")
    assert "Fatigue" in words
    assert "Sore feet" in words
    assert "Nausea" not in words


def test_rows_unticked_for_the_diary_are_still_on_the_checklist(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt", "surgery")
    kinds = page.setup.options.kind.buttons
    choose(page, "Nausea")
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    kinds[DIARY].click()
    assert is_on_sheet(page, "Nausea"), "what is left out of the checklist may be wanted in the diary"
    page.setup.no_rows_button.click()
    choose(page, "Nausea")
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    for kind in (CHECKLIST, ASSESSMENT):
        kinds[kind].click()
        assert page.sheet().left_out == {"nausea"}
        assert is_on_sheet(page, "Fatigue")
        assert not is_on_sheet(page, "Nausea")
        assert any("1 row left out" in label.text() for label in page.checklist.findChildren(QLabel))
    page.setup.all_rows_button.click()
    kinds[DIARY].click()
    assert [effect.name for effect in diary_of(page).effects] == ["Flare of carcinoid syndrome", "Nausea"]


def test_the_page_is_headed_with_the_sheet_that_is_chosen(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    assert page.checklist.title.text() == "Side-effect checklist"
    for kind, words in ((ASSESSMENT, "Side-effect assessment"), (DIARY, "Diary")):
        page.setup.options.kind.buttons[kind].click()
        assert page.checklist.title.text() == words
    page.forget()
    assert page.checklist.title.text() == "Side-effect checklist"


def test_a_row_of_ones_own_is_unticked_for_the_diary_as_other_rows_are(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    page.checklist.model.add_own_row("Sore feet")
    choose(page, "Sore feet")
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    assert is_on_sheet(page, "Sore feet"), "on a checklist it stands until it is removed"
    page.setup.options.kind.buttons[DIARY].click()
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    assert not is_on_sheet(page, "Sore feet")
    assert diary_of(page).own_rows == ()
    assert page.sheet().own_rows == ("Sore feet",)
    page.setup.all_rows_button.click()
    assert diary_of(page).own_rows == ("Sore feet",)


def test_g4_an_alert_cannot_be_unticked_from_any_of_the_sheets(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    page.setup.no_rows_button.click()
    assert not is_on_sheet(page, "Nausea")
    assert is_on_sheet(page, "Flare of carcinoid syndrome")
    page.setup.options.kind.buttons[DIARY].click()
    page.setup.no_rows_button.click()
    sheet = page.chosen_sheet()
    assert isinstance(sheet, DiarySheet)
    assert [effect.name for effect in sheet.effects] == ["Flare of carcinoid syndrome"]
    page.setup.all_rows_button.click()
    assert is_on_sheet(page, "Nausea")


def diary_of(page: SideEffectsPage) -> DiarySheet:
    sheet = page.chosen_sheet()
    assert isinstance(sheet, DiarySheet)
    return sheet


def test_a_diary_has_eight_rows_and_the_page_says_what_has_no_room(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    for number in range(6):
        page.checklist.model.add_own_row(f"Row {number}")
    room = page.checklist.room
    assert not room.isVisible(), "a checklist has room for everything"
    page.setup.options.kind.buttons[DIARY].click()
    names = [effect.name for effect in page.checklist.model.diary_effects]
    assert names[0] == "Flare of carcinoid syndrome"
    assert room.text() == (
        f"A diary has 8 rows. No room is left for: {', '.join(names[2:])}. Untick what is not wanted."
    )
    sheet = diary_of(page)
    assert [effect.name for effect in sheet.effects] == names[:2]
    assert len(sheet.own_rows) == 6, "what was typed goes before what is ticked from the beginning"
    page.setup.no_rows_button.click()
    assert not room.isVisible()
    assert [effect.name for effect in diary_of(page).effects] == ["Flare of carcinoid syndrome"]


def test_what_is_said_about_the_rows_and_what_is_typed_stands_beside_the_table_and_not_upon_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = side_effects_of(open_window(900, 500), "prrt", "chemotherapy")
    page.setup.options.kind.buttons[DIARY].click()
    checklist = page.checklist
    for number in range(9):
        checklist.model.add_own_row(f"A row of several words that has number {number}")
    assert checklist.room.isVisible()
    checklist.own_row.words.setText("Occasional gastrointestinal discomfort and alopecia at home")
    qtbot.waitUntil(lambda: checklist.own_row.reading.isVisible(), timeout=LONG_WAIT)
    qtbot.wait(50)
    room, table, row = checklist.room.geometry(), checklist.table.geometry(), checklist.own_row.geometry()
    assert room.bottom() < table.top()
    assert table.bottom() < row.top()
    for label in (checklist.room, checklist.own_row.reading):
        assert label.height() >= label.heightForWidth(label.width())
    assert checklist.own_row.reading.geometry().bottom() <= checklist.own_row.rect().bottom()


def test_alerts_stand_on_a_diary_whatever_was_typed(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    page.setup.options.kind.buttons[DIARY].click()
    page.setup.no_rows_button.click()
    for number in range(9):
        page.checklist.model.add_own_row(f"Row {number}")
    sheet = diary_of(page)
    assert [effect.name for effect in sheet.effects] == ["Flare of carcinoid syndrome"]
    assert sheet.own_rows == tuple(f"Row {number}" for number in range(7))
    assert "No room is left for: Row 7, Row 8." in page.checklist.room.text()


def test_g9_signs_of_the_net_are_ticked_for_a_diary_in_a_group_of_their_own(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "prrt")
    flushing = "Redness of the face or neck"
    assert flushing not in names_in(page), "on the other sheets all signs stand, and none is chosen"
    page.setup.options.kind.buttons[DIARY].click()
    lines = page.checklist.model.lines
    heading = next(line for line in lines if line.words == standing_lines.NET_SIGNS)
    assert heading.kind is LineKind.HEADING
    group = [line.words for line in lines if line.group_id == heading.group_id][1:]
    assert group == ["Diarrhoea from the NET", flushing]
    assert not is_on_sheet(page, flushing), "none is ticked at first"
    assert diary_of(page).signs == ()
    page.setup.no_rows_button.click()
    choose(page, flushing)
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    assert is_on_sheet(page, flushing)
    assert "Elder" in cell(page, flushing, EffectsColumn.SAID_BY)
    details = words_of(page.checklist.details)
    assert standing_lines.NET_SIGNS in details
    assert "The face or neck becomes red and warm." in details
    _, _, words = shown(window)
    effects, _, signs = words.partition(standing_lines.NET_SIGNS)
    assert flushing in signs
    assert flushing not in effects
    assert "Diarrhoea from the NET" not in words


def test_a_diary_of_the_window_is_the_one_that_the_command_line_prints(
    open_window: OpenWindow, library_database: Path, environment: Environment, tmp_path: Path
) -> None:
    page = side_effects_of(open_window(), "chemotherapy")
    page.setup.options.kind.buttons[DIARY].click()
    page.setup.no_rows_button.click()
    for words in ("Fatigue", "Diarrhoea from the NET"):
        choose(page, words)
        QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    sheet = diary_of(page)
    out = tmp_path / "diary.txt"
    command = [
        "print",
        "diary",
        "fatigue",
        "np_diarrhoea",
        "--out",
        str(out),
        "--text",
        "--content",
        str(library_database),
    ]
    done = CliRunner().invoke(netdesk_admin, command, obj=environment)
    assert done.exit_code == 0, done.output
    assert page._context.press_room.text(sheet) == out.read_text("utf-8")


def test_signs_that_were_ticked_are_forgotten_with_the_patient_and_missed_before(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    page.setup.options.kind.buttons[DIARY].click()
    assert not page.has_typed()
    page.setup.all_rows_button.click()
    assert [sign.name for sign in diary_of(page).signs] == ["Diarrhoea from the NET", "Redness of the face or neck"]
    page.setup.options.kind.buttons[CHECKLIST].click()
    page.setup.options.kind.buttons[DIARY].click()
    assert len(diary_of(page).signs) == 2, "kept while another sheet was looked at"
    assert page.has_typed()
    page.forget()
    assert not page.has_typed()
    assert "Redness of the face or neck" not in names_in(page)
    page.setup.options.kind.buttons[DIARY].click()
    assert diary_of(page).signs == ()


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
