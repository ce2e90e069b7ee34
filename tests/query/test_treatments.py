from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from netdesk.model.kinds import Aspect, NameKind, Standing
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.errors import UnknownIdError
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library


def ids(statements: Iterable[Statement]) -> list[str]:
    return [statement.id for statement in statements]


def in_short(names: Iterable[TreatmentName]) -> list[str]:
    return [name.id for name in names]


def test_a_treatment_stands_in_the_tree_with_everything_said_of_it_in_the_order_of_the_pages(
    library: Reference,
) -> None:
    prrt = library.treatment("prrt")
    assert (prrt.name, prrt.kind) == ("Peptide receptor radionuclide therapy (PRRT)", "approach")
    assert in_short(prrt.path) == ["radionuclide_therapy"]
    assert in_short(prrt.children) == ["lutate"]
    assert ids(prrt.statements)[:4] == ["acorn-006", "birch-003", "birch-004", "birch-007"]
    assert ids(prrt.said_as(Aspect.STATUS)) == ["birch-004", "cedar-003"]


def test_g6_an_approval_carries_regulator_region_and_date(library: Reference) -> None:
    approved, not_yet = library.treatment("prrt").said_as(Aspect.STATUS)
    assert (approved.regulator, approved.source.region, approved.source.dated) == ("FDA", "US", "2022-06-06")
    assert (not_yet.regulator, not_yet.source.region, not_yet.source.dated) == ("not named", "GB", "2018-09")


def test_g11_every_criterion_carries_its_own_strength_and_names(library: Reference) -> None:
    said = library.treatment("surgery").statements[0]
    assert [(one.facet_name, one.value_name, one.strength) for one in said.criteria] == [
        ("Spread", "Localised", "mainly"),
        ("Purpose", "To cure", "may"),
    ]


def test_g20_what_is_not_guidance_is_shown_as_such(library: Reference) -> None:
    standings = {said.id: said.standing for said in library.treatment("octreotide").statements}
    assert standings["cedar-004"] is Standing.QUOTATION
    assert standings["cedar-005"] is Standing.PROMOTIONAL


def test_names_keep_their_kind_region_and_source_and_ours_have_none(library: Reference) -> None:
    names = {
        (name.name, name.kind, name.region, name.source and name.source.id)
        for name in library.treatment("lanreotide").names
    }
    assert names == {
        ("Somatuline Depot", NameKind.BRAND, "US", "birch"),
        ("Somatuline Autogel", NameKind.BRAND, "GB", "cedar"),
        ("lanriotide", NameKind.MISSPELLING, None, None),
    }


def test_statements_about_something_else_that_name_it_are_told_apart(library: Reference) -> None:
    analogues = library.treatment("somatostatin_analogues")
    assert ids(analogues.mentioned_in) == ["acorn-006"]
    assert "acorn-006" not in ids(analogues.statements)


def test_a_treatment_s_own_statement_that_names_it_again_is_not_shown_twice(tmp_path: Path) -> None:
    naming_itself = ("treatments: [somatostatin_analogues]", "treatments: [somatostatin_analogues, prrt]")
    with altered_library(tmp_path, {"pages/acorn.yaml": naming_itself}) as library:
        assert library.treatment("prrt").mentioned_in == ()


def test_g13_a_regimen_names_its_drugs_and_brings_what_is_said_of_them(library: Reference) -> None:
    regimen = library.treatment("carboplatin_etoposide")
    assert regimen.drugs == ("Carboplatin", "Etoposide")
    assert ids(regimen.mentioned_in) == ["daisy-011"]


def test_g3_the_alert_on_surgery_stands_on_everything_below_it_in_the_source_s_words(library: Reference) -> None:
    for treatment_id in ("surgery", "cytoreductive_surgery", "liver_resection"):
        (alert,) = library.treatment(treatment_id).alerts
        assert (alert.id, ids(alert.statements)) == ("crisis", ["daisy-001"])
    assert library.treatment("prrt").alerts == ()


def test_g5_the_prerequisite_comes_with_its_test_and_the_statement_that_says_so(library: Reference) -> None:
    prerequisite = library.treatment("lutate").prerequisite
    assert prerequisite is not None
    assert (prerequisite.value_name, prerequisite.test_name) == ("Large number of receptors", "Gallium-68 PET scan")
    assert ids(prerequisite.statements) == ["daisy-007"]
    assert library.treatment("prrt").prerequisite is None
    assert {row.id: row.requires for row in library.rows if row.requires} == {"lutate": "Large number of receptors"}


def test_g15_a_caution_comes_with_its_entry_and_not_with_what_only_names_it(library: Reference) -> None:
    assert ids(library.treatment("vitamins").cautions) == ["birch-005"]
    assert ids(library.treatment("massage").cautions) == ["daisy-017"]


def test_g4_an_alert_is_first_in_its_list(library: Reference) -> None:
    effects = library.treatment("prrt").effects
    assert [(mention.effect.id, mention.effect.alert) for mention in effects][:2] == [
        ("flare", True),
        ("nausea", False),
    ]


