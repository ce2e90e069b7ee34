"""What a sheet in the visit pack is called in a list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from netdesk.exchange.filters_in_words import filters_in_words
from netdesk.model.treatment_name import TreatmentName
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet import Sheet
from netdesk.printing.table_sheet import TableSheet
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.printing.wallet_sheet import WalletSheet


def sheet_in_words(sheet: Sheet) -> str:
    """Which sheet, and about what; nobody's name."""
    if isinstance(sheet, TreatmentSheet):
        return _tr("Treatment: {0}").format(sheet.treatment.name)
    if isinstance(sheet, ChecklistSheet):
        is_nurses = isinstance(sheet, AssessmentSheet)
        words = _tr("Side-effect assessment: {0}") if is_nurses else _tr("Side-effect checklist: {0}")
        return words.format(_names(sheet.effects.treatments))
    if isinstance(sheet, ComparisonSheet):
        return _tr("Side by side: {0}").format(_names(sheet.comparison.treatments))
    if isinstance(sheet, DiarySheet):
        rows = len(sheet.effects) + len(sheet.signs) + len(sheet.own_rows)
        return _tr("Diary: 1 row") if rows == 1 else _tr("Diary: {0} rows").format(rows)
    if isinstance(sheet, RosterSheet):
        words = _tr("Wallet card: {0}") if isinstance(sheet, WalletSheet) else _tr("Care-team roster: {0}")
        people = len(sheet.people)
        return words.format(_tr("1 person") if people == 1 else _tr("{0} people").format(people))
    if isinstance(sheet, TableSheet):
        found, total = len(sheet.found.matches), sheet.found.total
        asked = "; ".join(filters_in_words(sheet.filters, sheet.facets))
        words = _tr("Treatments found: {0} of {1} ({2})") if asked else _tr("Treatments found: {0} of {1}")
        return words.format(found, total, asked)
    return _tr("Sheet")


def count_in_words(count: int) -> str:
    """How many sheets there are."""
    return _tr("1 sheet") if count == 1 else _tr("{0} sheets").format(count)


def _names(treatments: Iterable[TreatmentName]) -> str:
    return ", ".join(treatment.name for treatment in treatments)


def _tr(text: str) -> str:
    return QCoreApplication.translate("pack_words", text)
