from __future__ import annotations

from netdesk.query.facet_index import FacetIndex, Said, ValueKey

ANY, METASTATIC, LIVER, LIVER_ONLY, BONE = (
    ("spread", value) for value in ("any", "metastatic", "liver", "liver_only", "bone")
)
STEPS = [(ANY, METASTATIC), (METASTATIC, LIVER), (METASTATIC, BONE), (LIVER, LIVER_ONLY)]


def index(*said: tuple[int, ValueKey, bool], required: dict[int, ValueKey] | None = None) -> FacetIndex:
    return FacetIndex(4, (Said(*one) for one in said), STEPS, required)


def rows(bitmap: int) -> set[int]:
    return {row for row in range(8) if bitmap >> row & 1}


def test_a_value_matches_what_is_said_for_narrower_values_however_many_steps_down() -> None:
    found = index((0, METASTATIC, True), (1, LIVER_ONLY, True), (2, ANY, True), (3, BONE, True))
    assert rows(found.matching(METASTATIC)) == {0, 1, 3}
    assert rows(found.matching(LIVER)) == {1}


def test_what_is_said_only_for_a_broader_value_matches_broadly() -> None:
    found = index((0, METASTATIC, True), (1, LIVER_ONLY, True), (2, ANY, True), (0, LIVER, True))
    assert rows(found.matching_broadly(LIVER_ONLY)) == {0, 2}
    assert rows(found.matching_broadly(LIVER)) == {2}


def test_g11_what_is_said_not_to_suit_never_matches_by_itself() -> None:
    found = index((0, LIVER, False))
    assert rows(found.matching(LIVER) | found.matching_broadly(LIVER) | found.matching(METASTATIC)) == set()
    assert rows(found.not_suitable(LIVER)) == {0}


def test_what_does_not_suit_a_broader_value_does_not_suit_the_narrower_but_not_the_other_way_round() -> None:
    found = index((0, METASTATIC, False), (1, LIVER_ONLY, False))
    assert rows(found.not_suitable(LIVER)) == {0}
    assert rows(found.not_suitable(LIVER_ONLY)) == {0, 1}
    assert rows(found.not_suitable(METASTATIC)) == {0}


def test_a_broader_value_never_stands_against_a_source_that_says_not_suitable() -> None:
    found = index((0, METASTATIC, True), (0, LIVER, False))
    assert rows(found.matching_broadly(LIVER)) == set()
    assert rows(found.matching_broadly(BONE)) == {0}


def test_where_sources_differ_the_treatment_both_matches_and_is_said_not_suitable() -> None:
    found = index((0, LIVER, True), (0, LIVER, False))
    assert rows(found.matching(LIVER)) == rows(found.not_suitable(LIVER)) == {0}


def test_not_stated_are_those_without_any_criterion_of_the_facet() -> None:
    found = index((0, LIVER, True), (1, LIVER, False), (2, ("site", "lung"), True))
    assert rows(found.not_stated("spread")) == {2, 3}
    assert rows(found.not_stated("grade")) == {0, 1, 2, 3}


def test_broader_values_in_a_circle_do_no_harm() -> None:
    found = FacetIndex(1, [Said(0, LIVER, True)], [(LIVER, BONE), (BONE, LIVER)])
    assert rows(found.matching(BONE)) == {0}


def test_g5_a_treatment_with_a_prerequisite_matches_no_other_value_of_its_facet() -> None:
    high, low, untested = (("receptor", value) for value in ("high", "low", "not_tested"))
    found = index((0, high, True), (0, untested, True), (0, low, True), (1, untested, True), required={0: high})
    assert rows(found.matching(high)) == {0}
    assert rows(found.matching(untested)) == {1}
    assert rows(found.matching(low)) == set()


def test_g5_a_prerequisite_is_never_not_stated() -> None:
    assert rows(index(required={2: ("receptor", "high")}).not_stated("receptor")) == {0, 1, 3}


def test_g5_values_broader_or_narrower_than_the_prerequisite_still_match() -> None:
    found = index((0, LIVER_ONLY, True), (0, METASTATIC, True), (0, BONE, True), required={0: LIVER})
    assert rows(found.matching(LIVER)) == {0}
    assert rows(found.matching(METASTATIC)) == {0}
    assert rows(found.matching(BONE)) == set()
