"""Filtering: from a keystroke or a filter click until table and counts are painted.

With values asked for, the rows painted say for which statements they were found. Against a QSortFilterProxyModel over
the same rows, in turn, offscreen; medians. The proxy is the one that one would write first: words by Qt's own filter
over all columns, values by a look at every row (prepared as sets); no counts, and no reasons.
Run with ``python benchmarks/filter.py [ROUNDS [SIZE …]]``.
"""

from __future__ import annotations

import dataclasses
import datetime
import os
import platform
import random
import statistics
import sys
import time
from collections import defaultdict
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QTableView

from netdesk.db.connection import Connection
from netdesk.environment import Environment
from netdesk.model.filters import NOT_STATED, FacetValue, Filters, FoundAs
from netdesk.model.reason import Reason
from netdesk.model.treatment_row import TreatmentRow
from netdesk.query.facet_index import FacetIndex, Said
from netdesk.query.finder import Finder
from netdesk.query.reference import Reference
from netdesk.query.start_reader import StartReader
from netdesk.ui.models.row_words import RowWords
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.models.treatment_table_model import TreatmentTableModel
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.filter_panel import FilterPanel
from netdesk.ui.widgets.treatment_table import TreatmentTable

ROUNDS: Final = 5
SIZES: Final = (87, 10_000, 100_000)
CLICKS: Final = (
    Filters(values=(FacetValue("spread", "liver_metastases", ""),)),
    Filters(values=(FacetValue("spread", "liver_metastases", ""), FacetValue("route", NOT_STATED, ""))),
    Filters(values=(FacetValue("site", "pancreas", ""), FacetValue("site", "lung", ""))),
    Filters(),
)
KEYSTROKES: Final = tuple(Filters(text) for text in ("l", "li", "liv", "live", "liver", ""))


class Treatments:
    """The bundled treatments again and again, each copy said for a part of its original's values (seeded)."""

    def __init__(self, connection: Connection, size: int) -> None:
        start = StartReader(connection)
        tree = start.tree()
        originals = start.rows(tree, start.sources())
        said_of: defaultdict[int, list[Said]] = defaultdict(list)
        for said in start.said(tree):
            said_of[said.row].append(said)
        chance = random.Random(1)
        self.rows: list[TreatmentRow] = []
        self.said: list[Said] = []
        for number in range(size):
            copy, original = divmod(number, len(originals))
            row = originals[original]
            name = f"{row.name} {copy}" if copy else row.name
            self.rows.append(dataclasses.replace(row, id=f"{row.id}_{copy}", name=name, names=(*row.names, name)))
            kept = (said for said in said_of[original] if not copy or chance.random() < 0.8)
            self.said += (said._replace(row=number) for said in kept)
        self.facets = start.facets()
        self.steps_down = start.steps_down()
        self.finder = Finder(self.rows, self.facets, FacetIndex(size, self.said, self.steps_down))


class ReferenceOfCopies(Reference):
    """Knows why a copy was found: for the statements of its original."""

    def reasons(self, filters: Filters, treatment_id: str, found_as: FoundAs) -> tuple[Reason, ...]:
        """The statements for which filters find the original."""
        return super().reasons(filters, treatment_id.rpartition("_")[0], found_as)


class FilterProxy(QSortFilterProxyModel):
    """Qt's own proxy, which looks at every row, with the values of each row prepared as sets."""

    def __init__(self, treatments: Treatments) -> None:
        super().__init__()
        self.setFilterKeyColumn(-1)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._values: list[defaultdict[str, set[str]]] = [defaultdict(set) for _ in treatments.rows]
        broader_of = defaultdict(set)
        for broader, narrower in treatments.steps_down:
            broader_of[narrower].add(broader)
        for said in treatments.said:
            waiting = [said.value] if said.suits else []
            while waiting:
                facet, value = waiting.pop()
                self._values[said.row][facet].add(value)
                waiting += broader_of[facet, value]
        self._asked: dict[str, set[str]] = {}

    def set_filters(self, filters: Filters) -> None:
        """Filter anew."""
        self._asked = {}
        for value in filters.values:
            self._asked.setdefault(value.facet_id, set()).add(value.id)
        if filters.text != self.filterRegularExpression().pattern():
            self.setFilterFixedString(filters.text)
        else:
            self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802
        """Whether every facet has one of its values, and a column has the words."""
        values = self._values[source_row]
        for facet, asked in self._asked.items():
            if not (values[facet] & asked or (NOT_STATED in asked and not values[facet])):
                return False
        return super().filterAcceptsRow(source_row, source_parent)


