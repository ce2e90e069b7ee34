from __future__ import annotations

import dataclasses
import datetime
import itertools
from pathlib import Path

import pytest

from netdesk.exchange.composing import SAFEGUARDS, WHY, compose
from netdesk.exchange.found_table import FoundTable
from netdesk.model import standing_lines
from netdesk.model.citation import citation
from netdesk.model.filters import NOT_STATED, Filters, FoundAs
from netdesk.model.kinds import Standing
from netdesk.model.table_column import HEADINGS, TableColumn
from netdesk.query.reference import Reference
from tests.exchange.tables import DAY, asked_for, cell, found_table, labelled
from tests.query.altered_library import altered_library

SIDE_EFFECTS = HEADINGS[TableColumn.SIDE_EFFECTS]


def titles(table: FoundTable) -> list[str]:
    return [section.title for section in table.sections]


def test_the_head_says_what_was_asked_of_which_content_and_when(library: Reference) -> None:
    table = found_table(library, "site=pancreas", "site=stomach", "grade=low_grade", text=" targeted ")
    assert labelled(table, "Found") == ("1 of 20 treatments",)
    assert labelled(table, "Filters") == (
        "Primary site: Pancreas (pNET) or Stomach",
        "Grade: Low grade",
        "Words in a name: targeted",
    )
    assert labelled(table, "Content") == ("Content 7 · 1 Mar 2026 · to be reviewed by 1 Sep 2026, which has passed",)
    assert labelled(table, "Exported") == ("22 Nov 2026",)


def test_one_treatment_is_not_called_treatments(library: Reference) -> None:
    found = dataclasses.replace(library.find(Filters()), total=1, matches=library.rows[:1])
    table = compose(library, found, Filters(), (), DAY, [(FoundAs.MATCH, library.rows[0].id)])
    assert labelled(table, "Found") == ("1 of 1 treatment",)
    assert labelled(table, "Rows") == ("1 of 1 row: those that were selected",)


def test_without_filters_the_head_says_that_nothing_was_asked(library: Reference) -> None:
    assert labelled(found_table(library), "Filters") == ("None",)


def test_a_review_date_that_has_not_passed_is_not_said_to_have_passed(library: Reference) -> None:
    found = library.find(Filters())
    table = compose(library, found, Filters(), (), datetime.date(2026, 9, 1))
    assert labelled(table, "Content") == ("Content 7 · 1 Mar 2026 · to be reviewed by 1 Sep 2026",)


def test_the_sections_are_those_of_the_answer_and_every_row_says_which_is_its_own(library: Reference) -> None:
    table = found_table(library, "site=stomach", "site=pancreas", columns=())
    assert titles(table) == ["Matches (2)", "Said for a broader value (1)"]
    assert [[row[:2] for row in section.rows] for section in table.sections] == [
        [(("Match",), ("Targeted therapy",)), (("Match",), ("Chemotherapy, with a somatostatin analogue",))],
        [(("Said for a broader value",), ("Somatostatin analogues",))],
    ]


def test_g11_what_is_said_not_suitable_stands_below_with_the_words_that_say_so(library: Reference) -> None:
    table = found_table(library, "grade=high_grade_3")
    assert titles(table) == ["Matches (1)", "Said not suitable (1)"]
    assert table.sections[1].rows[0][:2] == (("Said not suitable",), ("Liver resection",))
    when_used = cell(table, "Liver resection", "When it is used")
    assert when_used[0].endswith(
        "(said not suitable) Grade: High grade (grade 3) (said not suitable); Spread: Metastatic (said not suitable)."
    )


