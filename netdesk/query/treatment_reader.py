"""One treatment with everything said about it."""

from __future__ import annotations

from typing import Final

from netdesk.db.connection import Connection
from netdesk.model.treatment import Relief, Treatment
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.care_reader import CareReader
from netdesk.query.disagreement_reader import DisagreementReader
from netdesk.query.effects_reader import EffectsReader
from netdesk.query.name_reader import NameReader
from netdesk.query.note_reader import NoteReader
from netdesk.query.safeguard_reader import SafeguardReader
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentTree

_OWN: Final = "s.subject_kind = 'treatment' AND s.subject_id = :id"
_MENTIONING: Final = f"""
    NOT ({_OWN}) AND (
        s.id IN (SELECT statement_id FROM statement_link WHERE kind = 'treatment' AND target_id = :id)
        OR (s.subject_kind = 'drug' AND s.subject_id IN (
            SELECT target_id FROM treatment_link WHERE kind = 'drug' AND treatment_id = :id
        ))
    )
"""


class TreatmentReader:
    """Puts a treatment together from what the other readers know of it."""

    def __init__(
        self,
        connection: Connection,
        tree: TreatmentTree,
        statements: StatementReader,
        safeguards: SafeguardReader,
        effects: EffectsReader,
        care: CareReader,
        disagreements: DisagreementReader,
        notes: NoteReader,
        names: NameReader,
    ) -> None:
        self._connection = connection
        self._tree = tree
        self._statements = statements
        self._safeguards = safeguards
        self._effects = effects
        self._care = care
        self._disagreements = disagreements
        self._notes = notes
        self._names = names

    def treatment(self, treatment_id: str) -> Treatment:
        """The treatment; raises ``KeyError`` for an id that is not in the tree."""
        node = self._tree[treatment_id]
        effects = self._effects.own(treatment_id)
        prerequisites = self._safeguards.prerequisites([treatment_id])
        return Treatment(
            id=node.id,
            name=node.name,
            kind=node.kind,
            summary=node.summary,
            path=tuple(self._tree.named(id_) for id_ in reversed(self._tree.ancestors(treatment_id))),
            children=tuple(self._tree.named(id_) for id_ in self._tree.children(treatment_id)),
            names=self._names.names("treatment", treatment_id),
            statements=self._statements.where(_OWN, id=treatment_id),
            mentioned_in=self._statements.where(_MENTIONING, id=treatment_id),
            effects=effects,
            group_effects=None if effects else self._effects.of_group(treatment_id),
            relief=self._relief(treatment_id),
            roles=self._care.links([treatment_id]),
            alerts=self._safeguards.alerts([treatment_id]),
            cautions=self._safeguards.cautions([treatment_id]),
            prerequisite=prerequisites[0][1] if prerequisites else None,
            disagreements=self._disagreements.disagreements(treatment_id),
            see_also=self._linked(treatment_id, "see_also"),
            parts=self._linked(treatment_id, "part"),
            drugs=self._drugs(treatment_id),
            notes=self._notes.notes(treatment_id),
            is_drug=self._tree.is_drug(treatment_id),
        )

    def _relief(self, treatment_id: str) -> tuple[Relief, ...]:
        rows = self._connection.rows(
            """
            SELECT l.target_id, w.name, s.id
            FROM statement_link AS l
            JOIN statement AS s ON s.id = l.statement_id
            JOIN word AS w ON w.kind = 'problem' AND w.id = l.target_id
            WHERE l.kind = 'relief' AND s.subject_kind = 'treatment' AND s.subject_id = :id AND s.standing = 'said'
            ORDER BY s.position, l.position
            """,
            id=treatment_id,
        )
        statements = self._statements.by_id([row["id"] for row in rows])
        return tuple(Relief(row["target_id"], row["name"], statements[row["id"]]) for row in rows)

    def _linked(self, treatment_id: str, kind: str) -> tuple[TreatmentName, ...]:
        rows = self._connection.rows(
            "SELECT target_id FROM treatment_link WHERE treatment_id = :id AND kind = :kind ORDER BY position",
            id=treatment_id,
            kind=kind,
        )
        return tuple(self._tree.named(row["target_id"]) for row in rows)

    def _drugs(self, treatment_id: str) -> tuple[str, ...]:
        rows = self._connection.rows(
            """
            SELECT w.name FROM treatment_link AS l JOIN word AS w ON w.kind = 'drug' AND w.id = l.target_id
            WHERE l.treatment_id = :id AND l.kind = 'drug' ORDER BY l.position
            """,
            id=treatment_id,
        )
        return tuple(row["name"] for row in rows)
