"""A visit pack made of sheets that were put aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.ring import Ring
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet import Sheet
from netdesk.printing.sheets_of import names_drugs
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.query.reference import Reference

_NOBODY: Final = Ring()


def pack_of(
    reference: Reference, parts: Sequence[Sheet], ring: Ring, patient_name: str, chosen: Sequence[str] = ()
) -> PackSheet:
    """Cover and sheets for one patient.

    The cover names the treatments that the sheets are about, or where they are about none, as a roster alone, those
    that were ``chosen`` for the visit.

    The patient's name stands on every sheet, whatever name it had: whoever makes a pack sees to it that no sheet was
    made for somebody else (``names_on``). Whom to ring is what is typed for the pack, or else on the first sheet that
    says so, or the key contact of a roster; a sheet that says so itself keeps it unless the pack's is typed.
    """
    rung = ring if ring != _NOBODY else next(_rings(parts), _NOBODY)
    treatment_ids = treatments_of(parts) or chosen
    return PackSheet(
        parts=tuple(_for_patient(part, patient_name, rung, is_typed=ring != _NOBODY) for part in parts),
        effects=reference.effects(treatment_ids),
        release=reference.release,
        ring=rung,
        patient_name=patient_name,
        names_drugs=names_drugs(reference, treatment_ids),
    )


def names_on(parts: Iterable[Sheet]) -> tuple[str, ...]:
    """The patients' names that are typed on the sheets, each once."""
    return tuple(dict.fromkeys(part.patient_name for part in parts if part.patient_name))


def treatments_of(parts: Iterable[Sheet]) -> tuple[str, ...]:
    """The ids of the treatments that the sheets are about, in order; a table, which only finds them, is about none."""
    return tuple(dict.fromkeys(id_ for part in parts for id_ in _treatments(part)))


def _treatments(part: Sheet) -> tuple[str, ...]:
    if isinstance(part, TreatmentSheet):
        return (part.treatment.id,)
    if isinstance(part, ChecklistSheet):
        return tuple(treatment.id for treatment in part.effects.treatments)
    if isinstance(part, ComparisonSheet):
        return tuple(treatment.id for treatment in part.comparison.treatments)
    return ()


def _rings(parts: Iterable[Sheet]) -> Iterator[Ring]:
    for part in parts:
        if isinstance(part, (ChecklistSheet, DiarySheet, TreatmentSheet)) and part.ring != _NOBODY:
            yield part.ring
        elif isinstance(part, RosterSheet):
            for key in (person for person in part.people if person.key):
                yield Ring(key.name, key.phone, key.night_phone, key.hours)


def _for_patient(part: Sheet, name: str, ring: Ring, *, is_typed: bool) -> Sheet:
    if isinstance(part, (ChecklistSheet, DiarySheet, TreatmentSheet)):
        return replace(part, patient_name=name, ring=ring if is_typed or part.ring == _NOBODY else part.ring)
    return replace(part, patient_name=name)
