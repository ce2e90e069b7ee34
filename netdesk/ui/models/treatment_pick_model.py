"""Treatments to tick for a checklist: those ticked on top, the others below in the order of the tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from netdesk.model.treatment_row import TreatmentRow
from netdesk.ui.models.ticked_treatments import TickedTreatments

AnyIndex = QModelIndex | QPersistentModelIndex

DEPTH_ROLE: Final = Qt.ItemDataRole.UserRole
"""How many steps below the top of the tree a treatment stands; -1 for a heading."""

NEEDS_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""What must be known before the treatment (guard G5); empty where nothing is said."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading (``row`` None) or a treatment."""

    text: str
    row: TreatmentRow | None = None
    depth: int = -1


class TreatmentPickModel(QAbstractListModel):
    """Lines stay where they are while they are ticked and unticked; ``arrange`` puts the ticked ones on top.

    Ticks are those of the shared ``TickedTreatments``.
    """

    def __init__(
        self,
        rows: Sequence[TreatmentRow],
        ticked: TickedTreatments,
        parent: QObject | None = None,
        heading: str = "",
    ) -> None:
        """Show all ``rows``, which are in the order of the tree; ``heading`` stands above the ticked ones."""
        super().__init__(parent)
        self._heading = heading or self.tr("Ticked")
        self._rows = {row.id: row for row in rows}
        self._ticked = ticked
        self._shown: Sequence[TreatmentRow] = rows
        self._lines: list[_Line] = []
        self._depths = self._made_depths()
        ticked.ticked_changed.connect(self._on_ticked_ticked_changed)
        self.arrange()

    def show_rows(self, rows: Sequence[TreatmentRow]) -> None:
        """Show these below the ticked ones, as found by a search."""
        self._shown = rows
        self.arrange()

    def arrange(self) -> None:
        """Put what is ticked now on top."""
        self.beginResetModel()
        ticked = [self._rows[id_] for id_ in self._ticked.ids]
        others = [row for row in self._shown if row.id not in self._ticked]
        whole = len(self._shown) == len(self._rows)
        self._lines = []
        if ticked:
            self._lines.append(_Line(self._heading))
            self._lines += [_Line(row.name, row, 0) for row in ticked]
        if ticked or not whole:
            self._lines.append(_Line(self.tr("Others") if whole else self.tr("Found: {0}").format(len(others))))
        self._lines += [_Line(row.name, row, self._depths[row.id] if whole else 0) for row in others]
        self.endResetModel()

    def first_found(self) -> QModelIndex:
        """The first treatment below the last heading; invalid where there is none."""
        headings = [number for number, line in enumerate(self._lines) if line.row is None]
        return self.index((headings[-1] if headings else -1) + 1)

    def line_of(self, treatment_id: str) -> int:
        """The line that a treatment stands in; -1 where it is not shown."""
        return next((number for number, line in enumerate(self._lines) if line.row and line.row.id == treatment_id), -1)

    def treatment_id(self, index: AnyIndex) -> str:
        """The treatment in a line; empty for a heading."""
        row = self._lines[index.row()].row if index.isValid() else None
        return row.id if row else ""

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Lines, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings are passed over by the keys; treatments can be ticked."""
        if self._lines[index.row()].row is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, tick, depth, and what must be known first."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == DEPTH_ROLE:
            return line.depth
        if line.row is None:
            return None
        needs = self.tr("needs first: {0}").format(line.row.requires) if line.row.requires else ""
        if role == NEEDS_ROLE:
            return needs
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if line.row.id in self._ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            listed = line.row.side_effects_listed
            several = self.tr("{0} side effects listed").format(listed)
            words = {0: self.tr("no list for it alone"), 1: self.tr("1 side effect listed")}.get(listed, several)
            return ", ".join(part for part in (line.text, needs, words) if part)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a treatment."""
        treatment_id = self.treatment_id(index)
        if not treatment_id or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticked.set_ticked(treatment_id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _made_depths(self) -> dict[str, int]:
        depths: dict[str, int] = {}
        for row in self._rows.values():
            depths[row.id] = depths[row.parent_id] + 1 if row.parent_id in depths else 0
        return depths

    @Slot(tuple)
    def _on_ticked_ticked_changed(self, _ids: tuple[str, ...]) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [Qt.ItemDataRole.CheckStateRole])