class Ours:
    """The window's filter panel and table."""

    def __init__(self, treatments: Treatments, theme: Theme, reference: Reference) -> None:
        self._finder = treatments.finder
        self._panel = FilterPanel(treatments.facets, theme)
        self._panel.fill()
        self._table = TreatmentTable(reference, TickedTreatments(), theme, datetime.datetime.now().date())
        for widget, width in ((self._panel, 260), (self._table, 900)):
            widget.resize(width, 640)
            widget.show()

    def ask(self, filters: Filters) -> None:
        """Filter and paint."""
        found = self._finder.find(filters)
        self._panel.set_answer(filters.values, found.counts)
        self._table.set_found(filters, found)
        self._panel.tree.viewport().repaint()
        self._table.viewport().repaint()


class Theirs:
    """A table over a proxy over the same model."""

    def __init__(self, treatments: Treatments, reference: Reference) -> None:
        words = RowWords(reference, datetime.datetime.now().date())
        self._model = TreatmentTableModel(TickedTreatments(), words)
        self._model.set_found(Filters(), treatments.finder.find(Filters()))
        self._proxy = FilterProxy(treatments)
        self._proxy.setSourceModel(self._model)
        self._table = QTableView()
        self._table.setModel(self._proxy)
        self._table.resize(900, 640)
        self._table.show()

    def ask(self, filters: Filters) -> None:
        """Filter and paint."""
        self._proxy.set_filters(filters)
        self._table.viewport().repaint()


def seconds_to_ask(side: Ours | Theirs, filters: Filters) -> float:
    """How long it takes until the answer is painted."""
    QApplication.processEvents()
    started = time.perf_counter()
    side.ask(filters)
    return time.perf_counter() - started


def measure(connection: Connection, theme: Theme, size: int, rounds: int) -> None:
    """Print ``filter-click SIZE ratio (a ms, b ms)`` and the same for keystrokes, with our 95th percentile."""
    treatments = Treatments(connection, size)
    reference = ReferenceOfCopies(connection)
    sides: tuple[Ours | Theirs, ...] = (Ours(treatments, theme, reference), Theirs(treatments, reference))
    for name, asked in (("filter-click", CLICKS), ("filter-key", KEYSTROKES)):
        times: tuple[list[float], list[float]] = ([], [])
        for filters in asked * rounds:
            for side, measured in zip(sides, times, strict=True):
                measured.append(seconds_to_ask(side, filters))
        a, b = (1000 * statistics.median(measured) for measured in times)
        slow = 1000 * sorted(times[0])[int(0.95 * len(times[0]))]
        print(f"{name} {size} {a / b:.4f} ({a:.2f} ms, {b:.2f} ms), ours at the 95th percentile {slow:.2f} ms")


def main() -> None:
    """Measure every size and print machine and date."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    sizes = [int(size) for size in sys.argv[2:]] or SIZES
    environment = Environment.of_this_machine()
    application = QApplication(sys.argv[:1])
    theme = Theme(environment.resources / "theme", "light", QFont(application.font()))
    theme.dress(application)
    with Connection.open(environment.content_database) as connection:
        for size in sizes:
            measure(connection, theme, size, rounds)
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"{datetime.datetime.now().date().isoformat()}, medians of {rounds} rounds"
    )


if __name__ == "__main__":
    main()
