"""What is shown of anything that a search finds, whatever kind it is."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from netdesk.db.connection import Connection
from netdesk.model.link import HitKind
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.query.match_reader import Subject
from netdesk.query.note_reader import NoteReader
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentTree

_ASKED: Final = """
    WITH asked AS (
        SELECT json_extract(value, '$[0]') AS kind, json_extract(value, '$[1]') AS id FROM json_each(:subjects)
    )
"""


@dataclass(frozen=True, slots=True)
class About:
    """A subject in short. ``definition`` is our own sentence, ``explained`` a source's where it explains the word.

    ``sources`` are those that say anything of it; ``not_the_same_as`` and ``requires`` as in ``SearchHit``.
    """

    title: str
    definition: str | None
    explained: Statement | None
    sources: tuple[Source, ...]
    not_the_same_as: str | None
    requires: str | None


class SubjectReader:
    """Reads about several subjects at once."""

    def __init__(
        self,
        connection: Connection,
        sources: Mapping[str, Source],
        tree: TreatmentTree,
        statements: StatementReader,
        notes: NoteReader,
    ) -> None:
        self._connection = connection
        self._sources = sources
        self._tree = tree
        self._statements = statements
        self._notes = notes

    def about(self, subjects: Sequence[Subject]) -> dict[Subject, About]:
        """Each of the subjects, which must exist."""
        as_json = json.dumps(subjects)
        titles = self._titles(as_json)
        sources = self._said_by(as_json)
        explained = self._explained(subjects)
        return {
            subject: About(
                *titles.get(subject, ("", None)),
                explained=explained.get(subject),
                sources=tuple(source for id_, source in self._sources.items() if id_ in sources[subject]),
                not_the_same_as=self._notes.look_alike(subject[1]) if subject[0] is HitKind.TREATMENT else None,
                requires=self._required(subject),
            )
            for subject in subjects
        }

    def _titles(self, subjects: str) -> dict[Subject, tuple[str, str | None]]:
        rows = self._connection.rows(
            f"""
            {_ASKED}
            SELECT a.kind, a.id, t.name AS title, t.summary AS plain
            FROM asked AS a JOIN treatment AS t ON a.kind = 'treatment' AND t.id = a.id
            UNION ALL SELECT a.kind, a.id, w.name, w.plain
            FROM asked AS a JOIN word AS w ON w.kind = a.kind AND w.id = a.id
            UNION ALL SELECT a.kind, a.id, e.name, e.plain
            FROM asked AS a JOIN side_effect AS e ON a.kind = 'side_effect' AND e.id = a.id
            UNION ALL SELECT a.kind, a.id, r.title, NULL
            FROM asked AS a JOIN role AS r ON a.kind = 'role' AND r.id = a.id
            UNION ALL SELECT a.kind, a.id, v.name, NULL
            FROM asked AS a JOIN advice AS v ON a.kind = 'advice' AND v.id = a.id
            UNION ALL SELECT a.kind, a.id, s.short_name, NULL
            FROM asked AS a JOIN source AS s ON a.kind = 'source' AND s.id = a.id
            """,
            subjects=subjects,
        )
        return {(HitKind(row["kind"]), row["id"]): (row["title"], row["plain"]) for row in rows}

    def _said_by(self, subjects: str) -> defaultdict[Subject, set[str]]:
        """The sources that say anything of a subject, or of anything else that has to do with it.

        A statement's id begins with its source, so that one look into an index tells whether a source has any; a
        subject that thousands of statements name takes no longer than one that a single one names.
        """
        rows = self._connection.rows(
            f"""
            {_ASKED}, source_id AS (SELECT id, id || '-' AS first, id || '.' AS beyond FROM source)
            SELECT a.kind, a.id, o.id AS source_id
            FROM asked AS a CROSS JOIN source_id AS o
            WHERE a.kind = 'source' AND a.id = o.id OR EXISTS (
                SELECT 1 FROM statement AS s
                WHERE s.subject_kind = a.kind AND s.subject_id = a.id AND s.id >= o.first AND s.id < o.beyond
            ) OR EXISTS (
                SELECT 1 FROM statement_link AS l
                WHERE l.kind = CASE a.kind WHEN 'treatment' THEN '' ELSE a.kind END AND l.target_id = a.id
                    AND l.statement_id >= o.first AND l.statement_id < o.beyond
            ) OR a.kind = 'problem' AND EXISTS (
                SELECT 1 FROM statement_link AS l
                WHERE l.kind = 'relief' AND l.target_id = a.id
                    AND l.statement_id >= o.first AND l.statement_id < o.beyond
            ) OR a.kind = 'drug' AND EXISTS (
                SELECT 1 FROM treatment_link AS t
                CROSS JOIN statement AS s ON s.subject_kind = 'treatment' AND s.subject_id = t.treatment_id
                WHERE t.kind = 'drug' AND t.target_id = a.id AND s.id >= o.first AND s.id < o.beyond
            )
            """,
            subjects=subjects,
        )
        said_by: defaultdict[Subject, set[str]] = defaultdict(set)
        for row in rows:
            said_by[HitKind(row["kind"]), row["id"]].add(row["source_id"])
        return said_by

    def _explained(self, subjects: Iterable[Subject]) -> dict[Subject, Statement]:
        """For what is no treatment, the first statement that says what it is."""
        words = [subject for subject in subjects if subject[0] is not HitKind.TREATMENT]
        statements = self._statements.where(
            """
            s.standing = 'said' AND s.aspect = 'definition' AND s.id IN (
                SELECT d.id FROM json_each(:subjects) AS j JOIN statement AS d
                    ON d.subject_kind = json_extract(j.value, '$[0]') AND d.subject_id = json_extract(j.value, '$[1]')
            )
            """,
            subjects=json.dumps(words),
        )
        return {
            (HitKind(statement.subject_kind), statement.subject_id): statement for statement in reversed(statements)
        }

    def _required(self, subject: Subject) -> str | None:
        if subject[0] is not HitKind.TREATMENT:
            return None
        above = self._tree.requiring(subject[1])
        return above.required_name if above is not None else None
