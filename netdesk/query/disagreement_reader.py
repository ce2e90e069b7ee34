"""Where sources differ, with both sides."""

from __future__ import annotations

from collections import defaultdict

from netdesk.db.connection import Connection
from netdesk.model.statement import Statement
from netdesk.model.treatment import Disagreement, DisagreementSide
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentTree


class DisagreementReader:
    """Disagreements between sources; no side is taken."""

    def __init__(self, connection: Connection, tree: TreatmentTree, statements: StatementReader) -> None:
        self._connection = connection
        self._tree = tree
        self._statements = statements

    def disagreements(self, treatment_id: str | None = None) -> tuple[Disagreement, ...]:
        """All of them, or those about one treatment, in the content's order."""
        rows = self._connection.rows(
            """
            SELECT id, title, note FROM disagreement
            WHERE :treatment IS NULL OR id IN (
                SELECT disagreement_id FROM disagreement_treatment WHERE treatment_id = :treatment
            )
            ORDER BY position
            """,
            treatment=treatment_id,
        )
        return tuple(
            Disagreement(
                id=row["id"],
                title=row["title"],
                note=row["note"],
                treatments=tuple(self._tree.named(id_) for id_ in self._treatments(row["id"])),
                sides=self._sides(row["id"]),
            )
            for row in rows
        )

    def _treatments(self, disagreement_id: str) -> list[str]:
        rows = self._connection.rows(
            "SELECT treatment_id FROM disagreement_treatment WHERE disagreement_id = :id ORDER BY position",
            id=disagreement_id,
        )
        return [row["treatment_id"] for row in rows]

    def _sides(self, disagreement_id: str) -> tuple[DisagreementSide, ...]:
        rows = self._connection.rows(
            "SELECT side, says, statement_id FROM disagreement_side WHERE disagreement_id = :id "
            "ORDER BY side, position",
            id=disagreement_id,
        )
        said = self._statements.by_id([row["statement_id"] for row in rows])
        sides: defaultdict[tuple[int, str], list[Statement]] = defaultdict(list)
        for row in rows:
            sides[row["side"], row["says"]].append(said[row["statement_id"]])
        return tuple(DisagreementSide(says, tuple(statements)) for (_, says), statements in sides.items())
