"""Typing a care team in, and the sheet beside it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.roster_model import LONGEST_TEXT, RosterColumn
from netdesk.ui.pages.care_team_page import CareTeamPage
from tests.ui.reading import words_of
from tests.ui.sheets import LONG_WAIT, care_team_of, people_in, preview_visited, wait_for_sheet, words_in

OpenWindow = Callable[..., MainWindow]
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_window: OpenWindow) -> CareTeamPage:
    return care_team_of(open_window())


def go_to(page: CareTeamPage, row: int, column: RosterColumn) -> None:
    page.roster.table.setFocus()
    page.roster.table.setCurrentIndex(page.roster.model.index(row, column))


def press(page: CareTeamPage, *keys: str | Qt.Key) -> None:
    """Press keys as at a keyboard: they go to whatever has the focus."""
    for key in keys:
        if QApplication.focusWidget() is None:  # the offscreen platform leaves a list that was closed active
            page.window().activateWindow()
            QApplication.processEvents()
        focus = QApplication.focusWidget
        if isinstance(key, str):
            for letter in key:
                QTest.keyClicks(focus(), letter)  # type: ignore[arg-type]
        else:
            QTest.keyClick(focus(), key)  # type: ignore[arg-type]
        QApplication.processEvents()


def shown_names(page: CareTeamPage) -> list[str]:
    return [row[2] for row in people_in(page)]


def add(page: CareTeamPage, *names: str) -> None:
    page.roster.model.add(*(Person("surgeon", name) for name in names))


def test_without_people_the_page_says_what_to_do(page: CareTeamPage) -> None:
    words = " ".join(label.text() for label in page.roster.findChildren(QLabel) if label.isVisible())
    assert "Nobody is on the roster yet" in words
    assert page.roster.empty.button.hasFocus()
    page.roster.empty.button.click()
    assert page.roster.table.isVisible()
    assert len(people_in(page)) == 1


def test_a_person_is_typed_in_by_keyboard_alone(page: CareTeamPage) -> None:
    press(page, Qt.Key.Key_Insert)
    assert isinstance(QApplication.focusWidget(), QComboBox | QLineEdit)
    press(page, "Dietitian")
    for words in ("Maria Rossi", "555 0125", "555 0199", "9-5", "Riverside"):
        press(page, Qt.Key.Key_Tab, words)
    press(page, Qt.Key.Key_Return)
    assert people_in(page) == [("", "Dietitian", "Maria Rossi", "555 0125", "555 0199", "9-5", "Riverside")]
    assert page.sheet().people[0].role == "dietitian"
    assert page.roster.table.hasFocus()


def test_typing_replaces_a_cell_and_return_edits_it(page: CareTeamPage) -> None:
    add(page, "Dr Okafor")
    go_to(page, 0, RosterColumn.NAME)
    press(page, "Dr Lindqvist", Qt.Key.Key_Return)
    assert shown_names(page) == ["Dr Lindqvist"]
    press(page, Qt.Key.Key_Return, Qt.Key.Key_End, " MD", Qt.Key.Key_Return)
    assert shown_names(page) == ["Dr Lindqvist MD"]


def test_escape_leaves_a_cell_as_it_was(page: CareTeamPage) -> None:
    add(page, "Dr Okafor")
    go_to(page, 0, RosterColumn.NAME)
    press(page, "x", Qt.Key.Key_Escape)
    assert shown_names(page) == ["Dr Okafor"]


def test_a_role_is_chosen_from_the_list_or_typed_in_free_words(page: CareTeamPage) -> None:
    add(page, "Ward 7 desk")
    go_to(page, 0, RosterColumn.ROLE)
    page.roster.table.edit(page.roster.table.currentIndex())
    combo = page.roster.table.findChildren(QComboBox)[0]
    assert [combo.itemText(row) for row in range(combo.count())] == [
        role.title for role in page._context.reference.all_roles()
    ]
    combo.setEditText("Out of hours")
    QTest.keyClick(combo, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page.sheet().people[0].role == "Out of hours"
    assert "A role in your own words: netdesk has nothing about it." in words_of(page.roster.details)


def test_tab_leads_on_to_the_name_while_roles_are_still_listed(page: CareTeamPage) -> None:
    page.roster.add_button.click()
    press(page, "NET Nur")
    listed = QApplication.activePopupWidget()
    assert listed is not None
    QTest.keyClick(listed, Qt.Key.Key_Tab)
    assert not listed.isVisible()
    assert page.roster.table.currentIndex().column() == RosterColumn.NAME
    press(page, "Nell", Qt.Key.Key_Return)
    assert people_in(page)[0][1:3] == ("NET nurse", "Nell")
    assert page.sheet().people[0].role == "net_nurse"


@pytest.mark.parametrize("column", [RosterColumn.ROLE, RosterColumn.NAME])
def test_what_is_typed_stays_when_python_looks_for_garbage_meanwhile(page: CareTeamPage, column: RosterColumn) -> None:
    add(page, "Dr Okafor")
    go_to(page, 0, column)
    press(page, Qt.Key.Key_F2, "Ann")
    gc.collect()
    press(page, "a", Qt.Key.Key_Return)
    assert "Anna" in people_in(page)[0]


def test_one_person_at_most_is_the_one_to_ring_first(page: CareTeamPage) -> None:
    add(page, "Ana", "Maria")
    for row in (0, 1):
        go_to(page, row, RosterColumn.KEY)
        QTest.keyClick(page.roster.table, Qt.Key.Key_Space)
    assert [person.key for person in page.sheet().people] == [False, True]
    QTest.keyClick(page.roster.table, Qt.Key.Key_Space)
    assert [person.key for person in page.sheet().people] == [False, False]
    star = page.roster.table.visualRect(page.roster.model.index(0, RosterColumn.KEY)).center()
    QTest.mouseClick(page.roster.table.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert [person.key for person in page.sheet().people] == [True, False]


def test_people_are_moved_up_and_down(page: CareTeamPage) -> None:
    add(page, "Ana", "Maria", "Zoë")
    go_to(page, 2, RosterColumn.NAME)
    QTest.keyClick(page.roster.table, Qt.Key.Key_Up, ALT_SHIFT)
    QTest.keyClick(page.roster.table, Qt.Key.Key_Up, ALT_SHIFT)
    QTest.keyClick(page.roster.table, Qt.Key.Key_Up, ALT_SHIFT)
    assert shown_names(page) == ["Zoë", "Ana", "Maria"]
    page.roster.down_button.click()
    assert shown_names(page) == ["Ana", "Zoë", "Maria"]
    assert page.roster.table.currentIndex().row() == 1


def test_who_is_removed_comes_back_with_undo_where_they_stood(page: CareTeamPage) -> None:
    add(page, "Ana", "Maria", "Zoë")
    assert not page.roster.undo_button.isVisible()
    go_to(page, 1, RosterColumn.NAME)
    QTest.keyClick(page.roster.table, Qt.Key.Key_Delete)
    page.roster.remove_button.click()
    assert shown_names(page) == ["Ana"]
    QTest.keyClick(page.roster.table, Qt.Key.Key_Z, CONTROL)
    assert shown_names(page) == ["Ana", "Zoë"]
    page.roster.undo_button.click()
    assert shown_names(page) == ["Ana", "Maria", "Zoë"]
    assert not page.roster.undo_button.isVisible()


def test_undo_never_makes_a_second_one_to_ring_first(page: CareTeamPage) -> None:
    page.roster.model.add(Person("surgeon", "Ana", key=True), Person("surgeon", "Maria"))
    go_to(page, 0, RosterColumn.KEY)
    QTest.keyClick(page.roster.table, Qt.Key.Key_Delete)
    go_to(page, 0, RosterColumn.KEY)
    QTest.keyClick(page.roster.table, Qt.Key.Key_Space)
    page.roster.undo_button.click()
    assert [person.key for person in page.sheet().people] == [False, True]


def test_clear_takes_everybody_out_and_undo_brings_them_back(page: CareTeamPage) -> None:
    add(page, "Ana", "Maria")
    page.roster.patient.setText("Mary Sample")
    page.roster.clear_button.click()
    assert people_in(page) == []
    assert page.sheet().patient_name == "Mary Sample", "it is that of all pages"
    assert not page.roster.clear_button.isVisible()
    page.roster.undo_button.click()
    assert shown_names(page) == ["Ana", "Maria"]


def test_roles_are_suggested_for_the_treatments_ticked_with_their_basis(open_window: OpenWindow) -> None:
    page = care_team_of(open_window(), "liver_resection", "prrt")
    words = words_of(page.roster.notice)
    assert words.startswith("Roles for Liver resection; Peptide receptor radionuclide therapy (PRRT)")
    assert "Stated by Acorn, Daisy: Surgeon." in words
    assert "Our mapping: Liver surgeon, Nuclear medicine specialist." in words
    page.roster.model.add(Person("surgeon", "Dr Okafor"))
    page.roster.suggest_button.click()
    assert [person.role for person in page.sheet().people] == [
        "surgeon",
        "liver_surgeon",
        "nuclear_medicine_specialist",
    ]
    assert "2 roles have nobody named and print as questions." in words_of(page.roster.notice)


def test_without_a_suggestion_the_page_says_so(open_window: OpenWindow) -> None:
    page = care_team_of(open_window(), "chemotherapy")
    assert "No source names a role for this, and we suggest none." in words_of(page.roster.notice)
    assert not page.roster.suggest_button.isEnabled()


def test_what_a_role_does_stands_below_with_why_it_was_suggested(open_window: OpenWindow) -> None:
    page = care_team_of(open_window(), "liver_resection")
    page.roster.suggest_button.click()
    go_to(page, 0, RosterColumn.NAME)
    words = words_of(page.roster.details).replace("\xa0", " ")
    assert "A surgeon operates." in words
    assert "For Liver resection: Part of the liver may be removed" in words
    go_to(page, 1, RosterColumn.NAME)
    words = words_of(page.roster.details)
    assert "The sources do not say." in words
    assert "By the name of the role; no page links the two." in words
    assert "our mapping" in words.replace("\xa0", " ")


def test_an_empty_chair_is_painted_and_printed_as_a_question(page: CareTeamPage, qtbot: QtBot) -> None:
    page.roster.model.add(Person("dietitian"))
    assert page.roster.model.index(0, RosterColumn.NAME).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Name: nobody named: the sheet asks who it is"
    )
    qtbot.waitUntil(
        lambda: page.preview_panel.is_ready and "No dietitian named: ask us" in words_in(page.preview_panel)
    )


def test_the_sheet_beside_the_roster_follows_what_is_typed(page: CareTeamPage, qtbot: QtBot) -> None:
    wait_for_sheet(qtbot, page.preview_panel)
    page.roster.patient.setText("Nguyễn Thị Ánh")
    add(page, "Siobhán O’Rourke")
    qtbot.waitUntil(
        lambda: page.preview_panel.is_ready and "Siobhán O’Rourke" in words_in(page.preview_panel), timeout=LONG_WAIT
    )
    assert "Nguyễn Thị Ánh" in words_in(page.preview_panel)


def test_a_sheet_that_is_behind_what_was_typed_cannot_be_printed(page: CareTeamPage, qtbot: QtBot) -> None:
    wait_for_sheet(qtbot, page.preview_panel)
    add(page, "Ana")
    assert not page.preview_panel.print_button.isEnabled()
    assert not page.preview_panel.save_button.isEnabled()
    wait_for_sheet(qtbot, page.preview_panel)
    assert "Ana" in words_in(page.preview_panel)


def test_the_window_stays_live_while_the_sheet_is_set(page: CareTeamPage, qtbot: QtBot) -> None:
    wait_for_sheet(qtbot, page.preview_panel)
    gaps = []
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(2)
    add(page, *(f"Person {number}" for number in range(30)))
    qtbot.waitUntil(
        lambda: page.preview_panel.is_ready and "Person 29" in words_in(page.preview_panel), timeout=LONG_WAIT
    )
    timer.stop()
    assert sorted(gaps)[-3] < 0.15


def test_control_p_previews_the_roster_as_on_every_page_also_where_it_stands_beside(
    page: CareTeamPage, qtbot: QtBot
) -> None:
    add(page, "Ana")
    wait_for_sheet(qtbot, page.preview_panel)
    seen = []

    def read(dialog: PreviewDialog) -> None:
        seen.append((dialog.windowTitle(), "Ana" in words_in(dialog.panel)))
        dialog.panel.paper.large.click()

    with preview_visited(read):
        QTest.keyClick(page, Qt.Key.Key_P, CONTROL)
    assert seen == [("Care-team roster", True)]
    assert page.preview_panel.paper.form.large, "the same form as chosen in the dialog"
    wait_for_sheet(qtbot, page.preview_panel)


def test_the_focus_stays_where_it_was_when_the_roster_is_saved_from_beside_it(
    page: CareTeamPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "roster.pdf"), ""))
    panel = page.preview_panel
    wait_for_sheet(qtbot, panel)
    for button in (panel.save_button, panel.copy_button):
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert panel.is_busy
        assert not panel.print_button.isEnabled()
        assert button.hasFocus()
        qtbot.waitUntil(lambda: not panel.is_busy, timeout=LONG_WAIT)
        assert button.hasFocus()


def test_a_narrow_page_shows_the_sheet_in_a_dialog(open_window: OpenWindow) -> None:
    page = care_team_of(open_window(900, 500))
    assert not page.preview_panel.isVisible()
    add(page, "Ana")
    seen = []

    def read(dialog: PreviewDialog) -> None:
        seen.append(words_in(dialog.panel))

    with preview_visited(read):
        page.roster.preview_button.click()
    assert "Ana" in seen[0]


def test_a_cell_takes_one_line_of_80_characters(page: CareTeamPage) -> None:
    add(page, "Ana")
    page.roster.model.setData(page.roster.model.index(0, RosterColumn.NAME), "a\nb\t" + "c" * 200)
    assert shown_names(page) == ["a b " + "c" * (LONGEST_TEXT - 4)]


def test_nothing_that_was_typed_is_remembered(open_window: OpenWindow) -> None:
    window = open_window()
    page = care_team_of(window)
    add(page, "Ana Whitford")
    page.roster.patient.setText("Mary Sample")
    window.close()
    written = (window.context.environment.user_config / "window.json").read_text("utf-8")
    assert "care_team.splitter" in written
    assert "Ana" not in written
    assert "Mary" not in written


def test_a_screen_reader_hears_the_header_of_every_cell(page: CareTeamPage) -> None:
    page.roster.model.add(Person("dietitian", "Maria Rossi", phone="555 0125", key=True))
    heard = [page.roster.model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in RosterColumn]
    assert heard[:4] == ["Ring first: yes", "Role: Dietitian", "Name: Maria Rossi", "Phone by day: 555 0125"]
    assert heard[4] == "Phone at night: empty: the sheet has a line to write on"
    header = page.roster.model.headerData(
        RosterColumn.KEY, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    )
    assert header == "Ring first"


def test_the_whole_page_can_be_walked_with_tab_and_every_stop_has_a_name(open_window: OpenWindow, qtbot: QtBot) -> None:
    page = care_team_of(open_window(), "prrt")
    add(page, "Ana")
    wait_for_sheet(qtbot, page.preview_panel)
    page.roster.patient.setFocus()
    stops: list[QWidget] = []
    while (stop := QApplication.focusWidget()) not in stops:
        assert stop is not None
        stops.append(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    inside = [stop for stop in stops if page.isAncestorOf(stop)]
    for wanted in (
        page.roster.add_button,
        page.roster.table,
        page.roster.details,
        page.preview_panel.view,
        page.preview_panel.print_button,
        page.preview_panel.save_button,
    ):
        assert wanted in inside, wanted
    assert [stop for stop in inside if not (stop.accessibleName() or getattr(stop, "text", str)())] == []
    right = [stop.mapTo(page, QPoint(0, 0)).x() > page.roster.width() for stop in inside]
    assert right == sorted(right), "the roster comes before its sheet"


def test_nothing_is_cut_off_at_900_by_500(open_window: OpenWindow) -> None:
    window = open_window(900, 500)
    page = care_team_of(window, "liver_resection", "prrt")
    page.roster.suggest_button.click()
    for button in page.roster.findChildren(QPushButton):
        if button.isVisible():
            assert button.visibleRegion().boundingRect().size() == button.size(), button.text()
    table = page.roster.table
    assert table.visibleRegion().boundingRect().height() >= 4 * table.fontMetrics().height()
    assert page.roster.details.visibleRegion().boundingRect().height() >= 2 * table.fontMetrics().height()
