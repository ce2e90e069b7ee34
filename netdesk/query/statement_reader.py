"""Reading statements with their sources and criteria."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from netdesk.db.connection import Connection, Value
from netdesk.model.kinds import Aspect, Standing, Strength, SubjectKind
from netdesk.model.source import Source
from netdesk.model.statement import Criterion, Statement


class StatementReader:
    """Statements by a condition in SQL, always in the order of the sources' pages."""

    def __init__(self, connection: Connection, sources: Mapping[str, Source]) -> None:
        self._connection = connection
        self._sources = sources

    def where(self, condition: str, /, **parameters: Value) -> tuple[Statement, ...]:
        """The statements ``s`` for which a condition holds; ``condition`` is SQL of ours with named parameters."""
        rows = self._connection.rows(
            f"""
            SELECT s.id, s.subject_kind, s.subject_id, s.aspect, s.text, s.strength, s.standing, s.regulator,
                s.source_id, s.place
            FROM statement AS s WHERE {condition} ORDER BY s.position
            """,
            **parameters,
        )
        criteria = self._criteria([row["id"] for row in rows if row["subject_kind"] == SubjectKind.TREATMENT])
        return tuple(
            Statement(
                id=row["id"],
                subject_kind=SubjectKind(row["subject_kind"]),
                subject_id=row["subject_id"],
                aspect=Aspect(row["aspect"]),
                text=row["text"],
                strength=Strength(row["strength"]),
                source=self._sources[row["source_id"]],
                place=row["place"],
                standing=Standing(row["standing"]),
                regulator=row["regulator"],
                criteria=tuple(criteria.get(row["id"], ())),
            )
            for row in rows
        )

    def by_id(self, statement_ids: Sequence[str]) -> dict[str, Statement]:
        """The statements with the given ids, by id."""
        found = self.where("s.id IN (SELECT value FROM json_each(:ids))", ids=json.dumps(statement_ids))
        return {statement.id: statement for statement in found}

    def guidance_linked(self, kind: str, target_id: str) -> tuple[Statement, ...]:
        """Statements that may be shown as guidance (G20) and are about, or linked with, an id of the given kind."""
        return self.where(
            """
            s.standing = 'said' AND (
                (s.subject_kind = :kind AND s.subject_id = :target)
                OR s.id IN (SELECT statement_id FROM statement_link WHERE kind = :kind AND target_id = :target)
            )
            """,
            kind=kind,
            target=target_id,
        )

    def _criteria(self, statement_ids: Sequence[str]) -> Mapping[str, Sequence[Criterion]]:
        criteria: defaultdict[str, list[Criterion]] = defaultdict(list)
        if not statement_ids:
            return criteria
        for row in self._connection.rows(
            """
            SELECT c.statement_id, c.facet_id, f.name AS facet, c.value_id, v.name AS value, c.strength
            FROM criterion AS c
            JOIN facet AS f ON f.id = c.facet_id
            JOIN facet_value AS v ON v.facet_id = c.facet_id AND v.id = c.value_id
            WHERE c.statement_id IN (SELECT value FROM json_each(:ids))
            ORDER BY c.statement_id, c.position
            """,
            ids=json.dumps(statement_ids),
        ):
            criterion = Criterion(
                row["facet_id"], row["facet"], row["value_id"], row["value"], Strength(row["strength"])
            )
            criteria[row["statement_id"]].append(criterion)
        return criteria
