"""The visit pack as tests fill it and read it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk.model.care import Person
from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages.compare_page import ComparePage
from netdesk.ui.pages.visit_pack_page import VisitPackPage
from netdesk.ui.widgets.roster_panel import WALLET
from netdesk.ui.widgets.told_line import ToldLine
from tests.ui.reading import details_of
from tests.ui.sheets import care_team_of, side_effects_of

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def put_aside(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)


def told(window: MainWindow) -> str:
    """What the window says that it did; empty where nothing is said."""
    line = window.findChildren(ToldLine)[0]
    return line.text() if line.isVisible() else ""


def pack_page(window: MainWindow) -> VisitPackPage:
    window.show_page("pack")
    page = window.page("pack")
    assert isinstance(page, VisitPackPage)
    return page


def listed(page: VisitPackPage) -> list[str]:
    """The sheets in the list, without what must be known first."""
    return [page.list.item(row).text().partition("\n")[0] for row in range(page.list.count())]


def fill(window: MainWindow) -> None:
    """Put something aside on every page that makes a sheet."""
    details_of(window, "lutate")
    put_aside(window)
    effects = side_effects_of(window, "prrt", "surgery")
    effects.setup.options.patient.setText("Mary Sample")
    put_aside(window)
    team = care_team_of(window)
    team.roster.model.add(Person("surgeon", "Ana Whitford", phone="555 0142", key=True))
    put_aside(window)
    team.roster.kind.buttons[WALLET].click()
    put_aside(window)
    window.show_page("compare")
    compare = window.page("compare")
    assert isinstance(compare, ComparePage)
    compare.show_treatments(("prrt", "surgery"))
    put_aside(window)


ALL = [
    "Treatment: Lutetium octreotate (Lutate)",
    "Side-effect checklist: Peptide receptor radionuclide therapy (PRRT), Surgery",
    "Care-team roster: 1 person",
    "Wallet card: 1 person",
    "Side by side: Peptide receptor radionuclide therapy (PRRT), Surgery",
]
