"""What the sheets of a visit pack are about: ticked at a stroke, and with what must be known of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk.model import standing_lines
from netdesk.model.care import Person
from netdesk.ui.main_window import MainWindow
from tests.ui.packing import CONTROL_SHIFT, pack_page, put_aside, told
from tests.ui.reading import details_of
from tests.ui.sheets import care_team_of, side_effects_of

OpenWindow = Callable[..., MainWindow]


def test_the_treatments_of_the_pack_are_ticked_by_button_and_key_after_what_is_ticked(open_window: OpenWindow) -> None:
    window = open_window()
    setup = side_effects_of(window, "surgery").setup
    assert not setup.from_pack.isVisible()
    window.show_page("treatments")
    for id_ in ("prrt", "octreotide"):
        details_of(window, id_)
        put_aside(window)
    window.show_page("side_effects")
    assert setup.from_pack.isVisible()
    QTest.mouseClick(setup.from_pack, Qt.MouseButton.LeftButton)
    assert window.context.ticked.ids == ("surgery", "prrt", "octreotide")
    assert told(window) == "Ticked: Peptide receptor radionuclide therapy (PRRT), Octreotide"
    window.context.ticked.set_ids(())
    QTest.keyClick(window, Qt.Key.Key_Y, CONTROL_SHIFT)
    assert list(window.context.ticked.ids) == ["prrt", "octreotide"]


def test_a_pack_about_no_treatment_ticks_none_and_says_so(open_window: OpenWindow) -> None:
    window = open_window()
    care_team_of(window).roster.model.add(Person("surgeon", "Ana Whitford"))
    put_aside(window)
    window.context.actions["tick_pack"].trigger()
    assert window.context.ticked.ids == ()
    assert told(window) == "The sheets in the visit pack are about no treatment."


def test_g5_what_must_be_known_first_stands_with_the_sheet_in_the_pack(open_window: OpenWindow) -> None:
    window = open_window()
    details_of(window, "lutate")
    put_aside(window)
    known_first = standing_lines.PREREQUISITE.format(value="Large number of receptors")
    name = "Lutetium octreotate (Lutate)"
    assert pack_page(window).list.item(0).text() == (f"Treatment: {name}\n{name}: {known_first}")
