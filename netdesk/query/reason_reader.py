"""Why filters found a treatment: the statements that made it a match, or say that it does not suit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from netdesk.db.connection import Connection
from netdesk.model.filters import NOT_STATED, Facet, Filters, FoundAs
from netdesk.model.kinds import Strength
from netdesk.model.reason import Reason
from netdesk.model.source import Source
from netdesk.model.statement import Criterion, Statement
from netdesk.query.facet_index import FacetIndex, Said, ValueKey
from netdesk.query.statement_reader import StatementReader

_LOOKED_FOR: Final = {
    FoundAs.MATCH: (FoundAs.MATCH,),
    FoundAs.BROADER: (FoundAs.MATCH, FoundAs.BROADER),
    FoundAs.NOT_SUITABLE: (FoundAs.NOT_SUITABLE, FoundAs.MATCH, FoundAs.BROADER),
}
"""In each section, what a facet is answered with: the first of these that anything is said for."""


class _Spoken(NamedTuple):
    """A criterion with the statement that gives it, and as the index takes it."""

    statement: Statement
    criterion: Criterion
    said: Said


class ReasonReader:
    """Reads what a treatment is said for when it is first asked about it, and keeps it: content does not change."""

    def __init__(
        self,
        connection: Connection,
        sources: Mapping[str, Source],
        facets: Iterable[Facet],
        index: FacetIndex,
        row_of: Mapping[str, int],
    ) -> None:
        self._statements = StatementReader(connection, sources)
        self._filterable = {(value.facet_id, value.id) for facet in facets for value in facet.values}
        self._index = index
        self._row_of = row_of
        self._spoken_of: dict[str, list[_Spoken]] = {}

    def reasons(self, filters: Filters, treatment_id: str, found_as: FoundAs) -> tuple[Reason, ...]:
        """The statements for which the treatment stands in a section, in the order of the pages.

        Where it is said not to suit, the statements that say so come first. None where only words were asked for, or
        only "not stated"; values that are no filter count for nothing. Raises ``KeyError`` for an unknown treatment.
        """
        asked: defaultdict[str, list[ValueKey]] = defaultdict(list)
        for value in filters.values:
            if value.id != NOT_STATED:
                asked[value.facet_id].append((value.facet_id, value.id))
        if not asked:
            return ()
        spoken = self._spoken(treatment_id)
        counted = {place for values in asked.values() for place in self._answering(values, spoken, found_as)}
        criteria: defaultdict[str, list[Criterion]] = defaultdict(list)
        for place in sorted(counted):
            criteria[spoken[place].statement.id].append(spoken[place].criterion)
        statements = {spoken[place].statement.id: spoken[place].statement for place in sorted(counted)}
        reasons = [Reason(statements[id_], tuple(of_statement)) for id_, of_statement in criteria.items()]
        return tuple(sorted(reasons, key=_suits))

    def _answering(self, values: Iterable[ValueKey], spoken: Sequence[_Spoken], found_as: FoundAs) -> list[int]:
        """The places of what counts for the values of one facet."""
        counting: defaultdict[FoundAs, list[int]] = defaultdict(list)
        for value in values:
            of_value: defaultdict[FoundAs | None, list[int]] = defaultdict(list)
            for place, one in enumerate(spoken):
                of_value[self._index.counts_as(one.said, value)].append(place)
            if FoundAs.NOT_SUITABLE in of_value:
                of_value.pop(FoundAs.BROADER, None)
            for counts_as in FoundAs:
                counting[counts_as] += of_value[counts_as]
        return next((counting[looked_for] for looked_for in _LOOKED_FOR[found_as] if counting[looked_for]), [])

    def _spoken(self, treatment_id: str) -> Sequence[_Spoken]:
        """All that filters could find the treatment by, in the order of the pages."""
        if treatment_id not in self._spoken_of:
            row = self._row_of[treatment_id]
            statements = self._statements.where(
                """
                s.standing = 'said' AND s.subject_kind = 'treatment' AND s.subject_id = :id
                    AND s.id IN (SELECT statement_id FROM criterion)
                """,
                id=treatment_id,
            )
            self._spoken_of[treatment_id] = [
                _Spoken(statement, criterion, Said(row, (criterion.facet_id, criterion.value_id), _is_for(criterion)))
                for statement in statements
                for criterion in statement.criteria
                if (criterion.facet_id, criterion.value_id) in self._filterable
            ]
        return self._spoken_of[treatment_id]


def _is_for(criterion: Criterion) -> bool:
    return criterion.strength is not Strength.NOT_SUITABLE


def _suits(reason: Reason) -> bool:
    return all(map(_is_for, reason.criteria))
