"""One sheet of every kind with something of everything on it, from the small library."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from netdesk.model.advice import QUESTIONS_TO_ASK
from netdesk.model.care import Person
from netdesk.model.filters import FacetValue, Filters
from netdesk.model.table_column import TableColumn
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.ring import Ring
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet import Sheet
from netdesk.printing.table_sheet import TableSheet
from netdesk.printing.treatment_sheet import TreatmentSheet
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


def _treatment(library: Reference) -> TreatmentSheet:
    effects, questions = library.effects(["prrt"]), library.advice(QUESTIONS_TO_ASK)
    return TreatmentSheet(library.treatment("prrt"), effects, questions, library.release, ring=RING, **FOR_WHOM)


def _comparison(library: Reference) -> ComparisonSheet:
    ids = ("prrt", "lutate", "surgery")
    return ComparisonSheet(library.compare(ids), library.release, **FOR_WHOM)


def _table(library: Reference) -> TableSheet:
    filters = Filters("", (FacetValue("spread", "liver_metastases", ""),))
    found = library.find(filters)
    columns = (TableColumn.SOURCES, TableColumn.WHEN_USED, TableColumn.SIDE_EFFECTS)
    details = library.table_details(found.treatment_ids)
    return TableSheet(found, filters, library.facets, columns, details, library.release, **FOR_WHOM)


def _pack(library: Reference) -> PackSheet:
    ids = ("lutate", "surgery")
    parts = (_diary(library), _roster(library, WalletSheet))
    return PackSheet(parts, library.effects(ids), library.release, ring=RING, **FOR_WHOM)


SAMPLES: dict[str, Callable[[Reference], Sheet]] = {
    "checklist": lambda library: _checklist(library, ChecklistSheet),
    "assessment": lambda library: _checklist(library, AssessmentSheet),
    "diary": _diary,
    "roster": lambda library: _roster(library, RosterSheet),
    "wallet": lambda library: _roster(library, WalletSheet),
    "treatment": _treatment,
    "comparison": _comparison,
    "table": _table,
    "pack": _pack,
}
"""Each kind's sheet by its name."""
