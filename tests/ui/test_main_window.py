"""The frame: rail, search box, content chip, keys, and what is remembered."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.model.standing_lines import NO_PATIENT_DETAILS
from netdesk.query.reference import Reference
from netdesk.ui.actions import action_table, keys_in_words
from netdesk.ui.main_window import MainWindow
from netdesk.ui.page_registry import PAGES
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.navigation_rail import NavigationRail
from netdesk.ui.widgets.statement_view import StatementView
from netdesk.ui.widgets.top_bar import TopBar
from netdesk.ui.widgets.views_bar import ViewsBar
from tests.ui.reading import details_of, table_of, tick_filter, treatments_page, words_of

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def dialog_read(qtbot: QtBot) -> Iterator[list[str]]:
    """What a dialog that opens inside the block says; it is then closed with Escape."""
    said: list[str] = []

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        said.append(words_of(dialog.findChildren(StatementView)[0]))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(50, read_and_close)
    yield said


def test_the_rail_names_the_pages_and_marks_the_one_that_is_shown(open_window: OpenWindow) -> None:
    rail = open_window().findChildren(NavigationRail)[0]
    buttons = [button for button in rail.findChildren(QPushButton) if button.isCheckable()]
    assert [button.accessibleName() for button in buttons] == [
        "Treatments",
        "Side effects",
        "Care team",
        "Sources",
        "Visit pack",
    ]
    assert [button.isChecked() for button in buttons] == [True, False, False, False, False]


@pytest.mark.parametrize("keys", ["Ctrl+K", "/"])
def test_the_search_box_is_reached_with_its_keys_from_everywhere(open_window: OpenWindow, keys: str) -> None:
    window = open_window()
    table = table_of(window)
    table.setFocus()
    if keys == "/":
        QTest.keyClick(table, Qt.Key.Key_Slash)
    else:
        QTest.keyClick(table, Qt.Key.Key_K, CONTROL)
    assert window.focusWidget() is window.findChildren(TopBar)[0].search


def test_a_slash_can_be_typed_in_the_search_box(open_window: OpenWindow) -> None:
    search = open_window().findChildren(TopBar)[0].search
    QTest.keyClicks(search, "a/b")
    assert search.text() == "a/b"


def test_escape_leaves_the_search_and_empties_its_box(open_window: OpenWindow) -> None:
    search = open_window().findChildren(TopBar)[0].search
    QTest.keyClicks(search, "lan")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


@pytest.mark.parametrize(("days", "words"), [(0, "0 days old"), (1, "1 day old"), (41, "41 days old")])
def test_the_content_chip_says_which_content_and_how_old(
    qtbot: QtBot, environment: Environment, theme: Theme, reference: Reference, days: int, words: str
) -> None:
    then = datetime.datetime.combine(reference.release.date, datetime.time(9)) + datetime.timedelta(days)
    window = MainWindow(
        reference, dataclasses.replace(environment, now=lambda: then), theme, Settings(environment.user_config)
    )
    qtbot.addWidget(window)
    chip = window.findChildren(TopBar)[0].content
    assert chip.text() == f"Content {reference.release.version} · {words} · pages from 2018 to 2026"
    assert chip.accessibleName() == chip.text()
    assert "to be reviewed by" in chip.toolTip()
    assert "pages from 2018 to 2026" in chip.toolTip()


def test_where_there_is_no_room_the_years_of_the_pages_are_in_short(open_window: OpenWindow) -> None:
    window = open_window()
    chip = window.findChildren(TopBar)[0].content
    said = set()
    for width in range(1500, 800, -20):
        window.resize(width, 500)
        QApplication.processEvents()
        said.add(chip.text().rsplit(" · ")[-1])
        assert chip.accessibleName().endswith(" · pages from 2018 to 2026")
        assert chip.width() >= chip.minimumSizeHint().width()
    assert said == {"pages from 2018 to 2026", "2018–2026"}


def test_content_whose_review_date_has_passed_says_so_in_words(
    qtbot: QtBot, environment: Environment, theme: Theme, reference: Reference
) -> None:
    late = dataclasses.replace(environment, now=lambda: datetime.datetime(2030, 1, 1, 12))
    window = MainWindow(reference, late, theme, Settings(environment.user_config))
    qtbot.addWidget(window)
    chip = window.findChildren(TopBar)[0].content
    assert chip.text().endswith("days old · review overdue · pages from 2018 to 2026")
    assert chip.property("state") == "overdue"


def test_the_window_says_that_no_patient_details_are_stored(open_window: OpenWindow) -> None:
    labels = [label.text() for label in open_window().findChildren(QLabel) if label.isVisible()]
    assert NO_PATIENT_DETAILS in labels


def test_the_content_dialog_gives_dates_checksum_and_all_sources(
    qtbot: QtBot, open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    with dialog_read(qtbot) as said:
        window.findChildren(TopBar)[0].content.click()
    assert reference.release.sha256 in said[0]
    for source in reference.sources:
        assert source.publisher in said[0]


def test_f1_lists_every_action_with_its_keys(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    with dialog_read(qtbot) as said:
        QTest.keyClick(window, Qt.Key.Key_F1)
    for entry in action_table():
        assert f"{keys_in_words(entry.keys)}: {entry.text}" in said[0]


def test_f1_says_how_the_one_to_ring_first_is_chosen_by_keyboard(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    with dialog_read(qtbot) as said:
        QTest.keyClick(window, Qt.Key.Key_F1)
    assert "Ring this person first, or no longer: in the column ★" in said[0]


def test_no_two_actions_share_their_keys_or_their_id() -> None:
    table = action_table()
    assert len({entry.id for entry in table}) == len(table)
    keys = [key for entry in table for key in entry.keys if not entry.by_widget]
    assert len(set(keys)) == len(keys)


def test_the_keys_of_the_treatments_page_do_what_f1_says(open_window: OpenWindow) -> None:
    window = open_window()
    details = details_of(window, "prrt")
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    focus = window.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Filters"
    QTest.keyClick(window, Qt.Key.Key_D, CONTROL)
    assert window.focusWidget() is details.current_view()
    QTest.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    assert details.tabs.currentIndex() == 1
    QTest.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert details.tabs.currentIndex() == 0
    treatments_page(window).set_text("lan")
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert treatments_page(window).filters.text == ""
    details_of(window, "prrt")
    QTest.keyClick(window, Qt.Key.Key_E, CONTROL)
    assert window.page("side_effects").isVisible()
    assert window.context.ticked.ids == ("prrt",)


def test_every_action_does_something_on_the_page_that_it_is_for(open_window: OpenWindow) -> None:
    window = open_window()
    for entry in PAGES:
        window.page(entry.id)
    idle = [action.objectName() for action in window.context.actions.all() if not action.receivers("2triggered(bool)")]
    assert idle == []


def test_the_keys_of_the_treatments_page_leave_other_pages_alone(open_window: OpenWindow) -> None:
    window = open_window()
    details_of(window, "prrt")
    window.show_page("care_team")
    QTest.keyClick(window, Qt.Key.Key_E, CONTROL)
    assert window.page("care_team").isVisible()
    assert window.context.ticked.ids == ()


def test_f6_walks_through_the_panes_in_reading_order_and_back(open_window: OpenWindow) -> None:
    window = open_window()
    details_of(window, "prrt")
    window.findChildren(TopBar)[0].search.setFocus()
    names = []
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focus = window.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
    assert names == ["Filters", "Treatments", "When used", "Treatments", "Search in everything"]
    assert isinstance(window.focusWidget(), QLineEdit)
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert isinstance(window.focusWidget(), QPushButton)


def test_tab_goes_through_the_window_in_reading_order(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    tick_filter(window, "Grade", "Not stated")
    window.context.ticked.set_ticked("prrt", ticked=True)
    details_of(window, "prrt")
    window.findChildren(NavigationRail)[0].current_button().setFocus()
    names: list[str] = []
    while not names or names[-1] != "Star":
        focus = window.focusWidget()
        assert focus is not None
        name = focus.accessibleName() or getattr(focus, "text", str)()
        if not names or names[-1] != name:  # the links of a text are stops of their own
            names.append(name)
        assert len(names) < 40
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert names == [
        "Treatments",
        "Settings",
        "Help and shortcuts",
        "Favourites and what was read last",
        "Search in everything",
        window.findChildren(TopBar)[0].content.accessibleName(),
        "Next patient",
        "Clear all filters",
        "Name contains",
        "Filters",
        "1 ticked: untick",
        "Columns",
        "Export",
        "Print",
        "Views",
        "View Spread to the liver",
        "View Makes hormones",
        "View Grade 3",
        "Remove Spread: Spread to the liver",
        "Remove Grade: Not stated",
        "Treatments",
        "Names and summary",
        "Details",
        "When used",
        "Side effects of this",
        "Team for this",
        "Sheet of this",
        "Put in visit pack",
        "Star",
    ]


def test_the_focus_is_visible_on_every_kind_of_control(open_window: OpenWindow) -> None:
    window = open_window()
    details = details_of(window, "prrt")
    rail_button = window.findChildren(NavigationRail)[0].current_button()
    bar = window.findChildren(TopBar)[0]
    details_button = next(b for b in details.findChildren(QAbstractButton) if b.text() == "Team for this")
    for widget in (
        rail_button,
        bar.search,
        bar.content,
        table_of(window),
        *treatments_page(window).findChildren(ViewsBar)[0].findChildren(QAbstractButton)[:2],
        details.current_view(),
        details.tabs.tabBar(),
        details_button,
    ):
        widget.clearFocus()
        without = widget.grab().toImage()
        widget.setFocus()
        assert widget.hasFocus(), widget
        assert widget.grab().toImage() != without, widget


def test_a_narrow_window_has_a_rail_of_icons(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(900, 500)
    rail = window.findChildren(NavigationRail)[0]
    assert rail.width() < 80
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: rail.width() > 120)


def test_the_size_is_remembered(
    qtbot: QtBot, open_window: OpenWindow, environment: Environment, theme: Theme, reference: Reference
) -> None:
    window = open_window(781, 555)
    window.close()
    again = MainWindow(reference, environment, theme, Settings(environment.user_config))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (781, 555)


def test_the_first_window_is_no_larger_than_a_small_screen(
    qtbot: QtBot, environment: Environment, theme: Theme, reference: Reference, qapp: QApplication
) -> None:
    room = qapp.primaryScreen().availableSize()
    assert room.width() < 1366, "this test needs a small screen"
    window = MainWindow(reference, environment, theme, Settings(environment.user_config))
    qtbot.addWidget(window)
    assert (window.width(), window.height()) == (room.width(), min(room.height(), 768))
    assert window.is_cramped()


def test_a_window_left_on_a_screen_that_is_gone_comes_back_into_view(
    qtbot: QtBot, environment: Environment, theme: Theme, reference: Reference, qapp: QApplication
) -> None:
    room = qapp.primaryScreen().availableGeometry()
    left = MainWindow(reference, environment, theme, Settings(environment.user_config))
    qtbot.addWidget(left)
    left.setGeometry(room.right() + 700, room.bottom() + 300, 1900, 450)
    left.close()
    again = MainWindow(reference, environment, theme, Settings(environment.user_config))
    qtbot.addWidget(again)
    assert room.contains(again.geometry())
