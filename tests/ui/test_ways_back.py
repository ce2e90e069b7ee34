"""Back and forward, favourites and what was read last."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.model.link import HitKind, Link
from netdesk.ui.bookmarks import MOST_RECENT, Bookmarks
from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages.treatments_page import TreatmentsPage
from netdesk.ui.settings import Settings
from tests.ui.reading import details_of, lines_of, tab_of, table_of, tick_filter, treatments_page
from tests.ui.searching import press, type_in_box

OpenWindow = Callable[..., MainWindow]
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PRRT = Link(HitKind.TREATMENT, "prrt")
LUTATE = Link(HitKind.TREATMENT, "lutate")


def test_back_and_forward_walk_through_the_pages(open_window: OpenWindow) -> None:
    window = open_window()
    for page in ("sources", "care_team"):
        window.show_page(page)
    press(window, Qt.Key.Key_Left, ALT)
    assert window.page("sources").isVisible()
    press(window, Qt.Key.Key_Left, ALT)
    assert window.page("treatments").isVisible()
    assert not window.context.actions["back"].isEnabled()
    press(window, Qt.Key.Key_Right, ALT)
    press(window, Qt.Key.Key_Right, ALT)
    assert window.page("care_team").isVisible()
    assert not window.context.actions["forward"].isEnabled()


def test_the_buttons_at_the_side_of_a_mouse_do_the_same(open_window: OpenWindow) -> None:
    window = open_window()
    window.show_page("sources")
    handle = window.windowHandle()
    assert handle is not None
    middle = QPointF(window.width() / 2, window.height() / 2).toPoint()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=middle)
    assert window.page("treatments").isVisible()
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=middle)
    assert window.page("sources").isVisible()


def test_filters_and_treatment_are_as_they_were_when_one_comes_back(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    found = lines_of(table_of(window))
    details_of(window, "prrt")
    window.open_link(LUTATE)
    assert treatments_page(window).treatment_shown == "lutate"
    press(window, Qt.Key.Key_Left, ALT)
    assert treatments_page(window).treatment_shown == "prrt"
    assert lines_of(table_of(window)) == found


def test_what_was_filtered_for_later_does_not_stay_when_one_goes_back_to_before(open_window: OpenWindow) -> None:
    window = open_window()
    everything = lines_of(table_of(window))
    window.show_page("sources")
    window.show_page("treatments")
    tick_filter(window, "Spread", "Spread to the liver")
    press(window, Qt.Key.Key_Left, ALT)
    press(window, Qt.Key.Key_Left, ALT)
    assert lines_of(table_of(window)) == everything


def test_a_link_within_the_details_can_be_gone_back_from(open_window: OpenWindow) -> None:
    window = open_window()
    details = details_of(window, "octreotide")
    details.link_wanted.emit(Link(HitKind.TREATMENT, "lanreotide"))
    page = treatments_page(window)
    assert page.treatment_shown == "lanreotide"
    press(window, Qt.Key.Key_Left, ALT)
    assert page.treatment_shown == "octreotide"


def test_a_link_to_a_source_opens_what_is_known_of_the_page(open_window: OpenWindow) -> None:
    window = open_window()
    source = window.context.reference.sources[-1]
    window.open_link(Link(HitKind.SOURCE, source.id))
    assert window.page("sources").isVisible()
    focus = window.focusWidget()
    assert isinstance(focus, QTextBrowser)
    assert source.title in focus.toPlainText()


def test_a_link_to_a_treatment_that_is_not_there_leaves_everything_as_it_is(open_window: OpenWindow) -> None:
    window = open_window()
    window.open_link(Link(HitKind.TREATMENT, "no_such_treatment"))
    page = window.page("treatments")
    assert isinstance(page, TreatmentsPage)
    assert page.treatment_shown == ""


def test_what_stays_in_front_for_a_while_was_read(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    details_of(window, "prrt")
    qtbot.waitUntil(lambda: window.context.bookmarks.recent == (PRRT,))
    type_in_box(window, "lan")
    qtbot.wait(1700)
    assert window.context.bookmarks.recent == (PRRT,)


def test_ctrl_b_stars_the_treatment_that_is_read_and_takes_the_star_away(open_window: OpenWindow) -> None:
    window = open_window()
    assert not window.context.actions["favourite"].isEnabled()
    details_of(window, "prrt")
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert list(window.context.bookmarks.favourites) == [PRRT]
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert list(window.context.bookmarks.favourites) == []


def test_favourites_and_what_was_read_are_there_after_the_next_start(environment: Environment) -> None:
    bookmarks = Bookmarks(Settings(environment.user_config))
    bookmarks.toggle(PRRT)
    bookmarks.note(LUTATE)
    again = Bookmarks(Settings(environment.user_config))
    assert (again.favourites, again.recent) == ((PRRT,), (LUTATE,))


def test_what_was_read_last_comes_first_once_and_only_the_last_dozen_stays(environment: Environment) -> None:
    bookmarks = Bookmarks(Settings(environment.user_config))
    for number in range(2 * MOST_RECENT):
        bookmarks.note(Link(HitKind.TREATMENT, f"t{number}"))
    bookmarks.note(Link(HitKind.TREATMENT, "t20"))
    assert len(bookmarks.recent) == MOST_RECENT
    assert [link.id for link in bookmarks.recent[:2]] == ["t20", "t23"]
    assert len(set(bookmarks.recent)) == MOST_RECENT
    bookmarks.forget_recent()
    assert bookmarks.recent == ()


def test_favourites_that_somebody_has_spoilt_by_hand_are_left_out(environment: Environment) -> None:
    environment.user_config.mkdir(parents=True)
    spoilt = {"favourites": ["netdesk://treatment/prrt", 7, "https://example.org", None, str(PRRT)], "recent": "x"}
    (environment.user_config / "window.json").write_text(json.dumps(spoilt))
    bookmarks = Bookmarks(Settings(environment.user_config))
    assert (bookmarks.favourites, bookmarks.recent) == ((PRRT,), ())


@pytest.mark.parametrize(
    ("treatment_id", "tab", "link"),
    [("prrt", "Side effects", "netdesk://side_effect/nausea"), ("vitamins", "Team", "netdesk://role/dietitian")],
)
def test_the_name_of_a_side_effect_and_of_a_role_leads_to_its_page(
    open_window: OpenWindow, treatment_id: str, tab: str, link: str
) -> None:
    window = open_window()
    tab_of(window, treatment_id, tab)
    view = details_of(window, treatment_id).current_view()
    assert f'href="{link}"' in view.toHtml()
    view.anchorClicked.emit(QUrl(link))
    assert str(window.page("reading").read_link()) == link
