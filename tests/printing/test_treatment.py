from __future__ import annotations

import pytest

from netdesk.model import standing_lines
from netdesk.model.advice import QUESTIONS_TO_ASK
from netdesk.model.kinds import Aspect, Standing
from netdesk.printing.paper import Paper
from netdesk.printing.ring import Ring
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import elements, letters_of, words_of

QUESTIONS = [
    "What it is",
    "Why it may be used",
    "How it is given",
    "What you may notice",
    "Who to ring",
    "Questions to ask",
    "Who says this",
]


def treatment(reference: Reference, treatment_id: str, **typed: object) -> TreatmentSheet:
    """A sheet on that treatment with whatever was typed."""
    return TreatmentSheet(
        reference.treatment(treatment_id),
        reference.effects([treatment_id]),
        reference.advice(QUESTIONS_TO_ASK),
        reference.release,
        **typed,  # type: ignore[arg-type]
    )


def answers(words: str) -> dict[str, str]:
    """What stands below each question; the last one ends with the sheet."""
    places = [words.index(f" {question} ") for question in QUESTIONS]
    ends = [*places[1:], len(words)]
    return {
        question: words[place:end].removeprefix(f" {question} ")
        for question, place, end in zip(QUESTIONS, places, ends, strict=True)
    }


@pytest.mark.parametrize("treatment_id", ["prrt", "surgery", "lutate", "vitamins", "regimens"])
@pytest.mark.parametrize("large", [False, True])
def test_every_sheet_has_the_same_questions_in_the_same_order_as_headings(
    library: Reference, compose: Compose, treatment_id: str, large: bool
) -> None:
    pdf = compose(treatment(library, treatment_id), large=large).pdf
    headings = [str(each["/T"]) for each in elements(pdf) if each.get("/S") == "/H1"]
    assert [heading for heading in headings if heading in QUESTIONS] == QUESTIONS
    assert list(answers(words_of(pdf))) == QUESTIONS


def test_the_title_is_the_treatment_s_name(library: Reference, compose: Compose) -> None:
    assert "My treatment: Liver resection" in words_of(compose(treatment(library, "liver_resection")).pdf)


def test_g1_every_sentence_stands_with_its_source_region_and_date(library: Reference, compose: Compose) -> None:
    assert answers(words_of(compose(treatment(library, "prrt")).pdf))["Why it may be used"] == (
        "PRRT may be used for a tumour that has spread. [Acorn · Canada · no date] "
        "PRRT is mostly used for a tumour that has spread to the liver. (mainly) [Daisy · Australia · © 2025]"
    )


def test_what_the_sources_do_not_say_is_said_and_becomes_a_question(library: Reference, compose: Compose) -> None:
    answer = answers(words_of(compose(treatment(library, "targeted_therapy")).pdf))
    assert answer["What it is"].strip() == standing_lines.SOURCE_SILENT
    assert answer["How it is given"].strip() == standing_lines.SOURCE_SILENT
    assert standing_lines.SOURCE_SILENT not in answer["Why it may be used"]
    asked = answer["Questions to ask"]
    assert "The sources do not say this. You can ask your care team:" in asked
    for question in ("What is it?", "How is it given?", "Which side effects may I notice?"):
        assert question in asked
    assert "Why may it be used?" not in asked


def test_our_summary_is_marked_as_ours_and_is_no_answer_of_a_source(library: Reference, compose: Compose) -> None:
    what = answers(words_of(compose(treatment(library, "liver_resection")).pdf))["What it is"]
    assert "Surgery that removes part of the liver. (our wording)" in what
    assert standing_lines.SOURCE_SILENT in what


def test_brands_and_forms_carry_region_and_source_and_no_misspelling_is_printed(
    library: Reference, compose: Compose
) -> None:
    what = answers(words_of(compose(treatment(library, "octreotide")).pdf))["What it is"]
    assert "Brand: Sandostatin [Canada · Acorn; United States · Birch Clinics (treatment provider)]." in what
    assert "Form: LAR [United Kingdom · Cedar (drug company)]." in what
    assert "lanriotide" not in words_of(compose(treatment(library, "lanreotide")).pdf)


