"""What is there when the program is started again, and what must not be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from netdesk.model.care import Person
from netdesk.query.reference import Reference
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.journeys.screen import Screen
from tests.journeys.story import tick_by_name, type_person

pytestmark = pytest.mark.journey

PATIENT: Final = "Quillfeather"
PERSON: Final = Person("gp", "Zebulon", "Xanthippe House", "555 0173", "555 0174", "Mon-Wed")
OWN_ROW: Final = "Yodelling"
TYPED: Final = (PATIENT, OWN_ROW, PERSON.name, PERSON.organisation, PERSON.phone, PERSON.night_phone)


def test_window_and_page_come_back_and_nothing_that_was_typed_is_on_the_disk(
    open_desk: OpenDesk, home: Path, reference: Reference
) -> None:
    desk = open_desk()
    tick_by_name(desk, reference)
    type_for_a_checklist(desk)
    type_for_a_roster(desk, reference)
    assert traces(home) == []
    desk.hands.resize_front_window(60, 40, 1210, 690)
    desk.until(lambda now: place_of_window(now) == (60, 40, 1210, 690), "The other size")
    desk.press("Ctrl+Q")
    assert desk.ended() == 0
    assert traces(home) == []
    kept = sorted(f"{path.relative_to(home)}" for path in (home / "netdesk").rglob("*") if path.is_file())
    assert kept == ["netdesk/cache/log/netdesk.log", "netdesk/config/window.json"]
    again = open_desk()
    again.hear("Nobody is on the roster yet")
    assert place_of_window(again.screen()) == (60, 40, 1210, 690)
    assert not any(again.screen().says(words) for words in TYPED)
    again.press("Ctrl+2")
    again.hear("No treatment is ticked yet")


def type_for_a_checklist(desk: Desk) -> None:
    """A patient's name, whom to ring and a row of one's own, and the sheet on the screen."""
    for field, words in (
        ("Patient's name, for this visit", PATIENT),
        ("Whom to ring", PERSON.name),
        ("Number to ring by day", PERSON.phone),
        ("Number to ring at night", PERSON.night_phone),
        ("A row in your own words, for this print", OWN_ROW),
    ):
        desk.click("EditableText", field)
        desk.focus(field)
        desk.type(words)
    desk.press("Return")
    desk.press("Ctrl+P")
    desk.until(lambda now: any(PATIENT in page.description for page in now.all("Graphic")), "The sheet")
    desk.press("Escape")
    desk.see("RadioButton", "Care team")


def type_for_a_roster(desk: Desk, reference: Reference) -> None:
    """The same for a roster of one."""
    desk.press("Ctrl+3")
    desk.hear("Nobody is on the roster yet")
    desk.click("EditableText", "Patient's name, for this visit")
    desk.focus("Patient's name, for this visit")
    desk.type(PATIENT)
    desk.press("Insert")
    type_person(desk, PERSON, {role.id: role for role in reference.all_roles()})

    def is_set(now: Screen) -> bool:
        return any(PATIENT in page.description and PERSON.name in page.description for page in now.all("Graphic"))

    desk.until(is_set, "The sheet")


def place_of_window(screen: Screen) -> tuple[int, int, int, int]:
    window = next(screen.all("Window", "netdesk"))
    return window.x, window.y, window.width, window.height


def traces(home: Path) -> list[str]:
    """Which of the typed words stand in which file below the home, which holds the folder of passing files too."""
    return [
        f"{words!r} in {path}"
        for path in home.rglob("*")
        if path.is_file()
        for words in TYPED
        if any(spelling in path.read_bytes() for spelling in spellings(words))
    ]


def spellings(words: str) -> Iterator[bytes]:
    """How words may stand in a file: as they are, in two bytes a letter, or as hexadecimal digits of either."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        encoded = words.encode(encoding)
        yield from (encoded, encoded.hex().encode(), encoded.hex().upper().encode())
