"""Our marked notes on a treatment, in plain sentences."""

from __future__ import annotations

from functools import cached_property
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
        rows = self._connection.rows("SELECT kind, text FROM treatment_note WHERE treatment_id = :id", id=treatment_id)
        texts = {row["kind"]: row["text"] for row in rows}
        return tuple(self._in_words(kind, texts[kind]) for kind in _OPENINGS if kind in texts)

    def look_alike(self, treatment_id: str) -> str | None:
        """The note on what the treatment must not be taken for (guard G14); None where there is none."""
        return self._look_alikes.get(treatment_id)

    @cached_property
    def _look_alikes(self) -> dict[str, str]:
        rows = self._connection.rows(
            "SELECT treatment_id, text FROM treatment_note WHERE kind = :kind", kind=_LOOK_ALIKE
        )
        return {row["treatment_id"]: self._in_words(_LOOK_ALIKE, row["text"]) for row in rows}

    def _in_words(self, kind: str, text: str) -> str:
        return f"{_OPENINGS[kind]}: {self._names.written_out(text)}"
