from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from netdesk.model.filters import NOT_STATED, FacetValue, Filters, Found
from netdesk.model.treatment_row import TreatmentRow
from netdesk.query.errors import UnknownIdError
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library


def find(reference: Reference, *asked: str, text: str = "") -> Found:
    pairs = (value.split("=") for value in asked)
    return reference.find(Filters(text, tuple(FacetValue(facet, value, "") for facet, value in pairs)))


def ids(rows: Iterable[TreatmentRow]) -> list[str]:
    return [row.id for row in rows]


def count(found: Found, facet: str, value: str) -> int:
    return next(count.count for count in found.counts if (count.value.facet_id, count.value.id) == (facet, value))


def test_without_filters_all_treatments_are_found_in_the_order_of_the_tree(library: Reference) -> None:
    found = find(library)
    assert found.matches == library.rows
    assert (found.total, found.broader, found.not_suitable, found.emptied_by) == (len(library.rows), (), (), None)


def test_a_value_finds_what_is_said_for_it_or_for_a_narrower_one(library: Reference) -> None:
    assert ids(find(library, "site=gep").matches) == [
        "somatostatin_analogues",
        "targeted_therapy",
        "chemotherapy_with_ssa",
    ]


def test_what_is_said_for_a_broader_value_follows_on_its_own(library: Reference) -> None:
    found = find(library, "site=stomach")
    assert ids(found.matches) == ["chemotherapy_with_ssa"]
    assert ids(found.broader) == ["somatostatin_analogues"]


def test_values_of_one_facet_are_or_and_facets_are_and(library: Reference) -> None:
    assert ids(find(library, "site=stomach", "site=pancreas").matches) == ["targeted_therapy", "chemotherapy_with_ssa"]
    assert ids(find(library, "site=stomach", "site=pancreas", "grade=low_grade").matches) == ["targeted_therapy"]


def test_words_and_values_narrow_each_other(library: Reference) -> None:
    assert ids(find(library, "spread=liver_metastases", text="liver").matches) == ["liver_resection"]


def test_g11_said_not_suitable_never_matches_and_never_counts_but_is_shown(library: Reference) -> None:
    found = find(library, "grade=high_grade_3")
    assert ids(found.matches) == ["chemotherapy_with_ssa"]
    assert ids(found.not_suitable) == ["liver_resection"]
    assert count(found, "grade", "high_grade_3") == 1


def test_not_suitable_for_a_broader_value_goes_down_and_stands_beside_another_source_s_yes(library: Reference) -> None:
    found = find(library, "spread=liver_metastases")
    assert "liver_resection" in ids(found.matches)
    assert ids(found.not_suitable) == ["liver_resection"]


def test_not_suitable_needs_the_other_facets_to_agree_or_to_be_said_not_suitable_too(library: Reference) -> None:
    both = find(library, "grade=high_grade_3", "spread=metastatic")
    assert ids(both.not_suitable) == ["liver_resection"]
    assert ids(find(library, "grade=high_grade_3", "site=stomach").not_suitable) == []


def test_counts_say_what_adding_a_value_would_find_under_the_other_filters(library: Reference) -> None:
    found = find(library, "site=pancreas", text="t")
    assert count(found, "site", "stomach") == 0
    assert count(found, "site", "gep") == 1
    assert count(found, "grade", "low_grade") == 1
    assert count(found, "grade", NOT_STATED) == 0
    assert {(one.value.facet_id, one.value.id) for one in found.counts} == {
        (facet.id, value.id) for facet in library.facets for value in facet.values
    }


def test_every_count_is_what_a_click_then_finds(library: Reference) -> None:
    start = find(library, "spread=liver_metastases")
    for one in start.counts:
        asked = f"{one.value.facet_id}={one.value.id}"
        others = [] if one.value.facet_id == "spread" else ["spread=liver_metastases"]
        assert len(find(library, *others, asked).matches) == one.count, asked


