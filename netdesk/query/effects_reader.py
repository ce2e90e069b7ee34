"""Side effects: who lists what for a treatment, and one merged answer for several treatments."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from netdesk.db.connection import Connection, Row
from netdesk.model.side_effects import (
    EffectMention,
    EffectsAnswer,
    GroupEffects,
    MergedEffect,
    OtherList,
    OtherListRelation,
    SaidOfGroup,
    SideEffect,
)
from netdesk.model.source import Source
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.net_sign_reader import NetSignReader
from netdesk.query.safeguard_reader import SafeguardReader
from netdesk.query.statement_reader import StatementReader
from netdesk.query.treatment_tree import TreatmentTree

_EFFECT: Final = """
    e.id, e.name, e.plain, e.umbrella, g.id AS group_id, g.name AS group_name,
    e.id IN (SELECT side_effect_id FROM alert WHERE side_effect_id IS NOT NULL) AS alert
    FROM side_effect AS e JOIN side_effect_group AS g ON g.id = e.group_id
"""

_NO_TREATMENT: Final = "safety_process"
"""The kind of what is done around treatments and treats nothing itself."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """The list that is shown for a treatment asked about, and whose list it is."""

    asked: str
    listed_for: str
    mentions: tuple[EffectMention, ...]


class EffectsReader:
    """Side effects as the sources list them. A list is never copied to a treatment that it was not printed for."""

    def __init__(
        self,
        connection: Connection,
        tree: TreatmentTree,
        statements: StatementReader,
        safeguards: SafeguardReader,
    ) -> None:
        self._connection = connection
        self._tree = tree
        self._statements = statements
        self._safeguards = safeguards
        self._signs = NetSignReader(connection, tree, statements)

    def own(self, treatment_id: str) -> tuple[EffectMention, ...]:
        """The treatment's own list: alerts first (guard G4), the rest in the order of the sources' pages."""
        return self._own([treatment_id]).get(treatment_id, ())

    def all_lists(self) -> dict[str, tuple[EffectMention, ...]]:
        """The own list of every treatment that has one, in the order of the tree."""
        lists = self._own(node.id for node in self._tree)
        return {node.id: lists[node.id] for node in self._tree if node.id in lists}

    def side_effect(self, effect_id: str) -> SideEffect:
        """The side effect; raises ``IndexError`` for an id that does not exist."""
        return _side_effect(self._connection.rows(f"SELECT {_EFFECT} WHERE e.id = :id", id=effect_id)[0])

    def of_group(self, treatment_id: str) -> GroupEffects | None:
        """The list of the nearest ancestor that has one (guard G7); None where there is none."""
        listed = self._nearest_lists([treatment_id], above_only=True)
        if not listed:
            return None
        return self._group_effects(listed[0])

    def lists(self, treatment_ids: Iterable[str]) -> dict[str, GroupEffects]:
        """For each treatment its own list, else its nearest ancestor's, with whose it is; none where there is none."""
        return {listed.asked: self._group_effects(listed) for listed in self._nearest_lists(tuple(treatment_ids))}

    def _group_effects(self, listed: _Listed) -> GroupEffects:
        group = self._tree[listed.listed_for]
        is_our_mapping = self._tree.is_put_by_us(listed.asked, group.id)
        return GroupEffects(group.id, group.name, listed.mentions, is_our_mapping)

    def merged(self, treatment_ids: Iterable[str]) -> EffectsAnswer:
        """One answer for all the treatments; a treatment asked for twice counts once.

        A treatment without a list is answered with its nearest ancestor's, as said of that group. A combination
        without a list of its own or above it is not given its parts' lists: ``parts`` tells what can be asked for.
        ``other_lists`` tells of every further list above or beside a treatment, since one list hides another.
        """
        asked = tuple(dict.fromkeys(treatment_ids))
        lists = self._nearest_lists(asked)
        with_list = {listed.asked for listed in lists}
        return EffectsAnswer(
            treatments=self._named(asked),
            rows=self._merged_rows(lists),
            said_of_group=tuple(
                SaidOfGroup(
                    self._tree.named(listed.asked),
                    self._tree.named(listed.listed_for),
                    self._tree.is_put_by_us(listed.asked, listed.listed_for),
                )
                for listed in lists
                if listed.asked != listed.listed_for
            ),
            not_listed=self._named(id_ for id_ in asked if id_ not in with_list),
            alerts=self._safeguards.alerts(asked),
            signs_of_net=self._signs.signs(),
            report=self._signs.report(asked),
            cautions=self._safeguards.cautions(asked),
            prerequisites=self._safeguards.prerequisites(asked),
            parts=tuple(
                (self._tree.named(id_), self._named(self._tree[id_].parts))
                for id_ in asked
                if self._tree[id_].parts and id_ not in with_list
            ),
            other_lists=self._other_lists(asked, {*asked, *(listed.listed_for for listed in lists)}),
        )

    def _other_lists(self, asked: Sequence[str], shown: Container[str]) -> tuple[OtherList, ...]:
        """The lists above the treatments, the nearest first, and beside them, without those that are shown."""
        related = [
            (id_, other, relation)
            for id_ in asked
            for other, relation in (
                *((group, self._relation_to_group(id_, group)) for group in self._groups_of(id_)),
                *((beside, OtherListRelation.SEE_ALSO) for beside in self._see_also(id_)),
            )
            if other not in shown
        ]
        lists = self._own(dict.fromkeys(other for _, other, _ in related))
        return tuple(
            OtherList(self._tree.named(id_), self._tree.named(other), relation, _sources(lists[other]))
            for id_, other, relation in related
            if other in lists
        )

    def _relation_to_group(self, treatment_id: str, group_id: str) -> OtherListRelation:
        by_us = self._tree.is_put_by_us(treatment_id, group_id)
        return OtherListRelation.OUR_GROUP if by_us else OtherListRelation.WIDER_GROUP

    def _see_also(self, treatment_id: str) -> tuple[str, ...]:
        """What our mapping puts beside the treatment, without what stands above it."""
        rows = self._connection.rows(
            "SELECT target_id FROM treatment_link WHERE treatment_id = :id AND kind = 'see_also' ORDER BY position",
            id=treatment_id,
        )
        above = self._tree.ancestors(treatment_id)
        return tuple(row["target_id"] for row in rows if row["target_id"] not in above)

    def _nearest_lists(self, asked: Sequence[str], *, above_only: bool = False) -> list[_Listed]:
        lineages = {id_: (*(() if above_only else (id_,)), *self._groups_of(id_)) for id_ in asked}
        own = self._own(dict.fromkeys(id_ for lineage in lineages.values() for id_ in lineage))
        nearest = {id_: next((above for above in lineage if above in own), None) for id_, lineage in lineages.items()}
        return [_Listed(id_, above, own[above]) for id_, above in nearest.items() if above is not None]

    def _groups_of(self, treatment_id: str) -> tuple[str, ...]:
        """Those above, the nearest first, whose lists are said of the treatment too.

        A safety process is no treatment of its group: what surgery does is not what being watched after it does.
        """
        return () if self._tree[treatment_id].kind == _NO_TREATMENT else self._tree.ancestors(treatment_id)

    def _merged_rows(self, lists: Sequence[_Listed]) -> tuple[MergedEffect, ...]:
        mentions: defaultdict[SideEffect, dict[EffectMention, None]] = defaultdict(dict)
        comes_from: defaultdict[SideEffect, dict[str, None]] = defaultdict(dict)
        for listed in lists:
            for mention in listed.mentions:
                mentions[mention.effect][mention] = None
                comes_from[mention.effect][listed.asked] = None
        order = self._order_of_effects()
        return tuple(
            MergedEffect(
                effect=effect,
                mentions=tuple(mentions[effect]),
                comes_from=self._named(comes_from[effect]),
                not_mentioned_by=_silent(
                    mentions[effect], (listed for listed in lists if listed.asked in comes_from[effect])
                ),
                alert=effect.alert,
            )
            for effect in sorted(mentions, key=lambda effect: (not effect.alert, order[effect.id]))
        )

    def _own(self, treatment_ids: Iterable[str]) -> dict[str, tuple[EffectMention, ...]]:
        rows = self._connection.rows(
            f"""
            SELECT t.statement_id, t.doubt, t.qualifier, s.subject_id, {_EFFECT}
            JOIN treatment_side_effect AS t ON t.side_effect_id = e.id
            JOIN statement AS s ON s.id = t.statement_id
            WHERE s.standing = 'said' AND s.subject_kind = 'treatment'
                AND s.subject_id IN (SELECT value FROM json_each(:ids))
            ORDER BY alert DESC, s.position, t.position
            """,
            ids=json.dumps(list(treatment_ids)),
        )
        statements = self._statements.by_id([row["statement_id"] for row in rows])
        lists: defaultdict[str, list[EffectMention]] = defaultdict(list)
        for row in rows:
            treatment = self._tree[row["subject_id"]]
            lists[treatment.id].append(
                EffectMention(
                    effect=_side_effect(row),
                    treatment_id=treatment.id,
                    treatment_name=treatment.name,
                    statement=statements[row["statement_id"]],
                    doubt=row["doubt"],
                    qualifier=row["qualifier"],
                )
            )
        return {id_: tuple(mentions) for id_, mentions in lists.items()}

    def _order_of_effects(self) -> dict[str, int]:
        """For every side effect its place among the body systems, in the content's order."""
        rows = self._connection.rows(
            "SELECT e.id FROM side_effect AS e JOIN side_effect_group AS g ON g.id = e.group_id "
            "ORDER BY g.position, e.position"
        )
        return {row["id"]: place for place, row in enumerate(rows)}

    def _named(self, treatment_ids: Iterable[str]) -> tuple[TreatmentName, ...]:
        return tuple(self._tree.named(id_) for id_ in treatment_ids)


def _side_effect(row: Row) -> SideEffect:
    return SideEffect(
        id=row["id"],
        name=row["name"],
        plain=row["plain"],
        group_id=row["group_id"],
        group_name=row["group_name"],
        umbrella=bool(row["umbrella"]),
        alert=bool(row["alert"]),
    )


def _sources(mentions: Iterable[EffectMention]) -> tuple[Source, ...]:
    return tuple(sorted({mention.statement.source for mention in mentions}, key=lambda source: source.id))


def _silent(mentions: Iterable[EffectMention], lists: Iterable[_Listed]) -> tuple[Source, ...]:
    """The sources of the lists that do not name the effect anywhere in them (guard G8), in the order of their ids."""
    naming = {mention.statement.source for mention in mentions}
    listing = {mention.statement.source for listed in lists for mention in listed.mentions}
    return tuple(sorted(listing - naming, key=lambda source: source.id))
