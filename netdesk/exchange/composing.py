"""Puts together what leaves: what was found, with all that a reader needs who has nothing but the file."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from netdesk.exchange.filters_in_words import filters_in_words
from netdesk.exchange.found_table import Cell, FoundTable, TableSection
from netdesk.exchange.labelled_words import REPORT, Labelled, about_the_export, about_the_sources
from netdesk.exchange.table_cells import SILENT, TableCells, reason_lines, statement_lines
from netdesk.model import standing_lines
from netdesk.model.counting import counted
from netdesk.model.filters import NOT_STATED, Facet, Filters, Found, FoundAs
from netdesk.model.release import Release
from netdesk.model.table_column import HEADINGS, TableColumn
from netdesk.model.table_details import TableDetails
from netdesk.model.treatment_row import TreatmentRow

if TYPE_CHECKING:
    from netdesk.query.reference import Reference

FOUND_AS: Final = "Found as"
SAFEGUARDS: Final = "Alerts, prerequisites, cautions, differing sources"
WHY: Final = "Why it was found"
MATCH: Final = "Match"
BROADER: Final = "Said for a broader value"
NOT_SUITABLE: Final = "Said not suitable"

RowKey: TypeAlias = tuple[FoundAs, str]
"""One row of an answer: the section it stands in and the treatment's id. A treatment may stand in two sections."""


_NAMES: Final = {
    FoundAs.MATCH: (MATCH, "Matches"),
    FoundAs.BROADER: (BROADER, BROADER),
    FoundAs.NOT_SUITABLE: (NOT_SUITABLE, NOT_SUITABLE),
}
"""What a row of each section is called, and the section itself."""


def compose(
    reference: Reference,
    found: Found,
    filters: Filters,
    columns: Iterable[TableColumn],
    today: datetime.date,
    only: Collection[RowKey] | None = None,
) -> FoundTable:
    """The table of what filters found, in its sections and its order.

    Every row says too as what it was found, so that sorting in another program cannot pass one that is said not
    suitable for a match, and where values were asked for, which statements it was found for (guard G11). The treatment
    and its safeguards have columns whatever is chosen.

    Args:
        reference: The content that was asked.
        found: What ``filters`` found.
        filters: What was asked.
        columns: What to show of each treatment; shown in the order of ``TableColumn``.
        today: The day of the export; ages of sources are reckoned on it.
        only: The rows to take, and the head says so; all of them where none are given.

    Raises:
        UnknownIdError: ``found`` is none of this content.
    """
    sections = _sections(found, reference.facets, only)
    rows = tuple(row for _, _, _, rows in sections for row in rows)
    details = reference.table_details(dict.fromkeys(row.id for row in rows))
    wanted = {*columns} - {TableColumn.TREATMENT}
    shown = tuple(column for column in TableColumn if column in wanted)
    asks_values = any(value.id != NOT_STATED for value in filters.values)
    of_row = _Rows(reference, filters if asks_values else None, details, shown, today)
    return FoundTable(
        head=tuple(
            _head(found, filters, reference.facets, reference.release, today, None if only is None else len(rows))
        ),
        headings=(
            FOUND_AS,
            HEADINGS[TableColumn.TREATMENT],
            SAFEGUARDS,
            *([WHY] if asks_values else []),
            *(HEADINGS[column] for column in shown),
        ),
        sections=tuple(
            TableSection(f"{title} ({len(rows)})", tuple(of_row.cells(row, found_as, name) for row in rows))
            for found_as, name, title, rows in sections
        ),
        foot=tuple(_foot(rows, details, today, has_effects=TableColumn.SIDE_EFFECTS in shown)),
    )


_Section: TypeAlias = tuple[FoundAs, str, str, tuple[TreatmentRow, ...]]
"""What its rows were found as, what each of them is called, the title, and the rows."""


def _sections(found: Found, facets: Iterable[Facet], only: Collection[RowKey] | None) -> list[_Section]:
    """Those that have rows; the matches also where there are none, unless rows were chosen."""
    if only is not None:
        chosen = [
            (found_as, tuple(row for row in rows if (found_as, row.id) in only)) for found_as, rows in found.sections
        ]
        return [(found_as, *_NAMES[found_as], rows) for found_as, rows in chosen if rows]
    sections: list[_Section] = [
        (found_as, *_NAMES[found_as], rows) for found_as, rows in found.sections if rows or found_as is FoundAs.MATCH
    ]
    if found.emptied_by is not None and found.with_facet_not_stated:
        not_stated = f"{_facet_name(found.emptied_by.facet_id, facets)}: not stated"
        title = f"{not_stated}, under the other filters"
        sections.append((FoundAs.MATCH, not_stated, title, found.with_facet_not_stated))
    return sections


class _Rows:
    """The cells of rows, with the details at hand. Without ``filters`` there is no column that says why."""

    def __init__(
        self,
        reference: Reference,
        filters: Filters | None,
        details: TableDetails,
        shown: Sequence[TableColumn],
        today: datetime.date,
    ) -> None:
        self._reference = reference
        self._filters = filters
        self._details = {row.treatment_id: row for row in details.rows}
        self._shown = shown
        self._today = today

    def cells(self, row: TreatmentRow, found_as: FoundAs, name: str) -> tuple[Cell, ...]:
        cells = TableCells(row, self._details[row.id], self._today)
        why = () if self._filters is None else (self._why(row, found_as, self._filters),)
        return ((name,), (row.name,), cells.safeguards(), *why, *map(cells.cell, self._shown))

    def _why(self, row: TreatmentRow, found_as: FoundAs, filters: Filters) -> Cell:
        return reason_lines(self._reference.reasons(filters, row.id, found_as), self._today) or SILENT


def _head(
    found: Found,
    filters: Filters,
    facets: Sequence[Facet],
    release: Release,
    today: datetime.date,
    chosen: int | None,
) -> Iterable[Labelled]:
    yield "Found", (f"{len(found.matches)} of {counted(found.total, 'treatment')}",)
    if chosen is not None:
        all_rows = sum(len(rows) for _, rows in found.sections)
        yield "Rows", (f"{chosen} of {counted(all_rows, 'row')}: those that were selected",)
    yield "Filters", filters_in_words(filters, facets) or ("None",)
    if not found.matches:
        yield "No match", tuple(_why_empty(found, facets))
    yield from about_the_export(release, today)


def _why_empty(found: Found, facets: Iterable[Facet]) -> Iterable[str]:
    yield standing_lines.NO_SOURCE_STATES
    if found.emptied_by is not None:
        yield f"Emptied by {_facet_name(found.emptied_by.facet_id, facets)}: {found.emptied_by.name}"


def _foot(
    rows: Sequence[TreatmentRow], details: TableDetails, today: datetime.date, *, has_effects: bool
) -> Iterable[Labelled]:
    """What the alerts of rows rest on, what to report where side effects are shown, and every source of a row."""
    alerts = [alert for row in details.rows for alert in row.alerts]
    for alert in dict.fromkeys(alerts):
        yield f"Alert: {alert.name}", statement_lines(alert.statements, today)
    if has_effects and details.report:
        yield REPORT, statement_lines(details.report, today)
    yield from about_the_sources((source for row in rows for source in row.sources), today)


def _facet_name(facet_id: str, facets: Iterable[Facet]) -> str:
    return next(facet.name for facet in facets if facet.id == facet_id)
