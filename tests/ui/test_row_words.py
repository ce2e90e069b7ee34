"""What cells say, and what is asked of the content for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from netdesk.environment import Environment
from netdesk.model.filters import FacetValue, Filters, FoundAs
from netdesk.model.reason import Reason
from netdesk.model.table_column import TableColumn
from netdesk.model.table_details import TableDetails
from netdesk.query.reference import Reference
from netdesk.ui.delegates.treatment_row_delegate import TreatmentRowDelegate
from netdesk.ui.models.row_words import RowWords
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.treatment_table import TreatmentTable
from tests.ui.conftest import TODAY


class Listening(Reference):
    """A reference that notes what it is asked."""

    details_of: list[str]
    reasons_of: list[str]

    def table_details(self, treatment_ids: Iterable[str]) -> TableDetails:
        ids = list(treatment_ids)
        self.details_of += ids
        return super().table_details(ids)

    def reasons(self, filters: Filters, treatment_id: str, found_as: FoundAs) -> tuple[Reason, ...]:
        self.reasons_of.append(treatment_id)
        return super().reasons(filters, treatment_id, found_as)


@pytest.fixture
def listening() -> Iterator[Listening]:
    """The bundled content."""
    with Listening.open(Environment.of_this_machine().content_database) as reference:
        reference.details_of, reference.reasons_of = [], []
        yield reference


@pytest.fixture
def table(theme: Theme, listening: Listening) -> Iterator[TreatmentTable]:
    """A table of ten lines' height with everything in it."""
    shown = TreatmentTable(listening, TickedTreatments(), theme, TODAY)
    shown.resize(900, 400)
    ask(shown, listening, Filters())
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()


def ask(table: TreatmentTable, reference: Reference, filters: Filters) -> None:
    table.set_found(filters, reference.find(filters))
    table.viewport().repaint()


def value(reference: Reference, facet_id: str, value_id: str) -> FacetValue:
    facet = next(facet for facet in reference.facets if facet.id == facet_id)
    return next(value for value in facet.values if value.id == value_id)


def test_nothing_is_read_for_columns_that_are_not_shown(table: TreatmentTable, listening: Listening) -> None:
    for text in ("s", "su", "sur", ""):
        ask(table, listening, Filters(text))
    table.columns.set_shown([TableColumn.GROUP, TableColumn.KIND, TableColumn.WHEN_USED])
    table.viewport().repaint()
    assert (listening.details_of, listening.reasons_of) == ([], [])


def test_further_columns_are_read_for_what_can_be_seen_and_never_twice(
    table: TreatmentTable, listening: Listening
) -> None:
    table.columns.set_shown([TableColumn.PURPOSE, TableColumn.STATUS])
    table.viewport().repaint()
    first = list(listening.details_of)
    assert 0 < len(first) < len(listening.rows)
    for text in ("s", "su", "sur", ""):
        ask(table, listening, Filters(text))
    assert len(listening.details_of) == len(set(listening.details_of))
    again = len(listening.details_of)
    for text in ("s", "su", "sur", ""):
        ask(table, listening, Filters(text))
    assert len(listening.details_of) == again


def test_why_a_row_was_found_is_asked_for_the_rows_that_can_be_seen_only(
    table: TreatmentTable, listening: Listening
) -> None:
    filters = Filters("", (value(listening, "spread", "metastatic"),))
    found = listening.find(filters)
    assert len(found.matches) > 12
    ask(table, listening, filters)
    assert 0 < len(listening.reasons_of) <= 12
    asked = len(listening.reasons_of)
    table.viewport().repaint()
    assert len(listening.reasons_of) == asked
    table.scrollToBottom()
    QApplication.processEvents()
    table.viewport().repaint()
    assert len(listening.reasons_of) > asked


def test_other_words_and_the_same_values_do_not_ask_why_again(table: TreatmentTable, listening: Listening) -> None:
    values = (value(listening, "spread", "liver_metastases"),)
    ask(table, listening, Filters("", values))
    asked = len(listening.reasons_of)
    ask(table, listening, Filters("li", values))
    assert len(listening.reasons_of) <= asked + 5
    assert len(set(listening.reasons_of)) == len(listening.reasons_of)


def test_sorting_by_why_it_was_found_sorts_the_words_that_are_shown(
    table: TreatmentTable, listening: Listening
) -> None:
    filters = Filters("", (value(listening, "spread", "liver_metastases"),))
    ask(table, listening, filters)
    place = table.columns.shown.index(TableColumn.WHEN_USED)
    table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    matches = len(listening.find(filters).matches)
    words = [str(table.model().index(line, place).data()) for line in range(matches)]
    assert words == sorted(words, key=str.casefold)
    assert {word.split(":")[0].split(",")[0] for word in words} <= {"May", "Mainly", "Stated", "Rarely"}


@pytest.mark.parametrize("width", [60, 120, 2000])
def test_what_is_painted_of_a_cell_is_how_its_words_begin_or_its_regions(table: TreatmentTable, width: int) -> None:
    table.columns.set_shown(TableColumn)
    delegate = table.itemDelegate()
    assert isinstance(delegate, TreatmentRowDelegate)
    for place, column in enumerate(table.columns.shown):
        for line in range(table.model().rowCount()):
            index = table.model().index(line, place)
            painted = delegate.words_of(index, width)
            words, start = ("".join(text.split()) for text in (str(index.data()), painted.split("…")[0]))
            if column is TableColumn.SOURCES and not words.startswith(start):
                assert set(painted.split()) <= {"CA", "US", "GB", "AU"}
            else:
                assert words.startswith(start), column
                assert bool(painted) is bool(words)


def test_g16_beside_a_reassurance_in_the_table_stands_the_request_to_report(listening: Listening) -> None:
    words = RowWords(listening, TODAY)
    asked = 0
    for row in listening.rows:
        lines = words.lines(row, TableColumn.SIDE_EFFECTS, FoundAs.MATCH)
        has_limit = any("the source adds: " in line for line in lines)
        assert (lines[-1] == "Report new or worsening symptoms (NECA · AU).") is has_limit, row.id
        asked += has_limit
    assert 3 < asked < len(listening.rows)


def test_g6_an_approval_in_the_table_carries_regulator_region_and_date(listening: Listening) -> None:
    words = RowWords(listening, TODAY)
    approvals = 0
    for row in listening.rows:
        for line in words.lines(row, TableColumn.STATUS, FoundAs.MATCH):
            if line != "The sources do not say.":
                assert "Regulator: " in line
                assert any(f"{source.short_name} " in line for source in row.sources)
                approvals += 1
    assert approvals > 3


def test_g20_what_is_not_guidance_stands_in_no_column(library_database: Path) -> None:
    with Reference.open(library_database) as reference:
        words = RowWords(reference, TODAY)
        said = {
            line for row in reference.rows for column in TableColumn for line in words.lines(row, column, FoundAs.MATCH)
        }
    for wrong in ("Most people are helped", "A patient says", "breakthrough"):
        assert not any(wrong in line for line in said), wrong