def test_g11_every_row_says_which_statement_it_was_found_for(library: Reference) -> None:
    table = found_table(library, "spread=liver_metastases", columns=())
    assert table.headings == ("Found as", "Treatment", SAFEGUARDS, WHY)
    why = {(row[0][0], row[1][0]): row[3] for section in table.sections for row in section.rows}
    assert why["Match", "Liver resection"] == (
        "Part of the liver may be removed where the tumour has spread there. "
        "[Daisy · Australia · © 2025; Surgery ¶1 · sentence 2] Spread: Spread to the liver (may).",
    )
    (unsuitable,) = why["Said not suitable", "Liver resection"]
    assert unsuitable.startswith("Removing part of the liver is not suitable for a grade 3 tumour that has spread. [")
    assert unsuitable.endswith("] Spread: Metastatic (said not suitable).")


def test_where_no_value_was_asked_for_there_is_no_column_that_says_why(library: Reference) -> None:
    for table in (found_table(library, text="liver"), found_table(library, f"grade={NOT_STATED}")):
        assert WHY not in table.headings


def test_where_the_facet_is_not_stated_the_other_filters_say_why(library: Reference) -> None:
    table = found_table(library, "grade=low_grade", "spread=localised")
    assert cell(table, "Targeted therapy", WHY)[0].endswith("Grade: Low grade (may).")
    alone = found_table(library, "receptor=not_tested")
    assert {row[3] for row in alone.sections[-1].rows} == {(standing_lines.SOURCE_SILENT,)}


def test_only_the_rows_chosen_are_taken_and_the_head_says_how_many_of_how_many(library: Reference) -> None:
    filters = asked_for("spread=liver_metastases")
    found = library.find(filters)
    chosen = {(FoundAs.NOT_SUITABLE, "liver_resection"), (FoundAs.MATCH, "prrt")}
    table = compose(library, found, filters, (), DAY, chosen)
    assert titles(table) == ["Matches (1)", "Said not suitable (1)"]
    assert [row[1] for section in table.sections for row in section.rows] == [
        ("Peptide receptor radionuclide therapy (PRRT)",),
        ("Liver resection",),
    ]
    assert labelled(table, "Found") == ("3 of 20 treatments",)
    assert labelled(table, "Rows") == ("2 of 4 rows: those that were selected",)
    assert [line.split(" · ")[0] for line in labelled(table, "Sources")] == [
        "Acorn",
        "Birch Clinics (treatment provider)",
        "Cedar (drug company)",
        "Daisy",
    ]
    one = compose(library, found, filters, (), DAY, {(FoundAs.NOT_SUITABLE, "liver_resection")})
    assert titles(one) == ["Said not suitable (1)"]
    assert "No match" not in dict(one.head)


@pytest.mark.parametrize("asked", [["spread=liver_metastases"], ["site=gep"], ["receptor=sstr_high"], []])
def test_exactly_the_rows_of_the_answer_are_exported_in_its_order(bundled: Reference, asked: list[str]) -> None:
    found = bundled.find(asked_for(*asked))
    exported = [[row[1][0] for row in section.rows] for section in found_table(bundled, *asked).sections]
    sections = (found.matches, found.broader, found.not_suitable, found.with_facet_not_stated)
    assert exported == [[row.name for row in rows] for n, rows in enumerate(sections) if rows or n == 0]


def test_g17_an_empty_export_says_so_names_the_filter_and_offers_what_is_not_stated(library: Reference) -> None:
    table = found_table(library, "grade=low_grade", "spread=localised")
    assert labelled(table, "No match") == (standing_lines.NO_SOURCE_STATES, "Emptied by Spread: Localised")
    assert titles(table) == ["Matches (0)", "Spread: not stated, under the other filters (1)"]
    assert table.sections[1].rows[0][:2] == (("Spread: not stated",), ("Targeted therapy",))


def test_a_text_that_finds_nothing_is_not_blamed_on_a_filter(library: Reference) -> None:
    table = found_table(library, text="no such name")
    assert labelled(table, "No match") == (standing_lines.NO_SOURCE_STATES,)
    assert titles(table) == ["Matches (0)"]


