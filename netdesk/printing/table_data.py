"""The filtered table as the plain data that its template sets."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from netdesk.model.alert import Alert
from netdesk.model.source import Source
from netdesk.model.standing_lines import CHECK_FORMULARY, CRISIS_POINTER, NO_SOURCE_STATES
from netdesk.model.table_column import HEADINGS, TableColumn
from netdesk.model.treatment_row import TreatmentRow
from netdesk.printing.checklist_rows import Data
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.glyphs import shorten
from netdesk.printing.labels import Labels
from netdesk.printing.said import said_by_source
from netdesk.printing.sheet_frame import frame_data
from netdesk.printing.table_rows import TableRows
from netdesk.printing.table_sheet import TableSheet

_SHORT: Final = (TableColumn.GROUP, TableColumn.KIND, TableColumn.SOURCES)
"""Columns that hold a few words and need less room than sentences."""

LONGEST_WORDS: Final = 200
"""Characters of the words typed to find names."""


def table_data(sheet: TableSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> Data:
    """Everything that ``table.typ`` sets, as JSON values, every text fit for the fonts."""
    return _TableData(sheet, copy, labels, printed_on).data()


class _TableData:
    def __init__(self, sheet: TableSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> None:
        self._sheet = sheet
        self._found = sheet.found
        self._copy = copy
        self._labels = labels
        self._printed_on = printed_on
        wanted = {*sheet.columns} - {TableColumn.TREATMENT}
        self._columns = tuple(column for column in TableColumn if column in wanted)
        self._rows = TableRows(sheet.details, self._columns, copy, labels, printed_on)

    def data(self) -> Data:
        further = (self._labels["strength_note"], self._labels.fill("for_the_team", line=CHECK_FORMULARY))
        return {
            **frame_data(self._sheet, self._sources(), self._copy, self._labels, self._printed_on, *further),
            "title": self._labels["found_title"],
            "found": self._labels.fill("found", count=len(self._found.matches), total=self._found.total),
            "filters": [self._copy.words(line) for line in self._filters()] or [self._labels["no_filter"]],
            "empty": [self._copy.words(line) for line in self._why_empty()],
            "columns": [
                {"name": self._copy.words(HEADINGS[column]), "short": column in _SHORT}
                for column in (TableColumn.TREATMENT, *self._columns)
            ],
            "sections": [self._section(title, rows) for title, rows in self._sections() if rows],
            "notes": self._rows.notes(),
            "alerts": [self._alert(alert) for alert in self._alerts()],
            "report": said_by_source(self._sheet.details.report, self._copy, self._printed_on),
        }

    def _filters(self) -> Iterator[str]:
        """A line a facet, in the order of the facets, then the words typed."""
        asked = {(value.facet_id, value.id) for value in self._sheet.filters.values}
        for facet in self._sheet.facets:
            names = [value.name for value in facet.values if (value.facet_id, value.id) in asked]
            if names:
                values = self._labels["filter_or"].join(names)
                yield self._labels.fill("filter", facet=facet.name, values=values)
        words = self._sheet.filters.text.strip()
        if words:
            printable = self._copy.own_words(shorten(words, LONGEST_WORDS), "notice_words")
            yield self._labels.fill("filter_words", words=printable)

    def _why_empty(self) -> Iterator[str]:
        """Guard G17."""
        if self._found.matches:
            return
        yield NO_SOURCE_STATES
        emptied_by = self._found.emptied_by
        if emptied_by is not None:
            facet = self._facet_name(emptied_by.facet_id)
            yield self._labels.fill(
                "emptied_by", filter=self._labels.fill("filter", facet=facet, values=emptied_by.name)
            )

    def _sections(self) -> Iterator[tuple[str, tuple[TreatmentRow, ...]]]:
        found = self._found
        yield self._labels.fill("section_matches", count=len(found.matches)), found.matches
        yield self._labels.fill("section_broader", count=len(found.broader)), found.broader
        yield self._labels.fill("section_not_suitable", count=len(found.not_suitable)), found.not_suitable
        if found.emptied_by is not None:
            facet = self._facet_name(found.emptied_by.facet_id)
            count = len(found.with_facet_not_stated)
            yield self._labels.fill("section_not_stated", facet=facet, count=count), found.with_facet_not_stated

    def _section(self, title: str, rows: tuple[TreatmentRow, ...]) -> Data:
        return {"title": self._copy.words(title), "rows": [self._rows.row(row) for row in rows]}

    def _facet_name(self, facet_id: str) -> str:
        return next(facet.name for facet in self._sheet.facets if facet.id == facet_id)

    def _alerts(self) -> Iterator[Alert]:
        yield from dict.fromkeys(alert for row in self._sheet.details.rows for alert in row.alerts)

    def _alert(self, alert: Alert) -> Data:
        """What the alerts of rows rest on, once below the table: many rows share them."""
        return {
            "name": self._copy.words(alert.name),
            "said": said_by_source(alert.statements, self._copy, self._printed_on),
            "remarks": [],
            "pointer": self._labels.fill("for_the_team", line=CRISIS_POINTER),
        }

    def _sources(self) -> Iterator[Source]:
        for _, rows in self._sections():
            yield from (source for row in rows for source in row.sources)
        yield from (source for row in self._sheet.details.rows for source in self._rows.sources(row.treatment_id))
        yield from (said.source for alert in self._alerts() for said in alert.statements)
        yield from (said.source for said in self._sheet.details.report)
