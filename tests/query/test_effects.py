from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.model import standing_lines
from netdesk.model.kinds import Standing
from netdesk.model.side_effects import EffectsAnswer, MergedEffect
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library


def effect(answer: EffectsAnswer, effect_id: str) -> MergedEffect:
    return next(row for row in answer.rows if row.effect.id == effect_id)


def said_by(row: MergedEffect) -> list[tuple[str, str]]:
    return [(mention.treatment_id, mention.statement.id) for mention in row.mentions]


def test_one_symptom_of_several_treatments_is_one_row_with_every_mention(library: Reference) -> None:
    row = effect(library.effects(["somatostatin_analogues", "chemotherapy"]), "diarrhoea")
    assert said_by(row) == [("somatostatin_analogues", "daisy-003"), ("chemotherapy", "daisy-009")]
    assert [name.id for name in row.comes_from] == ["somatostatin_analogues", "chemotherapy"]


def test_alerts_come_first_then_body_systems_in_the_content_s_order(library: Reference) -> None:
    rows = library.effects(["prrt", "chemotherapy"]).rows
    assert [row.effect.id for row in rows] == [
        "flare", "fatigue", "diarrhoea", "nausea", "blood_count_changes", "anaemia",
    ]  # fmt: skip


def test_g4_a_flare_is_an_alert_and_nothing_else_is(library: Reference) -> None:
    assert [row.effect.id for row in library.effects(["prrt", "lutate"]).rows if row.alert] == ["flare"]


def test_g2_a_doubt_marks_its_own_mention_only(library: Reference) -> None:
    row = effect(library.effects(["prrt"]), "nausea")
    assert [(mention.statement.id, mention.doubt) for mention in row.mentions] == [
        ("birch-003", None),
        ("daisy-006", "This second list stands in another section of the page."),
    ]


def test_a_qualifier_travels_with_its_mention(library: Reference) -> None:
    (mention,) = effect(library.effects(["somatostatin_analogues"]), "gallstones").mentions
    assert mention.qualifier == "After long use."


def test_a_treatment_asked_for_twice_counts_once(library: Reference) -> None:
    assert library.effects(["prrt", "prrt"]) == library.effects(["prrt"])


def test_g7_a_drug_without_a_list_shows_what_is_said_of_the_group(library: Reference) -> None:
    answer = library.effects(["octreotide", "somatostatin_analogues"])
    (said,) = answer.said_of_group
    assert (said.treatment.id, said.group.id) == ("octreotide", "somatostatin_analogues")
    row = effect(answer, "diarrhoea")
    assert said_by(row) == [("somatostatin_analogues", "daisy-003")]
    assert [name.id for name in row.comes_from] == ["octreotide", "somatostatin_analogues"]


def test_g7_a_group_that_only_our_mapping_puts_a_treatment_in_is_marked(library: Reference, bundled: Reference) -> None:
    ours, theirs = library.effects(["cytoreductive_surgery", "liver_resection"]).said_of_group
    assert (ours.treatment.id, ours.is_our_mapping) == ("cytoreductive_surgery", True)
    assert ours.in_words.endswith("said of the group: Surgery (our mapping).")
    assert (theirs.treatment.id, theirs.is_our_mapping) == ("liver_resection", False)
    assert theirs.in_words.endswith("said of the group: Surgery.")
    of_group = library.treatment("cytoreductive_surgery").group_effects
    assert of_group is not None
    assert of_group.in_words == ours.in_words
    by_us = [
        said.treatment.id
        for said in bundled.effects(row.id for row in bundled.rows).said_of_group
        if said.is_our_mapping
    ]
    assert by_us == ["liver_internal_radiation", "therasphere", "sir_spheres"]


