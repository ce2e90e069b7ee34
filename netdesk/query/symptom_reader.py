"""A symptom's page: the side effect and the problem of the tumour, side by side and never merged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from netdesk.db.connection import Connection
from netdesk.model.alert import Alert
from netdesk.model.kinds import SubjectKind
from netdesk.model.side_effects import EffectMention
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.symptom import AsProblem, AsSideEffect, ListedFor, NamedTest, RelievedBy, SymptomPage
from netdesk.query.effects_reader import EffectsReader
from netdesk.query.nearest import unknown
from netdesk.query.net_sign_reader import NetSignReader
from netdesk.query.plain_names import PlainNames
from netdesk.query.safeguard_reader import SafeguardReader
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentTree

_NAMING: Final = """
    (s.subject_kind = 'problem' AND s.subject_id = :id)
    OR s.id IN (SELECT statement_id FROM statement_link WHERE kind IN ('problem', 'relief') AND target_id = :id)
"""


class _Problem(NamedTuple):
    id: str
    name: str
    effect_id: str | None
    note: str | None


class SymptomReader:
    """Puts together what is said of a symptom, per source."""

    def __init__(
        self,
        connection: Connection,
        sources: Mapping[str, Source],
        tree: TreatmentTree,
        statements: StatementReader,
        safeguards: SafeguardReader,
        effects: EffectsReader,
        signs: NetSignReader,
        names: PlainNames,
    ) -> None:
        self._connection = connection
        self._sources = sources
        self._tree = tree
        self._statements = statements
        self._safeguards = safeguards
        self._effects = effects
        self._signs = signs
        self._plain_names = names

    def symptom(self, symptom_id: str) -> SymptomPage:
        """The page of a side effect or of a problem of the NET, with what shares its word.

        Raises:
            UnknownIdError: There is neither.
        """
        problems = self._problems()
        asked = next((problem for problem in problems if problem.id == symptom_id), None)
        effects = {row["id"]: row["name"] for row in self._connection.rows("SELECT id, name FROM side_effect")}
        if asked is None and symptom_id not in effects:
            raise unknown("side effect or problem of the NET", symptom_id, self.all_names())
        effect_id = asked.effect_id if asked else symptom_id
        paired = [each for each in problems if each == asked or (effect_id and each.effect_id == effect_id)]
        as_effect = self._as_side_effect(effect_id) if effect_id else None
        return self._page(symptom_id, asked.name if asked else effects[symptom_id], as_effect, paired)

    def _page(self, id_: str, name: str, effect: AsSideEffect | None, problems: Sequence[_Problem]) -> SymptomPage:
        as_problems = tuple(map(self._as_problem, problems))
        listed = effect.listed_for if effect else ()
        treatments = tuple(
            dict.fromkeys(
                [
                    *(each.treatment for each in listed),
                    *(relieved.treatment for problem in as_problems for relieved in problem.relieved_by),
                ]
            )
        )
        ids = [treatment.id for treatment in treatments]
        shown = chain(
            (mention.statement for each in listed for mention in each.mentions),
            *(
                (*problem.sign, *_with_alert(problem.alert), *problem.said, *_statements(problem.relieved_by))
                for problem in as_problems
            ),
        )
        return SymptomPage(
            id=id_,
            name=name,
            effect=effect,
            problems=as_problems,
            tests=self._tests(shown),
            treatments=treatments,
            alerts=self._safeguards.alerts(ids),
            cautions=self._safeguards.cautions(ids),
            prerequisites=self._safeguards.prerequisites(ids),
            report=self._signs.report(ids),
        )

    def _as_side_effect(self, effect_id: str) -> AsSideEffect:
        lists = self._effects.all_lists()
        listed_for = []
        naming: set[Source] = set()
        for treatment_id, mentions in lists.items():
            if here := tuple(mention for mention in mentions if mention.effect.id == effect_id):
                named_here = _sources(here)
                naming |= named_here
                silent = self._in_order(_sources(mentions) - named_here)
                listed_for.append(ListedFor(self._tree.named(treatment_id), here, silent))
        listing = _sources(chain.from_iterable(lists.values()))
        return AsSideEffect(
            effect=self._effects.side_effect(effect_id),
            names=self._names("side_effect", effect_id),
            listed_for=tuple(listed_for),
            not_mentioned_by=self._in_order(listing - naming),
            without_lists=self._in_order(set(self._sources.values()) - listing),
        )

    def _as_problem(self, problem: _Problem) -> AsProblem:
        sign = self._sign_of(problem.id)
        relieved_by = self._relieved_by(problem.id)
        alert = self._alert(problem.id)
        shown = {*sign, *_with_alert(alert), *_statements(relieved_by)}
        naming = self._statements.where(f"s.standing = 'said' AND ({_NAMING})", id=problem.id)
        return AsProblem(
            id=problem.id,
            name=problem.name,
            names=self._names("problem", problem.id),
            sign=sign,
            relieved_by=relieved_by,
            said=tuple(statement for statement in naming if statement not in shown),
            alert=alert,
            note=self._plain_names.written_out(problem.note) if problem.note else None,
        )

    def _sign_of(self, problem_id: str) -> tuple[Statement, ...]:
        """The statements that ask to report the problem; what is only said of it stands elsewhere."""
        of_problem = next((sign.statements for sign in self._signs.signs() if sign.problem_id == problem_id), ())
        return tuple(statement for statement in of_problem if statement.subject_kind is not SubjectKind.PROBLEM)

    def _relieved_by(self, problem_id: str) -> tuple[RelievedBy, ...]:
        statements = self._statements.where(
            """
            s.standing = 'said' AND s.subject_kind = 'treatment' AND s.id IN (
                SELECT statement_id FROM statement_link WHERE kind = 'relief' AND target_id = :id
            )
            """,
            id=problem_id,
        )
        return tuple(RelievedBy(self._tree.named(statement.subject_id), statement) for statement in statements)

    def _alert(self, problem_id: str) -> Alert | None:
        rows = self._connection.rows("SELECT id, name FROM alert WHERE problem_id = :id", id=problem_id)
        return next(
            (Alert(row["id"], row["name"], self._statements.guidance_linked("alert", row["id"])) for row in rows), None
        )

    def _tests(self, shown: Iterable[Statement]) -> tuple[NamedTest, ...]:
        by_id = {statement.id: statement for statement in shown}
        rows = self._connection.rows(
            """
            SELECT w.id, w.name, l.statement_id FROM statement_link AS l
            JOIN word AS w ON w.kind = 'test' AND w.id = l.target_id
            WHERE l.kind = 'test' AND l.statement_id IN (SELECT value FROM json_each(:ids)) ORDER BY w.position
            """,
            ids=json.dumps(list(by_id)),
        )
        tests: dict[tuple[str, str], list[Statement]] = {}
        for row in rows:
            tests.setdefault((row["id"], row["name"]), []).append(by_id[row["statement_id"]])
        return tuple(NamedTest(id_, name, tuple(statements)) for (id_, name), statements in tests.items())

    def _problems(self) -> list[_Problem]:
        rows = self._connection.rows(
            "SELECT id, name, same_word_as, note FROM word WHERE kind = 'problem' ORDER BY position"
        )
        return [_Problem(*row) for row in rows]

    def _names(self, kind: str, id_: str) -> tuple[str, ...]:
        rows = self._connection.rows(
            "SELECT name FROM name WHERE subject_kind = :kind AND subject_id = :id AND name_kind <> 'preferred' "
            "ORDER BY id",
            kind=kind,
            id=id_,
        )
        return tuple(dict.fromkeys(row["name"] for row in rows))

    def all_names(self) -> dict[str, list[str]]:
        """The names of every side effect and every problem of the NET by its id, the preferred one first."""
        known: dict[str, list[str]] = {}
        for row in self._connection.rows(
            "SELECT subject_id, name FROM name WHERE subject_kind IN ('side_effect', 'problem') ORDER BY id"
        ):
            known.setdefault(row["subject_id"], []).append(row["name"])
        return known

    def _in_order(self, sources: set[Source]) -> tuple[Source, ...]:
        return tuple(source for source in self._sources.values() if source in sources)


def _sources(mentions: Iterable[EffectMention]) -> set[Source]:
    return {mention.statement.source for mention in mentions}


def _statements(relieved_by: Iterable[RelievedBy]) -> list[Statement]:
    return [relieved.statement for relieved in relieved_by]


def _with_alert(alert: Alert | None) -> tuple[Statement, ...]:
    return alert.statements if alert is not None else ()