def test_g7_without_a_list_of_its_own_the_nearest_ancestor_s_is_said_of_the_group(library: Reference) -> None:
    regimen = library.treatment("carboplatin_etoposide")
    assert regimen.effects == ()
    assert regimen.group_effects is not None
    assert (regimen.group_effects.group_id, len(regimen.group_effects.mentions)) == ("chemotherapy", 3)
    assert {mention.treatment_id for mention in regimen.group_effects.mentions} == {"chemotherapy"}
    lutate = library.treatment("lutate")
    assert (len(lutate.effects), lutate.group_effects) == (2, None)
    assert library.treatment("targeted_therapy").group_effects is None


def test_what_it_relieves_is_a_problem_and_not_a_side_effect(library: Reference) -> None:
    analogues = library.treatment("somatostatin_analogues")
    assert [(relief.problem_id, relief.statement.id) for relief in analogues.relief] == [
        ("np_diarrhoea", "acorn-004"),
        ("np_flushing", "acorn-004"),
    ]
    assert "np_diarrhoea" not in {mention.effect.id for mention in analogues.effects}


def test_disagreements_bring_both_sides(library: Reference) -> None:
    (status,) = library.treatment("lutate").disagreements
    assert [(side.says, ids(side.statements)) for side in status.sides] == [
        ("Not yet approved", ["cedar-003"]),
        ("In use", ["acorn-006", "daisy-004"]),
    ]
    assert [differing.id for differing in library.disagreements()] == ["prrt_status", "no_treatment_named"]
    assert library.treatment("massage").disagreements == ()


def test_links_to_others_keep_their_kind(library: Reference) -> None:
    assert in_short(library.treatment("octreotide").see_also) == ["lanreotide"]
    assert in_short(library.treatment("chemotherapy_with_ssa").parts) == ["chemotherapy", "somatostatin_analogues"]


def test_our_notes_are_sentences_that_say_that_they_are_ours(library: Reference) -> None:
    assert library.treatment("lutate").notes == (
        "Our mapping: Its place under PRRT is our mapping.",
        "To be confirmed: A clinician confirms the place.",
    )
    assert library.treatment("carboplatin_etoposide").notes == ("Our correction: One page spells a drug wrongly.",)


def test_ids_in_our_notes_are_written_out(bundled: Reference) -> None:
    notes = [note for row in bundled.rows for note in bundled.treatment(row.id).notes]
    shown = " ".join([*notes, *(link.why or "" for row in bundled.rows for link in bundled.treatment(row.id).roles)])
    assert not {row.id for row in bundled.rows if "_" in row.id and row.id in shown}
    assert not {source.id for source in bundled.sources if f"{source.id} " in shown}


def test_g12_drugs_classes_and_all_that_holds_them_carry_the_line_on_doses(library: Reference) -> None:
    with_line = {row.id for row in library.rows if library.treatment(row.id).is_drug}
    assert with_line == {
        "prrt", "lutate", "drugs", "somatostatin_analogues", "octreotide", "lanreotide", "chemotherapy", "regimens",
        "carboplatin_etoposide", "targeted_therapy", "chemotherapy_with_ssa",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("prt", "prrt"), ("PRRT", "prrt"), ("Sandostatin", "octreotide"), ("lanriotid", "lanreotide"),
     ("liver", "liver_resection")],
)  # fmt: skip
def test_an_unknown_treatment_says_which_may_be_meant_by_id_name_or_brand(
    library: Reference, asked: str, meant: str
) -> None:
    with pytest.raises(UnknownIdError) as caught:
        library.treatment(asked)
    assert caught.value.nearest[0] == meant
    assert meant in str(caught.value)


@pytest.mark.parametrize("asked", ["xyzzy", "zzz", "qqq", "a zzz"])
def test_nothing_is_suggested_for_a_word_that_is_like_nothing(
    library: Reference, bundled: Reference, asked: str
) -> None:
    with pytest.raises(UnknownIdError):
        library.effects([asked])
    with pytest.raises(UnknownIdError) as caught:
        bundled.effects([asked])
    assert caught.value.nearest == ()


def test_every_treatment_of_the_bundled_content_can_be_asked(bundled: Reference) -> None:
    for row in bundled.rows:
        treatment = bundled.treatment(row.id)
        assert treatment.name == row.name
        assert bundled.effects([row.id]).treatments == (TreatmentName(row.id, row.name),)
        bundled.roles([row.id])


def test_a_note_does_not_say_twice_whose_it_is_and_gives_no_orders(bundled: Reference) -> None:
    notes = [note for row in bundled.rows for note in bundled.treatment(row.id).notes]
    mappings = [note.removeprefix("Our mapping: ") for note in notes if note.startswith("Our mapping: ")]
    assert len(mappings) > 10
    assert [text for text in mappings if "our mapping" in text or " by us" in text or "Keep two ids" in text] == []
    assert [note for note in notes if note.startswith("To be confirmed: clinician to confirm")] == []
