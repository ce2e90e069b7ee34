"""A nurse and her mouse; the keyboard only types words."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.query.reference import Reference
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import BOX, Desk
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
    liver,
    name_of,
    saved,
    see_what_is_found_for_the_liver,
    type_person,
)

pytestmark = pytest.mark.journey


def test_from_the_filters_to_a_checklist_and_a_roster_on_paper(
    open_desk: OpenDesk, home: Path, reference: Reference
) -> None:
    desk = open_desk()
    desk.hear(f"{len(reference.rows)} treatments")
    filter_and_tick(desk, reference)
    check_checklist(save_checklist(desk, reference, home / CHECKLIST), reference)
    check_roster(save_roster(desk, reference, home / ROSTER))
    desk.hands.close_front_window()
    assert desk.ended() == 0


def filter_and_tick(desk: Desk, reference: Reference) -> None:
    desk.click("TreeItem", starting(f"{liver(reference).name}, "))
    desk.see("TreeItem", starting(f"{liver(reference).name}, "), "checked")
    see_what_is_found_for_the_liver(desk, reference)
    for treatment_id in TICKED:
        desk.click("Cell", name_of(reference, treatment_id), box=True)
        desk.see("Cell", name_of(reference, treatment_id), "checked")
    desk.see("Button", "2 ticked: untick")


def save_checklist(desk: Desk, reference: Reference, file: Path) -> bytes:
    desk.click("RadioButton", "Side effects")
    names = effect_names(reference)
    desk.hear(f"{len(names)} side effects from 2 treatments, merged")
    row = desk.reach("Cell", starting(f"Side effect: {names[LEFT_OUT]}"))
    box = desk.see("ColumnHeader", "On sheet")
    desk.hands.click(box.x + BOX, row.centre[1])
    desk.hear("1 row left out")
    desk.click("Button", "Preview and print")
    desk.click("Button", "Save as PDF")
    desk.click("Button", "Save")
    pdf = saved(desk, file)
    desk.click("Button", "Close")
    return pdf


def save_roster(desk: Desk, reference: Reference, file: Path) -> bytes:
    roles = {role.id: role for role in reference.all_roles()}
    desk.click("RadioButton", "Care team")
    desk.hear("Nobody is on the roster yet")
    for person in PEOPLE:
        desk.click("Button", "Add person")
        type_person(desk, person, roles)
    desk.reach("Cell", f"Name: {PEOPLE[0].name}")
    desk.click("Cell", "Ring first: no")
    desk.see("Cell", "Ring first: yes", "checked")
    desk.until(lambda now: any("Tilda Marsh" in page.description for page in now.all("Graphic")), "The last person")
    desk.click("Button", "Save as PDF")
    desk.click("Button", "Save")
    return saved(desk, file)
