from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from netdesk.model import standing_lines
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.paper import Paper
from netdesk.printing.tag_pass import with_row_headers
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import letters_of, pages_of, rows_of_tables, words_of


def comparison(reference: Reference, *treatment_ids: str, **typed: str) -> ComparisonSheet:
    """A sheet of those treatments with whatever was typed."""
    return ComparisonSheet(reference.compare(treatment_ids), reference.release, **typed)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True])
def test_treatments_stand_side_by_side_on_a_wide_page_and_one_below_the_other_in_large_print(
    library: Reference, compose: Compose, paper: Paper, large: bool
) -> None:
    pdf = compose(comparison(library, "prrt", "octreotide", "surgery"), paper, large=large).pdf
    sizes = {(page.mediabox.width > page.mediabox.height) for page in PdfReader(io.BytesIO(pdf)).pages}
    assert sizes == {not large}
    tables = rows_of_tables(pdf)
    assert [len(row) for table in tables for row in table] == [4] * len(tables[0]) if not large else tables == []


def test_every_heading_and_every_sentence_of_the_comparison_is_on_the_sheet(
    library: Reference, bundled: Reference, compose: Compose
) -> None:
    for reference, ids, large in (
        (library, ("prrt", "surgery", "octreotide", "lutate"), False),
        (library, ("prrt", "surgery", "octreotide", "lutate"), True),
        (bundled, ("prrt", "surgery", "lanreotide", "interferon"), True),
    ):
        sheet = comparison(reference, *ids)
        letters = letters_of(compose(sheet, large=large).pdf)
        for row in sheet.comparison.rows:
            assert "".join(row.heading.split()) in letters
            lines = [line for cell in row.cells for line in cell.lines if line.source is None]
            assert [line.text for line in lines if "".join(line.text.split()) not in letters] == []


def test_the_names_stand_over_their_columns_on_every_page_with_rows(bundled: Reference, compose: Compose) -> None:
    pages = pages_of(compose(comparison(bundled, "prrt", "surgery", "interferon")).pdf)
    with_rows = [page for page in pages if "The sources do not say." in page]
    assert len(with_rows) > 4
    assert all("Compared" in page and "Interferon" in page for page in with_rows)


def test_a_row_in_which_they_differ_is_marked_with_words_and_one_in_which_they_do_not_is_not(
    library: Reference, compose: Compose
) -> None:
    sheet = comparison(library, "octreotide", "lanreotide")
    words = words_of(compose(sheet).pdf)
    assert words.count("≠ They differ") == sum(row.differs for row in sheet.comparison.rows)
    assert "What it is ≠" not in words
    assert "Schedule ≠ They differ Octreotide may be injected once a month. [Cedar]" in words


def test_g1_sentences_name_their_source_and_every_page_says_its_region_and_date(
    library: Reference, compose: Compose
) -> None:
    printed = compose(comparison(library, "prrt", "surgery"))
    assert "PRRT may be used for a tumour that has spread. [Acorn]" in words_of(printed.pdf)
    for page in pages_of(printed.pdf):
        assert "Acorn · Canada · no date" in page
        assert "Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old" in " ".join(page.split())


def test_g2_a_doubt_stands_with_its_row_in_words(library: Reference, bundled: Reference, compose: Compose) -> None:
    words = words_of(compose(comparison(library, "prrt", "chemotherapy")).pdf)
    assert words.count("In doubt: This second list stands in another section of the page.") == 1
    assert "Daisy: see note 1." in words
    many = words_of(compose(comparison(bundled, "prrt", "chemotherapy")).pdf)
    assert many.count("In doubt: The page prints this list inside its section") == 1
    assert many.count("NECA: see note 1.") > 2


