"""Every sheet in two forms, its words and its pages, as somebody has looked at and approved them.

After a change that is meant: ``.venv/bin/python -m tests.printing.test_golden``, then read the differences and look at
every picture that changed.
"""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.form import Form
from netdesk.printing.paper import Paper
from netdesk.printing.press import Press
from netdesk.printing.ring import Ring
from netdesk.query.reference import Reference
from tests.library import build_library
from tests.printing import pictures
from tests.printing.conftest import DAY
from tests.printing.pdfs import pages_of
from tests.printing.pictures import Picture
from tests.printing.samples import SAMPLES

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FORMS = {"a4": Form(), "letter-large": Form(Paper.LETTER, large=True)}
MAY_DIFFER = 0.002
"""The share of a page's dots that another version of the renderer may set otherwise."""


def words_on(pdf: bytes) -> str:
    pages = pages_of(pdf)
    return "\n\f\n".join("\n".join(line.rstrip() for line in page.splitlines()) for page in pages) + "\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", SAMPLES)
def test_the_words_of_the_sheet_are_those_that_were_approved(
    library: Reference, press: Press, kind: str, form: str
) -> None:
    printed = press.compose(SAMPLES[kind](library), FORMS[form], DAY)
    assert words_on(printed.pdf) == (GOLDEN / f"{kind}-{form}.txt").read_text("utf-8")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", SAMPLES)
def test_the_pages_of_the_sheet_look_as_they_were_approved(
    library: Reference, press: Press, kind: str, form: str
) -> None:
    drawn = pictures.pages(press.compose(SAMPLES[kind](library), FORMS[form], DAY).pdf)
    approved = [Picture.load(GOLDEN / f"{kind}-{form}-{page}.png") for page in range(1, len(drawn) + 1)]
    differences = [one.difference(other) for one, other in zip(drawn, approved, strict=True)]
    assert [page for page, share in enumerate(differences, 1) if share > MAY_DIFFER] == [], differences


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_plain_text_of_the_sheet_is_that_which_was_approved(library: Reference, press: Press, kind: str) -> None:
    assert press.text(SAMPLES[kind](library), DAY) == (GOLDEN / f"{kind}-aloud.txt").read_text("utf-8")


def test_no_file_is_left_over(library: Reference, press: Press) -> None:
    made = {f"{kind}-aloud.txt" for kind in SAMPLES}
    for kind, sheet in SAMPLES.items():
        for name, form in FORMS.items():
            pages = press.compose(sheet(library), form, DAY).pages
            made |= {f"{kind}-{name}.txt", *(f"{kind}-{name}-{page}.png" for page in range(1, pages + 1))}
    assert {file.name for file in GOLDEN.iterdir()} == made


def test_the_comparison_of_pictures_sees_a_line_that_is_missing(library: Reference, press: Press) -> None:
    sheet = SAMPLES["checklist"](library)
    assert isinstance(sheet, ChecklistSheet)
    whole, lacking, letter = (
        pictures.pages(press.compose(each, form, DAY).pdf)[0]
        for each, form in (
            (sheet, Form()),
            (dataclasses.replace(sheet, ring=Ring("Siobhán O’Rourke")), Form()),
            (sheet, Form(Paper.LETTER)),
        )
    )
    assert whole.difference(whole) == 0
    assert whole.difference(lacking) > MAY_DIFFER
    assert whole.difference(letter) == 1


def approve(press: Press, library: Reference) -> None:
    """Write what the sheets are now."""
    for old in GOLDEN.iterdir():
        old.unlink()
    for kind, made in SAMPLES.items():
        (GOLDEN / f"{kind}-aloud.txt").write_text(press.text(made(library), DAY), "utf-8")
        for name, form in FORMS.items():
            pdf = press.compose(made(library), form, DAY).pdf
            (GOLDEN / f"{kind}-{name}.txt").write_text(words_on(pdf), "utf-8")
            for page, picture in enumerate(pictures.pages(pdf), 1):
                picture.save(GOLDEN / f"{kind}-{name}-{page}.png")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, Reference.open(build_library(Path(folder))) as opened:
        approve(Press(Environment.of_this_machine().resources), opened)
