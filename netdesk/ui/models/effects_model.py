"""The rows of a side-effect checklist: merged effects by body system, and the nurse's own rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from netdesk.model.side_effects import EffectsAnswer, MergedEffect
from netdesk.model.standing_lines import NOT_MENTIONED

Index = QModelIndex | QPersistentModelIndex
LONGEST_OWN_ROW: Final = 200


class EffectsColumn(IntEnum):
    """The columns, in order."""

    ON_SHEET = 0
    EFFECT = 1
    COMES_WITH = 2
    SAID_BY = 3
    REMARKS = 4


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A row of the table: a heading, a merged effect, or words of the nurse's own."""

    heading: str = ""
    effect: MergedEffect | None = None
    own: str = ""


class EffectsModel(QAbstractTableModel):
    """What stands on the sheet and what the nurse left out. Alerts cannot be unticked (guard G4)."""

    choice_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[EffectLine, ...] = ()
        self._left_out: frozenset[str] = frozenset()
        self._own_rows: tuple[str, ...] = ()
        self._answer: EffectsAnswer | None = None

    @property
    def left_out(self) -> frozenset[str]:
        """Ids of the side effects that the nurse unticked and that are shown now."""
        return frozenset(
            line.effect.effect.id for line in self._lines if line.effect and line.effect.effect.id in self._left_out
        )

    @property
    def own_rows(self) -> tuple[str, ...]:
        """The nurse's own rows, in order."""
        return self._own_rows

    @property
    def lines(self) -> tuple[EffectLine, ...]:
        """Every row as it stands."""
        return self._lines

    def show_answer(self, answer: EffectsAnswer) -> None:
        """Show the effects of other treatments; what was unticked before stays unticked."""
        self._answer = answer
        self._rebuild()

    def add_own_row(self, text: str) -> None:
        """Put words of the nurse's own at the end; blank ones are passed over."""
        cleaned = " ".join(text.split())[:LONGEST_OWN_ROW]
        if cleaned:
            self._own_rows = (*self._own_rows, cleaned)
            self._rebuild()

    def remove_own_row(self, row: int) -> None:
        """Take one of the nurse's own rows out; other rows are left alone."""
        own = self._lines[row].own
        if own:
            kept = list(self._own_rows)
            kept.remove(own)
            self._own_rows = tuple(kept)
            self._rebuild()

    def tick_all(self) -> None:
        """Put every row back on the sheet."""
        self._left_out = frozenset()
        self._rebuild()

    def forget(self) -> None:
        """Forget what was unticked and the nurse's own rows."""
        self._own_rows = ()
        self.tick_all()

    def _rebuild(self) -> None:
        self.beginResetModel()
        lines: list[EffectLine] = []
        heading = ""
        for effect in self._answer.rows if self._answer else ():
            group = self.tr("First of all") if effect.alert else effect.effect.group_name
            if group != heading:
                heading = group
                lines.append(EffectLine(heading=heading))
            lines.append(EffectLine(effect=effect))
        if self._own_rows:
            lines.append(EffectLine(heading=self.tr("Your own rows")))
            lines.extend(EffectLine(own=own) for own in self._own_rows)
        self._lines = tuple(lines)
        self.endResetModel()
        self.choice_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Headings, effects and own rows."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number of columns."""
        return 0 if parent.isValid() else len(EffectsColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Column titles."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            EffectsColumn.ON_SHEET: self.tr("On sheet"),
            EffectsColumn.EFFECT: self.tr("Side effect"),
            EffectsColumn.COMES_WITH: self.tr("Comes with"),
            EffectsColumn.SAID_BY: self.tr("Said by"),
            EffectsColumn.REMARKS: self.tr("Remarks"),
        }[EffectsColumn(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, its tick, and what a screen reader says."""
        line = self._lines[index.row()]
        column = EffectsColumn(index.column())
        if column is EffectsColumn.ON_SHEET and not line.heading:
            return self._tick(line, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if line.heading:
                return line.heading
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._words(line, column) or '–'}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row. Alerts, headings and own rows stay as they are."""
        effect = self._lines[index.row()].effect
        if role != Qt.ItemDataRole.CheckStateRole or effect is None or effect.alert:
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._left_out = self._left_out - {effect.effect.id} if ticked else self._left_out | {effect.effect.id}
        self.dataChanged.emit(index, index)
        self.choice_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Effects can be ticked, except alerts; headings cannot be selected."""
        line = self._lines[index.row()]
        if line.heading:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == EffectsColumn.ON_SHEET and line.effect and not line.effect.alert:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _tick(self, line: EffectLine, role: int) -> object:
        on_sheet = line.effect is None or line.effect.effect.id not in self._left_out
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if on_sheet else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if line.effect and line.effect.alert:
                return self.tr("On sheet: always, this is an alert")
            return self.tr("On sheet: yes") if on_sheet else self.tr("On sheet: no")
        if role == Qt.ItemDataRole.ToolTipRole and line.effect and line.effect.alert:
            return self.tr("An alert always stands on the sheet.")
        return None

    def _words(self, line: EffectLine, column: EffectsColumn) -> str:
        if line.heading:
            return line.heading if column is EffectsColumn.ON_SHEET else ""
        if line.effect is None:
            return line.own if column is EffectsColumn.EFFECT else ""
        effect = line.effect
        if column is EffectsColumn.EFFECT:
            return effect.effect.name
        if column is EffectsColumn.COMES_WITH:
            return ", ".join(treatment.name for treatment in effect.comes_from)
        if column is EffectsColumn.SAID_BY:
            return ", ".join(dict.fromkeys(mention.statement.source.short_name for mention in effect.mentions))
        return self._remarks(effect) if column is EffectsColumn.REMARKS else ""

    def _remarks(self, effect: MergedEffect) -> str:
        """Qualifiers and doubts with who they belong to, and who does not mention the effect (guards G2, G8)."""
        remarks = [
            f"{mention.statement.source.short_name}, {mention.treatment_name}: {note}"
            for mention in effect.mentions
            for note in (mention.qualifier, mention.doubt and self.tr("Doubt: ") + mention.doubt)
            if note
        ]
        if effect.not_mentioned_by:
            silent = ", ".join(source.short_name for source in effect.not_mentioned_by)
            remarks.append(f"{silent}: {NOT_MENTIONED}")
        return "\n".join(dict.fromkeys(remarks))
