"""Each kind's sheet with the same words in every field that can be typed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from netdesk.model.care import Person
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.ring import Ring
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet import Sheet
from netdesk.printing.wallet_sheet import WalletSheet
from netdesk.query.reference import Reference


def _effects(kind: type[ChecklistSheet]) -> Callable[[Reference, str], Sheet]:
    def made(library: Reference, typed: str) -> Sheet:
        ring = Ring(typed, typed, typed, typed)
        return kind(library.effects(["prrt", "surgery"]), library.release, own_rows=(typed,), ring=ring, **_head(typed))

    return made


def _diary(library: Reference, typed: str) -> Sheet:
    effects = tuple(row.effect for row in library.effects(["prrt"]).rows)
    ring = Ring(typed, typed, typed, typed)
    return DiarySheet(effects, library.release, own_rows=(typed,) * 3, ring=ring, **_head(typed))


def _team(kind: type[RosterSheet]) -> Callable[[Reference, str], Sheet]:
    def made(library: Reference, typed: str) -> Sheet:
        filled = Person(typed, typed, typed, typed, typed, typed)
        key = Person(typed, typed, typed, typed, typed, typed, key=True)
        people = (filled, key, Person(typed), Person("dietitian", "", typed), filled)
        return kind(people, {role.id: role for role in library.all_roles()}, library.release, **_head(typed))

    return made


def _head(typed: str) -> dict[str, Any]:
    return {"patient_name": typed, "clinic": typed}


FILLED: dict[str, Callable[[Reference, str], Sheet]] = {
    "checklist": _effects(ChecklistSheet),
    "assessment": _effects(AssessmentSheet),
    "diary": _diary,
    "roster": _team(RosterSheet),
    "wallet": _team(WalletSheet),
}
"""By the kind's name, what makes its sheet from the library and those words."""
