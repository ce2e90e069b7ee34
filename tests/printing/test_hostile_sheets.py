"""Hostile and long words in places that only the sheets about treatments have."""

from __future__ import annotations

import dataclasses

import pytest

from netdesk.model.treatment_name import TreatmentName
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.paper import Paper
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import spilt, words_of
from tests.printing.samples import SAMPLES
from tests.printing.test_comparison import comparison
from tests.printing.test_hostile_input import MARKUP
from tests.printing.test_table import table
from tests.printing.test_treatment import treatment


@pytest.mark.parametrize("words", [*MARKUP, "\u202e\x00Ann\ud800", "W" * 2000, "🙂" * 300, "a " * 5000])
def test_whatever_is_typed_to_find_names_can_be_printed(library: Reference, compose: Compose, words: str) -> None:
    printed = compose(table(library, text=words))
    assert "Words in a name:" in words_of(printed.pdf)
    assert [notice for notice in printed.notices if "words that were looked for" in notice] == list(printed.notices)
    assert bool(printed.notices) == ("🙂" in words)


@pytest.mark.parametrize("large", [False, True])
def test_a_name_without_a_blank_is_broken_in_every_place_of_a_treatment(
    library: Reference, compose: Compose, large: bool
) -> None:
    """A treatment's name stands in titles, heads of columns and cards."""
    name = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 4
    sheet = SAMPLES["treatment"](library)
    assert isinstance(sheet, TreatmentSheet)
    long_named = dataclasses.replace(sheet, treatment=dataclasses.replace(sheet.treatment, name=name))
    side_by_side = SAMPLES["comparison"](library)
    assert isinstance(side_by_side, ComparisonSheet)
    names = tuple(TreatmentName(f"t{number}", name) for number in range(len(side_by_side.comparison.treatments)))
    compared = dataclasses.replace(
        side_by_side, comparison=dataclasses.replace(side_by_side.comparison, treatments=names)
    )
    for pdf, times in ((compose(long_named, large=large).pdf, 1), (compose(compared, large=large).pdf, len(names))):
        assert words_of(pdf).replace(" ", "").count(name) >= times
        assert spilt(pdf) == []


def test_nothing_stands_upon_anything_else_on_the_sheets_of_the_bundled_content(
    bundled: Reference, compose: Compose
) -> None:
    for number, row in enumerate(bundled.rows):
        printed = compose(treatment(bundled, row.id), list(Paper)[number % 2], large=number % 4 > 1)
        assert spilt(printed.pdf) == [], row.id
    for large in (False, True):
        assert spilt(compose(comparison(bundled, "prrt", "surgery", "lanreotide", "sunitinib"), large=large).pdf) == []
        assert spilt(compose(table(bundled), large=large).pdf) == []
