"""What to report: possible signs of the tumour itself, and the general requests to report symptoms."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from netdesk.db.connection import Connection
from netdesk.model.side_effects import NetSign
from netdesk.model.statement import Statement
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentTree

REPORT_GROUP: Final = "report_to_team"
"""The group of advice that asks to report something."""

_ABOUT_REPORTING: Final = """
    s.standing = 'said' AND s.id IN (
        SELECT x.id FROM statement AS x JOIN advice AS a ON x.subject_kind = 'advice' AND x.subject_id = a.id
        WHERE a.group_id = :group
        UNION
        SELECT l.statement_id FROM statement_link AS l JOIN advice AS a ON l.kind = 'advice' AND l.target_id = a.id
        WHERE a.group_id = :group
    )
"""


class NetSignReader:
    """Signs of the NET stand in a group of their own, never among side effects (guard G9)."""

    def __init__(self, connection: Connection, tree: TreatmentTree, statements: StatementReader) -> None:
        self._connection = connection
        self._tree = tree
        self._statements = statements

    def signs(self) -> tuple[NetSign, ...]:
        """The problems of the NET that a source asks to report, each with all that asks so or is said of it."""
        problem_of = self._connection.rows(
            f"""
            SELECT l.target_id AS problem_id, s.id FROM statement_link AS l JOIN statement AS s ON s.id = l.statement_id
            WHERE l.kind = 'problem' AND {_ABOUT_REPORTING}
            """,
            group=REPORT_GROUP,
        )
        asking: defaultdict[str, list[str]] = defaultdict(list)
        for row in problem_of:
            asking[row["problem_id"]].append(row["id"])
        problems = self._connection.rows(
            "SELECT id, name, same_word_as FROM word WHERE kind = 'problem' ORDER BY position"
        )
        return tuple(
            NetSign(row["id"], row["name"], row["same_word_as"], self._said_of(row["id"], asking[row["id"]]))
            for row in problems
            if row["id"] in asking
        )

    def report(self, treatment_ids: Iterable[str]) -> tuple[Statement, ...]:
        """The statements that ask to report symptoms, without those that name a sign of the NET.

        One that is about a treatment is given only where it bears on one of ``treatment_ids``.
        """
        bearing = {id_ for asked in treatment_ids for id_ in self._tree.bearing(asked)}
        return self._statements.where(
            _ABOUT_REPORTING
            + """
            AND s.id NOT IN (SELECT statement_id FROM statement_link WHERE kind = 'problem')
            AND (s.subject_kind <> 'treatment' OR s.subject_id IN (SELECT value FROM json_each(:ids)))
            """,
            group=REPORT_GROUP,
            ids=json.dumps(sorted(bearing)),
        )

    def _said_of(self, problem_id: str, asking: Iterable[str]) -> tuple[Statement, ...]:
        return self._statements.where(
            """
            s.standing = 'said' AND (
                (s.subject_kind = 'problem' AND s.subject_id = :problem)
                OR s.id IN (SELECT value FROM json_each(:asking))
            )
            """,
            problem=problem_id,
            asking=json.dumps(list(asking)),
        )