def test_g3_g4_g5_g15_what_cannot_be_separated_is_in_the_cells_in_the_sources_words(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(comparison(library, "surgery", "prrt", "lutate", "vitamins")).pdf)
    assert "Alert: Carcinoid crisis In rare cases surgery can set off a carcinoid crisis. (rarely) [Daisy]" in words
    assert standing_lines.CRISIS_POINTER in words
    assert words.count("Alert: Flare of carcinoid syndrome") == 4  # among the alerts, and among the side effects
    prerequisite = "(Lutate): " + standing_lines.PREREQUISITE.format(value="Large number of receptors")
    assert prerequisite in words
    assert "High doses of vitamins can do harm. [Birch Clinics]" in words


def test_g6_an_approval_stands_with_date_region_and_regulator(library: Reference, compose: Compose) -> None:
    words = words_of(compose(comparison(library, "prrt", "surgery")).pdf)
    assert (
        "PRRT is approved by the regulator. "
        "[Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old; regulator: FDA]"
    ) in words
    assert (
        "PRRT is not yet approved. "
        "[Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old; regulator: not named]"
    ) in words


def test_g7_g8_no_list_is_not_none_and_silence_is_not_no(library: Reference, compose: Compose) -> None:
    words = words_of(compose(comparison(library, "targeted_therapy", "octreotide", "prrt")).pdf)
    assert standing_lines.NOT_LISTED in words
    assert standing_lines.SAID_OF_GROUP.format(group="Somatostatin analogues") in words
    assert "Birch Clinics (treatment provider): not mentioned" in words


def test_g11_every_value_carries_its_strength_and_what_is_said_not_to_suit_says_so(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(comparison(library, "liver_resection", "prrt")).pdf)
    assert "High grade (grade 3): said not suitable [Acorn (said not suitable)]" in words
    assert "Spread to the liver [Daisy (mainly)]" in words
    assert "Metastatic [Acorn (may)]" in words


def test_g12_the_line_about_doses_stands_on_comparisons_with_drugs_only(library: Reference, compose: Compose) -> None:
    assert standing_lines.CHECK_FORMULARY in words_of(compose(comparison(library, "octreotide", "surgery")).pdf)
    assert standing_lines.CHECK_FORMULARY not in words_of(compose(comparison(library, "surgery", "massage")).pdf)


def test_g16_what_to_report_stands_with_its_source_and_beside_each_limit(bundled: Reference, compose: Compose) -> None:
    words = words_of(compose(comparison(bundled, "prrt", "surgery")).pdf)
    assert "Report new or worsening symptoms (NECA)." in words
    assert "Tell your care team Tell your care provider if your condition changes in any way." in words


def test_g18_nothing_is_ranked_and_who_decides_stands_on_every_page(library: Reference, compose: Compose) -> None:
    printed = compose(comparison(library, "prrt", "surgery"))
    assert words_of(printed.pdf).count(standing_lines.REFERENCE_ONLY) == printed.pages + 1


def test_the_heading_of_each_row_is_a_row_header_once_it_is_saved(library: Reference, compose: Compose) -> None:
    (table,) = rows_of_tables(with_row_headers(compose(comparison(library, "prrt", "surgery")).pdf))
    heads, *rows = table
    assert {(cell.tag, cell.scope) for cell in heads} == {("/TH", "/Column")}
    assert {(row[0].tag, row[0].scope) for row in rows} == {("/TH", "/Row")}
    assert all(
        cell.headers == (head.id, row[0].id) for row in rows for head, cell in zip(heads[1:], row[1:], strict=True)
    )


@pytest.mark.parametrize("large", [False, True])
def test_of_a_treatment_of_several_kinds_it_is_not_denied_what_may_be_said_of_one(
    bundled: Reference, compose: Compose, large: bool
) -> None:
    words = words_of(compose(comparison(bundled, "surgery", "lanreotide"), large=large).pdf)
    follow_up = words[words.index("Follow-up") :]
    assert standing_lines.GROUP_SILENT in follow_up
    assert (standing_lines.SOURCE_SILENT in follow_up) is not large


def test_what_is_said_of_none_of_them_takes_one_line_in_large_print(library: Reference, compose: Compose) -> None:
    words = words_of(compose(comparison(library, "octreotide", "lanreotide"), large=True).pdf)
    assert f"Follow-up For all of them: {standing_lines.SOURCE_SILENT}" in words
