"""The rows of a side-effect checklist: merged effects by body system, signs of the NET, the nurse's own rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from netdesk.model.side_effects import EffectsAnswer, MergedEffect, NetSign, SaidOfGroup, SideEffect
from netdesk.model.standing_lines import NET_SIGNS
from netdesk.ui.models import effect_words

Index = QModelIndex | QPersistentModelIndex

LONGEST_OWN_ROW: Final = 200
"""Characters of a row in the nurse's own words; what is longer is cut as it is added."""

LINE_ROLE: Final = Qt.ItemDataRole.UserRole
"""The ``LineKind`` of a row."""

REMARKS_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The ``Remark`` values of a row, one below the other in its last column."""


class EffectsColumn(IntEnum):
    """The columns, in order."""

    ON_SHEET = 0
    EFFECT = 1
    COMES_WITH = 2
    SAID_BY = 3
    REMARKS = 4


class LineKind(Enum):
    """What a row is."""

    HEADING = "heading"
    ALERT = "alert"
    EFFECT = "effect"
    SIGN = "sign"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A row: a heading, a merged effect, a sign of the NET, or words of the nurse's own.

    ``group_id`` is that of the body system.
    """

    kind: LineKind
    words: str
    group_id: str = ""
    effect: MergedEffect | None = None
    sign: NetSign | None = None


