"""Sheets made from the reference: what the window and the command line print alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from netdesk.model.advice import QUESTIONS_TO_ASK
from netdesk.model.filters import Filters, Found
from netdesk.model.table_column import TableColumn
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.ring import Ring
from netdesk.printing.table_sheet import TableSheet
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.query.reference import Reference

_NOBODY: Final = Ring()


def treatment_sheet(
    reference: Reference,
    treatment_id: str,
    ring: Ring = _NOBODY,
    patient_name: str = "",
) -> TreatmentSheet:
    """The sheet on one treatment.

    Raises:
        UnknownIdError: There is no such treatment.
    """
    return TreatmentSheet(
        treatment=reference.treatment(treatment_id),
        effects=reference.effects([treatment_id]),
        questions=tuple(advice for advice in reference.advice() if advice.group_id == QUESTIONS_TO_ASK),
        release=reference.release,
        ring=ring,
        patient_name=patient_name,
    )


def comparison_sheet(reference: Reference, treatment_ids: Sequence[str]) -> ComparisonSheet:
    """The sheet of treatments side by side.

    Raises:
        UnknownIdError: One of the treatments does not exist.
        NotComparableError: They are fewer than two or more than four.
    """
    return ComparisonSheet(comparison=reference.compare(treatment_ids), release=reference.release)


def table_sheet(reference: Reference, filters: Filters, found: Found, columns: tuple[TableColumn, ...]) -> TableSheet:
    """The sheet of what ``filters`` found, in the order of ``found``."""
    return TableSheet(
        found=found,
        filters=filters,
        facets=reference.facets,
        columns=columns,
        details=reference.table_details(found.treatment_ids),
        release=reference.release,
    )


def names_drugs(reference: Reference, treatment_ids: Iterable[str]) -> bool:
    """Whether one of the treatments is a drug, so that the line about doses stands on the sheet (guard G12)."""
    return any(reference.treatment(id_).is_drug for id_ in treatment_ids)