def test_g1_g19_every_source_is_cited_with_kind_region_date_and_age(bundled: Reference) -> None:
    table = found_table(bundled, columns=[TableColumn.SOURCES])
    for row in bundled.rows:
        said_by = tuple(citation(source, DAY) for source in row.sources) or (standing_lines.SOURCE_SILENT,)
        assert cell(table, row.name, "Sources") == said_by
    assert labelled(table, "Sources")[2].startswith("Ipsen (drug company) · United Kingdom · Sep 2018 · 8 years old: ")


def test_g1_every_statement_stands_with_its_source_and_its_place(bundled: Reference) -> None:
    table = found_table(bundled)
    every = {line for section in table.sections for row in section.rows for lines in row[2:] for line in lines}
    for details in bundled.table_details(row.id for row in bundled.rows).rows:
        for said in (*details.when_used, *details.purpose, *details.how_given, *details.status, *details.cautions):
            wanted = f"{said.text} [{citation(said.source, DAY)}; {said.place}] ("
            assert any(wanted in line for line in every), said.id


def test_g6_an_approval_stands_with_region_date_and_regulator_and_with_the_sources_that_differ(
    library: Reference,
) -> None:
    table = found_table(library, text="prrt")
    approved, not_yet = cell(table, "Peptide receptor radionuclide therapy (PRRT)", "Approval")
    assert "[Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old;" in approved
    assert "Regulator: FDA." in approved
    assert "United Kingdom · Sep 2018 · 8 years old" in not_yet
    assert "Regulator: not named." in not_yet
    (differing,) = cell(table, "Peptide receptor radionuclide therapy (PRRT)", SAFEGUARDS)
    assert differing == (
        "Sources differ: Whether PRRT is approved: "
        "Not yet approved [Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old] | "
        "In use [Acorn · Canada · no date; Daisy · Australia · © 2025]"
    )


def test_g2_g4_a_flare_comes_first_as_an_alert_and_a_doubt_marks_its_own_mention_only(library: Reference) -> None:
    table = found_table(library, text="prrt")
    alert, of_birch, of_daisy = cell(table, "Peptide receptor radionuclide therapy (PRRT)", SIDE_EFFECTS)
    doubt = "in doubt: This second list stands in another section of the page."
    assert alert == f"Alert: Flare of carcinoid syndrome (may; {doubt}) [Daisy · Australia · © 2025]"
    assert of_birch.startswith("Nausea (may) [Birch Clinics (treatment provider) · United States · 6 Jun 2022")
    assert of_daisy == (
        "Changes in blood counts (may; the source adds: minor); Anaemia (may); "
        f"Nausea (may; {doubt}) [Daisy · Australia · © 2025]"
    )


def test_g7_what_no_source_lists_is_not_none_and_a_groups_list_is_said_of_the_group(library: Reference) -> None:
    table = found_table(library)
    assert cell(table, "Targeted therapy", SIDE_EFFECTS) == (standing_lines.NOT_LISTED,)
    of_group = cell(table, "Octreotide", SIDE_EFFECTS)
    assert of_group[0] == standing_lines.SAID_OF_GROUP.format(group="Somatostatin analogues")
    assert of_group[1:] == cell(table, "Somatostatin analogues", SIDE_EFFECTS)
    marked = standing_lines.SAID_OF_GROUP.format(group=f"Surgery ({standing_lines.EDITORIAL_MAPPING})")
    assert cell(table, "Cytoreductive surgery", SIDE_EFFECTS)[0] == marked


def test_where_the_sources_are_silent_the_cell_says_so_and_none_is_empty(bundled: Reference) -> None:
    table = found_table(bundled)
    assert cell(table, "Monitoring", "Approval") == (standing_lines.SOURCE_SILENT,)
    for section, column in itertools.product(table.sections, range(len(table.headings))):
        if table.headings[column] != SAFEGUARDS:
            assert all(row[column] and all(row[column]) for row in section.rows), table.headings[column]


