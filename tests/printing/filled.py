"""Each kind's sheet with the same words in every field that can be typed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from netdesk.model.advice import QUESTIONS_TO_ASK
from netdesk.model.care import Person
from netdesk.model.filters import Filters
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


def _treatment(library: Reference, typed: str) -> TreatmentSheet:
    return TreatmentSheet(
        library.treatment("lutate"), library.effects(["lutate"]), library.advice(QUESTIONS_TO_ASK), library.release,
        ring=Ring(typed, typed, typed, typed), **_head(typed),
    )  # fmt: skip


def _comparison(library: Reference, typed: str) -> Sheet:
    ids = ("prrt", "octreotide", "lanreotide", "surgery")
    return ComparisonSheet(library.compare(ids), library.release, **_head(typed))


def _table(library: Reference, typed: str) -> Sheet:
    filters = Filters(typed)
    found = library.find(filters)
    details = library.table_details(found.treatment_ids)
    return TableSheet(found, filters, library.facets, tuple(TableColumn), details, library.release, **_head(typed))


def _pack(library: Reference, typed: str) -> Sheet:
    parts = (_treatment(library, typed), _comparison(library, typed))
    ring = Ring(typed, typed, typed, typed)
    return PackSheet(parts, library.effects(["lutate"]), library.release, ring=ring, **_head(typed))


def _head(typed: str) -> dict[str, Any]:
    return {"patient_name": typed, "clinic": typed}


FILLED: dict[str, Callable[[Reference, str], Sheet]] = {
    "checklist": _effects(ChecklistSheet),
    "assessment": _effects(AssessmentSheet),
    "diary": _diary,
    "roster": _team(RosterSheet),
    "wallet": _team(WalletSheet),
    "treatment": _treatment,
    "comparison": _comparison,
    "table": _table,
    "pack": _pack,
}
"""By the kind's name, what makes its sheet from the library and those words."""

SLOW_WITH_FEW_FIELDS = ("comparison", "table", "pack")
"""Kinds that take long to set and have fields in the head or on other kinds only: a part of what is typed will do."""


def each_with(typed: Sequence[str]) -> list[tuple[str, str]]:
    """Every kind with each of those words, or every fourth of them for kinds with few fields."""
    return [(kind, words) for kind in FILLED for words in typed[:: 4 if kind in SLOW_WITH_FEW_FIELDS else 1]]
