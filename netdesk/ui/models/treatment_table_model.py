"""The table of treatments: finished rows of an answer, in sections."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from netdesk.model.citation import citation
from netdesk.model.filters import Found
from netdesk.model.source import Source
from netdesk.model.standing_lines import PREREQUISITE, SOURCE_SILENT
from netdesk.model.treatment_row import TreatmentRow
from netdesk.ui.models.ticked_treatments import TickedTreatments

AnyIndex = QModelIndex | QPersistentModelIndex

HEADING_ROLE: Final = Qt.ItemDataRole.UserRole
"""True for a line that is a heading of a section."""

SHORT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""A shorter text for a cell that its text does not fit in; None where there is none."""


class Column(IntEnum):
    """The columns from left to right."""

    TREATMENT = 0
    GROUP = 1
    SOURCES = 2
    WHEN_USED = 3


class TreatmentTableModel(QAbstractTableModel):
    """Lines are treatments, or headings of the sections below the matches.

    Sorting keeps each section together; without a sorted column, rows keep the order of the tree. Ticks are those of
    the shared ``TickedTreatments``.
    """

    def __init__(self, ticked: TickedTreatments, today: date, parent: QObject | None = None) -> None:
        """Start empty; ages of sources are those of ``today``."""
        super().__init__(parent)
        self._today = today
        self._ticked = ticked
        self._sections: list[tuple[str, tuple[TreatmentRow, ...]]] = []
        self._lines: list[TreatmentRow | str] = []
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._sources_text: dict[tuple[str, ...], str] = {}
        ticked.ticked_changed.connect(self._on_ticked_ticked_changed)

    def set_found(self, found: Found) -> None:
        """Show an answer: the matches, then what is said for a broader value, then what is said not suitable."""
        self._sections = [("", found.matches)]
        if found.broader:
            self._sections.append((self.tr("Said for a broader value ({0})").format(len(found.broader)), found.broader))
        if found.not_suitable:
            heading = self.tr("Said not suitable ({0})").format(len(found.not_suitable))
            self._sections.append((heading, found.not_suitable))
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def row_at(self, line: int) -> TreatmentRow | None:
        """The treatment in a line; None for a heading or a line that is not there."""
        if 0 <= line < len(self._lines):
            row = self._lines[line]
            return None if isinstance(row, str) else row
        return None

    def line_of(self, treatment_id: str) -> int:
        """The line that a treatment stands in; -1 where it is not shown."""
        for line, row in enumerate(self._lines):
            if not isinstance(row, str) and row.id == treatment_id:
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
        return 0 if parent.isValid() else len(Column)

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
        return (self.tr("Treatment"), self.tr("Group"), self.tr("Sources"), self.tr("When it is used"))[section]

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings are passed over by the keys; treatments can be chosen and ticked."""
        if self.row_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.TREATMENT else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, the same as a tooltip, the tick, and whether a line is a heading."""
        row = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row if isinstance(row, str) else self._text(row, index.column())
        if role == HEADING_ROLE:
            return isinstance(row, str)
        if role == SHORT_ROLE and index.column() == Column.SOURCES and not isinstance(row, str):
            return " ".join(dict.fromkeys(source.region for source in row.sources))
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.TREATMENT and not isinstance(row, str):
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
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()  # now views make known which lines they hold on to
        shown = {index.row(): self.row_at(index.row()) for index in self.persistentIndexList()}
        self._arrange()
        for index in self.persistentIndexList():
            row = shown[index.row()]
            if row is not None:
                self.changePersistentIndex(index, self.index(self.line_of(row.id), index.column()))
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._lines = []
        for heading, rows in self._sections:
            if heading:
                self._lines.append(heading)
            self._lines += self._sorted(rows)

    def _sorted(self, rows: tuple[TreatmentRow, ...]) -> Iterable[TreatmentRow]:
        column, order = self._sorted_by
        if column < 0:
            return rows
        keys = {row: self._text(row, column).casefold() for row in rows}
        return sorted(rows, key=keys.__getitem__, reverse=order is Qt.SortOrder.DescendingOrder)

    def _text(self, row: TreatmentRow, column: int) -> str:
        if column == Column.TREATMENT:
            return row.name
        if column == Column.GROUP:
            return row.group
        return self._names_of(row.sources) if column == Column.SOURCES else self._when_used(row)

    def _when_used(self, row: TreatmentRow) -> str:
        """What must be known first (guard G5), when it is used, and who says so, where and when (guard G1)."""
        parts = []
        if row.requires:
            parts.append(PREREQUISITE.format(value=row.requires))
        if row.when_used:
            said_by = "; ".join(citation(source, self._today) for source in row.when_used_from)
            parts.append(f"{row.when_used} [{said_by}]")
        if not parts and row.sources:
            parts.append(SOURCE_SILENT)
        return " ".join(parts)

    def _names_of(self, sources: tuple[Source, ...]) -> str:
        key = tuple(source.id for source in sources)
        if key not in self._sources_text:
            self._sources_text[key] = " · ".join(f"{source.short_name} {source.region}" for source in sources)
        return self._sources_text[key]

    @Slot(tuple)
    def _on_ticked_ticked_changed(self, _ids: tuple[str, ...]) -> None:
        if self._lines:
            first = self.index(0, Column.TREATMENT)
            last = self.index(len(self._lines) - 1, Column.TREATMENT)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
