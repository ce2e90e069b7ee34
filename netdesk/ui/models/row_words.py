"""What stands in the cells of the table of treatments."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.filters import NOT_STATED, Filters, FoundAs
from netdesk.model.standing_lines import PREREQUISITE, SOURCE_SILENT
from netdesk.model.table_column import TableColumn
from netdesk.model.treatment_row import TreatmentRow

if TYPE_CHECKING:
    from netdesk.model.reason import Reason
    from netdesk.model.row_details import RowDetails
    from netdesk.model.statement import Statement
    from netdesk.query.reference import Reference

Lines = tuple[str, ...]

_READ_WHEN_SHOWN: Final = frozenset(
    {TableColumn.PURPOSE, TableColumn.HOW_GIVEN, TableColumn.STATUS, TableColumn.SIDE_EFFECTS}
)


class RowWords:
    """Makes each cell when it is first asked for, from what rows hold and from what only a question can tell.

    The further columns are read when one of them is first shown, and kept, for content does not change. The statements
    that a row was found for are asked about a row at a time, and kept until another question is put.
    """

    def __init__(self, reference: Reference, today: date) -> None:
        """Ages of sources are those of ``today``."""
        self._reference = reference
        self._today = today
        self._filters = Filters()
        self._asked: frozenset[tuple[str, str]] = frozenset()
        self._sources: dict[Lines, str] = {}
        self._details: dict[str, tuple[RowDetails, tuple[Statement, ...]]] = {}
        self._further: dict[tuple[str, TableColumn], Lines] = {}
        self._why: dict[tuple[str, FoundAs], Lines] = {}

    def take_filters(self, filters: Filters) -> None:
        """From now on rows are those that these filters found."""
        if filters.values != self._filters.values:
            self._why = {}
            self._asked = frozenset((value.facet_id, value.id) for value in filters.values if value.id != NOT_STATED)
        self._filters = filters

    def read(self, rows: Iterable[TreatmentRow], column: TableColumn) -> None:
        """Read at once what the column says of these rows, which are likely to be asked for next."""
        if column in _READ_WHEN_SHOWN:
            unknown = [row.id for row in rows if row.id not in self._details]
            if unknown:
                details = self._reference.table_details(unknown)
                self._details |= {of_row.treatment_id: (of_row, details.report) for of_row in details.rows}

    def is_read(self, row: TreatmentRow, column: TableColumn) -> bool:
        """Whether a cell can be made without another question about further columns."""
        return column not in _READ_WHEN_SHOWN or row.id in self._details

    def lines(self, row: TreatmentRow, column: TableColumn, found_as: FoundAs) -> Lines:
        """What a cell says, a line a statement."""
        if column is TableColumn.TREATMENT:
            return (row.name,)
        if column is TableColumn.GROUP:
            return (row.group,)
        if column is TableColumn.SOURCES:
            return (self._names_of(row),)
        return self._when_used(row, found_as) if column is TableColumn.WHEN_USED else self._further_cell(row, column)

    def short(self, row: TreatmentRow, column: TableColumn) -> str | None:
        """A shorter text for a cell in which its text does not fit; None where there is none."""
        if column is not TableColumn.SOURCES:
            return None
        return " ".join(dict.fromkeys(source.region for source in row.sources))

    def _names_of(self, row: TreatmentRow) -> str:
        key = tuple(source.id for source in row.sources)
        if key not in self._sources:
            self._sources[key] = " · ".join(f"{source.short_name} {source.region}" for source in row.sources)
        return self._sources[key]

    def _when_used(self, row: TreatmentRow, found_as: FoundAs) -> Lines:
        """What must be known first (guard G5), then what the row was found for (guard G11), else when it is used."""
        lines = (PREREQUISITE.format(value=row.requires),) if row.requires else ()
        if why := self._found_for(row, found_as):
            return (*lines, *why)
        if row.when_used:
            said_by = "; ".join(citation(source, self._today) for source in row.when_used_from)
            return (*lines, f"{row.when_used} [{said_by}]")
        return lines or ((SOURCE_SILENT,) if row.sources else ())

    def _found_for(self, row: TreatmentRow, found_as: FoundAs) -> Lines:
        if not self._asked:
            return ()
        key = (row.id, found_as)
        if key not in self._why:
            reasons = self._reference.reasons(self._filters, row.id, found_as)
            self._why[key] = tuple(map(self._reason, reasons))
        return self._why[key]

    def _reason(self, reason: Reason) -> str:
        """``May: text [who · where · when]``; for a value that was not asked for, ``May, for Metastatic: …``."""
        strengths = {criterion.strength for criterion in reason.criteria}
        as_asked = all((criterion.facet_id, criterion.value_id) in self._asked for criterion in reason.criteria)
        if as_asked and len(strengths) == 1:
            how = STRENGTH_WORDS[strengths.pop()]
        else:
            each = QCoreApplication.translate("row", "{0}, for {1}")
            how = "; ".join(
                each.format(STRENGTH_WORDS[criterion.strength], criterion.value_name) for criterion in reason.criteria
            )
        said = reason.statement
        return f"{how[0].upper()}{how[1:]}: {said.text} [{citation(said.source, self._today)}]"

    def _further_cell(self, row: TreatmentRow, column: TableColumn) -> Lines:
        """In the same words as an export; beside a reassurance stands the request to report (guard G16)."""
        key = (row.id, column)
        if key not in self._further:
            from netdesk.exchange.table_cells import TableCells, kind_in_words  # the window starts without it

            if column is TableColumn.KIND:
                self._further[key] = (kind_in_words(row),)
                return self._further[key]
            self.read([row], column)
            details, report = self._details[row.id]
            lines = TableCells(row, details, self._today).cell(column)
            if column is TableColumn.SIDE_EFFECTS:
                from netdesk.ui.models.effect_words import request_to_report

                mentions = details.group_effects.mentions if details.group_effects else details.effects
                lines += tuple(filter(None, [request_to_report(mentions, report)]))
            self._further[key] = lines
        return self._further[key]
