"""Which role is taken from words that are typed in the table of people."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from netdesk.model.care import Person, Role
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.role_titles import RoleTitles
from netdesk.ui.models.roster_model import RosterColumn
from netdesk.ui.pages.care_team_page import CareTeamPage
from tests.ui.sheets import care_team_of

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def page(open_window: OpenWindow) -> CareTeamPage:
    return care_team_of(open_window())


def type_role(page: CareTeamPage, words: str) -> None:
    """Type in the cell that is being edited, without the list: offscreen, one that closes may keep the keys."""
    combo = page.roster.table.findChildren(QComboBox)[0]
    combo.setEditText(words)
    QTest.keyClick(combo, Qt.Key.Key_Return)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("net nur", "net_nurse"),
        ("net_nurse", "net_nurse"),
        ("NE", "NE"),
        ("Night doctor", "Night doctor"),
    ],
)
def test_a_role_is_known_by_all_that_it_is_called_and_by_how_it_begins(
    page: CareTeamPage, typed: str, role: str
) -> None:
    page.roster.add_button.click()
    type_role(page, typed)
    assert page.sheet().people[0].role == role


CALLED = ("gp", "General Practitioner (GP)", "general practitioner", "Family doctor", "FAMILY")


@pytest.mark.parametrize("typed", CALLED)
def test_a_role_is_known_without_its_brackets_by_other_titles_and_by_its_id(typed: str) -> None:
    roles = (
        Role("gp", "General Practitioner (GP)", None, None, ("Family doctor",), ()),
        Role("nurse", "Nurse (kind not stated)", None, None, (), ()),
    )
    assert RoleTitles(roles).meant(typed) == "gp"


def test_the_beginning_of_several_roles_is_none_of_them() -> None:
    roles = [Role(title, title.title(), None, None, (), ()) for title in ("endocrine surgeon", "endocrinologist")]
    surgeons = ("Surgeon (kind not stated)", "Surgeon in training")
    titles = RoleTitles([*roles, *(Role(title, title, None, None, (), ()) for title in surgeons)])
    assert titles.meant("surgeon") == "Surgeon (kind not stated)"
    assert titles.meant("Endocrin") is None
    assert titles.meant("Endocrine") == "endocrine surgeon"


def test_typing_in_a_role_replaces_it(page: CareTeamPage) -> None:
    page.roster.model.add(Person("Night doctor", "Ana"))
    table = page.roster.table
    table.setFocus()
    table.setCurrentIndex(page.roster.model.index(0, RosterColumn.ROLE))
    QTest.keyClick(table, Qt.Key.Key_F2)
    combo = table.findChildren(QComboBox)[0]
    QTest.keyClicks(combo, "Dietitian")
    assert combo.currentText() == "Dietitian"
    QTest.keyClick(combo, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page.sheet().people[0].role == "dietitian"
