"""Our marked notes on a treatment, in plain sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from netdesk.db.connection import Connection
from netdesk.model.source import Source
from netdesk.query.treatment_tree import TreatmentTree

_OPENINGS: Final = {
    "mapping_note": "Our mapping",
    "not_the_same_as": "Not the same as",
    "alias_warning": "Our note on names",
    "source_error": "Our correction",
    "confirm": "To be confirmed",
}
"""How a note begins, in the order shown. A display_rule speaks to the program and is not shown."""

_WORD: Final = re.compile(r"\b[a-z][a-z0-9_]*\b")


class NoteWriter:
    """Writes notes for readers: ids of treatments and sources become their names."""

    def __init__(self, connection: Connection, sources: Mapping[str, Source], tree: TreatmentTree) -> None:
        self._connection = connection
        self._names = {node.id: node.name for node in tree if "_" in node.id}
        self._names |= {source.id: source.short_name for source in sources.values()}

    def notes(self, treatment_id: str) -> tuple[str, ...]:
        """The notes on the treatment, each beginning with what kind of note it is."""
        rows = self._connection.rows("SELECT kind, text FROM treatment_note WHERE treatment_id = :id", id=treatment_id)
        texts = {row["kind"]: row["text"] for row in rows}
        return tuple(f"{opening}: {self._plain(texts[kind])}" for kind, opening in _OPENINGS.items() if kind in texts)

    def _plain(self, text: str) -> str:
        named = _WORD.sub(lambda found: self._names.get(found[0], found[0]), text)
        return named if named.endswith((".", "!", "?", ")")) else f"{named}."
