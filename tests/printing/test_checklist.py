from __future__ import annotations

import dataclasses
import datetime
import re

import pytest

from netdesk.model import standing_lines
from netdesk.model.kinds import Strength
from netdesk.model.side_effects import EffectsAnswer
from netdesk.model.statement import Statement
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.paper import Paper
from netdesk.printing.ring import Ring
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose, checklist
from tests.printing.pdfs import elements, headings, pages_of, rows_of_tables, words_of


def between(words: str, start: str, end: str) -> str:
    """What stands on the sheet from one phrase to the next."""
    assert start in words, words
    after = words[words.index(start) :]
    assert end in after[len(start) :], after
    return after[: after.index(end, len(start))]


def test_a_row_names_the_side_effect_its_plain_words_its_treatments_and_who_says_so(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(checklist(library, "chemotherapy", "surgery")).pdf)
    assert "Fatigue Feeling very tired. A Daisy B Birch Clinics, Elder" in words
    assert "A Chemotherapy" in words
    assert "B Surgery" in words


def test_one_treatment_alone_needs_no_letters(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "chemotherapy")).pdf)
    assert "Fatigue Feeling very tired. Daisy" in words


def test_rows_stand_under_their_body_systems(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "chemotherapy")).pdf)
    assert re.search("Whole body Fatigue.*Stomach and bowel Diarrhoea.*Nausea", words)


def test_every_row_asks_none_mild_moderate_severe(library: Reference, compose: Compose) -> None:
    assert "None Mild Moderate Severe Notes" in words_of(compose(checklist(library, "chemotherapy")).pdf)


def test_plain_words_are_marked_as_ours(library: Reference, compose: Compose) -> None:
    assert standing_lines.EDITORIAL in words_of(compose(checklist(library, "chemotherapy")).pdf)


def test_g1_every_page_says_region_and_date_of_each_source_and_marks_its_age(
    library: Reference, compose: Compose
) -> None:
    for page in pages_of(compose(checklist(library, "prrt", "surgery")).pdf):
        words = " ".join(page.split())
        assert "Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old" in words
        assert "Daisy · Australia · © 2025" in words


def test_g2_a_doubt_stands_with_its_row_in_words_and_marks_its_own_mention_only(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(checklist(library, "prrt")).pdf)
    row = between(words, "Nausea", "Blood")
    assert "Birch Clinics, Daisy (in doubt)" in row
    assert "In doubt (Daisy): This second list stands in another section of the page." in row
    assert "in doubt" not in between(words, "Anaemia", "Anything else")


def test_g2_a_doubt_that_many_rows_share_is_printed_in_full_on_the_sheet_and_each_row_says_it_is_in_doubt(
    bundled: Reference, compose: Compose
) -> None:
    effects = bundled.effects(["liver_directed_therapy"])
    doubts = {mention.doubt for row in effects.rows for mention in row.mentions if mention.doubt}
    words = words_of(compose(checklist(bundled, "liver_directed_therapy")).pdf)
    in_doubt = [row for row in effects.rows if any(mention.doubt for mention in row.mentions)]
    assert len(in_doubt) > 3
    assert words.count("see note 1.") == len(in_doubt)
    for doubt in doubts:
        assert doubt in words


def test_a_limit_that_the_source_sets_stands_with_its_row(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "somatostatin_analogues")).pdf)
    assert "Daisy: After long use." in between(words, "Gallstones", "Anything else")


def test_a_source_s_rarely_stands_with_its_row(library: Reference, compose: Compose) -> None:
    effects = library.effects(["chemotherapy"])
    rows = tuple(
        dataclasses.replace(
            row,
            mentions=tuple(
                dataclasses.replace(mention, statement=dataclasses.replace(mention.statement, strength=Strength.RARELY))
                for mention in row.mentions
            ),
        )
        for row in effects.rows
    )
    sheet = dataclasses.replace(checklist(library, "chemotherapy"), effects=dataclasses.replace(effects, rows=rows))
    assert "Daisy: Rarely." in words_of(compose(sheet).pdf)


