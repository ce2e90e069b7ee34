from __future__ import annotations

import pytest

from netdesk.model.link import HitKind
from netdesk.model.search import SearchHit
from netdesk.query.reference import Reference


def relations(reference: Reference, text: str) -> dict[tuple[HitKind, str], str]:
    return {(hit.kind, hit.id): hit.relation for hit in reference.search(text).hits}


def only(reference: Reference, text: str, id_: str) -> SearchHit:
    return next(hit for hit in reference.search(text).hits if hit.id == id_)


def test_g10_every_hit_for_a_symptom_says_which_it_is(bundled: Reference) -> None:
    found = relations(bundled, "diarrhoea")
    assert found[HitKind.SIDE_EFFECT, "diarrhoea"].startswith("side effect of ")
    assert found[HitKind.PROBLEM, "np_diarrhoea"] == (
        "sign of the NET · problem that each of 2 treatments relieves: Somatostatin analogues, Supportive drugs"
    )
    assert found[HitKind.ADVICE, "report_diarrhoea"].startswith("sign of the NET")
    assert found[HitKind.TREATMENT, "chemotherapy"] == "side effect of Chemotherapy"
    assert found[HitKind.TREATMENT, "supportive_drugs"] == "problem that Supportive drugs relieves"


def test_g10_a_statement_that_asks_to_report_a_sign_says_so(bundled: Reference) -> None:
    assert relations(bundled, "doctors want to learn")[HitKind.ADVICE, "report_unusual_symptoms"] == "sign of the NET"


def test_g9_g10_a_problem_of_the_net_is_never_called_a_side_effect(bundled: Reference) -> None:
    for text in ("flushing", "wheezing", "heart rate", "carcinoid syndrome", "stomach pain", "anxiety"):
        for hit in bundled.search(text).hits:
            if hit.kind is HitKind.PROBLEM:
                assert "side effect" not in hit.relation, hit


def test_g3_carcinoid_crisis_is_an_alert_and_says_on_what(bundled: Reference) -> None:
    hit = bundled.search("carcinoid crisis").hits[0]
    assert hit.id == "np_carcinoid_crisis"
    assert hit.alert
    assert hit.relation.startswith("alert on Surgery")


def test_g4_carcinoid_syndrome_flare_is_an_alert(bundled: Reference) -> None:
    assert only(bundled, "carcinoid syndrome flare", "carcinoid_syndrome_flare").alert
    assert not only(bundled, "hair loss", "hair_loss").alert


def test_g2_a_doubtful_listing_is_marked_and_brings_its_doubt(bundled: Reference) -> None:
    hit = only(bundled, "blood clots", "blood_clots")
    assert hit.relation == "side effect of Surgery, Liver-directed therapy (in doubt)"
    assert "may be misplaced" in hit.doubts[0]
    said = only(bundled, "blood clots", "liver_directed_therapy")
    assert said.relation == "side effect of Liver-directed therapy (in doubt)"
    assert hit.doubts == (f"Liver-directed therapy: {said.doubts[0]}",)
    assert only(bundled, "blood clots", "surgery").doubts == ()


@pytest.mark.parametrize("text", ["lutate", "lutetium octreotate", "gallium"])
def test_g5_the_prerequisite_stands_with_the_hit(bundled: Reference, text: str) -> None:
    assert only(bundled, text, "lutetium_177_octreotate").requires == "Large number of somatostatin receptors"


def test_g5_the_prerequisite_is_that_of_what_needs_it_alone(bundled: Reference) -> None:
    assert only(bundled, "lanreotide", "lanreotide").requires is None


def test_g13_a_regimen_found_by_letters_shows_its_drugs(bundled: Reference) -> None:
    hit = bundled.search("EC").hits[0]
    assert (hit.title, hit.relation) == ("Carboplatin and etoposide", "abbreviation of Carboplatin and etoposide")


@pytest.mark.parametrize(
    ("text", "id_", "never"),
    [
        ("cytoreductive", "cytoreductive_surgery", "ablation"),
        ("cytoreductive surgery", "cytoreductive_surgery", "ablation"),
        ("cytoreductve", "cytoreductive_surgery", "ablation"),
        ("cryoreductive", "ablation", "cytoreductive_surgery"),
        ("cryoreductve surgery", "ablation", "cytoreductive_surgery"),
        ("molecular targeted therapy", "prrt", "targeted_therapy"),
        ("molecular targeted therapies", "prrt", "targeted_therapy"),
        ("molecular targeted", "prrt", "targeted_therapy"),
        ("molecularly targeted therapies", "targeted_therapy", "prrt"),
        ("molecularly targeted therapy", "targeted_therapy", "prrt"),
        ("molecularly", "targeted_therapy", "prrt"),
    ],
)
def test_g14_a_look_alike_never_leads_to_the_other(bundled: Reference, text: str, id_: str, never: str) -> None:
    ids = [hit.id for hit in bundled.search(text).hits]
    assert ids[0] == id_
    assert never not in ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("cyoreductive", {"ablation", "cytoreductive_surgery"}),
        ("molecular", {"prrt", "targeted_therapy"}),
        ("molecularr", {"prrt", "targeted_therapy"}),
    ],
)
def test_g14_where_either_may_be_meant_both_stand_apart_each_with_its_definition(
    bundled: Reference, text: str, ids: set[str]
) -> None:
    hits = {hit.id: hit for hit in bundled.search(text).hits if hit.id in ids}
    assert set(hits) == ids
    for hit in hits.values():
        assert hit.definition
        assert hit.not_the_same_as is not None
        assert hit.not_the_same_as.startswith("Not the same as: ")


def test_g14_only_look_alikes_carry_the_note(bundled: Reference) -> None:
    assert only(bundled, "lanreotide", "lanreotide").not_the_same_as is None


def test_g6_g20_a_found_statement_keeps_date_region_and_regulator(bundled: Reference) -> None:
    statement = only(bundled, "approved by the FDA", "lutetium_177_dotatate").statement
    assert statement is not None
    assert (statement.regulator, statement.source.region, statement.source.dated) == ("FDA", "AU", "2025")


def test_g9_what_asks_to_report_a_sign_says_that_it_is_one(library: Reference) -> None:
    found = relations(library, "redness")
    assert found[HitKind.PROBLEM, "np_flushing"].startswith("sign of the NET · problem that ")
    assert found[HitKind.ADVICE, "report_flushing"].startswith("sign of the NET · advice")


def test_a_side_effect_that_nobody_lists_claims_no_treatment(library: Reference) -> None:
    hit = only(library, "no page names", "never_named")
    assert (hit.relation, hit.treatments, hit.sources) == ("side effect", (), ())
