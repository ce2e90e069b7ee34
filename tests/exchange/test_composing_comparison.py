"""What a comparison that leaves says, under the same guards as the window."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from netdesk.exchange.clipboard import to_html, to_text
from netdesk.exchange.composing_comparison import compose_comparison
from netdesk.exchange.csv_file import to_csv
from netdesk.exchange.found_table import Cell, FoundTable
from netdesk.exchange.workbook import CUT, to_xlsx
from netdesk.model import standing_lines
from netdesk.model.citation import citation
from netdesk.query.reference import Reference
from tests.exchange.tables import DAY, labelled

MANY = ["surgery", "chemotherapy", "prrt", "somatostatin_analogues"]


def compared(reference: Reference, ids: Sequence[str], *headings: str) -> FoundTable:
    """The comparison on 22 November 2026, whole or only the rows under some headings."""
    comparison = reference.compare(ids)
    wanted = [row for row in comparison.rows if not headings or row.heading in headings]
    return compose_comparison(comparison, wanted, reference.release, DAY)


def cells(table: FoundTable, heading: str, part: str = "") -> tuple[Cell, ...]:
    """The cells of a row's treatments."""
    wanted = ((heading,), (part,) if part else ())
    (found,) = [row for row in table.sections[0].rows if row[:2] == wanted]
    return found[3:]


def test_every_row_and_every_treatment_of_the_comparison_stands_in_its_order(bundled: Reference) -> None:
    table = compared(bundled, MANY)
    comparison = bundled.compare(MANY)
    assert table.headings == ("Heading", "Part", "Differs", *(each.name for each in comparison.treatments))
    rows = [((row.heading,), (row.part,) if row.part else ()) for row in comparison.rows]
    assert [row[:2] for row in table.sections[0].rows] == rows
    assert [row[2] == ("differs",) for row in table.sections[0].rows] == [row.differs for row in comparison.rows]
    assert {row[2] for row in table.sections[0].rows} == {("differs",), ("same",)}


def test_the_head_says_what_was_compared_of_which_content_and_when(library: Reference) -> None:
    table = compared(library, ["prrt", "octreotide"])
    assert labelled(table, "Compared") == ("Peptide receptor radionuclide therapy (PRRT)", "Octreotide")
    assert labelled(table, "Content") == ("Content 7 · 1 Mar 2026 · to be reviewed by 1 Sep 2026, which has passed",)
    assert labelled(table, "Exported") == ("22 Nov 2026",)
    assert "Rows" not in dict(table.head)


def test_a_part_of_the_rows_says_that_others_were_left_out(library: Reference) -> None:
    table = compared(library, ["lanreotide", "octreotide"], "Purpose")
    assert [row[0] for row in table.sections[0].rows] == [("Purpose",)]
    assert re.fullmatch(r"1 of \d+: the others were left out", labelled(table, "Rows")[0])
    assert table.sections[0].title == "1 row, 0 in which they differ"


def test_no_cell_of_a_treatment_is_ever_empty(bundled: Reference) -> None:
    table = compared(bundled, [*MANY[:3], "sunitinib"])
    assert [row[:2] for row in table.sections[0].rows for cell in row[3:] if not cell or not all(cell)] == []
    assert cells(table, "Follow-up")[3] == (standing_lines.SOURCE_SILENT,)


@pytest.mark.parametrize("ids", [MANY, ["lutetium_177_octreotate", "natural_therapies", "ablation", "everolimus"]])
def test_g1_every_compared_statement_stands_with_its_source_and_its_place(bundled: Reference, ids: list[str]) -> None:
    lines = {line for row in compared(bundled, ids).sections[0].rows for cell in row[3:] for line in cell}
    for row in bundled.compare(ids).rows:
        for said in (saying.statement for cell in row.cells for line in cell.lines for saying in line.sayings):
            wanted = f"{said.text} [{citation(said.source, DAY)}; {said.place}] ("
            assert any(wanted in line for line in lines), said.id


def test_g2_a_doubt_and_a_limit_stand_with_their_own_statement_only(library: Reference) -> None:
    table = compared(library, ["prrt", "chemotherapy"])
    nausea = cells(table, "Side effects", "Stomach and bowel")[0]
    doubt = "In doubt: This second list stands in another section of the page."
    assert [line.endswith(doubt) for line in nausea if line.startswith("· ")] == [False, True]
    blood = cells(table, "Side effects", "Blood")[0]
    assert blood[1].endswith("The source adds: minor")
    assert not blood[3].endswith("The source adds: minor")


