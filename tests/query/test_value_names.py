from __future__ import annotations

import pytest

from netdesk.query.reference import Reference


def named(reference: Reference, text: str) -> list[str]:
    return [f"{value.facet_id}={value.id}" for value in reference.values_named(text)]


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("slow growing", ["growth=slow_growing"]),
        ("low grade, slow growing", ["grade=low_grade", "growth=slow_growing"]),
        ("Low-Grade", ["grade=low_grade"]),
        ("spread liv", ["spread=liver_metastases"]),
        ("xyzzy", []),
        ("", []),
        ("of the", []),
    ],
)
def test_values_are_found_by_their_names_and_beginnings(bundled: Reference, typed: str, values: list[str]) -> None:
    assert [each for each in named(bundled, typed) if each in values or not values] == values


def test_not_stated_is_never_found_by_its_name(bundled: Reference) -> None:
    assert not any(each.endswith("not_stated") for each in named(bundled, "not stated"))


def test_no_more_are_given_than_asked_for(bundled: Reference) -> None:
    assert len(bundled.values_named("s", 3)) <= 3


def test_every_value_is_found_by_its_whole_name(bundled: Reference) -> None:
    for facet in bundled.facets:
        for value in facet.values[:-1]:
            assert value in bundled.values_named(f"{facet.name} {value.name}", 100), value
