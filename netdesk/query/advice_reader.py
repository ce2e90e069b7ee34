"""Advice by its groups."""

from __future__ import annotations

from netdesk.db.connection import Connection
from netdesk.model.advice import Advice
from netdesk.query.nearest import unknown
from netdesk.query.statement_reader import StatementReader


class AdviceReader:
    """Duties, tips, steps, questions, cautions and planning factors, in the content's order."""

    def __init__(self, connection: Connection, statements: StatementReader) -> None:
        self._connection = connection
        self._statements = statements

    def advice(self, group_id: str | None = None) -> tuple[Advice, ...]:
        """All advice, or that of one group, each with every statement that gives or names it.

        Raises:
            UnknownIdError: There is no such group.
        """
        if group_id is not None:
            self._check_group(group_id)
        rows = self._connection.rows(
            """
            SELECT a.id, a.name, g.id AS group_id, g.name AS group_name
            FROM advice AS a JOIN advice_group AS g ON g.id = a.group_id
            WHERE :group IS NULL OR g.id = :group ORDER BY g.position, a.position
            """,
            group=group_id,
        )
        return tuple(
            Advice(
                id=row["id"],
                name=row["name"],
                group_id=row["group_id"],
                group_name=row["group_name"],
                statements=self._statements.guidance_linked("advice", row["id"]),
            )
            for row in rows
        )

    def _check_group(self, group_id: str) -> None:
        groups = {row["id"]: [row["name"]] for row in self._connection.rows("SELECT id, name FROM advice_group")}
        if group_id not in groups:
            raise unknown("group of advice", group_id, groups)
