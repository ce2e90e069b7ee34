from __future__ import annotations

import pytest

from netdesk.model import standing_lines
from netdesk.model.comparison import ComparedRow, Comparison
from netdesk.query.errors import NotComparableError, UnknownIdError
from netdesk.query.reference import Reference


def row(compared: Comparison, heading: str, part: str | None = None) -> ComparedRow:
    return next(each for each in compared.rows if (each.heading, each.part) == (heading, part))


def texts(of: ComparedRow) -> list[list[str]]:
    return [[line.text for line in cell.lines] for cell in of.cells]


def test_every_row_has_a_cell_for_each_treatment_in_the_order_asked(bundled: Reference) -> None:
    compared = bundled.compare(["sunitinib", "prrt", "lanreotide", "surgery"])
    assert [treatment.id for treatment in compared.treatments] == ["sunitinib", "prrt", "lanreotide", "surgery"]
    assert {len(each.cells) for each in compared.rows} == {4}


def test_the_headings_are_the_same_whatever_is_compared(bundled: Reference) -> None:
    fixed = [
        "Cautions and alerts",
        "What it is",
        "When it is used",
        "Purpose",
        "How it is given",
        "Schedule",
        "Side effects",
        "Problems of the NET that it is said to relieve",
        "Care team",
        "Approval",
        "Where the sources differ",
        "Follow-up",
        "Sources",
    ]
    for ids in (["sunitinib", "prrt"], ["support_groups", "appendectomy"]):
        assert list(dict.fromkeys(each.heading for each in bundled.compare(ids).rows)) == fixed


def test_not_stated_is_visible(bundled: Reference) -> None:
    schedule = row(bundled.compare(["sunitinib", "lanreotide"]), "Schedule")
    assert (schedule.cells[0].is_stated, schedule.cells[0].words) == (False, standing_lines.SOURCE_SILENT)
    assert schedule.cells[1].is_stated
    assert schedule.differs


def test_rows_are_marked_where_the_treatments_differ_and_only_there(bundled: Reference) -> None:
    compared = bundled.compare(["octreotide", "lanreotide"])
    assert not row(compared, "Side effects", "Liver and gallbladder").differs
    assert not row(compared, "Follow-up").differs
    assert row(compared, "What it is").differs


def test_g11_what_it_is_used_for_stands_by_facet_with_the_strength_in_words(bundled: Reference) -> None:
    spread = row(bundled.compare(["prrt", "lanreotide"]), "When it is used", "Spread")
    assert texts(spread) == [["Metastatic"], []]
    assert spread.cells[0].lines[0].sayings[0].notes[0] in ("stated", "mainly", "may", "rarely")


def test_g11_what_is_said_not_suitable_says_so(library: Reference) -> None:
    found = [
        line.text
        for each in library.compare(["liver_resection", "surgery", "chemotherapy", "prrt"]).rows
        for cell in each.cells
        for line in cell.lines
        if line.text.endswith(": said not suitable")
    ]
    assert found


def test_g7_no_list_and_a_group_s_list_are_said_in_words(bundled: Reference) -> None:
    liver = row(bundled.compare(["sunitinib", "lanreotide"]), "Side effects", "Liver and gallbladder")
    assert liver.cells[0].words == standing_lines.NOT_LISTED
    assert liver.cells[1].words == standing_lines.SAID_OF_GROUP.format(group="Somatostatin analogues")
    assert liver.cells[1].is_stated
    ours = row(bundled.compare(["therasphere", "lanreotide"]), "Side effects", "Whole body").cells[0].words
    assert ours == standing_lines.SAID_OF_GROUP.format(group="Liver-directed therapy (our mapping)")


def test_g7_where_none_has_a_list_the_row_stands_and_says_so(bundled: Reference) -> None:
    effects = row(bundled.compare(["sunitinib", "everolimus"]), "Side effects")
    assert [cell.words for cell in effects.cells] == [standing_lines.NOT_LISTED, standing_lines.NOT_LISTED]
    assert not effects.differs


def test_g8_a_list_without_a_body_system_says_not_mentioned(bundled: Reference) -> None:
    hormones = row(bundled.compare(["prrt", "somatostatin_analogues"]), "Side effects", "Hormones and metabolism")
    assert hormones.cells[0].words == standing_lines.NOT_MENTIONED


def test_g8_a_source_that_lists_but_does_not_name_an_effect_is_noted(bundled: Reference) -> None:
    digestive = row(bundled.compare(["chemotherapy", "prrt"]), "Side effects", "Stomach and bowel")
    diarrhoea = next(line for line in digestive.cells[0].lines if line.key == "diarrhoea")
    assert diarrhoea.notes == ("WebMD: not mentioned",)


def test_g2_a_doubt_stands_with_its_own_statement(bundled: Reference) -> None:
    compared = bundled.compare(["surgery", "liver_directed_therapy"])
    clots = [line for cell in row(compared, "Side effects", "Heart and circulation").cells for line in cell.lines]
    notes = [note for line in clots if line.key == "blood_clots" for saying in line.sayings for note in saying.notes]
    assert len([note for note in notes if note.startswith("In doubt: ")]) == 1


def test_g3_g5_alerts_and_prerequisites_stand_among_the_cautions(bundled: Reference) -> None:
    compared = bundled.compare(["surgery", "lutetium_177_octreotate"])
    surgery, lutate = row(compared, "Cautions and alerts").cells
    assert surgery.lines[0].text == "Carcinoid crisis"
    assert surgery.lines[0].notes == (standing_lines.CRISIS_POINTER,)
    assert "Without a test it never counts as suitable" in lutate.lines[0].text
    assert surgery.lines[0].alert
    assert lutate.lines[0].alert
    said = [saying.statement.id for line in surgery.lines for saying in line.sayings]
    assert len(said) == len(set(said))


