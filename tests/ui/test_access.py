"""Every page and every dialog can be used by ear and without a mouse.

Pages are taken from the registry, so that one added later is walked through too. A dialog added later fails until
``DIALOGS`` says how it is opened.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netdesk.model.filters import Filters
from netdesk.model.link import HitKind, Link
from netdesk.printing.sheets_of import treatment_sheet
from netdesk.ui import dialogs
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.dialogs.replace_view_dialog import ReplaceViewDialog
from netdesk.ui.dialogs.save_view_dialog import SaveViewDialog
from netdesk.ui.dialogs.settings_dialog import SettingsDialog
from netdesk.ui.failures import show_failure, show_notice
from netdesk.ui.look import Look
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.roster_model import RosterColumn
from netdesk.ui.page_registry import PAGES
from netdesk.ui.saved_views import SavedViews
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.checklist_options import DIARY
from netdesk.ui.widgets.navigation_rail import NavigationRail
from netdesk.ui.widgets.top_bar import TopBar
from tests.journeys.people import PEOPLE
from tests.ui.accessible import (
    from_the_top,
    others,
    same_names,
    silences,
    steps_back,
    tab_stops,
    told_backwards,
)
from tests.ui.reading import details_of, tick_filter
from tests.ui.sheets import care_team_of, choose, side_effects_of, wait_for_sheet

OpenWindow = Callable[..., MainWindow]
TICKED: Final = ("prrt", "surgery")
PAGE_IDS: Final = [entry.id for entry in PAGES]


def nothing(found: list[str]) -> None:
    """Fail with everything that was found, one a line."""
    assert not found, "\n" + "\n".join(found)


# What pages are looked at in


def _empty(_window: MainWindow, _qtbot: QtBot) -> None:
    """As the page is first seen."""


def _ticked(window: MainWindow, qtbot: QtBot) -> None:
    for treatment_id in TICKED:
        window.context.ticked.set_ticked(treatment_id, ticked=True)
    qtbot.wait(20)


def _read(window: MainWindow, qtbot: QtBot, tab: int) -> None:
    """A treatment is read, some filters are on."""
    _ticked(window, qtbot)
    tick_filter(window, "Spread", "Spread to the liver")
    details_of(window, "prrt").tabs.setCurrentIndex(tab)


def _nothing_found(window: MainWindow, _qtbot: QtBot) -> None:
    tick_filter(window, "How it is given", "Injection")
    tick_filter(window, "Grade", "Low grade")


def _searched(window: MainWindow, _qtbot: QtBot, words: str) -> None:
    QTest.keyClicks(window.findChildren(TopBar)[0].search, words)
    assert window.page("search").isVisible()


def _linked(window: MainWindow, _qtbot: QtBot, kind: str, id_: str) -> None:
    window.open_link(Link(HitKind(kind), id_))
    page = window.page("reading")
    assert page.read_link() == Link(HitKind(kind), id_)


def _own_row(window: MainWindow, _qtbot: QtBot) -> None:
    page = side_effects_of(window, *TICKED, "octreotide")
    page.checklist.own_row.row_added.emit("Sore gums")
    page.setup.options.patient.setText("Ana Whitford")
    choose(page, "Sore gums")


def _diary(window: MainWindow, _qtbot: QtBot) -> None:
    page = side_effects_of(window, *TICKED)
    page.setup.options.kind.buttons[DIARY].click()
    choose(page, "Redness of the face or neck")


def _roster(window: MainWindow, qtbot: QtBot) -> None:
    page = care_team_of(window, *TICKED)
    page.roster.model.add(*PEOPLE)
    page.roster.model.remove(0)
    page.roster.table.selectRow(1)
    if page.preview_panel.isVisible():
        wait_for_sheet(qtbot, page.preview_panel)


def _packed(window: MainWindow, _qtbot: QtBot) -> None:
    for id_ in TICKED:
        window.context.pack.put(treatment_sheet(window.context.reference, id_))


def _cleared(window: MainWindow, qtbot: QtBot) -> None:
    _packed(window, qtbot)
    window.context.actions["clear_pack"].trigger()


STATES: Final[dict[tuple[str, str], Callable[[MainWindow, QtBot], None]]] = {
    **{(page, "empty"): _empty for page in PAGE_IDS},
    **{(page, "treatments ticked"): _ticked for page in PAGE_IDS},
    **{("treatments", f"tab {tab}"): partial(_read, tab=tab) for tab in range(5)},
    ("treatments", "nothing found"): _nothing_found,
    ("search", "found"): partial(_searched, words="lan"),
    ("search", "nothing found"): partial(_searched, words="lanqqqqide"),
    ("search", "a filter found"): partial(_searched, words="localised"),
    ("reading", "symptom"): partial(_linked, kind="side_effect", id_="diarrhoea"),
    ("reading", "role"): partial(_linked, kind="role", id_="dietitian"),
    ("side_effects", "own row"): _own_row,
    ("side_effects", "diary"): _diary,
    ("care_team", "roster"): _roster,
    ("pack", "filled"): _packed,
    ("pack", "cleared"): _cleared,
}
SIZES: Final = ((1366, 768), (900, 500))


@pytest.fixture(
    params=[(*state, *size) for state in STATES for size in SIZES], ids=lambda it: f"{it[0]}-{it[1]}-{it[2]}"
)
def page_in_use(request: pytest.FixtureRequest, open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with each page in each of its states, in two sizes."""
    page_id, state, width, height = request.param
    window = open_window(width, height)
    window.show_page(page_id)
    STATES[page_id, state](window, qtbot)
    qtbot.wait(50)
    window.findChildren(NavigationRail)[0].current_button().setFocus()
    return window


