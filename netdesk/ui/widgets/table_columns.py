"""The columns of the table of treatments: which are shown, how wide, and which of them are in view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QScrollBar, QTableView

from netdesk.model.table_column import TableColumn
from netdesk.ui.models.treatment_table_model import FIRST_COLUMNS
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme

_SHOWN_KEY: Final = "treatments.shown"
_WIDTHS_KEY: Final = "treatments.columns"

_NARROW: Final = 484
"""Below this width in logical pixels at 100 % the group is left to the details, until the reader chooses columns."""

_NAME_SHARE: Final = 0.415
"""The part of a narrow table that names do with."""

_WIDEST_SHARE: Final = 0.7
"""The part of the table that one column may take, so that another has room beside it."""


_OF_SENTENCES: Final = (144, 120)
_WIDTHS: Final = {
    TableColumn.TREATMENT: (226, 220),
    TableColumn.GROUP: (100, 76),
    TableColumn.KIND: (90, 76),
    TableColumn.SOURCES: (66, 66),
}
"""Logical pixels at 100 %: what is wanted, and with how little a column does."""


class TableColumns(QObject):
    """Shares the table's width out, so that it never scrolls sideways as a whole and the first column always stays.

    Where the columns shown have no room beside each other, those after the first are walked through one by one with
    ``bar``, as in a spreadsheet whose first column is frozen: the columns that are out of view are hidden from the
    view, so keys, mouse, screen readers and painting all know one table.
    """

    shown_changed = Signal()
    """Other columns are wanted: the model must have just these before they are laid out, which is right after this."""

    in_view_changed = Signal()
    """Other columns are in view."""

    def __init__(self, table: QTableView, theme: Theme) -> None:
        """Look after the columns of ``table``, whose model has ``shown``."""
        super().__init__(table)
        self._table = table
        self._theme = theme
        self._chosen: tuple[TableColumn, ...] = ()
        self._widths: dict[TableColumn, int] = {}
        self._in_view: tuple[TableColumn, ...] = ()
        self._width = self._room = 0
        self._is_laying_out = False
        self.bar = QScrollBar(Qt.Orientation.Horizontal, table)  # until whoever lays the table out takes it
        self.bar.setAccessibleName(self.tr("Further columns"))
        self.bar.hide()
        self.bar.valueChanged.connect(self._on_bar_value_changed)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)  # Qt stretches the last one, but not always the last one in view
        header.setMinimumSectionSize(40)
        header.sectionResized.connect(self._on_header_section_resized)

    @property
    def shown(self) -> tuple[TableColumn, ...]:
        """The columns wanted, in view or not, from left to right."""
        return self._chosen or FIRST_COLUMNS

    @property
    def in_view(self) -> tuple[TableColumn, ...]:
        """The columns that can be seen now."""
        return self._in_view

    def set_shown(self, columns: Iterable[TableColumn]) -> None:
        """Show these columns, and the first one in any case, in the order of ``TableColumn``."""
        wanted = {TableColumn.TREATMENT, *columns}
        self._take(tuple(column for column in TableColumn if column in wanted))

    def reset(self) -> None:
        """Back to the first columns and to widths that are shared out."""
        self._widths = {}
        self.bar.setValue(0)
        self._take(())

    def remember(self, settings: Settings) -> None:
        """Keep the choice of columns, and the widths that the reader gave them."""
        settings.set(_SHOWN_KEY, " ".join(self._chosen))
        widths = [self._widths.get(column, 0) for column in TableColumn]
        settings.set(_WIDTHS_KEY, widths if any(widths) else [])

    def restore(self, settings: Settings) -> None:
        """Take what was kept; what is no column or no width is ignored."""
        widths = settings.numbers(_WIDTHS_KEY)
        if len(widths) == len(TableColumn):
            self._widths = {column: width for column, width in zip(TableColumn, widths, strict=True) if width > 0}
        kept = settings.text(_SHOWN_KEY).split()
        if chosen := [column for column in TableColumn if column in kept]:
            self.set_shown(chosen)

    def beside(self, place: int, step: int) -> int:
        """The place of the column next to another, on its right (1) or left (-1); its own where there is none."""
        can_be_seen = [0, *map(self.shown.index, self._others())]
        here = can_be_seen.index(place) if place in can_be_seen else 0
        return can_be_seen[min(max(here + step, 0), len(can_be_seen) - 1)]

    def bring_into_view(self, place: int) -> None:
        """Walk through the columns until this one can be seen."""
        column, others = self.shown[place], self._others()
        if column in self._in_view or column not in others:
            return
        at_left = others.index(column)
        if at_left > self.bar.value():  # as few steps to the right as bring it in
            steps = range(self.bar.value() + 1, at_left + 1)
            at_left = next(first for first in steps if column in self._fitting(others[first:]))
        self.bar.setValue(at_left)

    def lay_out(self, width: int, room: int) -> None:
        """Share a width out, in logical pixels.

        Args:
            width: What all columns in view fill together.
            room: What they are shared out by: the same, or less for a scroll bar that may come.
        """
        self._width, self._room = width, room
        if self._is_laying_out:
            return
        self._is_laying_out = True
        before, done = self._in_view, (-1, -1)
        while done != (self._width, self._room):  # the table may be given another width while its columns change
            done = self._width, self._room
            self._in_view = (TableColumn.TREATMENT, *self._others_in_view())
            self._apply(self._shared_out(self._in_view))
        self._is_laying_out = False
        if self._in_view != before:
            self.in_view_changed.emit()

    def _take(self, chosen: tuple[TableColumn, ...]) -> None:
        before, self._chosen = self.shown, chosen
        if self.shown != before:
            self._is_laying_out = True  # sections that come and go are no widths that the reader chose
            self.shown_changed.emit()
            self._is_laying_out = False
        self.lay_out(self._width, self._room)

    def _others(self) -> tuple[TableColumn, ...]:
        """All but the first; in a narrow table without the group, unless the reader has chosen."""
        is_narrow = not self._chosen and self._room < self._theme.px(_NARROW)
        return tuple(column for column in self.shown[1:] if not (is_narrow and column is TableColumn.GROUP))

    def _others_in_view(self) -> Sequence[TableColumn]:
        """All of them where there is room; else as many as have room from where the bar stands."""
        others = self._others()
        steps = next((first for first in range(len(others)) if self._fitting(others[first:]) == others[first:]), 0)
        self.bar.setRange(0, steps)
        self.bar.setVisible(steps > 0)
        return self._fitting(others[self.bar.value() :])

    def _fitting(self, columns: tuple[TableColumn, ...]) -> tuple[TableColumn, ...]:
        """As many of these, from the left, as have room beside the first column; always one."""
        left = self._room - self._least(TableColumn.TREATMENT)
        for number, column in enumerate(columns):
            left -= self._least(column)
            if left < 0:
                return columns[: max(number, 1)]
        return columns

    def _shared_out(self, columns: Sequence[TableColumn]) -> dict[TableColumn, int]:
        """Every column gets what it does with at least; what is left over goes to each as it wants more."""
        least = {column: self._least(column) for column in columns}
        wanted = {column: self._wanted(column) for column in columns}
        left, more = self._room - sum(least.values()), sum(wanted.values()) - sum(least.values())
        if left <= more:
            part = max(left, 0) / more if more else 0
            return {column: least[column] + int(part * (wanted[column] - least[column])) for column in columns}
        free = [column for column in columns if column not in self._widths]
        part = (left - more) / (sum(wanted[column] for column in free) or 1)
        return {column: wanted[column] + int(part * wanted[column] * (column in free)) for column in columns}

    def _apply(self, widths: dict[TableColumn, int]) -> None:
        """The last column in view takes all that is left."""
        left = self._width - sum(widths[column] for column in self._in_view[:-1])
        widths[self._in_view[-1]] = max(left, self._table.horizontalHeader().minimumSectionSize())
        for place, column in enumerate(self.shown):
            self._table.setColumnHidden(place, column not in widths)
            if column in widths:
                self._table.setColumnWidth(place, widths[column])

    def _wanted(self, column: TableColumn) -> int:
        if column in self._widths:
            return min(self._widths[column], int(_WIDEST_SHARE * self._room))
        return max(self._theme.px(_WIDTHS.get(column, _OF_SENTENCES)[0]), self._least(column))

    def _least(self, column: TableColumn) -> int:
        if column in self._widths:
            return self._wanted(column)
        least = self._theme.px(_WIDTHS.get(column, _OF_SENTENCES)[1])
        return min(least, int(_NAME_SHARE * self._room)) if column is TableColumn.TREATMENT else least

    @Slot(int)
    def _on_bar_value_changed(self, _value: int) -> None:
        self.lay_out(self._width, self._room)

    @Slot(int, int, int)
    def _on_header_section_resized(self, place: int, _old: int, _new: int) -> None:
        """The reader drew a border: from now on all columns in view but the last keep their widths."""
        if self._is_laying_out or not self._table.isVisible():
            return
        if self.shown[place] in self._in_view[:-1]:
            header = self._table.horizontalHeader()
            self._widths |= {column: header.sectionSize(self.shown.index(column)) for column in self._in_view[:-1]}
        self.lay_out(self._width, self._room)
