"""The people of a roster as an editable table. In memory only: closing the program forgets them."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.model.care import Person, Role

Index = QModelIndex | QPersistentModelIndex

LONGEST_TEXT: Final = 200
"""Characters of a cell; what is longer is cut as it is typed."""


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
    """People in the order of the sheet; at most one is the key contact.

    Args:
        roles: The roles that the content knows; a typed title of one of them becomes its id.
        parent: The Qt owner.
    """

    def __init__(self, roles: tuple[Role, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: list[Person] = []
        self._titles = {role.id: role.title for role in roles}
        self._ids = {role.title.casefold(): role.id for role in roles}

    @property
    def people(self) -> tuple[Person, ...]:
        """The people as they stand."""
        return tuple(self._people)

    def role_titles(self) -> tuple[str, ...]:
        """The titles that the role column offers."""
        return tuple(self._titles.values())

    def title_of(self, role: str) -> str:
        """The title of a role id; free words stay as they are."""
        return self._titles.get(role, role)

    def set_people(self, people: tuple[Person, ...]) -> None:
        """Show these people instead."""
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()

    def add(self, person: Person) -> int:
        """Put a person at the end and return the row."""
        row = len(self._people)
        self.beginInsertRows(QModelIndex(), row, row)
        self._people.append(person)
        self.endInsertRows()
        return row

    def remove(self, row: int) -> Person:
        """Take a row out and return who stood there."""
        self.beginRemoveRows(QModelIndex(), row, row)
        person = self._people.pop(row)
        self.endRemoveRows()
        return person

    def insert(self, row: int, person: Person) -> None:
        """Put a person at a row, as when a removal is taken back."""
        self.beginInsertRows(QModelIndex(), row, row)
        self._people.insert(row, person)
        self.endInsertRows()

    def move(self, row: int, by: int) -> int:
        """Move a row up (-1) or down (1) and return where it stands; at the ends nothing happens."""
        target = row + by
        if not 0 <= target < len(self._people):
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), target + (1 if by > 0 else 0))
        self._people.insert(target, self._people.pop(row))
        self.endMoveRows()
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
        titles = {
            RosterColumn.KEY: self.tr("Ring first"),
            RosterColumn.ROLE: self.tr("Role"),
            RosterColumn.NAME: self.tr("Name"),
            RosterColumn.PHONE: self.tr("Phone by day"),
            RosterColumn.NIGHT_PHONE: self.tr("Phone at night"),
            RosterColumn.HOURS: self.tr("Hours"),
            RosterColumn.ORGANISATION: self.tr("Organisation"),
        }
        return titles[RosterColumn(section)] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words; an empty name reads as what the sheet will ask."""
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
            return f"{heading}: {text or self.tr('a line to write on')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return text or self.tr("Left empty, the sheet has a line to write on here.")
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
            text = self._ids.get(text.casefold(), text)
        change: dict[str, Any] = {_FIELDS[column]: text}
        self._people[index.row()] = replace(self._people[index.row()], **change)
        self.dataChanged.emit(index, index)
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
        if role == Qt.ItemDataRole.DisplayRole:
            return "★" if person.key else ""
        return None

    def _set_key(self, row: int, value: object) -> bool:
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._people = [replace(person, key=ticked and number == row) for number, person in enumerate(self._people)]
        last = self.index(len(self._people) - 1, RosterColumn.KEY)
        self.dataChanged.emit(self.index(0, RosterColumn.KEY), last)
        return True