def test_g3_surgery_carries_the_crisis_alert_and_points_to_the_clinic_s_own_protocol(
    library: Reference, bundled: Reference, compose: Compose
) -> None:
    for reference in (library, bundled):
        words = words_of(compose(checklist(reference, "surgery")).pdf)
        alert = between(words, "Alert: Carcinoid crisis", "How have I been?")
        assert standing_lines.CRISIS_POINTER in alert
        for said in reference.effects(["surgery"]).alerts[0].statements:
            if said.subject_kind == "treatment":
                assert said.text in alert


def test_g4_the_flare_comes_first_in_its_own_words_and_cannot_be_left_out(library: Reference, compose: Compose) -> None:
    sheet = checklist(library, "lutate", left_out=frozenset({"flare", "fatigue"}))
    words = words_of(compose(sheet).pdf)
    assert "Lutate may cause a flare of carcinoid syndrome" in between(words, "Alert: Flare", "How have I been?")
    table = between(words, "How have I been?", "Anything else")
    assert re.search("Notes Alert Flare of carcinoid syndrome", table)
    assert "Fatigue" not in table


def test_g2_g4_the_doubt_on_a_flare_stands_in_full_with_the_alert(bundled: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(bundled, "prrt")).pdf)
    (doubt,) = {mention.doubt for mention in bundled.effects(["prrt"]).rows[0].mentions}
    assert doubt is not None
    assert doubt in between(words, "Alert: Flare", "How have I been?")


def test_g2_a_second_mention_in_doubt_does_not_put_the_row_in_doubt(bundled: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(bundled, "prrt")).pdf)
    fatigue = between(words, "Tiredness (fatigue)", "Feeling sick (nausea)")
    assert "A second mention is in doubt (NECA): see note 1." in fatigue
    assert "In doubt (NECA)" not in fatigue
    assert "In doubt (NECA): see note 1." in words


def test_g5_what_must_be_known_first_stands_with_its_treatment(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "chemotherapy", "lutate")).pdf)
    entry = between(words, "Lutetium octreotate (Lutate)", "Alert:")
    assert standing_lines.PREREQUISITE.format(value="Large number of receptors") in entry
    assert "Test: Gallium-68 PET scan." in entry
    assert "Lutate is only used when the tumour has a large number of receptors" in entry


def test_g7_not_listed_is_said_not_to_be_the_same_as_none(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "targeted_therapy")).pdf)
    assert f"Targeted therapy {standing_lines.NOT_LISTED}" in words


def test_g7_a_drug_without_a_list_says_which_group_its_rows_are_said_of(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "octreotide", "chemotherapy")).pdf)
    assert f"Octreotide {standing_lines.SAID_OF_GROUP.format(group='Somatostatin analogues')}" in words
    assert "Gallstones A Daisy A, Daisy: After long use." in words


def test_g7_a_group_that_only_our_mapping_puts_a_treatment_in_is_marked_on_the_sheet(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(checklist(library, "cytoreductive_surgery")).pdf)
    marked = standing_lines.SAID_OF_GROUP.format(group=f"Surgery ({standing_lines.EDITORIAL_MAPPING})")
    assert f"Cytoreductive surgery {marked}" in words


def test_g7_the_sheet_names_the_lists_that_it_does_not_show(bundled: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(bundled, "chemoembolisation", "whipple_procedure")).pdf)
    assert (
        "Not on this sheet: side effects listed for Liver-directed therapy, a wider group of Chemoembolisation (NECA)."
    ) in words
    assert "(operation not named), which our mapping puts beside Whipple procedure (WebMD)." in words
    assert "NECA · Australia" in words


def test_g7_a_combination_names_its_parts_and_takes_none_of_their_lists(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "chemotherapy_with_ssa")).pdf)
    assert "It joins Chemotherapy, Somatostatin analogues." in words
    assert "Gallstones" not in words


def test_g9_signs_of_the_net_stand_in_a_table_of_their_own(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "chemotherapy")).pdf)
    apart = between(words, standing_lines.NET_SIGNS, "Who says this")
    assert "Redness of the face or neck" in apart
    assert "Diarrhoea stands among the side effects too." in between(apart, "Diarrhoea from the NET", "Redness")
    assert "Redness of the face" not in between(words, "How have I been?", standing_lines.NET_SIGNS)


