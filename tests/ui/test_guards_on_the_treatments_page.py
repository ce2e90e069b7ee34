"""The display guards on the treatments page, each by its id."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.kinds import Aspect, Standing, Strength
from netdesk.model.statement import Statement
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.treatment_table_model import Column
from netdesk.ui.widgets.empty_result import EmptyResult
from tests.ui.conftest import TODAY
from tests.ui.reading import TABS, all_tabs_of, buttons_in, lines_of, tab_of, table_of, tick_filter, treatments_page

OpenWindow = Callable[..., MainWindow]


def told(reference: Reference) -> list[Statement]:
    return [statement for row in reference.rows for statement in reference.treatment(row.id).statements]


def test_g1_every_statement_shows_source_region_and_date(open_window: OpenWindow, reference: Reference) -> None:
    window = open_window()
    assert len(told(reference)) > 20
    for statement in told(reference):
        words = tab_of(window, statement.subject_id, "Sources")
        said = " ".join(statement.text.split())
        follows = words[words.index(said) + len(said) :].strip()
        assert follows.startswith(citation(statement.source, TODAY)), statement.id


def test_g1_an_undated_source_says_so_and_an_old_one_shows_its_age(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "prrt", "Sources")
    assert "Acorn · Canada · no date" in words
    assert "Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old" in words
    assert "Daisy · Australia · © 2025" in words


def test_g1_what_the_table_says_of_use_carries_who_says_so(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    row = lines_of(table).index("Surgery")
    when = str(table.model().index(row, Column.WHEN_USED).data())
    assert when == "Surgery is the usual treatment for a tumour that has not spread. [Acorn · Canada · no date]"


def test_g2_a_doubt_is_shown_in_words_with_its_own_mention_only(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "prrt", "Side effects")
    doubt = "Doubt: This second list stands in another section of the page."
    nausea = words[words.index("Nausea") :]
    nausea = nausea[: nausea.index("Changes in blood counts")]
    assert nausea.count(doubt) == 1
    birch, daisy = nausea.index("Birch Clinics"), nausea.index("Daisy")
    assert nausea.index(doubt) > daisy > -1
    assert not birch < nausea.index(doubt) < daisy


def test_g3_carcinoid_crisis_is_a_fixed_alert_on_surgery_and_below(open_window: OpenWindow) -> None:
    window = open_window()
    for treatment in ("surgery", "liver_resection"):
        for tab, words in all_tabs_of(window, treatment).items():
            assert words.startswith("Alert: Carcinoid crisis. Follow your clinic's own protocol."), tab
            times = 2 if (treatment, tab) == ("surgery", "Sources") else 1
            assert words.count("In rare cases surgery can set off a carcinoid crisis.") == times, tab
    assert "Carcinoid crisis" not in tab_of(window, "chemotherapy", "When used")


def test_g4_a_flare_is_an_alert_and_comes_first_in_its_list(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "lutate", "Side effects")
    assert words.index("Alert: Flare of carcinoid syndrome") < words.index("Fatigue")


def test_g5_the_prerequisite_is_shown_with_lutate_wherever_it_is_shown(open_window: OpenWindow) -> None:
    window = open_window()
    first = "Needs to be known first: Large number of receptors. Without a test it never counts as suitable."
    for tab, words in all_tabs_of(window, "lutate").items():
        assert words.startswith(first), tab
        assert "Test: Gallium-68 PET scan" in words
    table = table_of(window)
    line = lines_of(table).index("Lutetium octreotate (Lutate)")
    assert str(table.model().index(line, Column.WHEN_USED).data()).startswith(first)


def test_g5_not_tested_never_finds_lutate(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Receptors", "Not tested or unknown")
    assert "Lutetium octreotate (Lutate)" not in lines_of(table_of(window))


def test_g6_an_approval_never_appears_without_date_region_and_regulator(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    approvals = [statement for statement in told(reference) if statement.aspect is Aspect.STATUS]
    assert len(approvals) == 2
    for statement in approvals:
        for words in all_tabs_of(window, statement.subject_id).values():
            for match in re.finditer(re.escape(statement.text), words):
                follows = words[match.end() : match.end() + 160]
                assert citation(statement.source, TODAY) in follows
                assert f"Regulator: {statement.regulator}" in follows


def test_g6_where_sources_differ_on_approval_both_sides_carry_who_and_when(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "prrt", "When used")
    box = words[words.index("Sources differ: Whether PRRT is approved") : words.index("When it is used")]
    assert box.index("Not yet approved") < box.index("Sep 2018 · 8 years old") < box.index("In use")
    assert "Regulator: not named" in box
    assert "Acorn · Canada · no date" in box[box.index("In use") :]
    assert standing_lines.EDITORIAL in box


def test_g7_where_no_source_lists_side_effects_the_page_says_that_this_is_not_none(open_window: OpenWindow) -> None:
    assert standing_lines.NOT_LISTED in tab_of(open_window(), "targeted_therapy", "Side effects")


def test_g7_a_drug_without_a_list_of_its_own_shows_that_of_its_group(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "octreotide", "Side effects")
    assert "No list for it alone. These side effects are said of the group: Somatostatin analogues." in words
    assert "Gallstones" in words


def test_g7_a_group_that_only_our_mapping_puts_a_treatment_in_is_marked(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "cytoreductive_surgery", "Side effects")
    assert "These side effects are said of the group: Surgery (our mapping)." in words


def test_g7_a_combination_is_not_given_the_lists_of_its_parts(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "chemotherapy_with_ssa", "Side effects")
    assert "Gallstones" not in words
    assert "Somatostatin analogues" in words


def test_g8_a_source_that_does_not_mention_a_side_effect_is_never_said_to_deny_it(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "prrt", "Side effects")
    anaemia = words[words.index("Anaemia") :]
    assert "○ not mentioned Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old" in anaemia
    assert not re.search(r"\bno\b(?! date)", words[words.index("Anaemia") :].split("Possible signs")[0], re.IGNORECASE)


def test_g9_signs_of_the_net_stand_apart_from_side_effects(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "surgery", "Side effects")
    effects, _, signs = words.partition(standing_lines.NET_SIGNS)
    assert "Redness of the face or neck" in signs
    assert "Redness" not in effects
    assert "Fatigue" in effects


def test_g9_what_a_treatment_relieves_stands_apart_from_its_side_effects(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "somatostatin_analogues", "Side effects")
    effects, _, relief = words.partition("Problems of the NET that it is said to relieve")
    assert "Diarrhoea from the NET" in relief
    assert "Diarrhoea from the NET" not in effects


def test_g11_every_criterion_shows_its_strength(open_window: OpenWindow, reference: Reference) -> None:
    window = open_window()
    shown = 0
    for statement in told(reference):
        words = tab_of(window, statement.subject_id, "Sources")
        for criterion in statement.criteria:
            strength = STRENGTH_WORDS[criterion.strength]
            assert f"{criterion.facet_name}: {criterion.value_name} · {strength}" in words
            shown += 1
    assert shown > 15


def test_g11_what_is_said_not_suitable_stands_below_and_does_not_count(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Grade", "High grade (grade 3)")
    lines = lines_of(table_of(window))
    heading = lines.index("Said not suitable (1)")
    assert lines[heading + 1 :] == ["Liver resection"]
    assert "Liver resection" not in lines[:heading]
    words = tab_of(window, "liver_resection", "When used")
    assert f"Grade: High grade (grade 3) · {STRENGTH_WORDS[Strength.NOT_SUITABLE]}" in words


def test_g11_a_row_shows_the_statement_that_it_was_found_for_with_its_strength(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    table = table_of(window)
    lines = lines_of(table)
    said = [str(table.model().index(line, Column.WHEN_USED).data()) for line in range(len(lines))]
    assert said[lines.index("Liver resection")] == (
        "May: Part of the liver may be removed where the tumour has spread there. [Daisy · Australia · © 2025]"
    )
    assert said[lines.index("Cytoreductive surgery")].startswith("Stated: Cytoreductive surgery removes")
    assert lines[-2:] == ["Said not suitable (1)", "Liver resection"]
    assert said[-1] == (
        "Said not suitable, for Metastatic: Removing part of the liver is not suitable for a grade 3 tumour that has "
        "spread. [Acorn · Canada · no date]"
    )


def test_g11_all_statements_that_a_row_was_found_for_can_be_read_by_pointing_at_it(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Metastatic")
    table = table_of(window)
    line = lines_of(table).index("Peptide receptor radionuclide therapy (PRRT)")
    pointed_at = QTextDocument()
    pointed_at.setHtml(str(table.model().index(line, Column.WHEN_USED).data(Qt.ItemDataRole.ToolTipRole)))
    assert pointed_at.toPlainText().split("\n") == [
        "May: PRRT may be used for a tumour that has spread. [Acorn · Canada · no date]",
        "Mainly, for Spread to the liver: PRRT is mostly used for a tumour that has spread to the liver. "
        "[Daisy · Australia · © 2025]",
    ]


def test_g11_below_the_matches_the_row_names_the_broader_value(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Primary site", "Pancreas (pNET)")
    table = table_of(window)
    when = str(table.model().index(lines_of(table).index("Somatostatin analogues"), Column.WHEN_USED).data())
    assert when == (
        "May, for GEP-NET: Somatostatin analogues may be given for a GEP-NET that makes hormones. "
        "[Acorn · Canada · no date]"
    )


def test_g11_the_strength_shown_is_that_of_each_value(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Purpose", "To cure")
    tick_filter(window, "Spread", "Localised")
    table = table_of(window)
    when = str(table.model().index(lines_of(table).index("Surgery"), Column.WHEN_USED).data())
    assert when.startswith("Mainly, for Localised; may, for To cure: Surgery is the usual treatment")


def test_g11_the_words_follow_the_filters_and_go_back_to_when_it_is_used_once_nothing_is_asked_for(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    before = [table_of(window).model().index(line, Column.WHEN_USED).data() for line in range(20)]
    tick_filter(window, "Spread", "Metastatic")
    line = lines_of(table_of(window)).index("Peptide receptor radionuclide therapy (PRRT)")
    assert str(table_of(window).model().index(line, Column.WHEN_USED).data()).startswith("May: PRRT may be used for")
    tick_filter(window, "Spread", "Metastatic")
    tick_filter(window, "Spread", "Spread to the liver")
    line = lines_of(table_of(window)).index("Peptide receptor radionuclide therapy (PRRT)")
    assert str(table_of(window).model().index(line, Column.WHEN_USED).data()).startswith("Mainly: PRRT is mostly")
    tick_filter(window, "Spread", "Spread to the liver")
    assert [table_of(window).model().index(line, Column.WHEN_USED).data() for line in range(20)] == before


def test_g5_the_prerequisite_stands_before_what_the_row_was_found_for(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Receptors", "Large number of receptors")
    table = table_of(window)
    when = str(table.model().index(0, Column.WHEN_USED).data())
    assert when.startswith("Needs to be known first: Large number of receptors. Without a test it never counts as")
    assert "Stated: Lutate is only used when the tumour has a large number of receptors" in when


def test_g12_every_drug_asks_to_check_the_formulary_and_no_page_gives_a_dose(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    drugs = [row.id for row in reference.rows if reference.treatment(row.id).is_drug]
    assert {"octreotide", "lanreotide", "lutate", "carboplatin_etoposide"} <= set(drugs)
    for drug in drugs:
        for tab, words in all_tabs_of(window, drug).items():
            assert standing_lines.CHECK_FORMULARY in words, (drug, tab)
            assert not re.search(r"\d\s*(mg|µg|mcg|ml|GBq)\b", words)


def test_g13_a_regimen_shows_full_drug_names(open_window: OpenWindow) -> None:
    window = open_window()
    for tab, words in all_tabs_of(window, "carboplatin_etoposide").items():
        assert "Drugs: Carboplatin, Etoposide" in words, tab


def test_g15_a_caution_cannot_be_separated_from_its_entry(open_window: OpenWindow) -> None:
    window = open_window()
    for treatment, caution in (
        ("vitamins", "High doses of vitamins can do harm."),
        ("massage", "Complementary therapies should first be discussed with the team."),
    ):
        for tab, words in all_tabs_of(window, treatment).items():
            assert words.startswith(f"Caution {caution}"), tab


def test_g16_a_reassurance_keeps_its_source(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "surgery", "Side effects")
    assert "6 Jun 2022 · 4 years old may May be there for a few days." in words


def test_g17_an_empty_result_names_its_filter_and_offers_a_way_on(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "How it is given", "Injection")
    tick_filter(window, "Grade", "Low grade")
    empty = window.findChildren(EmptyResult)[0]
    assert empty.isVisible()
    said = empty.findChildren(QLabel)[0].text()
    assert said == "No source states this. The filter that emptied the list: Grade: Low grade."
    offers = buttons_in(empty)
    assert list(offers) == ["Remove Grade: Low grade", "Show those with Grade not stated (2)"]
    offers["Show those with Grade not stated (2)"].click()
    assert not empty.isVisible()
    assert lines_of(table_of(window)) == ["Octreotide", "Lanreotide"]


def test_g17_one_click_drops_the_filter_that_emptied_the_list(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "How it is given", "Injection")
    tick_filter(window, "Grade", "Low grade")
    buttons_in(window.findChildren(EmptyResult)[0])["Remove Grade: Low grade"].click()
    assert [value.id for value in treatments_page(window).filters.values] == ["injection"]
    assert lines_of(table_of(window)) == ["Octreotide", "Lanreotide"]


def test_g18_the_standing_line_is_on_every_page_and_rows_are_not_ranked(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    line = next(label for label in window.findChildren(QLabel) if label.text() == standing_lines.REFERENCE_ONLY)
    assert line.isVisible()
    assert lines_of(table_of(window)) == [row.name for row in reference.rows]


def test_g19_provider_and_company_sources_carry_a_label(open_window: OpenWindow) -> None:
    words = tab_of(open_window(), "prrt", "Sources")
    assert "Birch Clinics (treatment provider)" in words
    assert "Cedar (drug company)" in words
    assert "Birch Clinics ·" not in words
    assert "Cedar ·" not in words


def test_g20_quotations_and_uncited_claims_are_marked_and_never_among_guidance(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    others = [statement for statement in told(reference) if statement.standing is not Standing.SAID]
    assert len(others) == 3
    for statement in others:
        tabs = all_tabs_of(window, statement.subject_id)
        assert statement.text not in tabs["When used"] + tabs["Side effects"] + tabs["Team"]
        for tab in ("About", "Sources"):
            before = tabs[tab][: tabs[tab].index(statement.text)].rstrip()
            assert before.endswith((f"{standing_lines.PATIENT_WORDS}:", f"{standing_lines.NOT_GUIDANCE}:")), tab
        assert statement.text not in tabs["About"].partition("Not guidance")[0]


def test_the_names_of_the_tabs_are_those_that_the_guards_are_checked_on(open_window: OpenWindow) -> None:
    window = open_window()
    tab_of(window, "prrt", "Team")
    details = treatments_page(window)._detail
    assert details is not None
    assert tuple(details.tabs.tabText(tab) for tab in range(details.tabs.count())) == TABS
