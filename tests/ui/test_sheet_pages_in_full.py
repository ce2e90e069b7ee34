"""Names can be read in full at 1366 × 768 on the pages that make sheets, and numbers suit their nouns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.query.reference import Reference
from netdesk.ui.delegates.roster_delegate import RosterDelegate
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.effects_model import LineKind
from netdesk.ui.models.filter_tree_model import FilterTreeModel
from netdesk.ui.models.roster_model import RosterColumn
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from tests.journeys.people import PEOPLE
from tests.ui.reading import treatments_page
from tests.ui.sheets import care_team_of, side_effects_of

OpenWindow = Callable[..., MainWindow]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def bundled_window(qtbot: QtBot, environment: Environment, theme: Theme) -> Iterator[MainWindow]:
    """The window on the content that comes with netdesk, where names are as long as they are."""
    with Reference.open(environment.content_database) as reference:
        window = MainWindow(reference, environment, theme, Settings(environment.user_config))
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        yield window


def test_roles_people_and_organisations_stand_in_full_on_the_roster(bundled_window: MainWindow) -> None:
    page = care_team_of(bundled_window)
    page.roster.model.add(*PEOPLE)
    table = page.roster.table
    delegate = table.itemDelegate()
    assert isinstance(delegate, RosterDelegate)
    line = QFontMetrics(table.font()).height()
    for row in range(len(PEOPLE)):
        for column in RosterColumn:
            if column is not RosterColumn.KEY:
                broken = delegate._broken(page.roster.model.index(row, column))
                assert "…" not in broken, broken
                assert table.rowHeight(row) >= line * (1 + broken.count("\n")) + 8
    assert not table.verticalScrollBar().isVisible(), "a usual team has room"


def test_a_row_of_the_roster_grows_with_what_is_typed_into_it(open_window: OpenWindow) -> None:
    page = care_team_of(open_window())
    page.roster.model.add(*PEOPLE)
    table, model = page.roster.table, page.roster.model
    row = next(number for number, person in enumerate(PEOPLE) if not person.organisation)
    low = table.rowHeight(row)
    model.setData(model.index(row, RosterColumn.ORGANISATION), "Riverbend Hospital for Women and Children")
    assert table.rowHeight(row) > low


def test_names_of_treatments_to_tick_stand_in_full(bundled_window: MainWindow) -> None:
    view = side_effects_of(bundled_window).setup.picker.list
    model, metrics = view.model(), QFontMetrics(view.font())
    longest = max(range(model.rowCount()), key=lambda row: len(str(model.index(row, 0).data())))
    rect = view.visualRect(model.index(longest, 0))
    beside = QRect(QPoint(0, 0), rect.size()).adjusted(0, 0, -30, 0)
    words = metrics.boundingRect(beside, Qt.TextFlag.TextWordWrap.value, str(model.index(longest, 0).data()))
    assert words.height() > metrics.height()
    assert rect.height() >= words.height()


def test_more_than_two_side_effects_are_seen_at_once(bundled_window: MainWindow) -> None:
    page = side_effects_of(bundled_window, "prrt", "somatostatin_analogues")
    table, model = page.checklist.table, page.checklist.model
    bottom = table.viewport().height()
    whole = [
        line.words
        for row, line in enumerate(model.lines)
        if line.kind is not LineKind.HEADING and table.visualRect(model.index(row, 1)).bottom() <= bottom
    ]
    assert len(whole) >= 3


def test_a_number_suits_its_noun(open_window: OpenWindow) -> None:
    window = open_window()
    filters = treatments_page(window).findChildren(FilterTreeModel)[0]
    site = filters.index(0, 0)
    spoken = {str(filters.index(row, 0, site).data(SPOKEN)) for row in range(filters.rowCount(site))}
    assert {"Stomach, 1 treatment", "Pancreas (pNET), 1 treatment"} <= spoken
    assert not [words for words in spoken if words.endswith(", 1 treatments")]
    page = side_effects_of(window, "prrt")
    chips = [chip.accessibleName() for chip in page.checklist.chips.findChildren(type(page.setup.preview_button))]
    assert "Go to Blood, 2 side effects" in chips
    assert "Go to Stomach and bowel, 1 side effect" in chips