def test_g9_a_sign_names_the_side_effect_of_the_same_word(bundled: Reference, compose: Compose) -> None:
    signs = between(words_of(compose(checklist(bundled, "octreotide")).pdf), standing_lines.NET_SIGNS, "Who says this")
    assert "Stomach pain WebMD Abdominal pain stands among the side effects too." in signs


def test_g12_drugs_carry_the_line_about_doses_and_surgery_alone_does_not(library: Reference, compose: Compose) -> None:
    assert standing_lines.CHECK_FORMULARY in words_of(compose(checklist(library, "prrt")).pdf)
    without = words_of(compose(checklist(library, "surgery", names_drugs=False)).pdf)
    assert standing_lines.CHECK_FORMULARY not in without


def test_g15_cautions_stand_with_the_treatments(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "vitamins")).pdf)
    treatments = between(words, "Treatments on this sheet", "How have I been?")
    assert "High doses of vitamins can do harm. [Birch Clinics (treatment provider)" in treatments


def test_g16_what_to_report_stands_on_the_sheet_with_its_source_and_beside_each_reassurance(
    bundled: Reference, compose: Compose
) -> None:
    words = words_of(compose(checklist(bundled, "radiation_therapy")).pdf)
    report = between(words, "Tell your care team", "How have I been?")
    for said in bundled.effects(["radiation_therapy"]).report:
        assert said.text in report
    assert "[NECA · Australia · © 2025]" in report
    limits = re.findall(r"WebMD: Expected to pass soon after treatment ends\. (.*?\.)", words)
    assert limits
    assert set(limits) == {"Report new or worsening symptoms (NECA)."}


def test_g18_who_decides_stands_in_the_foot_of_every_page_and_once_in_the_body(
    library: Reference, compose: Compose
) -> None:
    printed = compose(checklist(library, "prrt", "surgery", "chemotherapy"))
    words = words_of(printed.pdf)
    assert words.count(standing_lines.REFERENCE_ONLY) == printed.pages + 1
    assert words.count("Content 7 · 1 Mar 2026") == printed.pages + 1


def test_g19_a_provider_is_called_one_in_the_list_of_sources(library: Reference, compose: Compose) -> None:
    words = words_of(compose(checklist(library, "surgery")).pdf)
    assert "Birch Clinics (treatment provider)" in between(words, "Who says this", "A reference made")


def test_the_sheet_says_its_version_its_dates_and_its_page_numbers(library: Reference, compose: Compose) -> None:
    printed = compose(checklist(library, "prrt"), day=library.release.review_by)
    for number, page in enumerate(pages_of(printed.pdf), 1):
        assert f"Page {number} of {printed.pages}" in page
        assert "Content 7 · 1 Mar 2026 · Printed 1 Sep 2026 · Review by 1 Sep 2026" in page


def test_a_sheet_printed_after_the_review_date_says_so(library: Reference, compose: Compose) -> None:
    day = library.release.review_by + datetime.timedelta(days=1)
    assert "Should have been reviewed by" in words_of(compose(checklist(library, "prrt"), day=day).pdf)


def test_rows_left_out_are_counted_and_are_not_on_the_sheet(library: Reference, compose: Compose) -> None:
    one = words_of(compose(checklist(library, "chemotherapy", left_out=frozenset({"nausea"}))).pdf)
    assert "Your care team left 1 side effect off this sheet." in one
    assert "Nausea" not in one
    two = words_of(compose(checklist(library, "chemotherapy", left_out=frozenset({"nausea", "fatigue"}))).pdf)
    assert "Your care team left 2 side effects off this sheet." in two
    assert "off this sheet" not in words_of(compose(checklist(library, "chemotherapy")).pdf)


