"""The treatments ticked for a checklist or a roster, shared by the pages."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class TickedTreatments(QObject):
    """Ids of treatments in the order in which they were ticked. In memory only: gone when the window closes."""

    ticked_changed = Signal(tuple)
    """All ids that are ticked now."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing ticked."""
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """What is ticked, the first ticked first."""
        return self._ids

    def __contains__(self, treatment_id: object) -> bool:
        return treatment_id in self._ids

    def set_ticked(self, treatment_id: str, ticked: bool) -> None:
        """Tick or untick one treatment."""
        others = tuple(other for other in self._ids if other != treatment_id)
        if not ticked:
            self._replace(others)
        elif others == self._ids:
            self._replace((*others, treatment_id))

    def set_ids(self, ids: Iterable[str]) -> None:
        """Tick exactly these, in this order."""
        self._replace(tuple(dict.fromkeys(ids)))

    def clear(self) -> None:
        """Untick all."""
        self._replace(())

    def _replace(self, ids: tuple[str, ...]) -> None:
        if ids != self._ids:
            self._ids = ids
            self.ticked_changed.emit(ids)
