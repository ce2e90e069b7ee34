"""Finding treatments by filters, with the counts of every value under the filters that stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TypeAlias

from netdesk.model.filters import NOT_STATED, Facet, FacetCount, FacetValue, Filters, Found
from netdesk.model.treatment_row import TreatmentRow
from netdesk.query import bitmaps
from netdesk.query.facet_index import FacetIndex
from netdesk.query.nearest import unknown
from netdesk.query.text_index import TextIndex


@dataclass(frozen=True, slots=True)
class _FacetBits:
    """What the asked values of one facet find: directly, directly or by a broader value, and said not suitable."""

    matching: int
    widely: int
    against: int


_Asked: TypeAlias = Mapping[str, Sequence[FacetValue]]


class Finder:
    """Treatments by filters. ``rows`` are in the order of the tree, and row *n* is bit *n* of the index."""

    def __init__(self, rows: Sequence[TreatmentRow], facets: Sequence[Facet], index: FacetIndex) -> None:
        self._rows = tuple(rows)
        self._facets = {facet.id: facet for facet in facets}
        self._index = index
        self._text = TextIndex(row.names for row in rows)

    def find(self, filters: Filters) -> Found:
        """Answer filters: values of one facet are *or*, facets are *and*, and the text narrows all of it.

        A treatment stands under ``not_suitable`` when at least one facet asked for is said not to suit it and every
        other one matches, matches by a broader value, or is said not to suit it either. It may stand in ``matches``
        too, where one source says that it suits and another that it does not.

        Raises:
            UnknownIdError: A facet or value that is no filter of this content.
        """
        asked = self._by_facet(filters.values)
        text = self._text.matching(filters.text)
        bits = {facet_id: self._bits(values) for facet_id, values in asked.items()}
        matches = _all_of(text, (facet.matching for facet in bits.values()))
        broader = _all_of(text, (facet.widely for facet in bits.values())) & ~matches
        against = _all_of(text, (facet.widely | facet.against for facet in bits.values()))
        against &= reduce(or_, (facet.against for facet in bits.values()), 0)
        emptied_by = None if matches else self._emptied_by(text, asked)
        return Found(
            total=len(self._rows),
            matches=self._select(matches),
            broader=self._select(broader),
            not_suitable=self._select(against),
            counts=self._counts(text, bits),
            emptied_by=emptied_by,
            with_facet_not_stated=self._select(self._without(emptied_by, text, asked)),
        )

    def _by_facet(self, values: Iterable[FacetValue]) -> _Asked:
        asked: dict[str, list[FacetValue]] = {}
        for value in values:
            facet = self._facets.get(value.facet_id)
            if facet is None:
                facets = {known.id: [known.name] for known in self._facets.values()}
                raise unknown("facet", value.facet_id, facets, or_all=True)
            known = next((known for known in facet.values if known.id == value.id), None)
            if known is None:
                values_here = {known.id: [known.name] for known in facet.values}
                raise unknown("value", value.id, values_here, facet.name, or_all=True)
            asked.setdefault(facet.id, []).append(known)
        return asked

    def _bits(self, values: Iterable[FacetValue]) -> _FacetBits:
        matching = widely = against = 0
        for value in values:
            found = self._matching(value)
            matching |= found
            widely |= found
            if value.id != NOT_STATED:
                widely |= self._index.matching_broadly((value.facet_id, value.id))
                against |= self._index.not_suitable((value.facet_id, value.id))
        return _FacetBits(matching, widely, against)

    def _matching(self, value: FacetValue) -> int:
        if value.id == NOT_STATED:
            return self._index.not_stated(value.facet_id)
        return self._index.matching((value.facet_id, value.id))

    def _counts(self, text: int, bits: Mapping[str, _FacetBits]) -> tuple[FacetCount, ...]:
        counts = []
        for facet in self._facets.values():
            others = _all_of(text, (of.matching for facet_id, of in bits.items() if facet_id != facet.id))
            counts += [FacetCount(value, (others & self._matching(value)).bit_count()) for value in facet.values]
        return tuple(counts)

    def _emptied_by(self, text: int, asked: _Asked) -> FacetValue | None:
        """The filter that emptied the result (guard G17); None where the text alone did.

        It is the last facet added without which something would match. Where no single facet is, because several
        empty the result each on its own, it is the one whose adding emptied it.
        """
        if not text:
            return None
        matching = {facet_id: self._bits(values).matching for facet_id, values in asked.items()}
        for facet_id in reversed(matching):
            if _all_of(text, (bits for other, bits in matching.items() if other != facet_id)):
                return asked[facet_id][-1]
        left = text
        for facet_id, bits in matching.items():
            left &= bits
            if not left:
                return asked[facet_id][-1]
        return None

    def _without(self, emptied_by: FacetValue | None, text: int, asked: _Asked) -> int:
        """Treatments for which the facet that emptied the result is not stated, under the other filters."""
        if emptied_by is None:
            return 0
        others = (self._bits(values).matching for facet_id, values in asked.items() if facet_id != emptied_by.facet_id)
        return _all_of(text & self._index.not_stated(emptied_by.facet_id), others)

    def _select(self, bitmap: int) -> tuple[TreatmentRow, ...]:
        return bitmaps.select(self._rows, bitmap)


def _all_of(start: int, bitmaps_of_facets: Iterable[int]) -> int:
    return reduce(and_, bitmaps_of_facets, start)