def test_g7_a_list_of_a_group_that_only_our_mapping_makes_wider_says_so(bundled: Reference) -> None:
    (listed,) = bundled.effects(["lutetium_177_octreotate"]).other_lists
    assert (listed.other.id, listed.relation) == ("prrt", "wider group by our mapping")
    assert "Only our mapping makes it a wider group" in standing_lines.OTHER_LIST[listed.relation]
    surgery = bundled.effects(["surgery", "enucleation"])
    assert [said.is_our_mapping for said in surgery.said_of_group] == [False]


@pytest.mark.parametrize("treatment_id", ["therasphere", "sir_spheres", "radionuclide_therapy"])
def test_g7_the_list_of_the_group_that_a_page_files_a_treatment_under_is_named(
    bundled: Reference, treatment_id: str
) -> None:
    assert (treatment_id, "radiation_therapy", "see also", ["webmd"]) in other_lists(bundled.effects([treatment_id]))


def test_g7_where_no_source_lists_any_the_treatment_is_named_as_not_listed(library: Reference) -> None:
    answer = library.effects(["targeted_therapy", "prrt"])
    assert [name.id for name in answer.not_listed] == ["targeted_therapy"]
    assert answer.said_of_group == ()


def test_g7_a_combination_does_not_take_its_parts_lists_but_names_the_parts(library: Reference) -> None:
    answer = library.effects(["chemotherapy_with_ssa"])
    assert answer.rows == ()
    assert [name.id for name in answer.not_listed] == ["chemotherapy_with_ssa"]
    ((whole, parts),) = answer.parts
    assert (whole.id, [part.id for part in parts]) == (
        "chemotherapy_with_ssa",
        ["chemotherapy", "somatostatin_analogues"],
    )


def test_g7_surgery_s_list_does_not_stand_in_for_the_care_around_it(bundled: Reference) -> None:
    answer = bundled.effects(["perioperative_management"])
    assert [name.id for name in answer.not_listed] == ["perioperative_management"]
    assert (answer.rows, answer.said_of_group, answer.other_lists) == ((), (), ())
    assert [alert.id for alert in answer.alerts] == ["carcinoid_crisis"]
    assert bundled.treatment("perioperative_management").group_effects is None
    assert bundled.table_details(["perioperative_management"]).rows[0].group_effects is None


def other_lists(answer: EffectsAnswer) -> list[tuple[str, str, str, list[str]]]:
    return [
        (listed.treatment.id, listed.other.id, listed.relation, [source.id for source in listed.sources])
        for listed in answer.other_lists
    ]


def test_g7_a_list_does_not_hide_that_a_wider_group_has_one_too(library: Reference, bundled: Reference) -> None:
    assert other_lists(library.effects(["lutate"])) == [("lutate", "prrt", "wider group", ["birch", "daisy"])]
    wider = other_lists(bundled.effects(["chemoembolisation", "liver_embolisation"]))
    assert wider == [
        ("chemoembolisation", "liver_directed_therapy", "wider group", ["neca"]),
        ("liver_embolisation", "liver_directed_therapy", "wider group", ["neca"]),
    ]


def test_g7_a_group_s_list_does_not_hide_the_list_of_what_is_to_be_seen_beside(bundled: Reference) -> None:
    assert other_lists(bundled.effects(["whipple_procedure"])) == [
        ("whipple_procedure", "pancreatic_resection", "see also", ["webmd"])
    ]


def test_g7_lists_that_are_shown_and_those_that_do_not_exist_are_no_other_lists(library: Reference) -> None:
    assert other_lists(library.effects(["lutate", "prrt"])) == []
    assert other_lists(library.effects(["octreotide"])) == []


def test_g8_a_source_that_lists_side_effects_without_this_one_does_not_mention_it(library: Reference) -> None:
    answer = library.effects(["prrt"])
    assert [source.id for source in effect(answer, "anaemia").not_mentioned_by] == ["birch"]
    assert effect(answer, "nausea").not_mentioned_by == ()


def test_g8_only_sources_that_list_for_the_treatments_it_comes_with_can_be_silent(library: Reference) -> None:
    answer = library.effects(["somatostatin_analogues", "surgery"])
    assert effect(answer, "gallstones").not_mentioned_by == ()


