"""Previews of the sheets that are made of what a page shows: a treatment, the table, a comparison."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.printing.sheets_of import comparison_sheet, table_sheet, treatment_sheet
from netdesk.ui.dialogs.preview_dialog import PreviewDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netdesk.printing.comparison_sheet import ComparisonSheet
    from netdesk.printing.ring import Ring
    from netdesk.printing.sheet import Sheet
    from netdesk.printing.table_sheet import TableSheet
    from netdesk.printing.treatment_sheet import TreatmentSheet
    from netdesk.ui.page import PageContext
    from netdesk.ui.table_output import ShownTable


def preview_treatment(parent: QWidget, context: PageContext, treatment_id: str) -> None:
    """The patient's sheet on one treatment; whom to ring is typed for this print."""
    sheet = treatment_sheet(context.reference, treatment_id)
    title = _tr("Sheet: {0}").format(sheet.treatment.name)
    PreviewDialog.ask_typed(parent, context, title, "treatment-sheet", partial(_for_patient, sheet), asks_ring=True)


def preview_table(parent: QWidget, context: PageContext, shown: ShownTable) -> None:
    """Exactly what is listed, in the order and with the columns in which it is shown."""
    sheet = table_sheet(context.reference, shown.filters, shown.found, shown.columns)
    make = partial(_for_whom, sheet)
    PreviewDialog.ask_typed(parent, context, _tr("Treatments found"), "treatments", make, asks_ring=False)


def preview_comparison(parent: QWidget, context: PageContext, treatment_ids: tuple[str, ...]) -> None:
    """All rows of a comparison, also those that are hidden on the page."""
    sheet = comparison_sheet(context.reference, treatment_ids)
    make = partial(_for_whom, sheet)
    PreviewDialog.ask_typed(parent, context, _tr("Treatments side by side"), "comparison", make, asks_ring=False)


def _for_patient(sheet: TreatmentSheet, patient_name: str, ring: Ring) -> Sheet:
    return replace(sheet, patient_name=patient_name, ring=ring)


def _for_whom(sheet: TableSheet | ComparisonSheet, patient_name: str, _ring: Ring) -> Sheet:
    return replace(sheet, patient_name=patient_name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("sheet_previews", text)
