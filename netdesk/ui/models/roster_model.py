"""The people of a roster as an editable table. In memory only: closing the program forgets them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from netdesk.model.care import Person, Role
from netdesk.model.citation import cited
from netdesk.ui.models.role_titles import RoleTitles

Index = QModelIndex | QPersistentModelIndex

LONGEST_TEXT: Final = 80
"""Characters of a cell, as many as a sheet has room for; what is longer is cut as it is typed."""


class RosterColumn(IntEnum):
    """The columns, in order."""

    KEY = 0
    ROLE = 1
    NAME = 2
    PHONE = 3
    NIGHT_PHONE = 4
    HOURS = 5
    ORGANISATION = 6


_FIELDS: Final = {
    RosterColumn.ROLE: "role",
    RosterColumn.NAME: "name",
    RosterColumn.PHONE: "phone",
    RosterColumn.NIGHT_PHONE: "night_phone",
    RosterColumn.HOURS: "hours",
    RosterColumn.ORGANISATION: "organisation",
}


class RosterModel(QAbstractTableModel):
    """People in the order of the sheet; at most one is the key contact."""

    people_changed = Signal()
    """Something was typed, ticked, added, removed or moved."""

    def __init__(self, roles: Iterable[Role], today: date, parent: QObject | None = None) -> None:
        """Start without people.

        Args:
            roles: The roles that the content knows; what one of them is called becomes its id when it is typed.
            today: The day that the ages of sources are counted to.
            parent: The Qt owner.
        """
        super().__init__(parent)
        self._today = today
        self._people: tuple[Person, ...] = ()
        self._removed: list[tuple[tuple[int, Person], ...]] = []
        self._roles = {role.id: role for role in roles}
        self._titles = RoleTitles(self._roles.values())

    @property
    def people(self) -> tuple[Person, ...]:
        """The people as they stand."""
        return self._people

    @property
    def roles(self) -> dict[str, Role]:
        """The roles that the content knows, by id, in its order."""
        return self._roles

    @property
    def can_undo(self) -> bool:
        """Whether somebody was removed who can be brought back."""
        return bool(self._removed)

    def title_of(self, role: str) -> str:
        """The title of a role id; free words stay as they are."""
        return self._roles[role].title if role in self._roles else role

    def completed(self, words: str) -> str:
        """The title of the role that is meant by words typed so far; other words stay as they are."""
        role = self._titles.meant(" ".join(words.split()))
        return self._roles[role].title if role else words

    def add(self, *people: Person) -> None:
        """Put people at the end."""
        if people:
            first = len(self._people)
            self.beginInsertRows(QModelIndex(), first, first + len(people) - 1)
            self._people += people
            self.endInsertRows()
            self.people_changed.emit()

    def remove(self, row: int) -> None:
        """Take a row out; ``undo`` brings it back."""
        self.beginRemoveRows(QModelIndex(), row, row)
        self._removed.append(((row, self._people[row]),))
        self._people = self._people[:row] + self._people[row + 1 :]
        self.endRemoveRows()
        self.people_changed.emit()

    def clear(self) -> None:
        """Take everybody out; ``undo`` brings them back."""
        if self._people:
            self.beginResetModel()
            self._removed.append(tuple(enumerate(self._people)))
            self._people = ()
            self.endResetModel()
            self.people_changed.emit()

    def forget(self) -> None:
        """Take everybody out, and those who were removed before too: nobody can be brought back."""
        self.beginResetModel()
        self._people = ()
        self._removed.clear()
        self.endResetModel()
        self.people_changed.emit()

    def undo(self) -> None:
        """Bring back who was removed last, where they stood."""
        if not self._removed:
            return
        self.beginResetModel()
        people = list(self._people)
        has_key = any(person.key for person in people)
        for row, person in self._removed.pop():
            people.insert(min(row, len(people)), replace(person, key=person.key and not has_key))
        self._people = tuple(people)
        self.endResetModel()
        self.people_changed.emit()

    def move(self, row: int, by: int) -> int:
        """Move a row up (-1) or down (1) and return where it stands; at the ends nothing happens."""
        target = row + by
        if not (0 <= row < len(self._people) and 0 <= target < len(self._people)):
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), target + (1 if by > 0 else 0))
        people = list(self._people)
        people.insert(target, people.pop(row))
        self._people = tuple(people)
        self.endMoveRows()
        self.people_changed.emit()
        return target

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number of people."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number of columns."""
        return 0 if parent.isValid() else len(RosterColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Column titles."""
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole and section == RosterColumn.KEY:
            return "★"
        titles = (
            self.tr("Ring first"),
            self.tr("Role"),
            self.tr("Name"),
            self.tr("Phone by day"),
            self.tr("Phone at night"),
            self.tr("Hours"),
            self.tr("Organisation"),
        )
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return titles[section] if role in spoken else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words and what is said about them."""
        person = self._people[index.row()]
        column = RosterColumn(index.column())
        if column is RosterColumn.KEY:
            return self._key_data(person, role)
        text = str(getattr(person, _FIELDS[column]))
        if column is RosterColumn.ROLE:
            text = self.title_of(text)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{heading}: {text or self._empty_words(column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._duties(person.role) if column is RosterColumn.ROLE else text or self._empty_words(column)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a typed cell, or tick the key contact (which unticks any other)."""
        column = RosterColumn(index.column())
        if column is RosterColumn.KEY:
            return role == Qt.ItemDataRole.CheckStateRole and self._set_key(index.row(), value)
        if role != Qt.ItemDataRole.EditRole:
            return False
        text = " ".join(str(value).split())[:LONGEST_TEXT]
        if column is RosterColumn.ROLE:
            text = self._titles.named(text) or text
        change: dict[str, Any] = {_FIELDS[column]: text}
        changed = replace(self._people[index.row()], **change)
        if changed != self._people[index.row()]:
            self._people = (*self._people[: index.row()], changed, *self._people[index.row() + 1 :])
            self.dataChanged.emit(index, index)
            self.people_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be edited; the key column is ticked."""
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_key = index.column() == RosterColumn.KEY
        return usable | (Qt.ItemFlag.ItemIsUserCheckable if is_key else Qt.ItemFlag.ItemIsEditable)

    def _key_data(self, person: Person, role: int) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if person.key else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Ring first: yes") if person.key else self.tr("Ring first: no")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("The one to ring first (Space)")
        return None

    def _set_key(self, row: int, value: object) -> bool:
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._people = tuple(
            replace(person, key=ticked and number == row) for number, person in enumerate(self._people)
        )
        last = self.index(len(self._people) - 1, RosterColumn.KEY)
        self.dataChanged.emit(self.index(0, RosterColumn.KEY), last)
        self.people_changed.emit()
        return True

    def _empty_words(self, column: RosterColumn) -> str:
        if column is RosterColumn.NAME:
            return self.tr("nobody named: the sheet asks who it is")
        return self.tr("empty: the sheet has a line to write on")

    def _duties(self, role: str) -> str:
        duties = self._roles[role].duties if role in self._roles else ()
        return "\n\n".join(cited(duty, self._today) for duty in duties) or self.title_of(role)
