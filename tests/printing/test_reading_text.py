from __future__ import annotations

import dataclasses
import difflib
import re

import pytest

from netdesk.model import standing_lines
from netdesk.model.care import Person
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.press import Press
from netdesk.printing.ring import Ring
from netdesk.printing.sheet import Sheet
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY, Compose, checklist
from tests.printing.pdfs import rows_of_tables, tagged_words_of, words_of
from tests.printing.samples import SAMPLES
from tests.printing.test_roster import roster
from tests.printing.test_treatment import treatment

DAYS = tuple(map(str, range(1, 29)))
COLUMNS = {
    "checklist": ("None", "Mild", "Moderate", "Severe", "Notes"),
    "assessment": ("Better", "Same", "Worse", "What was tried", "Initials"),
    "diary": DAYS,
    "roster": ("Phone", "What they do for you"),
    "wallet": (),
    "treatment": (),
    "comparison": (
        "Peptide receptor radionuclide therapy (PRRT)",
        "Lutetium octreotate (Lutate)",
        "Surgery",
    ),
    "table": ("Sources", "When it is used", "Side effects listed"),
    "pack": DAYS,
}
"""The heads of the columns of each kind's tables, but for the first, as ``SAMPLES`` have them."""

ABOVE_THE_FIRST_ROW = {"roster": "Role and name"}
"""Where a head of a column is said above the table too: what stands directly above its first row."""


@pytest.fixture(params=SAMPLES)
def sheet(request: pytest.FixtureRequest, library: Reference) -> Sheet:
    return SAMPLES[request.param](library)


def test_the_text_has_every_word_of_the_paper_and_no_other(sheet: Sheet, press: Press, compose: Compose) -> None:
    on_paper = re.findall(r"\w+", words_of(compose(sheet).pdf))
    said = re.findall(r"[^\W_]+", press.text(sheet, DAY))
    assert [word for word in said if word not in on_paper] == []
    in_the_foot_or_days = {"Page", "of", "so", *map(str, range(1, 29))}
    assert [word for word in on_paper if word not in said and word not in in_the_foot_or_days] == []


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_word_is_said_as_often_and_in_the_order_in_which_it_is_on_paper_but_for_the_heads_of_columns(
    library: Reference, press: Press, compose: Compose, kind: str
) -> None:
    sheet = SAMPLES[kind](library)
    pdf = compose(sheet).pdf
    heads = "|".join(map(re.escape, (*COLUMNS[kind], "1 … 28")))
    text = press.text(sheet, DAY)
    table = text.index(ABOVE_THE_FIRST_ROW.get(kind, ""))
    said = text[:table] + re.sub(rf"(?m)(^|  )({heads}): ?(\[ \]|____)?", r"\1", text[table:])
    on_paper, aloud = (re.findall(r"[^\W_]+", words) for words in (tagged_words_of(pdf), said))
    steps = difflib.SequenceMatcher(None, on_paper, aloud, autojunk=False).get_opcodes()
    added = [word for step, *_, start, end in steps if step != "equal" for word in aloud[start:end]]
    lost = [word for step, start, end, *_ in steps if step != "equal" for word in on_paper[start:end]]
    assert added == []
    assert sorted(lost) == sorted(re.findall(r"[^\W_]+", " ".join(COLUMNS[kind])) * len(rows_of_tables(pdf)))


def test_it_begins_with_whose_sheet_it_is_and_ends_with_who_decides(sheet: Sheet, press: Press) -> None:
    lines = press.text(sheet, DAY).splitlines()
    assert lines[:3] == ["Example NET Clinic", "For: Nguyễn Thị Ánh Tuyết", ""]
    sheets = 1 + len(sheet.parts) if isinstance(sheet, PackSheet) else 1
    assert sum(standing_lines.REFERENCE_ONLY in line for line in lines) == sheets
    assert sum("Content 7 · 1 Mar 2026" in line for line in lines) == sheets


def test_a_row_of_the_checklist_says_its_boxes_by_their_words(library: Reference, press: Press) -> None:
    text = press.text(checklist(library, "prrt", "surgery"), DAY)
    assert (
        "\n\nFatigue\nFeeling very tired. (B) Birch Clinics, Elder\nB, Birch Clinics: May be there for a few days.\n"
        "None: [ ]  Mild: [ ]  Moderate: [ ]  Severe: [ ]  Notes: ____\n"
    ) in text
    assert "\n\nWhole body\n\nFatigue" in text
    assert standing_lines.EDITORIAL in text


def test_a_doubt_a_limit_and_an_alert_stand_in_the_text_with_their_row(library: Reference, press: Press) -> None:
    text = press.text(checklist(library, "prrt", "lutate", "somatostatin_analogues"), DAY)
    assert "\nAlert: Flare of carcinoid syndrome\n" in text
    assert "In doubt (A, Daisy): This second list stands in another section of the page.\n" in text
    assert "C, Daisy: After long use." in text
    assert standing_lines.PREREQUISITE.format(value="Large number of receptors") in text


def test_a_person_of_the_roster_is_read_with_what_each_column_says(library: Reference, press: Press) -> None:
    text = press.text(roster(library, Person("surgeon", "Dr Lee", "Riverside", "12")), DAY)
    assert "Surgeon\nDr Lee\nRiverside\nPhone: Day: 12\nWhat they do for you: A surgeon operates. [Daisy]" in text


@pytest.mark.parametrize("name", ["שרה לוי", "محمد بن سلمان", "Ann שרה 12 Lee", "W" * 60, "ZQX0XQZ", "ZQX999XQZ"])
def test_a_name_comes_back_as_it_was_typed_whatever_its_letters(library: Reference, press: Press, name: str) -> None:
    sheet = checklist(library, "prrt", patient_name=name, ring=Ring(name, name), own_rows=(name,))
    text = press.text(sheet, DAY)
    assert f"For: {name}\n" in text
    assert f"Ring first\n{name}\nDay {name}\n" in text
    assert f"Added by the care team\n\n{name}\nNone: [ ]" in text


def test_a_name_that_the_fonts_lack_stays_out_of_the_text_too(library: Reference, press: Press) -> None:
    assert "For: ____\n" in press.text(checklist(library, "prrt", patient_name="王小明"), DAY)


def test_text_that_the_paper_breaks_within_a_line_is_one_line(library: Reference, press: Press) -> None:
    row = "A long-standing, well-known and often-seen ache " * 9
    own = dataclasses.replace(checklist(library, "prrt"), own_rows=(row,))
    assert f"\n{row.strip()}\n" in press.text(own, DAY)


def test_a_word_with_a_hyphen_at_the_end_of_a_line_stays_whole(library: Reference, press: Press) -> None:
    sheet = treatment(library, "liver_resection")
    row = " ".join(["A liver-directed treatment."] * 40)  # some of them are broken where a line is full
    said = tuple(dataclasses.replace(each, text=row) for each in sheet.treatment.statements)
    text = press.text(dataclasses.replace(sheet, treatment=dataclasses.replace(sheet.treatment, statements=said)), DAY)
    assert row in text
