"""Hostile and long typing on the sheets about treatments and on packs."""

from __future__ import annotations

import dataclasses

import pytest

from netdesk.model.treatment_name import TreatmentName
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.paper import Paper
from netdesk.printing.ring import Ring
from netdesk.printing.sheet import Sheet
from netdesk.printing.table_sheet import TableSheet
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import words_of
from tests.printing.samples import SAMPLES
from tests.printing.test_hostile_input import MARKUP
from tests.printing.test_table import table

OURS = ("treatment", "comparison", "table", "pack")


def typed_in(sheet: Sheet, words: str) -> Sheet:
    """The sheet with those words wherever something can be typed."""
    assert isinstance(sheet, TreatmentSheet | ComparisonSheet | TableSheet | PackSheet)
    named = dataclasses.replace(sheet, patient_name=words, clinic=words)
    if isinstance(named, TreatmentSheet | PackSheet):
        return dataclasses.replace(named, ring=Ring(words, words, words, words))
    return named


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", OURS)
def test_markup_in_every_field_stays_text(library: Reference, compose: Compose, name: str, large: bool) -> None:
    for typed in MARKUP:
        letters = words_of(compose(typed_in(SAMPLES[name](library), typed), large=large).pdf).replace(" ", "")
        pages = 6 if name in ("treatment", "pack") else 2
        assert letters.count(typed.replace(" ", "")) >= pages, typed


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", OURS)
def test_2000_characters_without_a_blank_are_broken_cut_and_told(
    library: Reference, compose: Compose, name: str, paper: Paper
) -> None:
    for typed in ("W" * 2000, "é" * 2000):
        printed = compose(typed_in(SAMPLES[name](library), typed), paper, large=True)
        assert printed.notices == ("A name or a number was longer than the sheet has room for and was cut.",)


@pytest.mark.parametrize("name", OURS)
def test_what_the_fonts_cannot_print_becomes_a_line_and_is_told(
    library: Reference, compose: Compose, name: str
) -> None:
    printed = compose(typed_in(SAMPLES[name](library), "王小明"))
    assert "The fonts cannot print the patient's name. The sheet has a line to write it on." in printed.notices
    assert "□" not in words_of(printed.pdf)
    assert not any("王" in notice for notice in printed.notices)


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("typed", ["שרה לוי", "محمد بن سلمان"])
def test_right_to_left_names_print_without_a_notice(
    library: Reference, compose: Compose, name: str, typed: str
) -> None:
    assert compose(typed_in(SAMPLES[name](library), typed)).notices == ()


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
    """A treatment's name stands in titles, heads of columns, lists and cards."""
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
    assert name in words_of(compose(long_named, large=large).pdf).replace(" ", "")
    assert words_of(compose(compared, large=large).pdf).replace(" ", "").count(name) >= len(names)
