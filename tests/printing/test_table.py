from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from netdesk.cli.asked_value import asked_value
from netdesk.model import standing_lines
from netdesk.model.filters import Filters
from netdesk.model.table_column import TableColumn
from netdesk.printing.paper import Paper
from netdesk.printing.table_sheet import TableSheet
from netdesk.printing.tag_pass import with_row_headers
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import letters_of, pages_of, rows_of_tables, words_of

SHOWN = (TableColumn.GROUP, TableColumn.SOURCES, TableColumn.WHEN_USED)
EVERY = tuple(TableColumn)


def table(
    reference: Reference,
    *wheres: str,
    text: str = "",
    columns: tuple[TableColumn, ...] = SHOWN,
    patient_name: str = "",
    clinic: str = "",
) -> TableSheet:
    """A sheet of what those filters, written as ``facet=value``, find."""
    filters = Filters(text, tuple(map(asked_value, wheres)))
    found = reference.find(filters)
    details = reference.table_details(found.treatment_ids)
    return TableSheet(found, filters, reference.facets, columns, details, reference.release, patient_name, clinic)


def test_the_head_says_what_was_asked_and_how_many_were_found(library: Reference, compose: Compose) -> None:
    words = words_of(compose(table(library, "spread=liver_metastases", "spread=localised", text="therapy")).pdf)
    assert "1 of 20 treatments Spread: Localised or Spread to the liver Words in a name: therapy" in words
    assert "20 of 20 treatments No filter: all treatments" in words_of(compose(table(library)).pdf)


@pytest.mark.parametrize(
    ("where", "sections"),
    [
        ("site=stomach", ["Matches (1)", "Said for a broader value (1)"]),
        ("spread=liver_metastases", ["Matches (3)", "Said not suitable (1)"]),
    ],
)
def test_every_treatment_found_stands_in_its_section_and_no_other_does(
    library: Reference, compose: Compose, where: str, sections: list[str]
) -> None:
    sheet = table(library, where)
    words = words_of(compose(sheet).pdf)
    places = [words.index(title) for title in sections]
    parts = [words[start:end] for start, end in zip(places, [*places[1:], len(words)], strict=True)]
    found = [rows for rows in (sheet.found.matches, sheet.found.broader, sheet.found.not_suitable) if rows]
    for rows, part in zip(found, parts, strict=True):
        assert [row.name for row in rows if row.name not in part] == []
    assert "Massage" not in words


def test_the_columns_are_those_chosen_in_the_order_of_the_table(library: Reference, compose: Compose) -> None:
    chosen = (TableColumn.SIDE_EFFECTS, TableColumn.SOURCES)
    words = words_of(compose(table(library, columns=chosen)).pdf)
    assert "Treatment Sources Side effects listed" in words
    assert "When it is used" not in words


@pytest.mark.parametrize(
    ("columns", "large", "is_wide"),
    [(SHOWN[1:], False, False), (SHOWN, False, True), (SHOWN, True, False), (EVERY, False, False)],
)
def test_pages_are_wide_where_columns_need_it_and_many_columns_or_large_print_become_cards(
    library: Reference, compose: Compose, columns: tuple[TableColumn, ...], large: bool, is_wide: bool
) -> None:
    pdf = compose(table(library, columns=columns), large=large).pdf
    assert {page.mediabox.width > page.mediabox.height for page in PdfReader(io.BytesIO(pdf)).pages} == {is_wide}
    assert bool(rows_of_tables(pdf)) == (not large and columns is not EVERY)


@pytest.mark.parametrize("large", [False, True])
def test_a_row_has_all_its_sentences_with_who_says_so(library: Reference, compose: Compose, large: bool) -> None:
    words = words_of(compose(table(library), large=large).pdf)
    assert "PRRT may be used for a tumour that has spread. [Acorn]" in words
    assert "PRRT is mostly used for a tumour that has spread to the liver. (mainly) [Daisy]" in words


def test_where_the_sources_are_silent_a_cell_says_so(library: Reference, compose: Compose) -> None:
    columns = (TableColumn.PURPOSE, TableColumn.SOURCES)
    words = words_of(compose(table(library, text="ablation", columns=columns)).pdf)
    assert f"Ablation {standing_lines.SOURCE_SILENT} {standing_lines.SOURCE_SILENT}" in words


def test_g1_every_page_says_region_and_date_of_each_source(library: Reference, compose: Compose) -> None:
    for page in pages_of(compose(table(library)).pdf):
        assert "Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old" in " ".join(page.split())


def test_g2_a_doubt_stands_in_words_with_its_side_effect(
    library: Reference, bundled: Reference, compose: Compose
) -> None:
    columns = (TableColumn.SIDE_EFFECTS,)
    words = words_of(compose(table(library, text="prrt", columns=columns)).pdf)
    assert "Nausea (in doubt: This second list stands in another section of the page.) [Daisy]" in words
    many = words_of(compose(table(bundled, text="prrt", columns=columns)).pdf)
    assert "Changes in blood counts or in how the body makes blood (Minor; in doubt: see note 1)" in many
    assert many.count("The page prints this list inside its section") == 1


