"""Puts together what leaves: what was found, with all that a reader needs who has nothing but the file."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Final

from netdesk.exchange.filters_in_words import filters_in_words
from netdesk.exchange.found_table import Cell, FoundTable, TableSection
from netdesk.exchange.labelled_words import REPORT, Labelled, about_the_export, about_the_sources
from netdesk.exchange.table_cells import TableCells, statement_lines
from netdesk.model import standing_lines
from netdesk.model.filters import Facet, Filters, Found
from netdesk.model.release import Release
from netdesk.model.table_column import HEADINGS, TableColumn
from netdesk.model.table_details import TableDetails
from netdesk.model.treatment_row import TreatmentRow

FOUND_AS: Final = "Found as"
SAFEGUARDS: Final = "Alerts, prerequisites, cautions, differing sources"
MATCH: Final = "Match"
BROADER: Final = "Said for a broader value"
NOT_SUITABLE: Final = "Said not suitable"


def treatment_ids(found: Found) -> tuple[str, ...]:
    """The treatments whose details an export of ``found`` needs, each once."""
    return tuple(dict.fromkeys(row.id for row in _every_row(found)))


def compose(
    found: Found,
    filters: Filters,
    facets: Sequence[Facet],
    columns: Iterable[TableColumn],
    details: TableDetails,
    release: Release,
    today: datetime.date,
) -> FoundTable:
    """The table of what filters found, in its sections and its order.

    Every row says too as what it was found, so that sorting in another program cannot pass one that is said not
    suitable for a match. The treatment and its safeguards have columns whatever is chosen.

    Args:
        found: What ``filters`` found.
        filters: What was asked.
        facets: All that can be asked, for the names.
        columns: What to show of each treatment; shown in the order of ``TableColumn``.
        details: Of at least the ``treatment_ids`` of ``found``.
        release: Which content it is.
        today: The day of the export; ages of sources are reckoned on it.

    Raises:
        KeyError: ``details`` lack a treatment of ``found``.
    """
    wanted = {*columns} - {TableColumn.TREATMENT}
    shown = tuple(column for column in TableColumn if column in wanted)
    return FoundTable(
        head=tuple(_head(found, filters, facets, release, today)),
        headings=(FOUND_AS, HEADINGS[TableColumn.TREATMENT], SAFEGUARDS, *(HEADINGS[column] for column in shown)),
        sections=tuple(_Sections(details, shown, today).of(found, facets)),
        foot=tuple(_foot(found, details, today, has_effects=TableColumn.SIDE_EFFECTS in shown)),
    )


class _Sections:
    """The sections of what was found, with the details at hand."""

    def __init__(self, details: TableDetails, shown: Sequence[TableColumn], today: datetime.date) -> None:
        self._details = {row.treatment_id: row for row in details.rows}
        self._shown = shown
        self._today = today

    def of(self, found: Found, facets: Iterable[Facet]) -> Iterable[TableSection]:
        yield self._section(MATCH, "Matches", found.matches)
        if found.broader:
            yield self._section(BROADER, BROADER, found.broader)
        if found.not_suitable:
            yield self._section(NOT_SUITABLE, NOT_SUITABLE, found.not_suitable)
        if found.emptied_by is not None and found.with_facet_not_stated:
            not_stated = f"{_facet_name(found.emptied_by.facet_id, facets)}: not stated"
            yield self._section(not_stated, f"{not_stated}, under the other filters", found.with_facet_not_stated)

    def _section(self, found_as: str, title: str, rows: Sequence[TreatmentRow]) -> TableSection:
        return TableSection(f"{title} ({len(rows)})", tuple(self._row(found_as, row) for row in rows))

    def _row(self, found_as: str, row: TreatmentRow) -> tuple[Cell, ...]:
        cells = TableCells(row, self._details[row.id], self._today)
        return ((found_as,), (row.name,), cells.safeguards(), *map(cells.cell, self._shown))


def _head(
    found: Found, filters: Filters, facets: Sequence[Facet], release: Release, today: datetime.date
) -> Iterable[Labelled]:
    yield "Found", (f"{len(found.matches)} of {found.total} treatments",)
    yield "Filters", filters_in_words(filters, facets) or ("None",)
    if not found.matches:
        yield "No match", tuple(_why_empty(found, facets))
    yield from about_the_export(release, today)


def _why_empty(found: Found, facets: Iterable[Facet]) -> Iterable[str]:
    yield standing_lines.NO_SOURCE_STATES
    if found.emptied_by is not None:
        yield f"Emptied by {_facet_name(found.emptied_by.facet_id, facets)}: {found.emptied_by.name}"


def _foot(found: Found, details: TableDetails, today: datetime.date, *, has_effects: bool) -> Iterable[Labelled]:
    """What the alerts of rows rest on, what to report where side effects are shown, and every source of a row."""
    every_row = _every_row(found)
    shown = {row.id for row in every_row}
    alerts = [alert for row in details.rows if row.treatment_id in shown for alert in row.alerts]
    for alert in dict.fromkeys(alerts):
        yield f"Alert: {alert.name}", statement_lines(alert.statements, today)
    if has_effects and details.report:
        yield REPORT, statement_lines(details.report, today)
    yield from about_the_sources((source for row in every_row for source in row.sources), today)


def _every_row(found: Found) -> tuple[TreatmentRow, ...]:
    return (*found.matches, *found.broader, *found.not_suitable, *found.with_facet_not_stated)


def _facet_name(facet_id: str, facets: Iterable[Facet]) -> str:
    return next(facet.name for facet in facets if facet.id == facet_id)
