"""The rows of a diary, from the ids that were typed for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from netdesk.model.side_effects import NetSign, SideEffect
from netdesk.query.nearest import unknown
from netdesk.query.reference import Reference

DIARY_ROW: Final = "side effect or sign of the NET"
"""What can be a row of a diary, in words."""


class DiaryRows:
    """All that a diary can have: what is listed for any treatment, and the signs of the NET."""

    def __init__(self, reference: Reference) -> None:
        """Read them from the content."""
        answer = reference.effects(row.id for row in reference.rows)
        self._reference = reference
        self._effects = {row.effect.id: row.effect for row in answer.rows}
        self._signs = answer.signs_of_net

    @property
    def ids(self) -> frozenset[str]:
        """The ids that can be asked for."""
        return frozenset(self._effects).union(sign.problem_id for sign in self._signs)

    def chosen(self, ids: Iterable[str]) -> tuple[tuple[SideEffect, ...], tuple[NetSign, ...]]:
        """The side effects of these ids in this order, and the signs of the NET in the content's, as the window does.

        Raises:
            UnknownIdError: No row of a diary has this id.
        """
        asked = tuple(ids)
        known = self.ids
        for id_ in asked:
            if id_ not in known:
                names = self._reference.symptom_names()
                raise unknown(DIARY_ROW, id_, {each: names[each] for each in names if each in known})
        effects = tuple(self._effects[id_] for id_ in asked if id_ in self._effects)
        return effects, tuple(sign for sign in self._signs if sign.problem_id in asked)