@pytest.mark.parametrize("columns", [SHOWN, (), EVERY])
def test_g3_g4_g5_g15_safeguards_stand_under_the_name_whatever_columns_are_chosen(
    library: Reference, compose: Compose, columns: tuple[TableColumn, ...]
) -> None:
    words = words_of(compose(table(library, columns=columns)).pdf)
    crisis = f"Alert: Carcinoid crisis. {standing_lines.CRISIS_POINTER}"
    for name in ("Surgery", "Cytoreductive surgery", "Liver resection"):
        assert f"{name} {crisis}" in words
    assert "What the alerts rest on" in words
    assert "In rare cases surgery can set off a carcinoid crisis. (rarely) [Daisy · Australia · © 2025]" in words
    prerequisite = standing_lines.PREREQUISITE.format(value="Large number of receptors")
    assert f"(Lutate) Alert: {prerequisite}" in words
    assert "Caution: High doses of vitamins can do harm. [Birch Clinics]" in words
    assert "Caution: Complementary therapies should first be discussed with the team. [Daisy]" in words


def test_g4_the_flare_comes_first_among_side_effects(library: Reference, compose: Compose) -> None:
    words = words_of(compose(table(library, text="lutate", columns=(TableColumn.SIDE_EFFECTS,))).pdf)
    assert words.index("Alert: Flare of carcinoid syndrome [Daisy]") < words.index("Fatigue [Daisy]")


def test_g6_an_approval_and_the_sources_that_differ_carry_date_region_and_regulator(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(table(library, text="prrt", columns=(TableColumn.STATUS,))).pdf)
    cedar = "Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old; regulator: not named"
    assert f"PRRT is not yet approved. [{cedar}]" in words
    in_use = "In use (Acorn · Canada · no date, Daisy · Australia · © 2025)"
    assert f"Sources differ: Whether PRRT is approved: Not yet approved ({cedar}); {in_use}" in words


def test_g7_no_list_is_not_none_and_a_groups_list_is_said_of_the_group(library: Reference, compose: Compose) -> None:
    words = words_of(compose(table(library, columns=(TableColumn.SIDE_EFFECTS,))).pdf)
    assert f"Targeted therapy {standing_lines.NOT_LISTED}" in words
    assert f"Octreotide {standing_lines.SAID_OF_GROUP.format(group='Somatostatin analogues')} Diarrhoea" in words


def test_g11_what_is_said_not_suitable_says_so_in_its_section_and_in_its_sentence(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(table(library, "grade=high_grade_3")).pdf)
    assert "(said not suitable) [Acorn]" in words[words.index("Said not suitable (1)") :]


def test_g12_g18_every_table_says_what_it_is_not(library: Reference, compose: Compose) -> None:
    printed = compose(table(library, text="surgery"))
    assert standing_lines.CHECK_FORMULARY in words_of(printed.pdf)
    assert words_of(printed.pdf).count(standing_lines.REFERENCE_ONLY) == printed.pages + 1


def test_g16_what_asks_to_report_symptoms_stands_on_every_table(bundled: Reference, compose: Compose) -> None:
    for columns in ((TableColumn.SIDE_EFFECTS,), (TableColumn.WHEN_USED,)):
        words = words_of(compose(table(bundled, text="prrt", columns=columns)).pdf)
        assert "Tell your care team Tell your care provider" in words


@pytest.mark.parametrize("large", [False, True])
def test_g17_an_empty_table_says_so_names_the_filter_and_offers_what_is_not_stated(
    library: Reference, compose: Compose, large: bool
) -> None:
    words = words_of(compose(table(library, "spread=localised", "grade=low_grade"), large=large).pdf)
    assert f"{standing_lines.NO_SOURCE_STATES} Emptied by Grade: Low grade." in words
    assert "Grade: not stated, under the other filters (1) Surgery" in words


def test_g17_a_text_that_finds_nothing_is_not_blamed_on_a_filter(library: Reference, compose: Compose) -> None:
    words = words_of(compose(table(library, text="nothing of the kind")).pdf)
    assert standing_lines.NO_SOURCE_STATES in words
    assert "Emptied by" not in words


def test_g20_what_is_not_guidance_is_not_printed(library: Reference, compose: Compose) -> None:
    words = words_of(compose(table(library, columns=EVERY)).pdf)
    for text in ("A patient says", "breakthrough", "Most people are helped"):
        assert text not in words


def test_words_typed_stay_text_and_a_long_text_is_cut(library: Reference, compose: Compose) -> None:
    words = words_of(compose(table(library, text="#panic() *b* $x$ ]]}")).pdf)
    assert "Words in a name: #panic() *b* $x$ ]]}" in words
    assert compose(table(library, text="W" * 10_000)).pages == 1


def test_names_of_sections_are_heads_of_groups_and_names_of_treatments_row_headers_once_saved(
    library: Reference, compose: Compose
) -> None:
    (rows,) = rows_of_tables(with_row_headers(compose(table(library, "spread=liver_metastases")).pdf))
    assert {(cell.tag, cell.scope) for cell in rows[0]} == {("/TH", "/Column")}
    sections = [row[0] for row in rows if len(row) == 1]
    assert {(cell.tag, cell.columns) for cell in sections} == {("/TH", 4)}
    found = [row for row in rows[1:] if len(row) > 1]
    assert {(row[0].tag, row[0].scope) for row in found} == {("/TH", "/Row")}
    assert len(found) == 4


@pytest.mark.parametrize(("paper", "large"), [(Paper.A4, False), (Paper.LETTER, True)])
def test_all_87_treatments_fit_and_none_is_lost(
    bundled: Reference, compose: Compose, paper: Paper, large: bool
) -> None:
    letters = letters_of(compose(table(bundled), paper, large=large).pdf)
    assert [row.name for row in bundled.rows if "".join(row.name.split()) not in letters] == []