@pytest.mark.parametrize("columns", [(), (TableColumn.GROUP,), tuple(TableColumn)])
def test_g3_g5_g15_safeguards_stay_with_their_treatment_whatever_columns_are_chosen(
    library: Reference, columns: tuple[TableColumn, ...]
) -> None:
    table = found_table(library, columns=columns)
    (crisis,) = cell(table, "Liver resection", SAFEGUARDS)
    assert crisis == f"Alert: Carcinoid crisis. {standing_lines.CRISIS_POINTER} [Daisy · Australia · © 2025]"
    assert "In rare cases surgery can set off a carcinoid crisis." in labelled(table, "Alert: Carcinoid crisis")[0]
    needed = standing_lines.PREREQUISITE.format(value="Large number of receptors")
    assert cell(table, "Lutetium octreotate (Lutate)", SAFEGUARDS)[0] == f"Lutetium octreotate (Lutate): {needed}"
    assert cell(table, "Vitamins", SAFEGUARDS)[0].startswith("Caution: High doses of vitamins can do harm. [Birch")
    assert cell(table, "Targeted therapy", SAFEGUARDS) == ()


def test_g12_g18_every_export_says_what_it_is_not(library: Reference) -> None:
    for table in (found_table(library), found_table(library, text="nothing", columns=())):
        assert labelled(table, "What this is") == (standing_lines.REFERENCE_ONLY,)
        assert labelled(table, "Doses") == (standing_lines.CHECK_FORMULARY,)


def test_g16_what_asks_to_report_symptoms_stands_with_side_effects(bundled: Reference) -> None:
    report = labelled(found_table(bundled, text="surgery"), "Report new or worsening symptoms")
    assert any(line.startswith("Report to your care team without delay any symptoms that are new") for line in report)
    without = found_table(bundled, text="surgery", columns=[TableColumn.GROUP])
    assert "Report new or worsening symptoms" not in dict(without.foot)


def test_g20_what_is_not_guidance_is_not_exported(library: Reference, bundled: Reference) -> None:
    for reference in (library, bundled):
        words = repr(found_table(reference))
        for row in reference.rows:
            for said in reference.treatment(row.id).statements:
                assert said.standing is Standing.SAID or said.text not in words, said.id


def test_columns_keep_their_order_and_the_treatment_cannot_be_left_out(library: Reference) -> None:
    table = found_table(library, columns=[TableColumn.SOURCES, TableColumn.GROUP, TableColumn.SOURCES])
    assert table.headings == ("Found as", "Treatment", SAFEGUARDS, "Group", "Sources")
    assert all(len(row) == 5 for section in table.sections for row in section.rows)
    assert found_table(library).headings[3:] == tuple(HEADINGS[column] for column in TableColumn)[1:]


def test_not_stated_is_named_like_any_other_filter(library: Reference) -> None:
    assert labelled(found_table(library, f"grade={NOT_STATED}"), "Filters") == ("Grade: Not stated",)


def test_what_the_table_of_the_window_shows_of_use_is_never_missing_from_the_export(
    library: Reference, bundled: Reference
) -> None:
    for reference in (library, bundled):
        for row, details in zip(
            reference.rows, reference.table_details(row.id for row in reference.rows).rows, strict=True
        ):
            words = " ".join(said.text for said in (*details.when_used, *details.purpose))
            assert not row.when_used or row.when_used.split(". ")[0] in words, row.id


def test_a_treatment_found_twice_is_described_once(tmp_path: Path) -> None:
    changes = {"pages/cedar.yaml": ("", NOT_FOR_ALL)}
    with altered_library(tmp_path, changes) as reference:
        table = found_table(reference, "grade=high_grade_3")
        found = [(row[0][0], row[1][0]) for section in table.sections for row in section.rows]
        twice = "Chemotherapy, with a somatostatin analogue"
        assert ("Match", twice) in found
        assert ("Said not suitable", twice) in found


NOT_FOR_ALL = """
  - place: Chemotherapy ¶9
    statements:
      - id: cedar-901
        about: treatment/chemotherapy_with_ssa
        aspect: when_used
        strength: not-suitable
        text: It is not suitable for a grade 3 tumour.
        criteria:
          - {facet: grade, value: high_grade_3}
"""
