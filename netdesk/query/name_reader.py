"""The further names of something: aliases, abbreviations, brands and forms, with region and source."""

from __future__ import annotations

from collections.abc import Mapping

from netdesk.db.connection import Connection
from netdesk.model.kinds import NameKind
from netdesk.model.source import Source
from netdesk.model.treatment import Name


class NameReader:
    """Reads names of any kind of subject."""

    def __init__(self, connection: Connection, sources: Mapping[str, Source]) -> None:
        self._connection = connection
        self._sources = sources

    def names(self, kind: str, id_: str) -> tuple[Name, ...]:
        """All names but our preferred one, in the content's order."""
        rows = self._connection.rows(
            """
            SELECT name, name_kind, region, source_id FROM name
            WHERE subject_kind = :kind AND subject_id = :id AND NOT (name_kind = 'preferred' AND source_id IS NULL)
            ORDER BY id
            """,
            kind=kind,
            id=id_,
        )
        return tuple(
            Name(row["name"], NameKind(row["name_kind"]), row["region"], self._sources.get(row["source_id"]))
            for row in rows
        )