def test_everything_on_a_page_has_a_name_and_a_role_and_tables_say_their_headers(page_in_use: MainWindow) -> None:
    nothing(silences(page_in_use))
    nothing(same_names(page_in_use))
    nothing(told_backwards(page_in_use))


def test_tab_goes_through_everything_on_a_page_in_reading_order_and_comes_round(page_in_use: MainWindow) -> None:
    stops = tab_stops(page_in_use)
    nothing(others(page_in_use, *stops))
    nothing(steps_back(stops))
    assert set(tab_stops(page_in_use, Qt.Key.Key_Backtab)) == set(stops)


# Dialogs


def _sheet_typed(window: MainWindow) -> None:
    side_effects_of(window, "prrt").checklist.own_row.words.setText("Sore gums")


def _trigger(action_id: str, window: MainWindow) -> None:
    window.context.actions[action_id].trigger()


def _notice(window: MainWindow) -> None:
    show_notice(window, "The settings could not be read.")


def _failure(window: MainWindow) -> None:
    show_failure(window, RuntimeError("unforeseen"))


def _save_view(window: MainWindow) -> None:
    context, values = window.context, window.context.reference.facets[0].values[:1]
    views = SavedViews(context.settings, context.reference.facets)
    SaveViewDialog.ask(window, Filters(values=values), context.reference.facets, views, context.theme)


def _replace_view(window: MainWindow) -> None:
    ReplaceViewDialog.ask(window, "Early")


DIALOGS: Final[dict[str, tuple[str, Callable[[MainWindow], None]]]] = {
    "ContentDialog": ("treatments", partial(_trigger, "content")),
    "SettingsDialog": ("sources", partial(_trigger, "settings")),
    "ShortcutsDialog": ("care_team", partial(_trigger, "help")),
    "NextPatientDialog": ("side_effects", partial(_trigger, "next_patient")),
    "PreviewDialog": ("side_effects", partial(_trigger, "print")),
    "SaveViewDialog": ("treatments", _save_view),
    "ViewsDialog": ("treatments", partial(_trigger, "arrange_views")),
    "ReplaceViewDialog": ("treatments", _replace_view),
}
"""On which page each dialog is opened, and how; something is typed on the page Side effects."""

MESSAGES: Final[dict[str, tuple[str, Callable[[MainWindow], None]]]] = {
    "a notice": ("treatments", _notice),
    "a failure": ("treatments", _failure),
}

SYSTEMS_OWN: Final = {"PrinterDialog", "ExportDialog"}
"""Made by Qt or by the system from beginning to end."""


