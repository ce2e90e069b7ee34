"""Roles of the care team, and which of them a source links with a treatment or we suggest."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from netdesk.db.connection import Connection
from netdesk.model.care import Role, RoleLink, SuggestedRole
from netdesk.model.kinds import Basis
from netdesk.model.statement import Statement
from netdesk.query.plain_names import PlainNames
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentTree


class CareReader:
    """Roles with their duties and their links. No role is invented for a treatment."""

    def __init__(
        self, connection: Connection, tree: TreatmentTree, statements: StatementReader, names: PlainNames
    ) -> None:
        self._connection = connection
        self._tree = tree
        self._statements = statements
        self._names = names

    @cached_property
    def _roles(self) -> dict[str, Role]:
        duties: defaultdict[str, list[Statement]] = defaultdict(list)
        for duty in self._statements.where("s.standing = 'said' AND s.subject_kind = 'role' AND s.aspect = 'duty'"):
            duties[duty.subject_id].append(duty)
        titles: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for row in self._connection.rows(
            "SELECT subject_id, name FROM name WHERE subject_kind = 'role' AND name_kind <> 'preferred' ORDER BY id"
        ):
            titles[row["subject_id"]][row["name"]] = None
        return {
            row["id"]: Role(
                id=row["id"],
                title=row["title"],
                parent_id=row["parent_id"],
                note=row["note"] and self._names.written_out(row["note"]),
                other_titles=tuple(titles[row["id"]]),
                duties=tuple(duties[row["id"]]),
            )
            for row in self._connection.rows("SELECT id, title, parent_id, note FROM role ORDER BY position")
        }

    def all_roles(self) -> tuple[Role, ...]:
        """Every role, in the content's order."""
        return tuple(self._roles.values())

    def links(self, treatment_ids: Iterable[str]) -> tuple[RoleLink, ...]:
        """The links of the treatments, of those above them and of a combination's parts.

        Stated links come first, in the order of the pages; each names the treatment that it is stated for.
        """
        bearing = tuple(dict.fromkeys(id_ for asked in treatment_ids for id_ in self._tree.bearing(asked)))
        return (*self._stated(bearing), *self._suggested(bearing))

    def suggested(self, treatment_ids: Iterable[str]) -> tuple[SuggestedRole, ...]:
        """One entry a role: first the roles that a source links, then those that only we suggest."""
        by_role: defaultdict[str, list[RoleLink]] = defaultdict(list)
        for link in self.links(treatment_ids):
            by_role[link.role.id].append(link)
        place = {id_: number for number, id_ in enumerate(self._roles)}
        ordered = sorted(by_role, key=lambda id_: (by_role[id_][0].basis is not Basis.STATED, place[id_]))
        return tuple(SuggestedRole(self._roles[id_], tuple(by_role[id_])) for id_ in ordered)

    def _stated(self, treatment_ids: Iterable[str]) -> list[RoleLink]:
        """Statements about a treatment that name a role, and statements of a role's duty that name a treatment."""
        rows = self._connection.rows(
            """
            SELECT s.id, s.subject_id AS treatment_id, l.target_id AS role_id, s.position, l.position AS place
            FROM statement_link AS l JOIN statement AS s ON s.id = l.statement_id
            WHERE l.kind = 'role' AND s.subject_kind = 'treatment' AND s.standing = 'said'
                AND s.subject_id IN (SELECT value FROM json_each(:ids))
            UNION
            SELECT s.id, l.target_id, s.subject_id, s.position, l.position
            FROM statement_link AS l JOIN statement AS s ON s.id = l.statement_id
            WHERE l.kind = 'treatment' AND s.subject_kind = 'role' AND s.standing = 'said'
                AND l.target_id IN (SELECT value FROM json_each(:ids))
            ORDER BY 4, 5
            """,
            ids=json.dumps(list(treatment_ids)),
        )
        statements = self._statements.by_id([row["id"] for row in rows])
        return [
            self._link(row["treatment_id"], row["role_id"], Basis.STATED, statement=statements[row["id"]])
            for row in rows
        ]

    def _suggested(self, treatment_ids: Iterable[str]) -> list[RoleLink]:
        rows = self._connection.rows(
            """
            SELECT treatment_id, role_id, why FROM role_suggestion
            WHERE treatment_id IN (SELECT value FROM json_each(:ids)) ORDER BY position
            """,
            ids=json.dumps(list(treatment_ids)),
        )
        return [
            self._link(row["treatment_id"], row["role_id"], Basis.EDITORIAL, why=self._names.written_out(row["why"]))
            for row in rows
        ]

    def _link(
        self, treatment_id: str, role_id: str, basis: Basis, statement: Statement | None = None, why: str | None = None
    ) -> RoleLink:
        name = self._tree[treatment_id].name
        return RoleLink(treatment_id, name, self._roles[role_id], basis, statement, why)
