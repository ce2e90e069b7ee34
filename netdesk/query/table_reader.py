"""What the further columns of the table say, read for many treatments at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from netdesk.db.connection import Connection
from netdesk.model.kinds import Aspect, Strength
from netdesk.model.row_details import RowDetails
from netdesk.model.statement import Statement
from netdesk.model.table_details import TableDetails
from netdesk.model.treatment import Disagreement
from netdesk.query.disagreement_reader import DisagreementReader
from netdesk.query.effects_reader import EffectsReader
from netdesk.query.net_sign_reader import NetSignReader
from netdesk.query.safeguard_reader import SafeguardReader
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentTree

_WITH_A_COLUMN: Final = (Aspect.PURPOSE, Aspect.HOW_GIVEN, Aspect.SCHEDULE)
"""What stands in a column of its own, and not a second time under when it is used."""


class TableReader:
    """Puts the columns together from what the other readers know."""

    def __init__(
        self,
        connection: Connection,
        tree: TreatmentTree,
        statements: StatementReader,
        safeguards: SafeguardReader,
        effects: EffectsReader,
        disagreements: DisagreementReader,
    ) -> None:
        self._statements = statements
        self._safeguards = safeguards
        self._effects = effects
        self._disagreements = disagreements
        self._signs = NetSignReader(connection, tree, statements)

    def details(self, treatment_ids: Iterable[str]) -> TableDetails:
        """The details of the treatments; one asked for twice counts once."""
        asked = tuple(dict.fromkeys(treatment_ids))
        said = self._said(asked)
        lists = self._effects.lists(asked)
        differing = self._disagreements_by_treatment()
        return TableDetails(
            rows=tuple(
                RowDetails(
                    treatment_id=id_,
                    when_used=_when_used(said[id_]),
                    purpose=_answering(said[id_], Aspect.PURPOSE),
                    how_given=_answering(said[id_], Aspect.HOW_GIVEN, Aspect.SCHEDULE),
                    status=_answering(said[id_], Aspect.STATUS),
                    effects=lists[id_].mentions if id_ in lists and lists[id_].group_id == id_ else (),
                    group_effects=lists[id_] if id_ in lists and lists[id_].group_id != id_ else None,
                    prerequisites=self._safeguards.prerequisites([id_]),
                    alerts=self._safeguards.alerts([id_]),
                    cautions=self._safeguards.cautions([id_]),
                    disagreements=tuple(differing[id_]),
                )
                for id_ in asked
            ),
            report=self._signs.report(asked),
        )

    def _said(self, treatment_ids: tuple[str, ...]) -> defaultdict[str, list[Statement]]:
        said: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self._statements.where(
            """
            s.standing = 'said' AND s.subject_kind = 'treatment'
                AND s.subject_id IN (SELECT value FROM json_each(:ids))
            """,
            ids=json.dumps(treatment_ids),
        ):
            said[statement.subject_id].append(statement)
        return said

    def _disagreements_by_treatment(self) -> defaultdict[str, list[Disagreement]]:
        differing: defaultdict[str, list[Disagreement]] = defaultdict(list)
        for disagreement in self._disagreements.disagreements():
            for treatment in disagreement.treatments:
                differing[treatment.id].append(disagreement)
        return differing


def _answering(said: Iterable[Statement], *aspects: Aspect) -> tuple[Statement, ...]:
    return tuple(statement for statement in said if statement.aspect in aspects)


def _when_used(said: Iterable[Statement]) -> tuple[Statement, ...]:
    """Never empty where the table shows something: its two sentences are among these."""
    filterable = tuple(statement for statement in said if statement.criteria and statement.aspect is not Aspect.STATUS)
    telling = tuple(
        statement
        for statement in said
        if statement.aspect is Aspect.WHEN_USED
        or (statement in filterable and (statement.aspect not in _WITH_A_COLUMN or _says_not_suitable(statement)))
    )
    return telling or _answering(said, Aspect.PURPOSE) or filterable


def _says_not_suitable(statement: Statement) -> bool:
    return any(criterion.strength is Strength.NOT_SUITABLE for criterion in statement.criteria)