def test_side_effects_stand_by_body_system_with_plain_words_and_who_names_them(
    library: Reference, compose: Compose
) -> None:
    notice = answers(words_of(compose(treatment(library, "chemotherapy")).pdf))["What you may notice"]
    assert "Whole body Fatigue Feeling very tired. Daisy Stomach and bowel" in notice
    assert "Names and plain words of side effects: our wording." in notice


def test_g2_a_doubt_stands_with_its_row_in_words(library: Reference, compose: Compose) -> None:
    notice = answers(words_of(compose(treatment(library, "prrt")).pdf))["What you may notice"]
    assert "Nausea Birch Clinics, Daisy (in doubt) ? In doubt (Daisy): This second list stands in another" in notice


def test_g3_surgery_carries_the_crisis_alert_and_points_to_the_clinics_protocol(
    library: Reference, compose: Compose
) -> None:
    for treatment_id in ("surgery", "liver_resection"):
        notice = answers(words_of(compose(treatment(library, treatment_id)).pdf))["What you may notice"]
        assert "Alert: Carcinoid crisis In rare cases surgery can set off a carcinoid crisis. (rarely) [Daisy" in notice
        assert f"For the care team: {standing_lines.CRISIS_POINTER}" in notice
        assert notice.index("Alert: Carcinoid crisis") < notice.index("Whole body")


def test_g4_the_flare_comes_first_in_the_list_with_its_plain_words(library: Reference, compose: Compose) -> None:
    for treatment_id in ("prrt", "lutate"):
        notice = answers(words_of(compose(treatment(library, treatment_id)).pdf))["What you may notice"]
        assert notice.startswith("Alert: Flare of carcinoid syndrome")
        assert "A sudden worsening of carcinoid symptoms." in notice


def test_g5_what_must_be_known_first_stands_above_all_questions(library: Reference, compose: Compose) -> None:
    words = words_of(compose(treatment(library, "lutate")).pdf)
    first = words[: words.index("What it is")]
    assert standing_lines.PREREQUISITE.format(value="Large number of receptors") in first
    assert "Test: Gallium-68 PET scan." in first
    assert "[Daisy · Australia · © 2025]" in first


def test_g6_no_approval_stands_on_a_patient_s_sheet(library: Reference, bundled: Reference, compose: Compose) -> None:
    words = words_of(compose(treatment(library, "prrt")).pdf)
    assert "approved" not in words
    for row in bundled.rows:
        said = bundled.treatment(row.id).said_as(Aspect.STATUS)
        words = words_of(compose(treatment(bundled, row.id)).pdf) if said else ""
        assert [each.text for each in said if each.text in words] == []


def test_g7_not_listed_of_the_group_and_parts_are_said(library: Reference, compose: Compose) -> None:
    def notice(treatment_id: str) -> str:
        return answers(words_of(compose(treatment(library, treatment_id)).pdf))["What you may notice"]

    assert standing_lines.NOT_LISTED in notice("targeted_therapy")
    assert standing_lines.SAID_OF_GROUP.format(group="Somatostatin analogues") in notice("octreotide")
    assert "It joins Chemotherapy, Somatostatin analogues." in notice("chemotherapy_with_ssa")
    assert "Not on this sheet: side effects listed for Peptide receptor" in notice("lutate")


def test_g9_signs_of_the_net_are_not_among_what_a_treatment_brings(library: Reference, compose: Compose) -> None:
    assert "Redness of the face" not in words_of(compose(treatment(library, "surgery")).pdf)


def test_g11_each_sentence_says_how_firmly_the_source_puts_it(library: Reference, compose: Compose) -> None:
    words = words_of(compose(treatment(library, "liver_resection")).pdf)
    assert "not suitable for a grade 3 tumour that has spread. (said not suitable) [Acorn" in words
    assert "Part of the liver may be removed where the tumour has spread there. [Daisy" in words
    assert "A word in brackets, such as (mainly), tells how firmly the source puts it." in words