@pytest.mark.parametrize("headings", [(), ("Purpose",), ("Sources", "Follow-up")])
def test_g3_g4_g5_g15_safeguards_come_along_whatever_rows_are_wanted(
    library: Reference, headings: tuple[str, ...]
) -> None:
    table = compared(library, ["liver_resection", "lutate", "massage"], *headings)
    resection, lutate, massage = cells(table, "Cautions and alerts")
    assert resection[0].startswith("Alert: Carcinoid crisis (")
    assert standing_lines.CRISIS_POINTER in resection[0]
    assert "Needs to be known first: Large number of receptors" in lutate[0]
    assert "[Daisy · Australia · © 2025;" in massage[0]
    assert cells(table, "Side effects", "Alert")[1][0].startswith("Alert: Flare of carcinoid syndrome (")
    assert table.sections[0].rows[0][0] == ("Cautions and alerts",)


def test_g6_an_approval_stands_with_region_date_and_regulator_and_with_the_sources_that_differ(
    library: Reference,
) -> None:
    table = compared(library, ["prrt", "chemotherapy"])
    approved, not_yet = cells(table, "Approval")[0]
    assert "[Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old;" in approved
    assert "Regulator: FDA." in approved
    assert "United Kingdom · Sep 2018 · 8 years old" in not_yet
    assert "Regulator: not named." in not_yet
    differing = cells(table, "Where the sources differ")[0]
    assert "Whether PRRT is approved: Not yet approved (stated)" in differing


def test_g7_g8_no_list_and_silence_are_never_no(bundled: Reference) -> None:
    table = compared(bundled, ["sunitinib", "lanreotide", "prrt"])
    liver = cells(table, "Side effects", "Liver and gallbladder")
    assert liver[0] == (standing_lines.NOT_LISTED,)
    assert liver[1][0] == standing_lines.SAID_OF_GROUP.format(group="Somatostatin analogues")
    hormones = cells(table, "Side effects", "Hormones and metabolism")
    assert hormones[2] == (standing_lines.NOT_MENTIONED,)
    digestive = cells(compared(bundled, ["chemotherapy", "prrt"]), "Side effects", "Stomach and bowel")[0]
    (diarrhoea,) = [line for line in digestive if line.startswith("Diarrhoea (")]
    assert diarrhoea.endswith("; WebMD: not mentioned)")


def test_g11_a_value_stands_with_its_strength_and_what_does_not_suit_says_so_once(library: Reference) -> None:
    spread = cells(compared(library, ["liver_resection", "prrt"]), "When it is used", "Spread")
    assert "Metastatic: said not suitable" in spread[0]
    assert spread[1][0] == "Metastatic (may)"
    assert "Spread to the liver (mainly)" in spread[1]


def test_g12_g18_it_says_what_it_is_not(library: Reference) -> None:
    for ids in (["prrt", "lutate"], ["surgery", "massage"]):
        table = compared(library, ids)
        assert labelled(table, "What this is") == (standing_lines.REFERENCE_ONLY,)
        assert labelled(table, "Doses") == (standing_lines.CHECK_FORMULARY,)
    assert not re.search(r"best|recommended|first choice", to_text(compared(library, ["prrt", "lutate"])).lower())


def test_g16_what_asks_to_report_symptoms_stands_with_side_effects_only(bundled: Reference) -> None:
    label = "Report new or worsening symptoms"
    assert "without delay" in " ".join(labelled(compared(bundled, ["sunitinib", "everolimus"]), label))
    assert label not in dict(compared(bundled, ["sunitinib", "everolimus"], "Purpose").foot)


def test_g19_the_sources_of_the_rows_stand_below_with_their_publishers(bundled: Reference) -> None:
    sources = labelled(compared(bundled, MANY), "Sources")
    assert sources[2].startswith("Ipsen (drug company) · United Kingdom · Sep 2018 · 8 years old: ")
    of_one_row = compared(bundled, ["sunitinib", "everolimus"], "Follow-up")
    assert "Sources" not in dict(of_one_row.foot)


def test_it_can_be_written_and_copied_as_every_table_can(bundled: Reference) -> None:
    table = compared(bundled, MANY)
    read = list(csv.reader(io.StringIO(to_csv(table).decode("utf-8-sig"))))
    assert [*table.headings] in read
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(table))).active
    assert isinstance(sheet, Worksheet)
    assert sheet.title == "Comparison"
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert not any(CUT in str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert to_text(table).split("\n")[0].split("\t") == [*table.headings]
    assert '<th scope="col">Chemotherapy</th>' in to_html(table)


def test_no_cell_begins_like_a_formula(bundled: Reference) -> None:
    read = csv.reader(io.StringIO(to_csv(compared(bundled, MANY)).decode("utf-8-sig")))
    assert [cell for line in read for cell in line if re.match(r"[=+\-@\t]", cell)] == []