class EffectsModel(QAbstractTableModel):
    """What stands on the sheet and what the nurse left out. Alerts cannot be unticked (guard G4).

    There are two choices, and neither changes the other: what is left out of the checklist and the assessment, and what
    is not on the diary. ``show_diary`` says which of them the ticks show and change. For a diary own rows can be
    unticked too, and signs of the NET be chosen, in a group of their own (guard G9); none of them is ticked at first.
    """

    choice_changed = Signal()
    """Something was ticked, unticked, added or removed."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        """Start without rows; ages are those of ``today``."""
        super().__init__(parent)
        self._today = today
        self._lines: tuple[EffectLine, ...] = ()
        self._left_out: frozenset[str] = frozenset()
        self._off_diary: frozenset[str] = frozenset()
        self._own_off_diary: frozenset[str] = frozenset()
        self._own_rows: tuple[str, ...] = ()
        self._is_diary = False
        self._chosen_signs: frozenset[str] = frozenset()
        self._answer: EffectsAnswer | None = None
        self._groups: Mapping[str, SaidOfGroup] = {}

    @property
    def left_out(self) -> frozenset[str]:
        """Ids of the side effects that are unticked for checklist and assessment and that are shown now."""
        return frozenset(
            id_ for line in self._lines if line.effect and (id_ := line.effect.effect.id) in self._left_out
        )

    @property
    def unticked(self) -> int:
        """How many side effects and own rows are unticked for the sheet whose ticks are shown."""
        if not self._is_diary:
            return len(self.left_out)
        effects = sum(line.effect is not None for line in self._lines) - len(self.diary_effects)
        return effects + len(self._own_rows) - len(self.diary_own_rows)

    @property
    def diary_effects(self) -> tuple[SideEffect, ...]:
        """The side effects that are ticked for a diary, and the alerts, in the order of the rows."""
        effects = (line.effect for line in self._lines if line.effect)
        return tuple(each.effect for each in effects if each.alert or each.effect.id not in self._off_diary)

    @property
    def diary_own_rows(self) -> tuple[str, ...]:
        """The nurse's own rows that are ticked for a diary, in order."""
        return tuple(own for own in self._own_rows if own not in self._own_off_diary)

    @property
    def chosen_signs(self) -> tuple[NetSign, ...]:
        """The signs of the NET that are shown and ticked for a diary, in the order of the rows."""
        return tuple(line.sign for line in self._lines if line.sign and line.sign.problem_id in self._chosen_signs)

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
        self._groups = effect_words.groups_of(answer)
        self._rebuild()

    def show_diary(self, *, shown: bool) -> None:
        """Show the ticks of a diary, with signs of the NET among the rows, or those of the other sheets."""
        if shown != self._is_diary:
            self._is_diary = shown
            self._rebuild()

    def add_own_row(self, text: str) -> None:
        """Put words of the nurse's own at the end; blank ones and those that stand already are passed over."""
        cleaned = " ".join(text.split())[:LONGEST_OWN_ROW]
        if cleaned and cleaned not in self._own_rows:
            self._own_rows = (*self._own_rows, cleaned)
            self._rebuild()

    def remove_own_row(self, row: int) -> None:
        """Take one of the nurse's own rows out; other rows are left alone."""
        line = self._lines[row]
        if line.kind is LineKind.OWN:
            self._own_rows = tuple(own for own in self._own_rows if own != line.words)
            self._own_off_diary -= {line.words}
            self._rebuild()

    def tick_all(self) -> None:
        """Put every row back on the sheet whose ticks are shown."""
        if self._is_diary:
            self._own_off_diary = frozenset()
            self._chosen_signs |= {line.sign.problem_id for line in self._lines if line.sign}
        self._set_off(frozenset())

    def untick_all(self) -> None:
        """Take every row off the sheet whose ticks are shown that can be taken off it: alerts never."""
        if self._is_diary:
            self._own_off_diary = frozenset(self._own_rows)
            self._chosen_signs = frozenset()
        self._set_off(
            frozenset(line.effect.effect.id for line in self._lines if line.effect and line.kind is LineKind.EFFECT)
        )

    def has_choice(self) -> bool:
        """Whether a row was unticked, also one of a treatment that is not ticked now, a sign ticked or a row added."""
        return bool(self._own_rows or self._left_out or self._off_diary or self._chosen_signs)

    def forget(self) -> None:
        """Forget what was ticked and unticked, and the nurse's own rows."""
        self._own_rows = ()
        self._chosen_signs = self._left_out = self._off_diary = self._own_off_diary = frozenset()
        self._rebuild()

    @property
    def _off(self) -> frozenset[str]:
        """Ids of the side effects that are unticked for the sheet whose ticks are shown."""
        return self._off_diary if self._is_diary else self._left_out

    def _set_off(self, ids: frozenset[str]) -> None:
        if self._is_diary:
            self._off_diary = ids
        else:
            self._left_out = ids
        self._say_ticks_changed()

    def _is_tickable(self, line: EffectLine) -> bool:
        """Own rows stand on the other sheets until they are removed."""
        return line.kind in (LineKind.EFFECT, LineKind.SIGN) or (line.kind is LineKind.OWN and self._is_diary)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._lines = tuple(self._made_lines())
        self.endResetModel()
        self.choice_changed.emit()

    def _made_lines(self) -> Iterator[EffectLine]:
        group_id = ""
        for row in self._answer.rows if self._answer else ():
            kind = LineKind.ALERT if row.alert else LineKind.EFFECT
            group = kind.value if row.alert else row.effect.group_id
            if group != group_id:
                group_id = group
                heading = self.tr("Alert") if row.alert else row.effect.group_name
                yield EffectLine(LineKind.HEADING, heading, group_id)
            yield EffectLine(kind, row.effect.name, group_id, row)
        if self._is_diary and self._answer and self._answer.treatments:
            yield EffectLine(LineKind.HEADING, NET_SIGNS, LineKind.SIGN.value)
            for sign in self._answer.signs_of_net:
                yield EffectLine(LineKind.SIGN, sign.name, LineKind.SIGN.value, sign=sign)
        if self._own_rows:
            yield EffectLine(LineKind.HEADING, self.tr("Your own rows"), LineKind.OWN.value)
            for own in self._own_rows:
                yield EffectLine(LineKind.OWN, own, LineKind.OWN.value)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Headings, effects and own rows."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number of columns."""
        return 0 if parent.isValid() else len(EffectsColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Column titles."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        titles = (
            self.tr("On sheet"),
            self.tr("Side effect"),
            self.tr("Comes with"),
            self.tr("Said by"),
            self.tr("Remarks"),
        )
        return titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, its tick, and what a screen reader says."""
        line = self._lines[index.row()]
        column = EffectsColumn(index.column())
        if role == LINE_ROLE:
            return line.kind
        if role == REMARKS_ROLE:
            return self._remarks(line.effect)
        if column is EffectsColumn.ON_SHEET and line.kind is not LineKind.HEADING:
            return self._tick(line, role)
        words = self._words(line, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            said = line.effect or line.sign
            return effect_words.citations(said, self._today) if said and column is EffectsColumn.SAID_BY else words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if line.kind is LineKind.HEADING:
                return line.words
            parts = [f"{self.headerData(column, Qt.Orientation.Horizontal)}: {words or '–'}"]
            if column is EffectsColumn.EFFECT:
                parts += [remark.words for remark in self._remarks(line.effect)]
            return "\n".join(parts)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row for the sheet whose ticks are shown. Alerts and headings stay as they are."""
        line = self._lines[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or not self._is_tickable(line):
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        off = self._off
        if line.sign is not None:
            one = {line.sign.problem_id}
            self._chosen_signs = self._chosen_signs | one if ticked else self._chosen_signs - one
        elif line.effect is not None:
            one = {line.effect.effect.id}
            off = off - one if ticked else off | one
        else:
            one = {line.words}
            self._own_off_diary = self._own_off_diary - one if ticked else self._own_off_diary | one
        self._set_off(off)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be ticked, except alerts; headings are passed over by the keys."""
        line = self._lines[index.row()]
        if line.kind is LineKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == EffectsColumn.ON_SHEET and self._is_tickable(line):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _say_ticks_changed(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(EffectsColumn) - 1))
        self.choice_changed.emit()

    def _tick(self, line: EffectLine, role: int) -> object:
        on_sheet = True
        if line.sign is not None:
            on_sheet = line.sign.problem_id in self._chosen_signs
        elif line.kind is LineKind.EFFECT and line.effect is not None:
            on_sheet = line.effect.effect.id not in self._off
        elif line.kind is LineKind.OWN:
            on_sheet = not self._is_diary or line.words not in self._own_off_diary
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if on_sheet else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if line.kind is LineKind.ALERT:
                return self.tr("On sheet: always, this is an alert")
            return self.tr("On sheet: yes") if on_sheet else self.tr("On sheet: no")
        if role == Qt.ItemDataRole.ToolTipRole and not self._is_tickable(line):
            return {
                LineKind.ALERT: self.tr("An alert always stands on the sheet."),
                LineKind.OWN: self.tr("Your own row stands on the sheet until you remove it (Del)."),
            }.get(line.kind)
        return None

    def _words(self, line: EffectLine, column: EffectsColumn) -> str:
        if column is (EffectsColumn.ON_SHEET if line.kind is LineKind.HEADING else EffectsColumn.EFFECT):
            return line.words
        if line.sign is not None and column is EffectsColumn.SAID_BY:
            return effect_words.sign_said_by(line.sign)
        if line.effect is None:
            return ""
        if column is EffectsColumn.COMES_WITH:
            return effect_words.comes_with(line.effect, self._groups)
        if column is EffectsColumn.SAID_BY:
            return effect_words.said_by(line.effect)
        if column is EffectsColumn.REMARKS:
            return "\n".join(remark.words for remark in self._remarks(line.effect))
        return ""

    def _remarks(self, effect: MergedEffect | None) -> tuple[effect_words.Remark, ...]:
        return effect_words.remarks(effect, self._answer.report) if effect and self._answer else ()
