"""The same by keyboard alone: the mouse is not touched from the start to the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.query.reference import Reference
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.journeys.people import PEOPLE
from tests.journeys.screen import starting
from tests.journeys.story import (
    CHECKLIST,
    LEFT_OUT,
    ROSTER,
    TICKED,
    check_checklist,
    check_roster,
    effect_names,
    found_for_the_liver,
    liver,
    saved,
    see_what_is_found_for_the_liver,
    type_person,
)

pytestmark = pytest.mark.journey


def test_from_the_filters_to_a_checklist_and_a_roster_on_paper_without_a_mouse(
    open_desk: OpenDesk, home: Path, reference: Reference
) -> None:
    desk = open_desk()
    desk.focus("Search in everything")
    filter_and_tick(desk, reference)
    check_checklist(save_checklist(desk, reference, home / CHECKLIST), reference)
    check_roster(save_roster(desk, reference, home / ROSTER))
    desk.press("Ctrl+Q")
    assert desk.ended() == 0


def filter_and_tick(desk: Desk, reference: Reference) -> None:
    desk.press("Ctrl+Shift+F")
    desk.walk("Down", starting(f"{liver(reference).name}, "))
    desk.press("space")
    see_what_is_found_for_the_liver(desk, reference)
    found = found_for_the_liver(reference)
    desk.walk("F6", found.matches[0].name)
    for row in (*found.matches, *found.broader):
        if row.id in TICKED:
            desk.walk("Down", row.name)
            desk.press("space")
            desk.see("Cell", row.name, "checked")
    desk.see("Button", "2 ticked: untick")


def save_checklist(desk: Desk, reference: Reference, file: Path) -> bytes:
    names = effect_names(reference)
    desk.press("Ctrl+2")
    desk.walk("F6", starting("Side effect: "))
    desk.walk("Down", starting(f"Side effect: {names[LEFT_OUT]}"))
    desk.press("space")
    desk.hear("1 row left out")
    desk.press("Ctrl+P")
    desk.see_enabled("Button", "Save as PDF")
    desk.press("Ctrl+S")
    desk.focus("File name:")
    desk.press("Return")
    pdf = saved(desk, file)
    desk.press("Escape")
    desk.focus(starting("Side effect: "))
    return pdf


def save_roster(desk: Desk, reference: Reference, file: Path) -> bytes:
    roles = {role.id: role for role in reference.all_roles()}
    desk.press("Ctrl+3")
    desk.hear("Nobody is on the roster yet")
    for person in PEOPLE:
        desk.press("Insert")
        type_person(desk, person, roles)
    desk.press("Ctrl+Home")
    desk.focus("Ring first: no")
    desk.press("space")
    desk.focus("Ring first: yes")
    desk.walk("Tab", "Save as PDF")
    desk.press("space")
    desk.focus("File name:")
    desk.press("Return")
    return saved(desk, file)
