"""A row of a comparison, source by source."""

from __future__ import annotations

import pytest

from netdesk.model import standing_lines
from netdesk.model.compared_by_source import SourceRow, by_source
from netdesk.model.comparison import ComparedRow, Comparison
from netdesk.query.reference import Reference


def row(compared: Comparison, heading: str, part: str | None = None) -> ComparedRow:
    return next(each for each in compared.rows if (each.heading, each.part) == (heading, part))


def of_source(compared: Comparison, source_id: str, heading: str, part: str | None = None) -> SourceRow:
    rows = by_source(compared, row(compared, heading, part))
    return next(each for each in rows if each.source.id == source_id)


@pytest.mark.parametrize("ids", [["prrt", "surgery"], ["chemotherapy", "prrt", "surgery", "lanreotide"]])
def test_every_statement_of_a_row_stands_once_with_its_source_and_its_treatment(
    bundled: Reference, ids: list[str]
) -> None:
    compared = bundled.compare(ids)
    for each in compared.rows:
        rows = by_source(compared, each)
        assert [of.source.id for of in rows] == sorted({of.source.id for of in rows})
        for column, cell in enumerate(each.cells):
            said = [(of.source.id, s.saying) for of in rows for s in of.cells[column].said]
            wanted = {(s.statement.source.id, s) for line in cell.lines for s in line.sayings}
            assert len(said) == len(wanted)
            assert set(said) == wanted


def test_a_statement_that_several_lines_rest_on_names_them(bundled: Reference) -> None:
    compared = bundled.compare(["liver_directed_therapy", "chemotherapy"])
    (skin,) = of_source(compared, "neca", "Side effects", "Skin and hair").cells[0].said
    assert skin.lines == ("Skin rash", "Changes in how the skin looks")


def test_a_line_that_is_the_statement_itself_is_not_said_twice(bundled: Reference) -> None:
    compared = bundled.compare(["prrt", "surgery"])
    for cell in of_source(compared, "neca", "What it is").cells:
        assert [said.lines for said in cell.said] == [()] * len(cell.said)


def test_g2_a_statement_stands_again_where_its_doubt_or_limit_is_another(library: Reference) -> None:
    compared = library.compare(["prrt", "chemotherapy"])
    (blood,) = [cells.cells[0].said for cells in by_source(compared, row(compared, "Side effects", "Blood"))]
    assert [(said.lines, said.saying.notes) for said in blood] == [
        (("Changes in blood counts",), ("may", "The source adds: minor")),
        (("Anaemia",), ("may",)),
    ]
    assert blood[0].saying.statement == blood[1].saying.statement


def test_g7_g8_a_source_without_a_word_is_never_said_to_say_no(bundled: Reference) -> None:
    compared = bundled.compare(["chemotherapy", "prrt", "sunitinib"])
    ctca = of_source(compared, "ctca", "Side effects", "Skin and hair")
    assert ctca.cells[0].said
    assert [cell.words for cell in ctca.cells[1:]] == [standing_lines.ONE_SOURCE_WITHOUT_LIST] * 2
    neca = of_source(compared, "neca", "Side effects", "Nerves")
    assert [cell.words for cell in neca.cells[1:]] == [
        standing_lines.NOT_MENTIONED,
        standing_lines.ONE_SOURCE_WITHOUT_LIST,
    ]
    purposes = by_source(compared, row(compared, "Purpose"))
    assert {cell.words for of in purposes for cell in of.cells} == {None, standing_lines.ONE_SOURCE_SILENT}


def test_a_row_of_which_no_source_says_anything_has_no_rows_by_source(bundled: Reference) -> None:
    compared = bundled.compare(["sunitinib", "everolimus"])
    assert by_source(compared, row(compared, "Side effects")) == ()
    assert by_source(compared, row(compared, "Sources")) == ()
