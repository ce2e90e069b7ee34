"""What the sources cover and what none of them says, counted from the content."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from netdesk.db.connection import Connection
from netdesk.model.coverage import Coverage, GroupCount, SourceCoverage, SubjectCount, UnsaidFacet
from netdesk.model.filters import FacetValue
from netdesk.model.kinds import SubjectKind
from netdesk.model.source import Source
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.disagreement_reader import DisagreementReader
from netdesk.query.effects_reader import EffectsReader
from netdesk.query.nearest import unknown
from netdesk.query.treatment_tree import TreatmentTree


class CoverageReader:
    """Counts statements; takes no view of them."""

    def __init__(
        self,
        connection: Connection,
        sources: Mapping[str, Source],
        tree: TreatmentTree,
        effects: EffectsReader,
        disagreements: DisagreementReader,
    ) -> None:
        self._connection = connection
        self._sources = sources
        self._tree = tree
        self._effects = effects
        self._disagreements = disagreements

    def coverage(self) -> Coverage:
        """What all sources cover, and what none says."""
        listed_for = {id_: listed.group_id for id_, listed in self._effects.lists(n.id for n in self._tree).items()}
        return Coverage(
            sources=self._of_sources(),
            not_listed=self._named(self._without_list(listed_for)),
            said_of_group=self._named(id_ for id_, group_id in listed_for.items() if id_ != group_id),
            silent=self._named(self._silent()),
            unsaid=self._unsaid(),
        )

    def of(self, source_id: str) -> SourceCoverage:
        """What one source covers.

        Raises:
            UnknownIdError: There is no such source.
        """
        found = {coverage.source.id: coverage for coverage in self._of_sources()}
        if source_id not in found:
            raise unknown("source", source_id, {id_: (s.short_name, s.title) for id_, s in self._sources.items()})
        return found[source_id]

    def _of_sources(self) -> tuple[SourceCoverage, ...]:
        totals, by_group, by_kind = self._totals(), self._by_group(), self._by_kind()
        groups = [self._tree.named(node.id) for node in self._tree if node.category_id == node.id]
        kinds = [kind for kind in SubjectKind if any(named == kind for _, named in by_kind)]
        disagreements = self._disagreements.disagreements()
        return tuple(
            SourceCoverage(
                source,
                *totals.get(id_, (0, 0, 0)),
                groups=tuple(GroupCount(group, by_group[id_, group.id]) for group in groups),
                others=tuple(SubjectCount(kind, by_kind[id_, kind]) for kind in kinds),
                disagreements=tuple(
                    differing
                    for differing in disagreements
                    if any(statement.source == source for side in differing.sides for statement in side.statements)
                ),
            )
            for id_, source in self._sources.items()
        )

    def _totals(self) -> dict[str, tuple[int, int, int]]:
        """By source: statements, those that are no guidance, side effects listed."""
        rows = self._connection.rows(
            """
            SELECT s.source_id, COUNT(DISTINCT s.id) AS said,
                COUNT(DISTINCT CASE WHEN s.standing <> 'said' THEN s.id END) AS not_guidance,
                COUNT(DISTINCT CASE WHEN s.standing = 'said' THEN e.side_effect_id END) AS side_effects
            FROM statement AS s LEFT JOIN treatment_side_effect AS e ON e.statement_id = s.id
            GROUP BY s.source_id
            """
        )
        return {row["source_id"]: (row["said"], row["not_guidance"], row["side_effects"]) for row in rows}

    def _by_group(self) -> Counter[tuple[str, str]]:
        rows = self._connection.rows(
            """
            SELECT s.source_id, t.category_id, COUNT(*) AS said
            FROM statement AS s JOIN treatment AS t ON t.id = s.subject_id
            WHERE s.subject_kind = 'treatment' GROUP BY 1, 2
            """
        )
        return Counter({(row["source_id"], row["category_id"]): row["said"] for row in rows})

    def _by_kind(self) -> Counter[tuple[str, str]]:
        rows = self._connection.rows(
            "SELECT source_id, subject_kind, COUNT(*) AS said FROM statement "
            "WHERE subject_kind <> 'treatment' GROUP BY 1, 2"
        )
        return Counter({(row["source_id"], row["subject_kind"]): row["said"] for row in rows})

    def _silent(self) -> list[str]:
        rows = self._connection.rows(
            """
            SELECT id FROM treatment
            WHERE id NOT IN (SELECT subject_id FROM statement WHERE subject_kind = 'treatment') ORDER BY position
            """
        )
        return [row["id"] for row in rows]

    def _unsaid(self) -> tuple[UnsaidFacet, ...]:
        rows = self._connection.rows(
            """
            WITH RECURSIVE said (facet_id, value_id) AS (
                SELECT c.facet_id, c.value_id
                FROM criterion AS c JOIN statement AS s ON s.id = c.statement_id WHERE s.standing = 'said'
                UNION
                SELECT n.facet_id, n.broader
                FROM facet_narrower AS n JOIN said AS b ON b.facet_id = n.facet_id AND b.value_id = n.narrower
            )
            SELECT f.id AS facet_id, f.name AS facet, v.id, v.name
            FROM facet_value AS v JOIN facet AS f ON f.id = v.facet_id
            WHERE NOT v.pseudo AND v.id <> 'not_stated' AND (v.facet_id, v.id) NOT IN (SELECT * FROM said)
            ORDER BY f.position, v.position
            """
        )
        values: defaultdict[tuple[str, str], list[FacetValue]] = defaultdict(list)
        for row in rows:
            values[row["facet_id"], row["facet"]].append(FacetValue(row["facet_id"], row["id"], row["name"]))
        return tuple(UnsaidFacet(id_, name, tuple(of_facet)) for (id_, name), of_facet in values.items())

    def _without_list(self, listed: Iterable[str]) -> list[str]:
        """Those without a list of their own or above them, and without one below: nothing there leads to any."""
        leading = set(listed)
        for id_ in tuple(leading):
            leading.update(self._tree.ancestors(id_))
        return [node.id for node in self._tree if node.id not in leading]

    def _named(self, treatment_ids: Iterable[str]) -> tuple[TreatmentName, ...]:
        return tuple(self._tree.named(id_) for id_ in treatment_ids)
