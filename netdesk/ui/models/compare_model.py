"""Treatments side by side: a line for each heading, opened to a line for each source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.model.citation import citation
from netdesk.model.compared_by_source import SourceRow, by_source
from netdesk.model.comparison import ComparedRow, Comparison
from netdesk.model.treatment_name import TreatmentName
from netdesk.ui.models.compare_words import CellPart, CompareWords, plain

AnyIndex = QModelIndex | QPersistentModelIndex

PARTS_ROLE: Final = Qt.ItemDataRole.UserRole
"""The ``CellPart`` values of a cell."""


@dataclass(frozen=True, slots=True)
class CompareHeading:
    """What stands before a line.

    ``differs`` is None for the line of a source, ``is_open`` for one that cannot be opened.
    """

    title: str
    part: str
    differs: bool | None
    is_open: bool | None


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the comparison by its number, or what one source says in it."""

    number: int
    of_source: SourceRow | None = None


class CompareModel(QAbstractTableModel):
    """A column for each treatment; the headings are those of the lines (the vertical header).

    A line that any source says something in can be opened: a line for each of these sources follows. Rows in which the
    treatments do not differ can be left out, but never one with a safeguard (guards G3, G4, G5, G15).
    """

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        """Start empty; ages of sources are those of ``today``."""
        super().__init__(parent)
        self._today = today
        self._comparison: Comparison | None = None
        self._needs: Mapping[str, str] = {}
        self._words = CompareWords((), today)
        self._by_source: list[tuple[SourceRow, ...]] = []
        self._open: set[int] = set()
        self._only_differences = False
        self._lines: list[_Line] = []
        self._parts: dict[tuple[int, str, int, bool], tuple[CellPart, ...]] = {}

    @property
    def rows(self) -> tuple[ComparedRow, ...]:
        """All rows of the comparison."""
        return self._comparison.rows if self._comparison else ()

    @property
    def hidden(self) -> int:
        """How many rows are left out because the treatments do not differ in them."""
        return sum(not self._is_shown(row) for row in self.rows)

    @property
    def is_all_open(self) -> bool:
        """Whether every line that can be opened is open."""
        return all(not said or number in self._open for number, said in enumerate(self._by_source))

    def show_comparison(self, comparison: Comparison | None, needs: Mapping[str, str]) -> None:
        """Show a comparison, with every line closed; ``needs``: what must be known first, by the treatment's id."""
        self.beginResetModel()
        self._comparison = comparison
        self._needs = needs
        self._words = CompareWords(comparison.report if comparison else (), self._today)
        self._by_source = [by_source(comparison, row) for row in comparison.rows] if comparison else []
        self._open.clear()
        self._parts.clear()
        self._arrange()
        self.endResetModel()

    def set_only_differences(self, *, only: bool) -> None:
        """Leave rows out in which the treatments do not differ, or bring them back."""
        self.beginResetModel()
        self._only_differences = only
        self._arrange()
        self.endResetModel()

    def open_all(self, *, is_open: bool) -> None:
        """Open or close every line that can be."""
        self.beginResetModel()
        self._open = {number for number, said in enumerate(self._by_source) if said and is_open}
        self._arrange()
        self.endResetModel()

    def toggle(self, line: int) -> int:
        """Open or close the row that a line belongs to; nothing happens where no source says anything.

        Returns:
            The line of the row itself.
        """
        number = self._lines[line].number
        first = next(place for place, each in enumerate(self._lines) if each.number == number)
        said = self._by_source[number]
        if not said:
            return first
        if number in self._open:
            self.beginRemoveRows(QModelIndex(), first + 1, first + len(said))
            self._open.discard(number)
        else:
            self.beginInsertRows(QModelIndex(), first + 1, first + len(said))
            self._open.add(number)
        self._arrange()
        if number in self._open:
            self.endInsertRows()
        else:
            self.endRemoveRows()
        self.dataChanged.emit(self.index(first, 0), self.index(first, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, first, first)
        return first

    def treatment(self, column: int) -> TreatmentName | None:
        """The treatment of a column; None where there is none."""
        treatments = self._comparison.treatments if self._comparison else ()
        return treatments[column] if 0 <= column < len(treatments) else None

    def needs(self, column: int) -> str:
        """What must be known before the treatment of a column (guard G5); empty where nothing is said."""
        treatment = self.treatment(column)
        return self._needs.get(treatment.id, "") if treatment else ""

    def heading(self, line: int) -> CompareHeading:
        """What stands before a line."""
        at = self._lines[line]
        if at.of_source is not None:
            return CompareHeading(citation(at.of_source.source, self._today), "", None, None)
        row = self.rows[at.number]
        is_open = at.number in self._open if self._by_source[at.number] else None
        return CompareHeading(row.heading, row.part or "", row.differs, is_open)

    def key(self, line: int) -> tuple[int, str]:
        """What a line is about, whatever stands above it: the row's number and the source's id."""
        if not 0 <= line < len(self._lines):
            return -1, ""
        at = self._lines[line]
        return at.number, at.of_source.source.id if at.of_source else ""

    def line_of(self, key: tuple[int, str]) -> int:
        """The line of a key, or of its row where the source's is not shown, or the next one."""
        keys = [self.key(line) for line in range(len(self._lines))]
        if key in keys:
            return keys.index(key)
        later = (line for line, each in enumerate(keys) if each[0] >= key[0])
        return next(later, len(keys) - 1)

    def rows_of(self, lines: Iterable[int]) -> tuple[ComparedRow, ...]:
        """The rows that lines belong to, each once, in their order; all that are shown where there are no lines."""
        numbers = {self._lines[line].number for line in lines} or {line.number for line in self._lines}
        return tuple(self.rows[number] for number in sorted(numbers))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Rows that are shown, and the sources of those that are open."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """A column a treatment."""
        return 0 if parent.isValid() or not self._comparison else len(self._comparison.treatments)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The treatments, and before each line its heading; a sentence of either for those who listen."""
        is_horizontal = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.ToolTipRole and is_horizontal:
            return self.tr("Read all that is said of it (Shift+Return)")
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if is_horizontal:
            return self._treatment_words(section)
        heading = self.heading(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (heading.title, heading.part)))
        return self._sentence(heading)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is said, in parts and as text."""
        if role == PARTS_ROLE:
            return self.parts(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return plain(self.parts(index))
        return None

    def parts(self, index: AnyIndex) -> tuple[CellPart, ...]:
        """What stands in a cell, paragraph by paragraph."""
        line, column = self._lines[index.row()], index.column()
        is_open = line.number in self._open
        key = (*self.key(index.row()), column, is_open)
        if key not in self._parts:
            if line.of_source is not None:
                self._parts[key] = self._words.of_source(line.of_source.cells[column])
            else:
                row = self.rows[line.number]
                self._parts[key] = self._words.cell(row, row.cells[column], is_open=is_open)
        return self._parts[key]

    def _is_shown(self, row: ComparedRow) -> bool:
        return row.differs or row.is_safeguard or not self._only_differences

    def _arrange(self) -> None:
        self._lines = []
        for number, row in enumerate(self.rows):
            if self._is_shown(row):
                self._lines.append(_Line(number))
                if number in self._open:
                    self._lines += [_Line(number, of_source) for of_source in self._by_source[number]]

    def _treatment_words(self, column: int) -> str:
        treatment, needs = self.treatment(column), self.needs(column)
        words = self.tr("{0}, needs first: {1}").format(treatment.name if treatment else "", needs)
        return words if needs else treatment.name if treatment else ""

    def _sentence(self, heading: CompareHeading) -> str:
        if heading.differs is None:
            return heading.title
        opens = {
            None: "",
            False: self.tr("closed; Enter shows what each source says"),
            True: self.tr("open; what each source says follows"),
        }
        differs = self.tr("differs") if heading.differs else self.tr("the same")
        return ", ".join(filter(None, (heading.title, heading.part, differs, opens[heading.is_open])))
