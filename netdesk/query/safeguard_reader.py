"""What cannot be separated from a treatment: alerts, cautions and prerequisites (guards G3, G5, G15)."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.db.connection import Connection
from netdesk.model.alert import Alert, Prerequisite
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentNode, TreatmentTree


class SafeguardReader:
    """Safeguards of treatments: their own, those of what stands above them, and those of a combination's parts."""

    def __init__(self, connection: Connection, tree: TreatmentTree, statements: StatementReader) -> None:
        self._connection = connection
        self._tree = tree
        self._statements = statements

    def alerts(self, treatment_ids: Iterable[str]) -> tuple[Alert, ...]:
        """The alerts that stand on the treatments, each once, in the words of the statements that carry it."""
        wanted = {self._tree[id_].alert_id for id_ in self._bearing(treatment_ids)} - {None}
        rows = self._connection.rows("SELECT id, name FROM alert ORDER BY position") if wanted else ()
        return tuple(
            Alert(row["id"], row["name"], self._statements.guidance_linked("alert", row["id"]))
            for row in rows
            if row["id"] in wanted
        )

    def cautions(self, treatment_ids: Iterable[str]) -> tuple[Statement, ...]:
        """The statements of the cautions that travel with the treatments, each once."""
        wanted = dict.fromkeys(self._tree[id_].caution_id for id_ in self._bearing(treatment_ids))
        found = [self._caution(caution) for caution in wanted if caution is not None]
        return tuple(dict.fromkeys(statement for statements in found for statement in statements))

    def _caution(self, advice_id: str) -> tuple[Statement, ...]:
        """The statements of a caution; one that only names it beside something else is not one of them."""
        return self._statements.where(
            """
            s.standing = 'said' AND (
                (s.subject_kind = 'advice' AND s.subject_id = :advice)
                OR ((s.subject_kind = 'advice' OR s.aspect = 'caution') AND s.id IN (
                    SELECT statement_id FROM statement_link WHERE kind = 'advice' AND target_id = :advice
                ))
            )
            """,
            advice=advice_id,
        )

    def prerequisites(self, treatment_ids: Iterable[str]) -> tuple[tuple[TreatmentName, Prerequisite], ...]:
        """What must be known first, with the treatment of which it is said."""
        return tuple(
            (self._tree.named(id_), self._prerequisite(self._tree[id_], *required))
            for id_ in self._bearing(treatment_ids)
            if (required := self._tree[id_].required) is not None
        )

    def _prerequisite(self, node: TreatmentNode, facet_id: str, value_id: str) -> Prerequisite:
        test = self._connection.rows("SELECT name FROM word WHERE kind = 'test' AND id = :id", id=node.needs_test)
        statements = self._statements.where(
            """
            s.standing = 'said' AND s.subject_kind = 'treatment' AND s.subject_id = :treatment AND (
                s.id IN (SELECT statement_id FROM criterion WHERE facet_id = :facet AND value_id = :value)
                OR s.id IN (SELECT statement_id FROM statement_link WHERE kind = 'test' AND target_id = :test)
            )
            """,
            treatment=node.id,
            facet=facet_id,
            value=value_id,
            test=node.needs_test,
        )
        return Prerequisite(node.required_name or value_id, test[0]["name"] if test else None, statements)

    def _bearing(self, treatment_ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id_ for asked in treatment_ids for id_ in self._tree.bearing(asked)))
