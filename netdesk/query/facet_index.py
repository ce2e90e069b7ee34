"""What is said of which treatment, by facet and value, as bitmaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple, TypeAlias

from netdesk.model.filters import FoundAs
from netdesk.query import bitmaps
from netdesk.query.bitmaps import BitmapBuilder

ValueKey: TypeAlias = tuple[str, str]
"""A facet's id and a value's id."""


class Said(NamedTuple):
    """One criterion: the row of its treatment, the value, and whether it is said to suit or not to suit."""

    row: int
    value: ValueKey
    suits: bool


class FacetIndex:
    """For every value, the treatments said for it, for a broader value, and said not suitable.

    * A value **matches** what is said for it or for a value narrower than it, however many steps down.
    * It matches **broadly** what is said only for a value broader than it, unless something is also said not to
      suit: what we conclude from a broader value never stands against a source's word.
    * It is **not suitable** for what is said not to suit it or a broader value: what does not suit metastatic tumours
      does not suit liver metastases. It is not concluded upwards: what does not suit liver metastases may well suit
      other metastatic tumours.
    * A facet is **not stated** where no criterion of it is given at all; pseudo-values do not count as given.

    Criteria must come without pseudo-values.

    Args:
        size: The number of treatments.
        said: All criteria.
        steps_down: Pairs of a broader and a narrower value, one step each.
        required: For the row of a treatment with a prerequisite, the value it needs. Within that facet the treatment
            matches that value and those broader or narrower than it only, so that "not tested" and "few or none"
            never find it (guard G5), and the facet is never "not stated" for it.
    """

    def __init__(
        self,
        size: int,
        said: Iterable[Said],
        steps_down: Iterable[tuple[ValueKey, ValueKey]] = (),
        required: Mapping[int, ValueKey] | None = None,
    ) -> None:
        self._all = bitmaps.everything(size)
        self._narrower, self._broader = _closures(steps_down)
        self._for: dict[ValueKey, int] = {}
        self._against: dict[ValueKey, int] = {}
        self._stated: dict[str, int] = {}
        self._required = required or {}
        self._build(size, said)

    def _build(self, size: int, said: Iterable[Said]) -> None:
        suits: defaultdict[ValueKey, BitmapBuilder] = defaultdict(lambda: BitmapBuilder(size))
        against: defaultdict[ValueKey, BitmapBuilder] = defaultdict(lambda: BitmapBuilder(size))
        stated: defaultdict[str, BitmapBuilder] = defaultdict(lambda: BitmapBuilder(size))
        for row, (facet, _) in self._required.items():
            stated[facet].add(row)
        for one in said:
            row, value, is_for = one
            stated[value[0]].add(row)
            if not is_for:
                against[value].add(row)
            elif self._may_find(one):
                suits[value].add(row)
        self._for = {value: builder.finished() for value, builder in suits.items()}
        self._against = {value: builder.finished() for value, builder in against.items()}
        self._stated = {facet: builder.finished() for facet, builder in stated.items()}

    def matching(self, value: ValueKey) -> int:
        """Treatments said for the value or for a narrower one."""
        return self._any(self._for, (value, *self._narrower.get(value, ())))

    def matching_broadly(self, value: ValueKey) -> int:
        """Treatments said for a broader value only, and nowhere said not to suit."""
        by_broader = self._any(self._for, self._broader.get(value, ()))
        return by_broader & ~self.matching(value) & ~self.not_suitable(value)

    def not_suitable(self, value: ValueKey) -> int:
        """Treatments said not to suit the value or a broader one."""
        return self._any(self._against, (value, *self._broader.get(value, ())))

    def not_stated(self, facet_id: str) -> int:
        """Treatments without any criterion of the facet."""
        return self._all & ~self._stated.get(facet_id, 0)

    def counts_as(self, said: Said, value: ValueKey) -> FoundAs | None:
        """What one criterion makes its treatment for a value asked, by the same rules; None where it does nothing.

        That nothing is concluded from a broader value where something is said not to suit, the caller sees to: one
        criterion does not know of another.
        """
        if not said.suits:
            return FoundAs.NOT_SUITABLE if said.value in (value, *self._broader.get(value, ())) else None
        if not self._may_find(said):
            return None
        if said.value in (value, *self._narrower.get(value, ())):
            return FoundAs.MATCH
        return FoundAs.BROADER if said.value in self._broader.get(value, ()) else None

    def _may_find(self, said: Said) -> bool:
        """Whether what is said to suit may find its treatment: within the facet of a prerequisite, not all does."""
        required = self._required.get(said.row)
        if required is None or required[0] != said.value[0]:
            return True
        return said.value in (required, *self._narrower.get(required, ()), *self._broader.get(required, ()))

    @staticmethod
    def _any(bitmap_of: Mapping[ValueKey, int], values: Iterable[ValueKey]) -> int:
        return reduce(or_, (bitmap_of.get(value, 0) for value in values), 0)


_Closure: TypeAlias = dict[ValueKey, set[ValueKey]]


def _closures(steps_down: Iterable[tuple[ValueKey, ValueKey]]) -> tuple[_Closure, _Closure]:
    """For each value all narrower ones, and all broader ones, however many steps away; a circle does no harm."""
    down: defaultdict[ValueKey, list[ValueKey]] = defaultdict(list)
    for broader, narrower in steps_down:
        down[broader].append(narrower)
    narrower_of: _Closure = {start: _reachable(start, down) for start in down}
    broader_of: _Closure = {}
    for broader, narrower_values in narrower_of.items():
        for narrower in narrower_values:
            broader_of.setdefault(narrower, set()).add(broader)
    return narrower_of, broader_of


def _reachable(start: ValueKey, down: Mapping[ValueKey, list[ValueKey]]) -> set[ValueKey]:
    reached: set[ValueKey] = set()
    waiting = list(down[start])
    while waiting:
        value = waiting.pop()
        if value not in reached:
            reached.add(value)
            waiting.extend(down.get(value, ()))
    return reached - {start}
