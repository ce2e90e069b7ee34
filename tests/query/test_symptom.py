from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.query.errors import UnknownIdError
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library


def test_a_symptom_shows_which_treatments_list_it_and_who_says_so(bundled: Reference) -> None:
    effect = bundled.symptom("hair_loss").effect
    assert effect is not None
    listed = {each.treatment.id: {m.statement.source.id for m in each.mentions} for each in effect.listed_for}
    assert listed == {"chemotherapy": {"ctca", "neca", "webmd"}, "prrt": {"neca"}}
    assert effect.names == ("Alopecia",)


def test_g8_a_source_with_a_list_for_the_treatment_that_does_not_name_it_is_given(bundled: Reference) -> None:
    effect = bundled.symptom("diarrhoea").effect
    assert effect is not None
    silent = {each.treatment.id: [source.id for source in each.not_mentioned_by] for each in effect.listed_for}
    assert silent["chemotherapy"] == ["webmd"]
    assert effect.not_mentioned_by == ()


def test_g8_a_source_that_lists_side_effects_and_never_this_one_is_given(bundled: Reference) -> None:
    effect = bundled.symptom("kidney_damage").effect
    assert effect is not None
    assert [source.id for source in effect.not_mentioned_by] == ["ctca", "webmd"]


def test_g7_sources_without_any_list_stand_apart(bundled: Reference) -> None:
    effect = bundled.symptom("hair_loss").effect
    assert effect is not None
    assert [source.id for source in effect.without_lists] == ["ccs", "ipsen"]


def test_g2_doubts_and_qualifiers_stand_with_their_own_mention(bundled: Reference) -> None:
    effect = bundled.symptom("diarrhoea").effect
    assert effect is not None
    doubts = {each.treatment.id: [m.doubt for m in each.mentions] for each in effect.listed_for}
    assert doubts["chemotherapy"] == [None, None]
    assert "may be misplaced" in (doubts["liver_directed_therapy"][0] or "")


def test_g9_the_side_effect_and_the_problem_of_one_word_stand_side_by_side_unmerged(bundled: Reference) -> None:
    by_effect, by_problem = bundled.symptom("diarrhoea"), bundled.symptom("np_diarrhoea")
    assert by_effect.effect == by_problem.effect
    assert by_effect.problems == by_problem.problems
    assert by_effect.effect is not None
    (problem,) = by_effect.problems
    listed = {mention.statement for each in by_effect.effect.listed_for for mention in each.mentions}
    assert listed.isdisjoint({*problem.sign, *problem.said, *(each.statement for each in problem.relieved_by)})


def test_g9_a_possible_sign_rests_on_what_asks_to_report_it(bundled: Reference) -> None:
    (problem,) = bundled.symptom("np_diarrhoea").problems
    assert [statement.id for statement in problem.sign] == ["webmd-026", "webmd-032"]
    (other,) = bundled.symptom("np_heart_rate").problems
    assert other.sign == ()


def test_g10_what_relieves_a_problem_is_given_with_the_statement(bundled: Reference) -> None:
    (problem,) = bundled.symptom("high_blood_pressure").problems
    assert [(each.treatment.id, each.statement.id) for each in problem.relieved_by] == [("supportive_drugs", "ccs-077")]


def test_every_statement_of_a_problem_stands_once(bundled: Reference) -> None:
    for problem_id in (
        "np_diarrhoea",
        "np_flushing",
        "np_carcinoid_syndrome",
        "np_high_hormones",
        "np_pain",
        "np_carcinoid_crisis",
    ):
        (problem,) = bundled.symptom(problem_id).problems
        with_alert = problem.alert.statements if problem.alert else ()
        shown = [*problem.sign, *with_alert, *(each.statement for each in problem.relieved_by), *problem.said]
        assert len(shown) == len(set(shown)), problem_id


def test_g3_carcinoid_crisis_tells_what_it_is_connected_with(bundled: Reference) -> None:
    page = bundled.symptom("np_carcinoid_crisis")
    (problem,) = page.problems
    assert page.effect is None
    assert problem.alert is not None
    assert {statement.subject_id for statement in problem.alert.statements} >= {"surgery", "perioperative_management"}


def test_g4_the_flare_is_an_alert(bundled: Reference) -> None:
    effect = bundled.symptom("carcinoid_syndrome_flare").effect
    assert effect is not None
    assert effect.effect.alert


def test_g5_g15_prerequisites_and_cautions_come_with_the_treatments_named(bundled: Reference) -> None:
    page = bundled.symptom("carcinoid_syndrome_flare")
    assert "lutetium_177_octreotate" in [treatment.id for treatment, _ in page.prerequisites]
    assert "lutetium_177_octreotate" in [treatment.id for treatment in page.treatments]


def test_g16_what_asks_to_report_symptoms_comes_with_it(bundled: Reference) -> None:
    assert bundled.symptom("fatigue").report


def test_a_test_named_with_the_symptom_is_given_with_what_names_it(tmp_path: Path) -> None:
    further = """
      - id: elder-008
        about: treatment/surgery
        aspect: other
        strength: may
        text: Flushing may be looked into by a blood test.
        problems: [np_flushing]
        tests: [blood_test]
"""
    with altered_library(tmp_path, {"pages/elder.yaml": ("", further)}) as library:
        (test,) = library.symptom("np_flushing").tests
    assert (test.id, test.name, [statement.id for statement in test.statements]) == (
        "blood_test",
        "Blood test",
        ["elder-008"],
    )


def test_a_side_effect_that_no_list_names_says_so(library: Reference) -> None:
    effect = library.symptom("never_named").effect
    assert effect is not None
    assert effect.listed_for == ()
    assert effect.not_mentioned_by != ()


@pytest.mark.parametrize(
    ("asked", "meant"), [("har_loss", "hair_loss"), ("alopecia", "hair_loss"), ("crisis", "np_carcinoid_crisis")]
)
def test_an_unknown_symptom_names_the_nearest(bundled: Reference, asked: str, meant: str) -> None:
    with pytest.raises(UnknownIdError) as error:
        bundled.symptom(asked)
    assert error.value.nearest[0] == meant


def test_words_of_pages_that_we_took_for_one_problem_are_told_as_our_mapping(
    library: Reference, bundled: Reference
) -> None:
    (problem,) = library.symptom("np_flushing").problems
    assert problem.note == "Acorn writes of flushing, Elder of redness."
    notes = {id_: bundled.symptom(id_).problems[0].note for id_ in ("np_flushing", "np_breath", "np_stomach_pain")}
    assert notes["np_flushing"] == "WebMD writes of redness of the face or neck, Ipsen and NECA write of flushing."
    assert all(notes.values())
    assert bundled.symptom("np_wheezing").problems[0].note is None