def test_g9_signs_of_the_net_stand_apart_and_never_among_side_effects(library: Reference) -> None:
    answer = library.effects(["surgery"])
    assert [(sign.problem_id, sign.same_word_as) for sign in answer.signs_of_net] == [
        ("np_diarrhoea", "diarrhoea"),
        ("np_flushing", None),
    ]
    assert [said.id for said in answer.signs_of_net[1].statements] == ["elder-001", "elder-002"]
    assert [row.effect.id for row in answer.rows] == ["fatigue"]


def test_g9_the_bundled_signs_are_the_four_that_a_page_asks_to_report(bundled: Reference) -> None:
    signs = {sign.problem_id for sign in bundled.effects(["surgery"]).signs_of_net}
    assert signs == {"np_flushing", "np_stomach_pain", "np_diarrhoea", "np_breath"}


def test_g3_g5_g15_alerts_prerequisites_and_cautions_travel_with_the_treatments_asked(library: Reference) -> None:
    answer = library.effects(["liver_resection", "lutate", "vitamins"])
    assert [alert.id for alert in answer.alerts] == ["crisis"]
    assert [(name.id, prerequisite.value_name) for name, prerequisite in answer.prerequisites] == [
        ("lutate", "Large number of receptors")
    ]
    assert [said.id for said in answer.cautions] == ["birch-005"]


def test_g3_a_combination_carries_the_alert_of_a_part_in_surgery(bundled: Reference) -> None:
    assert [alert.id for alert in bundled.effects(["palliative_surgery_plus_radiation"]).alerts] == ["carcinoid_crisis"]


def test_g3_every_surgery_of_the_bundled_content_carries_the_crisis_alert(bundled: Reference) -> None:
    for row in bundled.rows:
        is_surgery = row.category_id == "surgery"
        has_alert = "carcinoid_crisis" in {alert.id for alert in bundled.treatment(row.id).alerts}
        assert has_alert or not is_surgery, row.id


def test_g16_what_asks_to_report_symptoms_comes_with_every_answer(bundled: Reference) -> None:
    report = bundled.effects(["radiation_therapy"]).report
    assert any("new" in said.text and "worse" in said.text for said in report)
    assert all(said.standing is Standing.SAID for said in report)


def test_what_asks_to_report_for_one_treatment_comes_with_that_treatment_only(bundled: Reference) -> None:
    def about(treatment_id: str) -> set[str]:
        report = bundled.effects([treatment_id]).report
        return {said.subject_id for said in report if said.subject_kind == "treatment"}

    assert about("octreotide") == {"somatostatin_analogues"}
    assert about("radiation_therapy") == set()


def test_the_doubtful_second_prrt_list_never_reaches_somatostatin_analogues(bundled: Reference) -> None:
    analogues = bundled.effects(["somatostatin_analogues"])
    assert "carcinoid_syndrome_flare" not in {row.effect.id for row in analogues.rows}
    flare = effect(bundled.effects(["prrt"]), "carcinoid_syndrome_flare")
    assert all(mention.doubt for mention in flare.mentions)


def test_g20_a_patient_s_words_list_no_side_effect(tmp_path: Path) -> None:
    words = """
      - id: cedar-008
        about: treatment/octreotide
        aspect: side_effect
        strength: states
        text: "A patient says: it made me sick."
        standing: quotation
        side_effects:
          - {id: nausea}
"""
    with altered_library(tmp_path, {"pages/cedar.yaml": ("", words)}) as library:
        assert library.treatment("octreotide").effects == ()
        assert [said.treatment.id for said in library.effects(["octreotide"]).said_of_group] == ["octreotide"]


def test_no_treatments_give_an_empty_answer(library: Reference) -> None:
    answer = library.effects([])
    assert (answer.treatments, answer.rows, answer.alerts, answer.cautions) == ((), (), (), ())
