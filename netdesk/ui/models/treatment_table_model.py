"""The table of treatments: finished rows of an answer, in sections."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import Qt as QtText

from netdesk.model.filters import Filters, Found, FoundAs
from netdesk.model.table_column import HEADINGS, TableColumn
from netdesk.model.treatment_row import TreatmentRow
from netdesk.ui.models.row_words import RowWords
from netdesk.ui.models.ticked_treatments import TickedTreatments

AnyIndex = QModelIndex | QPersistentModelIndex

HEADING_ROLE: Final = Qt.ItemDataRole.UserRole
"""True for a line that is a heading of a section."""

SHORT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""A shorter text for a cell that its text does not fit in; None where there is none."""

FIRST_COLUMNS: Final = (TableColumn.TREATMENT, TableColumn.GROUP, TableColumn.SOURCES, TableColumn.WHEN_USED)
"""What the table has until the reader chooses; the treatment stands first whatever is chosen."""

_READ_AT_ONCE: Final = 40
"""Lines whose further columns are read together: about what a screen shows."""


class Column(IntEnum):
    """The places of the first columns."""

    TREATMENT = 0
    GROUP = 1
    SOURCES = 2
    WHEN_USED = 3


class TreatmentTableModel(QAbstractTableModel):
    """Lines are treatments, or headings of the sections below the matches.

    Sorting keeps each section together; without a sorted column, rows keep the order of the tree. Ticks are those of
    the shared ``TickedTreatments``.
    """

    def __init__(self, ticked: TickedTreatments, words: RowWords, parent: QObject | None = None) -> None:
        """Start empty; ``words`` makes what stands in cells."""
        super().__init__(parent)
        self._words = words
        self._ticked = ticked
        self._found = Found(0, (), (), (), (), None, ())
        self._lines: list[TreatmentRow | str] = []
        self._starts: list[tuple[int, FoundAs]] = []
        self._columns: tuple[TableColumn, ...] = FIRST_COLUMNS
        self._sorted_by: TableColumn | None = None
        self._order = Qt.SortOrder.AscendingOrder
        ticked.ticked_changed.connect(self._on_ticked_ticked_changed)

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The columns from left to right."""
        return self._columns

    def set_columns(self, columns: tuple[TableColumn, ...]) -> None:
        """Have these columns; an order that one of them gave goes with it."""
        self.beginResetModel()
        self._columns = columns
        if self._sorted_by not in columns:
            self._sorted_by = None
            self._arrange()
        self.endResetModel()

    @property
    def order(self) -> Qt.SortOrder:
        """Whether the column that is sorted by goes up or down."""
        return self._order

    def sorted_place(self) -> int:
        """The place of the column that is sorted by; -1 for the order of the tree."""
        return -1 if self._sorted_by is None else self._columns.index(self._sorted_by)

    def set_found(self, filters: Filters, found: Found) -> None:
        """Show an answer: the matches, then what is said for a broader value, then what is said not suitable."""
        self.beginResetModel()
        self._words.take_filters(filters)
        self._found = found
        self._arrange()
        self.endResetModel()

    def found_as_shown(self) -> Found:
        """The answer with the rows of each section in the order in which they stand."""
        return dataclasses.replace(
            self._found,
            matches=self._sorted(self._found.matches, FoundAs.MATCH),
            broader=self._sorted(self._found.broader, FoundAs.BROADER),
            not_suitable=self._sorted(self._found.not_suitable, FoundAs.NOT_SUITABLE),
        )

    def row_at(self, line: int) -> TreatmentRow | None:
        """The treatment in a line; None for a heading or a line that is not there."""
        if 0 <= line < len(self._lines):
            row = self._lines[line]
            return None if isinstance(row, str) else row
        return None

    def found_as_at(self, line: int) -> FoundAs:
        """The section that a line stands in."""
        return next((found_as for start, found_as in reversed(self._starts) if start <= line), FoundAs.MATCH)

    def line_of(self, treatment_id: str, found_as: FoundAs | None = None) -> int:
        """The line that a treatment stands in, in a section or in any; -1 where it is not shown."""
        for line, row in enumerate(self._lines):
            if not isinstance(row, str) and row.id == treatment_id and found_as in (None, self.found_as_at(line)):
                return line
        return -1

    def headings(self) -> list[int]:
        """The lines that are headings."""
        return [line for line, row in enumerate(self._lines) if isinstance(row, str)]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Lines, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """The columns' headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return QCoreApplication.translate("table", HEADINGS[self._columns[section]])

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings are passed over by the keys; treatments can be chosen and ticked."""
        if self.row_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.TREATMENT else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, the same as a tooltip with a line a statement, the tick, and whether a line is a heading."""
        row = self._lines[index.row()]
        if role == HEADING_ROLE:
            return isinstance(row, str)
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._cell(row, index.row(), index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:  # as marked up text, which is wrapped where it is too wide
            words = "\n".join(self._cell(row, index.row(), index.column()))
            return QtText.convertFromPlainText(words, Qt.WhiteSpaceMode.WhiteSpaceNormal)
        if role == SHORT_ROLE:
            return self._words.short(row, self._columns[index.column()])
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.TREATMENT:
            return Qt.CheckState.Checked if row.id in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a treatment."""
        row = self.row_at(index.row())
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticked.set_ticked(row.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort within each section by a column; -1 goes back to the order of the tree."""
        self._sorted_by = self._columns[column] if column >= 0 else None
        self._order = order
        self.layoutAboutToBeChanged.emit()  # now views make known which lines they hold on to
        held = self.persistentIndexList()
        shown = [self._key_at(index.row()) for index in held]
        self._arrange()
        line_of = {self._key_at(line): line for line in range(len(self._lines))}
        for index, key in zip(held, shown, strict=True):
            self.changePersistentIndex(index, self.index(line_of[key], index.column()))
        self.layoutChanged.emit()

    def _key_at(self, line: int) -> tuple[FoundAs, str]:
        """A section and the treatment in it, or no id for its heading: what a line is, wherever it stands."""
        row = self.row_at(line)
        return self.found_as_at(line), row.id if row else ""

    def _arrange(self) -> None:
        self._lines, self._starts = [], []
        for found_as, rows in self._found.sections:
            if not rows:
                continue
            self._starts.append((len(self._lines), found_as))
            if found_as is not FoundAs.MATCH:
                self._lines.append(self._heading(found_as).format(len(rows)))
            self._lines += self._sorted(rows, found_as)

    def _heading(self, found_as: FoundAs) -> str:
        if found_as is FoundAs.BROADER:
            return self.tr("Said for a broader value ({0})")
        return self.tr("Said not suitable ({0})")

    def _sorted(self, rows: tuple[TreatmentRow, ...], found_as: FoundAs) -> tuple[TreatmentRow, ...]:
        column = self._sorted_by
        if column is None:
            return rows
        self._words.read(rows, column)

        def words(row: TreatmentRow) -> str:
            return " ".join(self._words.lines(row, column, found_as)).casefold()

        return tuple(sorted(rows, key=words, reverse=self._order is Qt.SortOrder.DescendingOrder))

    def _cell(self, row: TreatmentRow, line: int, place: int) -> Sequence[str]:
        column = self._columns[place]
        if not self._words.is_read(row, column):
            here = self._lines[line : line + _READ_AT_ONCE]
            self._words.read([row for row in here if not isinstance(row, str)], column)
        return self._words.lines(row, column, self.found_as_at(line))

    @Slot(tuple)
    def _on_ticked_ticked_changed(self, _ids: tuple[str, ...]) -> None:
        if self._lines:
            first = self.index(0, Column.TREATMENT)
            last = self.index(len(self._lines) - 1, Column.TREATMENT)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
