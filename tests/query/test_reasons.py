"""Why filters found a treatment: never another sentence than the one that says so."""

from __future__ import annotations

from itertools import islice, product
from pathlib import Path

import pytest

from netdesk.model.filters import NOT_STATED, FacetValue, Filters, FoundAs
from netdesk.model.kinds import Standing, Strength
from netdesk.query.errors import UnknownIdError
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library
from tests.query.test_finder import ids

MATCH, BROADER, NOT_SUITABLE = FoundAs


def asked_for(*asked: str, text: str = "") -> Filters:
    pairs = (value.split("=") for value in asked)
    return Filters(text, tuple(FacetValue(facet, value, "") for facet, value in pairs))


def why(reference: Reference, treatment_id: str, found_as: FoundAs, *asked: str) -> dict[str, list[str]]:
    """The statements given, each with the values that counted."""
    reasons = reference.reasons(asked_for(*asked), treatment_id, found_as)
    return {reason.statement.id: [one.value_id for one in reason.criteria] for reason in reasons}


def test_g11_a_match_is_given_the_statement_that_is_said_for_the_value(library: Reference) -> None:
    found = why(library, "liver_resection", MATCH, "spread=liver_metastases")
    assert found == {"daisy-002": ["liver_metastases"]}


def test_a_narrower_value_is_a_reason_too_and_says_which_it_is(library: Reference) -> None:
    assert why(library, "targeted_therapy", MATCH, "site=gep") == {"cedar-007": ["pancreas"]}
    assert why(library, "prrt", MATCH, "spread=metastatic") == {
        "acorn-006": ["metastatic"],
        "daisy-004": ["liver_metastases"],
    }


def test_what_is_said_for_a_broader_value_is_the_reason_only_below_the_matches(library: Reference) -> None:
    assert why(library, "somatostatin_analogues", BROADER, "site=stomach") == {"acorn-004": ["gep"]}
    assert why(library, "prrt", MATCH, "spread=liver_metastases") == {"daisy-004": ["liver_metastases"]}


def test_below_the_matches_a_facet_that_matches_gives_its_own_reason(library: Reference) -> None:
    asked = ("site=stomach", "function=functional")
    assert why(library, "somatostatin_analogues", BROADER, *asked) == {"acorn-004": ["gep", "functional"]}


def test_g11_what_is_said_not_suitable_is_given_the_statement_that_says_so(library: Reference) -> None:
    asked = "spread=liver_metastases"
    assert why(library, "liver_resection", NOT_SUITABLE, asked) == {"acorn-003": ["metastatic"]}
    (reason,) = library.reasons(asked_for(asked), "liver_resection", NOT_SUITABLE)
    assert [criterion.strength for criterion in reason.criteria] == [Strength.NOT_SUITABLE]


def test_g11_the_statement_that_says_not_suitable_comes_before_those_of_other_facets(tmp_path: Path) -> None:
    earlier = ("      - id: acorn-003\n", FOR_THE_STOMACH)
    with altered_library(tmp_path, {"pages/acorn.yaml": earlier}) as reference:
        found = why(reference, "liver_resection", NOT_SUITABLE, "site=stomach", "grade=high_grade_3")
    assert list(found) == ["acorn-003", "acorn-901"]


FOR_THE_STOMACH = """      - id: acorn-901
        at: sentence 3
        about: treatment/liver_resection
        aspect: when_used
        strength: may
        text: It may be used for the stomach.
        criteria:
          - {facet: site, value: stomach}
      - id: acorn-003
"""


def test_all_facets_asked_give_their_reasons_in_the_order_of_the_pages(library: Reference) -> None:
    found = why(library, "surgery", MATCH, "intent=curative", "spread=localised")
    assert found == {"acorn-001": ["localised", "curative"]}


def test_the_strength_is_that_of_the_criterion(library: Reference) -> None:
    (reason,) = library.reasons(asked_for("intent=curative"), "surgery", MATCH)
    assert reason.statement.strength is Strength.MAINLY
    assert [criterion.strength for criterion in reason.criteria] == [Strength.MAY]


