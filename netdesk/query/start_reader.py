"""What is read when the content is opened: what the table and its filters need, and nothing of the detail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from netdesk.db.connection import Connection
from netdesk.model.filters import NOT_STATED, Facet, FacetValue
from netdesk.model.kinds import DatedBasis, PublisherKind, Strength
from netdesk.model.release import Release
from netdesk.model.source import Source
from netdesk.model.treatment_row import TreatmentRow
from netdesk.query.facet_index import FacetIndex, Said, ValueKey
from netdesk.query.treatment_tree import TreatmentNode, TreatmentTree

_TEXTS_IN_A_ROW: Final = 2


class StartReader:
    """Reads the whole table at once, in a handful of questions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def release(self) -> Release:
        """Which content this is, with the sha256 of the verified bytes."""
        meta = {row["key"]: row["value"] for row in self._connection.rows("SELECT key, value FROM meta")}
        return Release(
            version=int(meta["version"]),
            date=date.fromisoformat(meta["date"]),
            review_by=date.fromisoformat(meta["review_by"]),
            sha256=self._connection.manifest.sha256,
        )

    def sources(self) -> dict[str, Source]:
        """All sources by id, in the content's order."""
        rows = self._connection.rows(
            """
            SELECT id, short_name, title, publisher, publisher_basis, publisher_kind, region, region_name, region_basis,
                dated, dated_basis, reviewer
            FROM source ORDER BY position
            """
        )
        return {
            row["id"]: Source(
                id=row["id"],
                short_name=row["short_name"],
                title=row["title"],
                publisher=row["publisher"],
                publisher_basis=row["publisher_basis"],
                publisher_kind=PublisherKind(row["publisher_kind"]),
                region=row["region"],
                region_name=row["region_name"],
                region_basis=row["region_basis"],
                dated=row["dated"],
                dated_basis=DatedBasis(row["dated_basis"]),
                reviewer=row["reviewer"],
            )
            for row in rows
        }

    def facets(self) -> tuple[Facet, ...]:
        """All facets with the values that filters can ask for; "not stated" is the last of each."""
        values: defaultdict[str, list[FacetValue]] = defaultdict(list)
        for row in self._connection.rows(
            "SELECT facet_id, id, name FROM facet_value WHERE NOT pseudo AND id <> :not_stated ORDER BY position",
            not_stated=NOT_STATED,
        ):
            values[row["facet_id"]].append(FacetValue(row["facet_id"], row["id"], row["name"]))
        return tuple(
            Facet(
                row["id"],
                row["name"],
                bool(row["core"]),
                (*values[row["id"]], FacetValue(row["id"], NOT_STATED, "Not stated")),
            )
            for row in self._connection.rows("SELECT id, name, core FROM facet ORDER BY position")
        )

    def tree(self) -> TreatmentTree:
        """All treatments, depth first."""
        parts: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._connection.rows(
            "SELECT treatment_id, target_id FROM treatment_link WHERE kind = 'part' ORDER BY position"
        ):
            parts[row["treatment_id"]].append(row["target_id"])
        rows = self._connection.rows(
            """
            SELECT t.id, t.name, t.kind, t.parent_id, t.category_id, t.summary, t.alert_id, t.caution_id,
                t.requires_facet, t.requires_value, v.name AS required_name, t.needs_test, t.our_group_id
            FROM treatment AS t
            LEFT JOIN facet_value AS v ON v.facet_id = t.requires_facet AND v.id = t.requires_value
            ORDER BY t.position
            """
        )
        return TreatmentTree(
            TreatmentNode(
                id=row["id"],
                name=row["name"],
                kind=row["kind"],
                parent_id=row["parent_id"],
                category_id=row["category_id"],
                summary=row["summary"],
                alert_id=row["alert_id"],
                caution_id=row["caution_id"],
                required=(row["requires_facet"], row["requires_value"]) if row["requires_facet"] else None,
                required_name=row["required_name"],
                needs_test=row["needs_test"],
                parts=tuple(parts[row["id"]]),
                our_group_id=row["our_group_id"],
            )
            for row in rows
        )

    def rows(self, tree: TreatmentTree, sources: Mapping[str, Source]) -> tuple[TreatmentRow, ...]:
        """The table, in the order of the tree."""
        names = self._names_by_treatment()
        said_by = self._sources_by_treatment(sources)
        when_used = self._when_used_by_treatment(sources)
        effects = self._effects_listed_by_treatment()
        return tuple(
            TreatmentRow(
                id=node.id,
                name=node.name,
                kind=node.kind,
                group=tree[node.category_id].name,
                parent_id=node.parent_id,
                sources=tuple(said_by[node.id]),
                when_used=" ".join(text for text, _ in when_used[node.id]),
                side_effects_listed=effects.get(node.id, 0),
                names=tuple(dict.fromkeys(name.casefold() for name in (node.name, *names[node.id]))),
                category_id=node.category_id,
                summary=node.summary,
                requires=required.required_name if (required := tree.requiring(node.id)) else None,
                when_used_from=tuple(dict.fromkeys(source for _, source in when_used[node.id])),
            )
            for node in tree
        )

    def facet_index(self, tree: TreatmentTree) -> FacetIndex:
        """What filters ask: every criterion that may be shown as guidance (guard G20), without pseudo-values."""
        return FacetIndex(
            size=len(tree),
            said=self.said(tree),
            steps_down=self.steps_down(),
            required={
                number: above.required
                for number, node in enumerate(tree)
                if (above := tree.requiring(node.id)) is not None and above.required is not None
            },
        )

    def steps_down(self) -> list[tuple[ValueKey, ValueKey]]:
        """Pairs of a broader and a narrower value, one step each."""
        rows = self._connection.rows("SELECT facet_id, broader, narrower FROM facet_narrower")
        return [((row["facet_id"], row["broader"]), (row["facet_id"], row["narrower"])) for row in rows]

    def said(self, tree: TreatmentTree) -> Iterator[Said]:
        """The criteria of statements that may be shown as guidance, without pseudo-values."""
        row_of = {node.id: number for number, node in enumerate(tree)}
        for row in self._connection.rows(
            """
            SELECT s.subject_id, c.facet_id, c.value_id, c.strength
            FROM criterion AS c
            JOIN statement AS s ON s.id = c.statement_id
            JOIN facet_value AS v ON v.facet_id = c.facet_id AND v.id = c.value_id
            WHERE s.subject_kind = 'treatment' AND s.standing = 'said' AND NOT v.pseudo
            """
        ):
            treatment, facet, value, strength = row
            yield Said(row_of[treatment], (facet, value), strength != Strength.NOT_SUITABLE)

    def _names_by_treatment(self) -> defaultdict[str, list[str]]:
        """Names of each treatment; a regimen is found by those of its drugs too."""
        names: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._connection.rows(
            """
            SELECT subject_id AS treatment_id, name, id FROM name WHERE subject_kind = 'treatment'
            UNION ALL
            SELECT l.treatment_id, n.name, n.id
            FROM treatment_link AS l JOIN name AS n ON n.subject_kind = 'drug' AND n.subject_id = l.target_id
            WHERE l.kind = 'drug'
            ORDER BY 3
            """
        ):
            names[row["treatment_id"]].append(row["name"])
        return names

    def _sources_by_treatment(self, sources: Mapping[str, Source]) -> defaultdict[str, list[Source]]:
        said_by: defaultdict[str, list[Source]] = defaultdict(list)
        for row in self._connection.rows(
            "SELECT DISTINCT subject_id, source_id FROM statement WHERE subject_kind = 'treatment' ORDER BY source_id"
        ):
            said_by[row["subject_id"]].append(sources[row["source_id"]])
        return said_by

    def _when_used_by_treatment(self, sources: Mapping[str, Source]) -> defaultdict[str, list[tuple[str, Source]]]:
        """The first texts of when it is used, with who says so.

        Where no source says, those of its purpose; where none says either, those that give anything to filter by.
        """
        texts: defaultdict[str, list[tuple[str, Source]]] = defaultdict(list)
        rank_shown: dict[str, int] = {}
        for row in self._connection.rows(
            """
            SELECT subject_id, text, source_id,
                CASE aspect WHEN 'when_used' THEN 1 WHEN 'purpose' THEN 2 ELSE 3 END AS rank
            FROM statement
            WHERE subject_kind = 'treatment' AND standing = 'said' AND (
                aspect IN ('when_used', 'purpose')
                OR (aspect <> 'status' AND id IN (SELECT statement_id FROM criterion))
            )
            ORDER BY rank, position
            """
        ):
            treatment = row["subject_id"]
            rank = rank_shown.setdefault(treatment, row["rank"])
            if rank == row["rank"] and len(texts[treatment]) < _TEXTS_IN_A_ROW:
                texts[treatment].append((row["text"], sources[row["source_id"]]))
        return texts

    def _effects_listed_by_treatment(self) -> dict[str, int]:
        rows = self._connection.rows(
            """
            SELECT s.subject_id, COUNT(DISTINCT e.side_effect_id) AS listed
            FROM treatment_side_effect AS e JOIN statement AS s ON s.id = e.statement_id
            WHERE s.subject_kind = 'treatment' AND s.standing = 'said' GROUP BY s.subject_id
            """
        )
        return {row["subject_id"]: row["listed"] for row in rows}
