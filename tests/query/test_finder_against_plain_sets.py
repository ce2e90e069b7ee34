"""The bitmaps against the rules written down once more, slowly, with sets."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.model.filters import NOT_STATED, Facet, FacetValue, Filters, FoundAs
from netdesk.model.treatment_row import TreatmentRow
from netdesk.query import bitmaps
from netdesk.query.facet_index import FacetIndex, Said
from netdesk.query.finder import Finder

SIZE = 7
FACETS = ("site", "spread", "grade")
VALUES = ("a", "b", "c", "d")
NARROWER = {"a": {"b", "c"}, "b": {"c"}, "c": set(), "d": set()}
STEPS = [((facet, broad), (facet, narrow)) for facet in FACETS for broad, narrow in (("a", "b"), ("b", "c"))]


@dataclass(frozen=True)
class Slowly:
    """What is said, as it is, and the rules as content people read them."""

    said: frozenset[Said]

    def rows(self, facet: str, values: set[str], *, suits: bool) -> set[int]:
        return {one.row for one in self.said if one.value[0] == facet and one.value[1] in values and one.suits is suits}

    def matching(self, facet: str, value: str) -> set[int]:
        if value == NOT_STATED:
            return set(range(SIZE)) - {one.row for one in self.said if one.value[0] == facet}
        return self.rows(facet, {value} | NARROWER[value], suits=True)

    def against(self, facet: str, value: str) -> set[int]:
        return set() if value == NOT_STATED else self.rows(facet, {value} | broader(value), suits=False)

    def widely(self, facet: str, value: str) -> set[int]:
        if value == NOT_STATED:
            return self.matching(facet, value)
        by_broader = self.rows(facet, broader(value), suits=True) - self.against(facet, value)
        return self.matching(facet, value) | by_broader


def broader(value: str) -> set[str]:
    return {broad for broad, narrower in NARROWER.items() if value in narrower}


said = st.builds(
    Said, st.integers(0, SIZE - 1), st.tuples(st.sampled_from(FACETS), st.sampled_from(VALUES)), st.booleans()
)
asked_values = st.lists(
    st.tuples(st.sampled_from(FACETS), st.sampled_from((*VALUES, NOT_STATED))), max_size=4, unique=True
)


def row(number: int) -> TreatmentRow:
    return TreatmentRow(str(number), str(number), "procedure", "", None, (), "", 0, (str(number),))


@settings(max_examples=300)
@given(st.frozensets(said, max_size=30), asked_values)
def test_filters_find_and_count_as_the_rules_say(said: frozenset[Said], asked: list[tuple[str, str]]) -> None:
    facets = [
        Facet(facet, facet, True, tuple(FacetValue(facet, value, value) for value in (*VALUES, NOT_STATED)))
        for facet in FACETS
    ]
    finder = Finder([row(number) for number in range(SIZE)], facets, FacetIndex(SIZE, said, STEPS))
    found = finder.find(Filters("", tuple(FacetValue(facet, value, "") for facet, value in asked)))

    slowly = Slowly(said)
    of_facet = {facet: [value for of, value in asked if of == facet] for facet, _ in asked}
    matches, wide, unsuitable = set(range(SIZE)), set(range(SIZE)), set[int]()
    agreeing = set(range(SIZE))
    for facet, values in of_facet.items():
        against = set[int]().union(*(slowly.against(facet, value) for value in values))
        widely = set[int]().union(*(slowly.widely(facet, value) for value in values))
        matches &= set[int]().union(*(slowly.matching(facet, value) for value in values))
        wide &= widely
        agreeing &= widely | against
        unsuitable |= against
    assert {int(one.id) for one in found.matches} == matches
    assert {int(one.id) for one in found.broader} == wide - matches
    assert {int(one.id) for one in found.not_suitable} == unsuitable & agreeing
    for one in found.counts:
        others = set(range(SIZE))
        for facet, values in of_facet.items():
            if facet != one.value.facet_id:
                others &= set[int]().union(*(slowly.matching(facet, value) for value in values))
        assert one.count == len(others & slowly.matching(one.value.facet_id, one.value.id))


@given(st.frozensets(said, max_size=30), st.sampled_from([{}, {0: ("site", "b")}]))
def test_what_one_criterion_counts_as_is_what_the_bitmaps_say(
    said: frozenset[Said], required: dict[int, tuple[str, str]]
) -> None:
    index = FacetIndex(SIZE, said, STEPS, required)
    for asked in product(FACETS, VALUES):
        match, wide, unsuitable = (
            {one.row for one in said if index.counts_as(one, asked) is counts_as} for counts_as in FoundAs
        )
        assert match == rows_in(index.matching(asked))
        assert unsuitable == rows_in(index.not_suitable(asked))
        assert wide - match - unsuitable == rows_in(index.matching_broadly(asked))


def rows_in(bitmap: int) -> set[int]:
    return set(bitmaps.select(range(SIZE), bitmap))