def test_g3_g5_g15_what_cannot_be_separated_comes_first_and_is_marked_as_such(bundled: Reference) -> None:
    compared = bundled.compare(["liver_resection", "lutetium_177_octreotate", "natural_therapies", "surgery"])
    assert compared.rows[0].heading == "Cautions and alerts"
    assert compared.rows[0].is_safeguard
    assert all(cell.is_stated for cell in compared.rows[0].cells)
    same = bundled.compare(["liver_resection", "appendectomy"]).rows[0]
    assert (same.differs, same.is_safeguard) == (False, True), "it stays where both carry the same alert"
    nothing = bundled.compare(["sunitinib", "everolimus"]).rows[0]
    assert (nothing.cells[0].words, nothing.is_safeguard) == (standing_lines.SOURCE_SILENT, False)


def test_g4_an_alert_among_the_side_effects_is_marked_as_a_safeguard(bundled: Reference) -> None:
    compared = bundled.compare(["prrt", "lutetium_177_octreotate"])
    assert row(compared, "Side effects", "Alert").is_safeguard
    assert not row(compared, "Side effects", "Blood and infection").is_safeguard


def test_g6_where_the_sources_differ_on_a_treatment_every_side_stands_with_who_says_so(bundled: Reference) -> None:
    compared = bundled.compare(["prrt", "lutetium_177_octreotate"])
    differing = row(compared, "Where the sources differ")
    prrt, lutate = differing.cells
    assert "Whether PRRT is approved and in use: Under development, not yet approved (September 2018)" in {
        line.text for line in prrt.lines
    }
    assert {saying.statement.source.id for saying in prrt.lines[0].sayings} == {"ipsen"}
    assert (lutate.lines, lutate.words) == ((), standing_lines.NO_DIFFERENCE)
    assert differing.is_safeguard
    assert not row(bundled.compare(["surgery", "follow_up_care"]), "Where the sources differ").is_safeguard


def test_g16_the_requests_to_report_symptoms_come_with_the_comparison(bundled: Reference) -> None:
    ids = ["prrt", "surgery"]
    assert bundled.compare(ids).report == bundled.effects(ids).report != ()


def test_g20_a_side_that_rests_on_what_is_no_guidance_says_so(bundled: Reference) -> None:
    differing = row(bundled.compare(["radiation_therapy", "surgery"]), "Where the sources differ")
    common = differing.cells[0].lines[0]
    assert common.text.endswith(": Common")
    assert common.notes == (f"Ipsen (drug company): {standing_lines.NOT_GUIDANCE}",)


def test_g4_the_flare_comes_in_the_first_row_of_side_effects(bundled: Reference) -> None:
    compared = bundled.compare(["chemotherapy", "lutetium_177_octreotate"])
    first = next(each for each in compared.rows if each.heading == "Side effects")
    assert first.part == "Alert"
    assert texts(first) == [[], ["Flare of carcinoid syndrome"]]


def test_g14_look_alikes_side_by_side_say_what_they_are_not(bundled: Reference) -> None:
    cold, surgery = row(bundled.compare(["ablation", "cytoreductive_surgery"]), "What it is").cells
    for cell, other in ((cold, "Cytoreductive surgery"), (surgery, "ablation")):
        (note,) = [line for line in cell.lines if line.text.startswith(f"Not the same as: {other}")]
        assert note.notes == (standing_lines.EDITORIAL,)


def test_g15_a_caution_comes_with_what_it_belongs_to(bundled: Reference) -> None:
    natural, _ = row(bundled.compare(["natural_therapies", "surgery"]), "Cautions and alerts").cells
    assert natural.is_stated


def test_g6_an_approval_keeps_regulator_date_and_region(bundled: Reference) -> None:
    approval = row(bundled.compare(["prrt", "lutetium_177_dotatate"]), "Approval")
    statements = [saying.statement for line in approval.cells[1].lines for saying in line.sayings]
    assert ("FDA", "AU") in {(statement.regulator, statement.source.region) for statement in statements}


def test_g20_what_is_no_guidance_is_not_compared(bundled: Reference) -> None:
    ids = ["surgery", "radiation_therapy"]
    compared = bundled.compare(ids)
    said = [
        saying.statement
        for each in compared.rows
        for cell in each.cells
        for line in cell.lines
        for saying in line.sayings
    ]
    assert {statement.standing.value for statement in said} == {"said"}


def test_roles_say_whether_a_source_states_them_or_we_map_them(bundled: Reference) -> None:
    team = row(bundled.compare(["prrt", "perioperative_management"]), "Care team")
    assert any(note.startswith("our mapping") for line in team.cells[0].lines for note in line.notes)


@pytest.mark.parametrize(
    "ids", [["prrt"], ["prrt", "prrt"], ["prrt", "surgery", "sunitinib", "octreotide", "lanreotide"], []]
)
def test_two_to_four_different_treatments_can_be_compared(bundled: Reference, ids: list[str]) -> None:
    with pytest.raises(NotComparableError):
        bundled.compare(ids)


def test_an_unknown_treatment_names_the_nearest(bundled: Reference) -> None:
    with pytest.raises(UnknownIdError) as error:
        bundled.compare(["prrt", "sandostatin"])
    assert error.value.nearest[0] == "octreotide"


def test_g4_an_alert_among_the_side_effects_stands_with_the_alerts_too(bundled: Reference) -> None:
    safeguards = bundled.compare(["prrt", "surgery"]).rows[0]
    assert safeguards.heading == "Cautions and alerts"
    assert [line.text for line in safeguards.cells[0].lines if line.alert] == ["Flare of carcinoid syndrome"]
    assert all(saying.statement for line in safeguards.cells[0].lines for saying in line.sayings)