def test_g12_the_line_about_doses_stands_on_the_sheets_of_drugs_only(library: Reference, compose: Compose) -> None:
    assert standing_lines.CHECK_FORMULARY in words_of(compose(treatment(library, "octreotide")).pdf)
    assert standing_lines.CHECK_FORMULARY not in words_of(compose(treatment(library, "surgery")).pdf)


def test_g13_a_regimen_s_sheet_shows_full_drug_names(library: Reference, compose: Compose) -> None:
    words = words_of(compose(treatment(library, "carboplatin_etoposide")).pdf)
    assert "My treatment: Carboplatin with etoposide" in words
    assert words.count("EC") == 1
    assert "Also called: EC [Daisy]." in words


def test_g14_a_look_alike_is_told_apart(library: Reference, compose: Compose) -> None:
    words = words_of(compose(treatment(library, "cytoreductive_surgery")).pdf)
    assert "Our notes Not the same as: Cryoreductive surgery, which is cold." in words


def test_g15_cautions_stand_on_the_sheet(library: Reference, compose: Compose) -> None:
    for treatment_id, caution in (
        ("vitamins", "High doses of vitamins can do harm."),
        ("massage", "Complementary therapies should first be discussed with the team."),
    ):
        notice = answers(words_of(compose(treatment(library, treatment_id)).pdf))["What you may notice"]
        assert f"Take care {caution}" in notice


def test_g16_beside_a_reassurance_stands_the_request_to_report(bundled: Reference, compose: Compose) -> None:
    notice = answers(words_of(compose(treatment(bundled, "surgery")).pdf))["What you may notice"]
    assert "WebMD: May be there for a few days. Report new or worsening symptoms (NECA)." in notice
    assert "Tell your care team" in notice


def test_g18_who_decides_stands_in_the_foot_of_every_page_and_once_in_the_body(
    library: Reference, compose: Compose
) -> None:
    printed = compose(treatment(library, "prrt"))
    assert words_of(printed.pdf).count(standing_lines.REFERENCE_ONLY) == printed.pages + 1


def test_g20_a_patient_s_words_praise_and_figures_are_not_on_the_sheet(
    library: Reference, bundled: Reference, compose: Compose
) -> None:
    for reference in (library, bundled):
        for row in reference.rows:
            others = [s.text for s in reference.treatment(row.id).statements if s.standing is not Standing.SAID]
            words = words_of(compose(treatment(reference, row.id)).pdf) if others else ""
            assert [text for text in others if text in words] == []


def test_where_sources_differ_each_side_carries_who_and_when(bundled: Reference, compose: Compose) -> None:
    words = words_of(compose(treatment(bundled, "lanreotide")).pdf)
    assert "Where the sources differ How often somatostatin analogues are injected" in words
    assert "Once a month, more often if needed (NECA · Australia · © 2025)" in words


def test_who_to_ring_is_typed_or_a_line_to_write_on(library: Reference, compose: Compose) -> None:
    ring = Ring("Siobhán O’Rourke", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17")
    box = answers(words_of(compose(treatment(library, "prrt", ring=ring)).pdf))["Who to ring"]
    for typed in ("Siobhán O’Rourke", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17"):
        assert typed in box
    empty = answers(words_of(compose(treatment(library, "prrt")).pdf))["Who to ring"]
    assert empty.startswith("Ring first Day Night")


@pytest.mark.parametrize(("paper", "large", "every"), [(Paper.A4, False, 1), (Paper.LETTER, True, 4)])
def test_all_guidance_on_every_treatment_of_the_bundled_content_is_on_its_sheet(
    bundled: Reference, compose: Compose, paper: Paper, large: bool, every: int
) -> None:
    for row in bundled.rows[::every]:
        words = letters_of(compose(treatment(bundled, row.id), paper, large=large).pdf)
        said = bundled.treatment(row.id).statements
        guidance = [each for each in said if each.standing is Standing.SAID]
        sentences = [each.text for each in guidance if each.aspect not in (Aspect.STATUS, Aspect.SIDE_EFFECT)]
        named = [effect.effect.name for effect in bundled.effects([row.id]).rows]
        assert [text for text in (*sentences, *named) if "".join(text.split()) not in words] == [], row.id