def test_not_stated_finds_treatments_without_any_criterion_and_pseudo_values_do_not_count(library: Reference) -> None:
    found = ids(find(library, f"site={NOT_STATED}").matches)
    assert "drugs" in found
    assert "somatostatin_analogues" not in found


def test_g20_what_is_not_guidance_is_no_criterion(library: Reference, tmp_path: Path) -> None:
    assert ids(find(library, "spread=localised").matches) == ["surgery"]
    by_hand = "UPDATE statement SET standing = 'uncited' WHERE id = 'acorn-001'"
    with altered_library(tmp_path, {}, by_hand) as altered:
        assert find(altered, "spread=localised").matches == ()


def test_g20_what_only_praise_says_is_no_filter(bundled: Reference) -> None:
    assert "survival" not in {value.id for facet in bundled.facets for value in facet.values}
    praise = next(said for said in bundled.treatment("lutetium_177_dotatate").statements if said.id == "neca-144")
    assert praise.criteria == ()


def test_g17_an_empty_result_names_the_last_filter_that_emptied_it_and_offers_not_stated(library: Reference) -> None:
    found = find(library, "grade=low_grade", "spread=localised")
    assert found.matches == ()
    assert found.emptied_by == FacetValue("spread", "localised", "Localised")
    assert ids(found.with_facet_not_stated) == ["targeted_therapy"]


def test_g17_an_earlier_filter_is_named_where_only_its_removal_helps(library: Reference) -> None:
    found = find(library, "receptor=not_tested", "site=pancreas")
    assert found.emptied_by == FacetValue("receptor", "not_tested", "Not tested or unknown")
    assert ids(found.with_facet_not_stated) == ["targeted_therapy"]


def test_g17_the_filter_whose_removal_helps_is_named_although_another_was_added_later(library: Reference) -> None:
    found = find(library, "receptor=sstr_high", "site=pancreas", "grade=low_grade")
    assert found.emptied_by is not None
    assert found.emptied_by.id == "sstr_high"


def test_a_result_that_is_not_empty_blames_no_filter(library: Reference) -> None:
    found = find(library, "site=pancreas", "grade=low_grade")
    assert (len(found.matches), found.emptied_by, found.with_facet_not_stated) == (1, None, ())


def test_g17_where_no_single_removal_helps_the_filter_whose_adding_emptied_it_is_named(library: Reference) -> None:
    found = find(library, "site=pancreas", "receptor=not_tested", "approval=approved", "grade=high_grade_3")
    assert found.emptied_by is not None
    assert found.emptied_by.id == "not_tested"


def test_g17_a_text_that_finds_nothing_is_not_blamed_on_a_filter(library: Reference) -> None:
    found = find(library, "site=pancreas", text="zzz")
    assert (found.matches, found.emptied_by, found.with_facet_not_stated) == ((), None, ())


def test_g5_the_treatment_with_the_prerequisite_is_not_found_as_not_tested(library: Reference) -> None:
    assert ids(find(library, "receptor=sstr_high").matches) == ["lutate"]
    for value in ("not_tested", NOT_STATED):
        found = find(library, f"receptor={value}")
        assert "lutate" not in ids((*found.matches, *found.broader, *found.with_facet_not_stated))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("sit=lung", "There is no facet “sit”. Did you mean site (Primary site)?"),
        ("site=stomac", "There is no value “stomac” of “Primary site”. Did you mean stomach (Stomach)"),
        ("site=depends_on_site", "There is no value “depends_on_site” of “Primary site”."),
        ("spread=livr", "There is no value “livr” of “Spread”. Did you mean liver_metastases (Spread to the liver)?"),
    ],
)
def test_an_unknown_facet_or_value_or_a_pseudo_value_says_which_may_be_meant(
    library: Reference, asked: str, sentence: str
) -> None:
    with pytest.raises(UnknownIdError) as caught:
        find(library, asked)
    assert str(caught.value).startswith(sentence)
