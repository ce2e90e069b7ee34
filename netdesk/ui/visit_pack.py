"""What has been put aside for this visit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from netdesk.printing.sheet import Sheet


class VisitPack(QObject):
    """Sheets in the order in which they will be printed. In memory only: gone when the window closes."""

    pack_changed = Signal(int)
    """Something was put in, moved or taken out; how many sheets there are now."""

    brought_back = Signal(int)
    """What was cleared is there again; how many sheets."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._sheets: tuple[Sheet, ...] = ()
        self._cleared: tuple[Sheet, ...] = ()

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What has been put aside, as it stood then."""
        return self._sheets

    @property
    def cleared(self) -> tuple[Sheet, ...]:
        """What ``undo`` brings back: what was cleared, until something else is put aside."""
        return self._cleared

    def put(self, sheet: Sheet) -> bool:
        """Put a sheet at the end; one of the same kind on the same takes the place of the former.

        Returns:
            Whether something else was put there before, such as a diary of other rows or a roster of other people.
        """
        self._cleared = ()
        kind, kinds = _kind(sheet), [_kind(each) for each in self._sheets]
        if kind in kinds:
            place = kinds.index(kind)
            former = self._sheets[place]
            self._replace((*self._sheets[:place], sheet, *self._sheets[place + 1 :]))
            return former != sheet
        self._replace((*self._sheets, sheet))
        return False

    def move(self, place: int, step: int) -> None:
        """Move a sheet down (1) or up (-1); at the end it stays."""
        if 0 <= place + step < len(self._sheets):
            sheets = list(self._sheets)
            sheets.insert(place + step, sheets.pop(place))
            self._replace(tuple(sheets))

    def remove(self, place: int) -> None:
        """Take a sheet out."""
        self._replace((*self._sheets[:place], *self._sheets[place + 1 :]))

    def take_name(self, patient_name: str) -> None:
        """Let every sheet be for this patient."""
        self._replace(tuple(replace(sheet, patient_name=patient_name) for sheet in self._sheets))

    def clear(self) -> None:
        """Take everything out; ``undo`` brings it back."""
        self._cleared = self._sheets
        self._replace(())

    def undo(self) -> None:
        """Bring back what was cleared, where there is something."""
        if self._cleared:
            cleared, self._cleared = self._cleared, ()
            self._replace(cleared)
            self.brought_back.emit(len(cleared))

    def forget(self) -> None:
        """Take everything out for good: the next patient comes, or the window closes."""
        self._cleared = ()
        self._replace(())

    def _replace(self, sheets: tuple[Sheet, ...]) -> None:
        self._sheets = sheets
        self.pack_changed.emit(len(sheets))


def _kind(sheet: Sheet) -> object:
    """Which sheet and about what: the treatments, or for a table what was asked."""
    from netdesk.printing.pack_of import treatments_of  # the window starts without it
    from netdesk.printing.table_sheet import TableSheet

    return type(sheet), sheet.filters if isinstance(sheet, TableSheet) else treatments_of([sheet])
