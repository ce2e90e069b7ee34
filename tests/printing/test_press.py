from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from netdesk.model.care import Person
from netdesk.printing.form import Form
from netdesk.printing.press import Press
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY, Compose, checklist
from tests.printing.pdfs import elements, pages_of, size_of_words, sizes_of_letters, words_of
from tests.printing.test_roster import NURSE, roster


def test_large_print_is_set_in_18_points_and_normal_print_in_12(library: Reference, compose: Compose) -> None:
    for sheet in (checklist(library, "prrt"), roster(library, NURSE, Person("surgeon", "Dr Lee", "Riverside"))):
        assert 12 in sizes_of_letters(compose(sheet).pdf)
        large = sizes_of_letters(compose(sheet, large=True).pdf)
        assert 18 in large
        assert 12 not in large


@pytest.mark.parametrize(
    ("words", "normal", "large"),
    [
        ("Tell your care provider about", 14, 20),  # what to report
        ("Diarrhoea", 14, 20),  # a name
        ("Loose or watery stools", 12, 18),  # its plain words
        ("Expected to pass soon", 10, 18),  # a limit
    ],
)
def test_what_a_patient_reads_on_a_checklist_is_as_large_as_promised(
    bundled: Reference, compose: Compose, words: str, normal: int, large: int
) -> None:
    for in_large, size in ((False, normal), (True, large)):
        assert size_of_words(compose(checklist(bundled, "radiation_therapy"), large=in_large).pdf, words) == size


def test_several_sheets_are_one_file_numbered_through_with_a_bookmark_for_each(
    library: Reference, press: Press
) -> None:
    both = press.compose_all([checklist(library, "prrt"), roster(library, NURSE)], Form(), DAY)
    pages = pages_of(both.pdf)
    assert [f"Page {number} of {both.pages}" in page for number, page in enumerate(pages, 1)] == [True] * both.pages
    reader = PdfReader(io.BytesIO(both.pdf))
    assert [str(mark["/Title"]) for mark in reader.outline if not isinstance(mark, list)] == [
        "My side-effect checklist",
        "My care team",
    ]
    levels = [str(each["/S"]) for each in elements(both.pdf) if str(each["/S"]).startswith("/H")]
    assert levels.count("/H1") == 2
    assert levels.count("/H2") >= 5


def test_each_sheet_of_several_keeps_its_own_patient_and_its_sources_at_its_end(
    library: Reference, press: Press
) -> None:
    both = press.compose_all(
        [checklist(library, "prrt", patient_name="Ann Lee"), checklist(library, "surgery", patient_name="Bo Day")],
        Form(),
        DAY,
    )
    words = words_of(both.pdf)
    assert words.index("Ann Lee") < words.index("Who says this") < words.index("Bo Day")
    assert words.count("Who says this") == 2
