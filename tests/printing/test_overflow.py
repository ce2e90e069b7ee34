"""Nothing that is typed or recorded, however much or long, leaves its page or its place."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from netdesk.model.care import Person
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.paper import Paper
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.wallet_sheet import WalletSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.filled import FILLED, each_with
from tests.printing.pdfs import spilt
from tests.printing.samples import SAMPLES

FORMS = [(paper, large) for paper in Paper for large in (False, True)]


LONG = {
    **{f"W{length}": "W" * length for length in (6, 7, 9, 13, 24, 2000)},
    **{f"O{length}": "O" * length for length in (13, 14, 19, 25, 80)},
    "digits": "0123456789012",
    "marked": "Ẃ" * 30,
    "words": "Somewhat long words in a very long name " * 20,
    "address": "https://www.example.org/a-b-c/" * 9,
    "Arabic": "محمدبنسلمانالعلي" * 6,
    "Hebrew": "ירושלים" * 10,
}


@pytest.mark.parametrize(("kind", "length"), each_with(tuple(LONG)))
def test_what_is_typed_stays_in_its_place_however_long_it_is(
    library: Reference, compose: Compose, kind: str, length: str
) -> None:
    typed = LONG[length]
    sheet = FILLED[kind](library, typed)
    two = FORMS[::3] if len(typed) % 2 else FORMS[1:3]  # all four would take minutes
    found = {form: spilt(compose(sheet, form[0], large=form[1]).pdf)[:3] for form in two}
    assert not any(found.values()), found


@pytest.mark.parametrize("kind", SAMPLES)
def test_nothing_stands_upon_anything_else(library: Reference, compose: Compose, kind: str) -> None:
    sheet = SAMPLES[kind](library)
    found = {form: spilt(compose(sheet, form[0], large=form[1]).pdf)[:3] for form in FORMS}
    assert not any(found.values()), found


def test_nor_does_it_on_the_sheets_of_every_bundled_treatment(bundled: Reference, compose: Compose) -> None:
    for number, row in enumerate(bundled.rows):
        paper, large = FORMS[number % len(FORMS)]
        sheet = ChecklistSheet(bundled.effects([row.id]), bundled.release)
        assert spilt(compose(sheet, paper, large=large).pdf) == [], row.id


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("#place[WWW]#place(dx: 5pt)[MMM]", "M upon another"),
        ("#place(dx: 95mm)[WWWWWW]", "W off the page"),
        ("#place[WWW]#place(dy: 5mm)[WWW]", ""),
    ],
)
def test_the_check_itself_sees_what_is_spilt(resources: Path, tmp_path: Path, page: str, seen: str) -> None:
    (tmp_path / "page.typ").write_text(f"#set page(width: 100mm, height: 100mm, margin: 10mm)\n{page}", "utf-8")
    pdf = typst.compile(tmp_path / "page.typ", font_paths=[resources / "fonts"])
    found = spilt(pdf)
    assert bool(found) == bool(seen)
    assert all(seen in each for each in found)


@pytest.mark.parametrize("large", [False, True])
def test_200_own_rows_and_60_people_stay_on_their_pages(bundled: Reference, compose: Compose, large: bool) -> None:
    rows = tuple(f"Row {number} with some words of its own" for number in range(200))
    for kind in (ChecklistSheet, AssessmentSheet):
        sheet = kind(bundled.effects(["prrt"]), bundled.release, own_rows=rows)
        assert spilt(compose(sheet, Paper.LETTER, large=large).pdf) == []
    roles = {role.id: role for role in bundled.all_roles()}
    people = tuple(
        Person(list(roles)[number % len(roles)], f"Dr {number}", phone="020 7946 0101") for number in range(60)
    )
    for team in (RosterSheet, WalletSheet):
        assert spilt(compose(team(people, roles, bundled.release), large=large).pdf) == []
