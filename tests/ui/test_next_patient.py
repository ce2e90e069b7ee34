"""Clearing all pages for the next patient."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.model.filters import Filters
from netdesk.ui.dialogs.next_patient_dialog import NextPatientDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.widgets.top_bar import TopBar
from tests.ui.reading import tick_filter, treatments_page
from tests.ui.sheets import care_team_of, choose, side_effects_of, wait_for_sheet

OpenWindow = Callable[..., MainWindow]
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@contextmanager
def answered(*, clear: bool) -> Iterator[list[str]]:
    """Answer the question where it is asked; what it said. Return keeps everything."""
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, NextPatientDialog):
            said.append(dialog.text())
            if clear:
                dialog.clear_button.click()
            else:
                QTest.keyClick(dialog, Qt.Key.Key_Return)

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(20)
    yield said
    timer.stop()


def fill(window: MainWindow) -> None:
    """Type and choose on all pages."""
    tick_filter(window, "Grade", "Not stated")
    window.findChildren(TopBar)[0].search.setText("thera")
    effects = side_effects_of(window, "chemotherapy", "prrt")
    for line in effects.findChildren(QLineEdit):
        line.setText("a")
    effects.setup.picker.search.setText("sando")
    effects.checklist.model.add_own_row("Sore feet")
    choose(effects, "Nausea")
    QTest.keyClick(effects.checklist.table, Qt.Key.Key_Space)
    team = care_team_of(window)
    team.roster.patient.setText("Mary Sample")
    team.roster.model.add(Person("surgeon", "Ana Whitford"), Person("surgeon", "Joe Lindqvist"))
    team.roster.model.remove(1)


def test_next_patient_clears_all_pages_after_one_question(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    fill(window)
    effects, team = side_effects_of(window), care_team_of(window)
    wait_for_sheet(qtbot, team.preview_panel)
    with answered(clear=True) as said:
        QTest.keyClick(window, Qt.Key.Key_N, CONTROL_SHIFT)
    assert said == ["Clear everything for the next patient?"]
    assert window.context.ticked.ids == ()
    assert treatments_page(window).filters == Filters()
    typed = [line for line in window.findChildren(QLineEdit) if not isinstance(line.parent(), QSpinBox)]
    assert [line.text() for line in typed if line.text()] == []
    assert [copies.value() for copies in window.findChildren(QSpinBox)] == [1]
    assert effects.checklist.model.own_rows == ()
    assert not effects.has_typed()
    assert team.roster.model.people == ()
    assert not team.roster.undo_button.isVisible()
    team.roster.model.undo()
    assert team.roster.model.people == ()
    assert team.preview_panel.proof is None
    side_effects_of(window, "chemotherapy")
    assert effects.sheet().left_out == frozenset()
    assert effects.sheet().ring.phone == ""


def test_who_thinks_better_of_it_keeps_everything(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    effects, team = side_effects_of(window), care_team_of(window)
    before = effects.sheet(), team.sheet(), treatments_page(window).filters
    with answered(clear=False) as said:
        window.findChildren(TopBar)[0].next_patient.click()
    assert len(said) == 1
    assert (effects.sheet(), team.sheet(), treatments_page(window).filters) == before


def test_where_nothing_was_typed_nothing_is_asked(open_window: OpenWindow) -> None:
    window = open_window()
    side_effects_of(window, "chemotherapy")
    with answered(clear=True) as said:
        window.findChildren(TopBar)[0].next_patient.click()
    assert said == []
    assert window.context.ticked.ids == ()
    assert window.findChildren(TopBar)[0].search.hasFocus()


def test_the_next_patient_finds_no_treatment_of_the_last_one_in_the_details(open_window: OpenWindow) -> None:
    window = open_window()
    treatments_page(window).open_treatment("prrt")
    window.context.actions["next_patient"].trigger()
    assert treatments_page(window).treatment_shown == ""