def test_every_dialog_is_walked_through_here() -> None:
    modules = (
        importlib.import_module(f"{dialogs.__name__}.{it.name}") for it in pkgutil.iter_modules(dialogs.__path__)
    )
    there = {
        name
        for module in modules
        for name, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, QDialog) and kind.__module__ == module.__name__
    }
    assert there == set(DIALOGS) | SYSTEMS_OWN, "say in DIALOGS how it is opened"


class _Visitor(QObject):
    """Does something with the dialog that comes up, and closes it with Escape."""

    def __init__(self, act: Callable[[QWidget], None]) -> None:
        super().__init__()
        self._act = act
        self.visited: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        is_setting = isinstance(dialog, PreviewDialog) and not dialog.panel.is_ready
        focus = QApplication.focusWidget()
        if dialog is None or is_setting or focus is None or not dialog.isAncestorOf(focus):
            return
        self._timer.stop()
        self.visited = dialog
        try:
            self._act(dialog)
        finally:
            QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
            closed = not dialog.isVisible()
            if not closed:
                dialog.close()
            assert closed, "Escape does not close it"


@contextmanager
def _visited(act: Callable[[QWidget], None]) -> Iterator[None]:
    visitor = _Visitor(act)
    yield
    assert visitor.visited is not None, "no dialog came up"
    visitor.deleteLater()


@pytest.mark.parametrize("name", [*DIALOGS, *MESSAGES])
def test_a_dialog_is_named_walked_through_by_tab_and_closed_by_escape_which_gives_the_focus_back(
    open_window: OpenWindow, qtbot: QtBot, name: str
) -> None:
    window = open_window()
    found: list[str] = []

    def look(dialog: QWidget) -> None:
        stops = tab_stops(dialog)
        found.extend(
            [*silences(dialog), *same_names(dialog), *others(dialog, *stops), *steps_back(from_the_top(stops))]
        )
        if not isinstance(dialog, QMessageBox):  # made by Qt, which puts the second sentence last
            found.extend(told_backwards(dialog))
        if not dialog.windowTitle():
            found.append("it has no title")

    page_id, open_dialog = (DIALOGS | MESSAGES)[name]
    _sheet_typed(window)
    window.show_page(page_id)
    before = QApplication.focusWidget()
    with _visited(look):
        open_dialog(window)
    nothing(found)
    with qtbot.waitActive(window):
        window.activateWindow()  # as a desktop does, which is not there
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize("column", [column for column in RosterColumn if column is not RosterColumn.KEY])
def test_a_cell_of_the_roster_says_what_it_is_while_it_is_typed_into(
    open_window: OpenWindow, column: RosterColumn
) -> None:
    window = open_window()
    roster = care_team_of(window).roster
    roster.model.add(*PEOPLE)
    roster.table.setFocus()
    roster.table.setCurrentIndex(roster.model.index(1, column))
    QTest.keyClick(roster.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    assert editor is not roster.table
    nothing(silences(editor))


def toggle(widget: QWidget) -> None:
    """What a screen reader does with a button of which one is chosen: no click comes of it."""
    actions = QAccessible.queryAccessibleInterface(widget).actionInterface()
    assert "Toggle" in actions.actionNames()
    actions.doAction("Toggle")


def test_what_a_screen_reader_toggles_is_done_as_if_it_were_clicked(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    rail = window.findChildren(NavigationRail)[0]
    toggle(next(button for button in rail.findChildren(QPushButton) if button.accessibleName() == "Side effects"))
    assert window.page("side_effects").isVisible()
    letter = next(button for button in window.findChildren(QPushButton) if button.text() == "Letter")
    with qtbot.waitSignal(side_effects_of(window).setup.options.paper.form_changed):
        toggle(letter)


def test_a_look_that_a_screen_reader_toggles_is_worn(open_window: OpenWindow, theme: Theme) -> None:
    window = open_window()

    def choose_dark(dialog: QWidget) -> None:
        assert isinstance(dialog, SettingsDialog)
        toggle(dialog.looks[Look.DARK])

    with _visited(choose_dark):
        window.context.actions["settings"].trigger()
    assert theme.name == "dark"