@pytest.mark.parametrize("asked", [(), (f"grade={NOT_STATED}",), ("no_facet=no_value",)])
def test_words_and_not_stated_give_no_reason(library: Reference, asked: tuple[str, ...]) -> None:
    assert library.reasons(asked_for(*asked, text="surg"), "surgery", MATCH) == ()


def test_g20_what_is_not_guidance_is_no_reason(library: Reference) -> None:
    assert why(library, "prrt", MATCH, "spread=localised") == {}


def test_g5_within_the_facet_of_a_prerequisite_only_what_may_find_the_treatment_is_a_reason(tmp_path: Path) -> None:
    also = ("- {facet: receptor, value: sstr_high}", "- {facet: receptor, value: sstr_high}\n" + NOT_TESTED)
    with altered_library(tmp_path, {"pages/daisy.yaml": also}) as reference:
        assert why(reference, "lutate", MATCH, "receptor=not_tested") == {}
        assert why(reference, "lutate", MATCH, "receptor=sstr_high") == {"daisy-007": ["sstr_high"]}


NOT_TESTED = "          - {facet: receptor, value: not_tested}"


def test_a_value_that_is_no_filter_counts_for_nothing(library: Reference) -> None:
    assert why(library, "drugs", MATCH, "site=depends_on_site") == {}


def test_nothing_is_concluded_from_a_broader_value_where_it_is_said_not_to_suit(tmp_path: Path) -> None:
    with altered_library(tmp_path, {"pages/daisy.yaml": ("", NOT_FOR_THE_STOMACH)}) as reference:
        asked = ("site=stomach", "site=pancreas")
        assert why(reference, "massage", BROADER, *asked) == {"daisy-902": ["gep"]}
        assert why(reference, "massage", NOT_SUITABLE, *asked) == {"daisy-903": ["stomach"]}


NOT_FOR_THE_STOMACH = """
  - place: Massage ¶9
    statements:
      - id: daisy-901
        at: sentence 1
        about: treatment/massage
        aspect: when_used
        strength: may
        text: It may be used for the bowel and around.
        criteria:
          - {facet: site, value: gastrointestinal}
      - id: daisy-902
        at: sentence 2
        about: treatment/massage
        aspect: when_used
        strength: may
        text: It may be used for a GEP-NET.
        criteria:
          - {facet: site, value: gep}
      - id: daisy-903
        at: sentence 3
        about: treatment/massage
        aspect: when_used
        strength: not-suitable
        text: It is not for the stomach.
        criteria:
          - {facet: site, value: stomach}
"""


def test_an_unknown_treatment_is_refused(library: Reference) -> None:
    with pytest.raises(UnknownIdError):
        library.reasons(asked_for("spread=localised"), "no_such", MATCH)


def test_g11_every_row_that_any_two_values_find_is_given_a_reason_for_each_facet(bundled: Reference) -> None:
    values = [value for facet in bundled.facets for value in facet.values if value.id != NOT_STATED]
    pairs = [(one, other) for one, other in product(values, values) if one.facet_id <= other.facet_id]
    looked_at = 0
    for pair in islice(pairs, 0, None, 7):
        filters = Filters("", tuple(dict.fromkeys(pair)))
        for found_as, rows in bundled.find(filters).sections:
            for row in rows:
                reasons = bundled.reasons(filters, row.id, found_as)
                given = [criterion for reason in reasons for criterion in reason.criteria]
                assert {criterion.facet_id for criterion in given} == {value.facet_id for value in pair}, row.id
                assert all(reason.statement.standing is Standing.SAID for reason in reasons)
                assert all(reason.statement.subject_id == row.id for reason in reasons)
                unsuitable = [criterion.strength is Strength.NOT_SUITABLE for criterion in given]
                assert any(unsuitable) is (found_as is NOT_SUITABLE), row.id
                looked_at += 1
    assert looked_at > 1000


def test_rows_of_an_answer_are_those_that_have_reasons(library: Reference) -> None:
    for facet in library.facets:
        for value in facet.values[:-1]:
            filters = Filters("", (value,))
            with_reason = [row.id for row in library.rows if library.reasons(filters, row.id, MATCH)]
            assert with_reason == ids(library.find(filters).matches), value
