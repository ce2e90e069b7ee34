"""One name for a visit: the same in every field, kept nowhere, gone with the next patient."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages.visit_pack_page import VisitPackPage
from netdesk.ui.widgets.patient_line import PatientLine
from tests.ui.reading import details_of
from tests.ui.sheets import care_team_of, preview_visited, side_effects_of, wait_for_sheet, words_in
from tests.ui.test_next_patient import answered

OpenWindow = Callable[..., MainWindow]


def fields(window: MainWindow) -> list[QLineEdit]:
    """The field for the name on Side effects, Care team and Visit pack."""
    pack = window.page("pack")
    assert isinstance(pack, VisitPackPage)
    return [side_effects_of(window).setup.options.patient, care_team_of(window).roster.patient, pack.typed.patient]


def test_the_name_typed_on_one_page_stands_on_the_others_and_on_their_sheets(open_window: OpenWindow) -> None:
    window = open_window()
    for number, line in enumerate(fields(window)):
        name = f"Mary Sample {number}"
        line.clear()
        QTest.keyClicks(line, name)
        assert [each.text() for each in fields(window)] == [name] * 3
        assert side_effects_of(window).sheet().patient_name == name
        assert care_team_of(window).sheet().patient_name == name


def test_a_page_that_is_visited_later_and_a_preview_begin_with_the_name(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    side_effects_of(window, "prrt").setup.options.patient.setText("Mary Sample")
    assert care_team_of(window).roster.patient.text() == "Mary Sample"
    window.show_page("treatments")
    details_of(window, "prrt")
    seen: list[tuple[str, bool]] = []

    def correct(dialog: PreviewDialog) -> None:
        assert dialog.typed is not None
        seen.append((dialog.typed.patient.text(), "Mary Sample" in words_in(dialog.panel)))
        dialog.typed.patient.setText("Mary Samples")
        wait_for_sheet(qtbot, dialog.panel)

    with preview_visited(correct):
        window.context.actions["sheet_of_this"].trigger()
    assert seen == [("Mary Sample", True)]
    assert [each.text() for each in fields(window)] == ["Mary Samples"] * 3


def test_the_roster_beside_its_page_follows_a_name_that_is_typed_elsewhere(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    team = care_team_of(window)
    team.roster.model.add(Person("surgeon", "Ana Whitford"))
    wait_for_sheet(qtbot, team.preview_panel)
    side_effects_of(window).setup.options.patient.setText("Mary Sample")
    care_team_of(window)
    assert not team.preview_panel.print_button.isEnabled()
    wait_for_sheet(qtbot, team.preview_panel)
    assert "Mary Sample" in words_in(team.preview_panel)


def test_the_next_patient_has_no_name_and_a_name_alone_is_asked_about(open_window: OpenWindow) -> None:
    window = open_window()
    details_of(window, "prrt")

    def name(dialog: PreviewDialog) -> None:
        assert dialog.typed is not None
        dialog.typed.patient.setText("Mary Sample")

    with preview_visited(name):
        window.context.actions["sheet_of_this"].trigger()
    with answered(clear=True) as said:
        window.context.actions["next_patient"].trigger()
    assert len(said) == 1
    assert window.context.patient.name == ""
    assert [each.text() for each in fields(window)] == [""] * 3


def test_a_closed_window_keeps_no_name(open_window: OpenWindow) -> None:
    window = open_window()
    fields(window)[0].setText("Zebedee Quill")
    window.close()
    assert window.context.patient.typed == ""
    assert all(line.text() == "" for line in window.findChildren(PatientLine))
