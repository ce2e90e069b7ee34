"""Rulings of the bundled content that were once read carelessly, each as somebody meets it in the program."""

from __future__ import annotations

import pytest

from netdesk.model.filters import FacetValue, Filters
from netdesk.model.kinds import Standing, Strength
from netdesk.model.statement import Statement
from netdesk.query.reference import Reference


def said(reference: Reference, treatment_id: str, statement_id: str) -> Statement:
    return next(each for each in reference.treatment(treatment_id).statements if each.id == statement_id)


def values(statement: Statement) -> set[tuple[str, str]]:
    return {(criterion.facet_id, criterion.value_id) for criterion in statement.criteria}


def test_spread_widely_or_too_big_are_two_statements_and_not_one_with_both(bundled: Reference) -> None:
    spread, size = (values(said(bundled, "debulking_surgery", id_)) for id_ in ("neca-081", "neca-331"))
    assert ("spread", "extensive_spread") in spread - size
    assert ("size", "too_large_to_remove") in size - spread


def test_what_is_used_for_some_people_may_be_used(bundled: Reference) -> None:
    assert said(bundled, "interferon", "ipsen-084").strength is Strength.MAY


def test_g20_promise_and_a_provider_s_own_technologies_are_no_guidance(bundled: Reference) -> None:
    assert said(bundled, "prrt_plus_chemotherapy", "neca-332").standing is Standing.UNCITED
    aggressive = FacetValue("growth", "aggressive", "")
    assert [row.id for row in bundled.find(Filters(values=(aggressive,))).matches] == ["prrt_plus_chemotherapy"]
    technologies = next(hit.statement for hit in bundled.search("technologies digestive tract").hits)
    assert technologies is not None
    assert (technologies.id, technologies.standing) == ("ctca-120", Standing.PROMOTIONAL)


def test_a_symptom_that_is_lessened_keeps_the_site_that_the_page_speaks_of(bundled: Reference) -> None:
    assert ("site", "gastrointestinal") in values(said(bundled, "cytoreductive_surgery", "ctca-059"))


def test_a_footnote_on_a_quotation_is_no_quotation(bundled: Reference) -> None:
    note = said(bundled, "follow_up_care", "ipsen-021")
    assert (note.standing, note.criteria) == (Standing.SAID, ())


def test_the_alert_of_carcinoid_crisis_says_each_fact_once_and_the_role_and_the_problem_keep_theirs(
    bundled: Reference,
) -> None:
    for treatment_id in ("gastrectomy", "perioperative_management"):
        (alert,) = bundled.treatment(treatment_id).alerts
        assert [each.id for each in alert.statements] == ["neca-087", "neca-090", "neca-091"]
    duties = {role.id: [duty.id for duty in role.duties] for role in bundled.all_roles()}
    assert (duties["net_specialist"], duties["anaesthetist"]) == (["neca-092"], ["neca-067"])
    (problem,) = bundled.symptom("np_carcinoid_crisis").problems
    assert [each.id for each in problem.said] == ["neca-089"]
    assert said(bundled, "perioperative_management", "neca-088").strength is Strength.MAY


def test_nothing_is_added_to_what_the_page_calls_lutate(bundled: Reference) -> None:
    lutate = bundled.treatment("lutetium_177_octreotate")
    assert lutate.summary == "Therapy with lutetium-177 octreotate, called Lutate."
    (confirm,) = (note for note in lutate.notes if note.startswith("To be confirmed: "))
    assert "its place under PRRT" in confirm


@pytest.mark.parametrize("words", ["United States", "US regulator", "American"])
def test_g6_no_country_that_the_page_does_not_name_is_put_to_a_regulator(bundled: Reference, words: str) -> None:
    approval = next(facet for facet in bundled.facets if facet.id == "approval")
    notes = [each.note for each in bundled.disagreements()]
    assert [text for text in [*notes, *(value.name for value in approval.values)] if words in text] == []


def test_a_changed_making_of_blood_is_not_called_a_blood_test(bundled: Reference) -> None:
    effect = bundled.symptom("blood_count_changes").effect
    assert effect is not None
    assert "makes blood" in effect.effect.name
    assert "test" not in (effect.effect.plain or "")
