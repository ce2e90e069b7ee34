"""Our marked notes on a treatment, in plain sentences."""

from __future__ import annotations

from typing import Final

from netdesk.db.connection import Connection
from netdesk.query.plain_names import PlainNames

_LOOK_ALIKE: Final = "not_the_same_as"
_OPENINGS: Final = {
    "mapping_note": "Our mapping",
    _LOOK_ALIKE: "Not the same as",
    "alias_warning": "Our note on names",
    "source_error": "Our correction",
    "confirm": "To be confirmed",
}
"""How a note begins, in the order shown. A display_rule speaks to the program and is not shown."""


class NoteReader:
    """Notes for readers."""

    def __init__(self, connection: Connection, names: PlainNames) -> None:
        self._connection = connection
        self._names = names

    def notes(self, treatment_id: str) -> tuple[str, ...]:
        """The notes on the treatment, each beginning with what kind of note it is."""
        return tuple(self._by_kind(treatment_id).values())

    def look_alike(self, treatment_id: str) -> str | None:
        """The note on what the treatment must not be taken for (guard G14); None where there is none."""
        return self._by_kind(treatment_id).get(_LOOK_ALIKE)

    def _by_kind(self, treatment_id: str) -> dict[str, str]:
        rows = self._connection.rows("SELECT kind, text FROM treatment_note WHERE treatment_id = :id", id=treatment_id)
        texts = {row["kind"]: row["text"] for row in rows}
        return {
            kind: f"{opening}: {self._names.written_out(texts[kind])}"
            for kind, opening in _OPENINGS.items()
            if kind in texts
        }