def test_own_rows_stand_in_a_group_of_their_own_and_empty_ones_do_not_count(
    library: Reference, compose: Compose
) -> None:
    printed = compose(checklist(library, "chemotherapy", own_rows=("Cold fingers", "  ")))
    assert "Added by the care team Cold fingers" in words_of(printed.pdf)
    (table, *_) = rows_of_tables(printed.pdf)
    assert len([row for row in table[1:] if len(row) > 1]) == 3 + 1
    assert "Added by the care team" not in words_of(compose(checklist(library, "chemotherapy")).pdf)


def test_three_rows_are_left_for_anything_else(library: Reference, compose: Compose) -> None:
    *_, table = rows_of_tables(compose(checklist(library, "chemotherapy")).pdf)
    assert [len(row) for row in table] == [6, 6, 6, 6]
    assert "Anything else None Mild Moderate Severe Notes" in words_of(compose(checklist(library, "chemotherapy")).pdf)


def test_where_no_row_is_left_there_is_no_table_without_rows(bundled: Reference, compose: Compose) -> None:
    pdf = compose(checklist(bundled, "monitoring", "active_surveillance", "follow_up_care")).pdf
    assert [len(table) > 1 for table in rows_of_tables(pdf)] == [True, True]


def test_the_number_to_ring_stands_on_top_and_the_names_are_on_every_page(library: Reference, compose: Compose) -> None:
    ring = Ring("Siobhán O’Rourke", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17")
    printed = compose(checklist(library, "prrt", ring=ring, patient_name="Nguyễn Thị Ánh Tuyết", clinic="Ward 7"))
    pages = pages_of(printed.pdf)
    box = between(" ".join(pages[0].split()), "Ring first", "Treatments on this sheet")
    for typed in ("Siobhán O’Rourke", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17"):
        assert typed in box
    for page in pages:
        assert "For: Nguyễn Thị Ánh Tuyết" in page
        assert "Ward 7" in page


def test_in_large_print_rows_are_cards_under_the_headings_of_their_body_systems(
    library: Reference, compose: Compose
) -> None:
    sheet = checklist(library, "prrt", "surgery", own_rows=("Cold fingers",))
    normal, large = compose(sheet).pdf, compose(sheet, large=True).pdf
    assert rows_of_tables(large) == []
    found = headings(large)
    assert found[found.index(("/H1", "How have I been?")) :][1:4] == [
        ("/H2", "Alert"),
        ("/H3", "Flare of carcinoid syndrome"),
        ("/H2", "Whole body"),
    ]
    assert "Fatigue Feeling very tired. B Birch Clinics, Elder" in words_of(large)
    assert "? In doubt (A, Daisy): This second list stands in another section of the page." in words_of(large)
    *tables, _ = rows_of_tables(normal)
    rows = sum(len(row) > 1 for table in tables for row in table[1:])
    before, after = words_of(large).split("Anything else")
    assert before.count("None Mild Moderate Severe Notes") == rows
    left = after.count("None Mild Moderate Severe Notes")
    assert left == 1  # three would take another page
    assert [str(each["/S"]) for each in elements(large)].count("/Figure") == 4 * (rows + left)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", [ChecklistSheet, AssessmentSheet])
def test_200_own_rows_are_all_there(
    library: Reference, compose: Compose, kind: type[ChecklistSheet], large: bool
) -> None:
    rows = tuple(f"Own row {number}." for number in range(200))
    sheet = kind(library.effects(["chemotherapy"]), library.release, own_rows=rows)
    words = words_of(compose(sheet, large=large).pdf)
    assert all(row in words for row in rows)


def test_every_treatment_of_the_bundled_content_can_be_printed(bundled: Reference, compose: Compose) -> None:
    for row in bundled.rows:
        words = words_of(compose(checklist(bundled, row.id), Paper.LETTER).pdf)
        effects = bundled.effects([row.id])
        assert all(effect.effect.name in words for effect in effects.rows), row.id
        assert all(said.text in words for said in safeguards(effects)), row.id


def safeguards(effects: EffectsAnswer) -> list[Statement]:
    """The statements that must never be missing from a sheet."""
    return [
        *effects.report,
        *effects.cautions,
        *(said for _, needed in effects.prerequisites for said in needed.statements),
        *(said for alert in effects.alerts for said in alert.statements if said.subject_kind == "treatment"),
    ]
