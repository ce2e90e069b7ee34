"""One sheet of every kind with something of everything on it, from the small library."""

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

RING = Ring("Siobhán O’Rourke", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17")
TREATMENTS = ("prrt", "surgery", "octreotide", "targeted_therapy", "lutate", "vitamins")
PEOPLE = (
    Person("surgeon", "Dr Αλέξανδρος Παπαδόπουλος", "Riverside Hospital", "020 7946 0102"),
    Person("dietitian"),
    Person("net_nurse", "Siobhán O’Rourke", "Riverside", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17", key=True),
    Person("Out-of-hours line", "Duty team", "Ward 7", night_phone="020 7946 0199"),
)
FOR_WHOM: dict[str, Any] = {"patient_name": "Nguyễn Thị Ánh Tuyết", "clinic": "Example NET Clinic"}


def _checklist(library: Reference, kind: type[ChecklistSheet]) -> ChecklistSheet:
    return kind(
        library.effects(TREATMENTS), library.release,
        left_out=frozenset({"diarrhoea", "flare"}), own_rows=("Cold fingers",), ring=RING, **FOR_WHOM,
    )  # fmt: skip


def _diary(library: Reference) -> DiarySheet:
    answer = library.effects(["lutate", "chemotherapy"])
    effects = tuple(row.effect for row in answer.rows)
    return DiarySheet(
        effects, library.release, signs=answer.signs_of_net, own_rows=("Cold fingers",), ring=RING, **FOR_WHOM
    )


def _roster(library: Reference, kind: type[RosterSheet]) -> RosterSheet:
    return kind(PEOPLE, {role.id: role for role in library.all_roles()}, library.release, **FOR_WHOM)


SAMPLES: dict[str, Callable[[Reference], Sheet]] = {
    "checklist": lambda library: _checklist(library, ChecklistSheet),
    "assessment": lambda library: _checklist(library, AssessmentSheet),
    "diary": _diary,
    "roster": lambda library: _roster(library, RosterSheet),
    "wallet": lambda library: _roster(library, WalletSheet),
}
"""Each kind's sheet by its name."""
