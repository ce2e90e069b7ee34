"""The page of a role, a test, a word, a service, a schedule, a piece of advice or a drug of a combination."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final

from netdesk.db.connection import Connection
from netdesk.model.kinds import Standing, SubjectKind
from netdesk.model.link import HitKind, Link
from netdesk.model.statement import Statement
from netdesk.model.subject_page import Linked, NamedIn, SubjectPage
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.name_reader import NameReader
from netdesk.query.nearest import unknown
from netdesk.query.plain_names import PlainNames
from netdesk.query.relation_reader import RelationReader
from netdesk.query.safeguard_reader import SafeguardReader
from netdesk.query.statement_reader import StatementReader
from netdesk.query.subject_reader import SubjectReader
from netdesk.query.treatment_tree import TreatmentTree

KINDS: Final = (
    HitKind.DRUG,
    HitKind.ROLE,
    HitKind.TEST,
    HitKind.TERM,
    HitKind.SERVICE,
    HitKind.SCHEDULE,
    HitKind.ADVICE,
)
"""The kinds that have such a page; treatments, symptoms and sources have questions of their own."""

_NAMED_IN: Final = """
    NOT (s.subject_kind = :kind AND s.subject_id = :id) AND (
        s.id IN (SELECT statement_id FROM statement_link WHERE kind = :kind AND target_id = :id)
        OR (:kind = 'drug' AND s.subject_kind = 'treatment' AND s.subject_id IN (
            SELECT treatment_id FROM treatment_link WHERE kind = 'drug' AND target_id = :id
        ))
    )
"""

_BESIDE: Final = {
    HitKind.ROLE: """
        SELECT b.id, b.title FROM role AS r JOIN role AS b ON b.parent_id = r.id OR b.id = r.parent_id
        WHERE r.id = :id ORDER BY b.position
    """,
    HitKind.ADVICE: """
        SELECT b.id, b.name AS title FROM advice AS a JOIN advice AS b ON b.group_id = a.group_id AND b.id <> a.id
        WHERE a.id = :id ORDER BY b.position
    """,
}


class SubjectPageReader:
    """Puts together what is said of one subject and what names it."""

    def __init__(
        self,
        connection: Connection,
        tree: TreatmentTree,
        statements: StatementReader,
        subjects: SubjectReader,
        relations: RelationReader,
        safeguards: SafeguardReader,
        names: NameReader,
        plain: PlainNames,
    ) -> None:
        self._connection = connection
        self._tree = tree
        self._statements = statements
        self._subjects = subjects
        self._relations = relations
        self._safeguards = safeguards
        self._names = names
        self._plain = plain

    def page(self, link: Link) -> SubjectPage:
        """The page of what a link leads to.

        Raises:
            UnknownIdError: There is no such thing, or its kind has a question of its own.
        """
        about = self._subjects.about([(link.kind, link.id)])[link.kind, link.id] if link.kind in KINDS else None
        if about is None or not about.title:
            raise unknown(link.kind.replace("_", " "), link.id, self._known(link.kind))
        said = self._statements.where("s.subject_kind = :kind AND s.subject_id = :id", kind=link.kind, id=link.id)
        naming = self._statements.where(_NAMED_IN, kind=link.kind, id=link.id)
        suggested = self._suggested(link)
        treatments = self._treatments(link, said, naming)
        ids = [treatment.id for treatment in (*treatments, *(treatment for treatment, _ in suggested))]
        return SubjectPage(
            link=link,
            title=about.title,
            relation=self._relations.of_subject((link.kind, link.id)).words,
            names=self._names.names(link.kind, link.id),
            definition=about.definition,
            note=self._note(link),
            said=tuple(statement for statement in said if statement.standing is Standing.SAID),
            named_in=self._named_in(statement for statement in naming if statement.standing is Standing.SAID),
            not_guidance=tuple(each for each in (*said, *naming) if each.standing is not Standing.SAID),
            treatments=treatments,
            suggested=suggested,
            beside=tuple(
                Linked(Link(link.kind, row["id"]), row["title"])
                for row in (self._connection.rows(_BESIDE[link.kind], id=link.id) if link.kind in _BESIDE else ())
            ),
            alerts=self._safeguards.alerts(ids),
            cautions=self._safeguards.cautions(ids),
            prerequisites=self._safeguards.prerequisites(ids),
        )

    def _named_in(self, naming: Iterable[Statement]) -> tuple[NamedIn, ...]:
        statements = tuple(naming)
        subjects = [(HitKind(statement.subject_kind), statement.subject_id) for statement in statements]
        about = self._subjects.about(list(dict.fromkeys(subjects)))
        return tuple(
            NamedIn(Linked(Link(*subject), about[subject].title), statement)
            for subject, statement in zip(subjects, statements, strict=True)
        )

    def _treatments(
        self, link: Link, said: Sequence[Statement], naming: Sequence[Statement]
    ) -> tuple[TreatmentName, ...]:
        """Those that statements about it name, those whose statements name it, and the combinations with the drug."""
        guidance = [statement for statement in (*said, *naming) if statement.standing is Standing.SAID]
        ids = {each.subject_id for each in guidance if each.subject_kind is SubjectKind.TREATMENT}
        rows = self._connection.rows(
            """
            SELECT target_id AS id FROM statement_link
            WHERE kind = 'treatment' AND statement_id IN (SELECT value FROM json_each(:said))
            UNION SELECT treatment_id FROM treatment_link WHERE :kind = 'drug' AND kind = 'drug' AND target_id = :id
            """,
            said=json.dumps([each.id for each in guidance if each in said]),
            kind=link.kind,
            id=link.id,
        )
        ids.update(row["id"] for row in rows)
        return tuple(self._tree.named(node.id) for node in self._tree if node.id in ids)

    def _suggested(self, link: Link) -> tuple[tuple[TreatmentName, str], ...]:
        if link.kind is not HitKind.ROLE:
            return ()
        rows = self._connection.rows(
            """
            SELECT r.treatment_id, r.why FROM role_suggestion AS r JOIN treatment AS t ON t.id = r.treatment_id
            WHERE r.role_id = :id ORDER BY t.position
            """,
            id=link.id,
        )
        return tuple((self._tree.named(row["treatment_id"]), self._plain.written_out(row["why"])) for row in rows)

    def _note(self, link: Link) -> str | None:
        rows = self._connection.rows(
            "SELECT note FROM role WHERE :kind = 'role' AND id = :id AND note IS NOT NULL", kind=link.kind, id=link.id
        )
        return self._plain.written_out(rows[0]["note"]) if rows else None

    def _known(self, kind: HitKind) -> dict[str, list[str]]:
        known: dict[str, list[str]] = {}
        for row in self._connection.rows(
            "SELECT subject_id, text FROM search WHERE subject_kind = :kind AND statement_id IS NULL ORDER BY rowid",
            kind=kind,
        ):
            known.setdefault(row["subject_id"], []).append(row["text"])
        return known
