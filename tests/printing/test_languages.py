"""Sheets in other languages: every label comes from a label file, and a page can run from right to left."""

from __future__ import annotations

import ast
import dataclasses
import io
import re
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from netdesk.model import standing_lines
from netdesk.model.care import Person
from netdesk.printing import checklist_data
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.form import Form
from netdesk.printing.labels import Labels
from netdesk.printing.paper import Paper
from netdesk.printing.press import Press
from netdesk.printing.ring import Ring
from netdesk.printing.sheet import Sheet
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY, checklist
from tests.printing.other_languages import hebrew_press, pseudo_press
from tests.printing.pdfs import left_of, pages_of, spilt, tagged_words_of, words_of
from tests.printing.samples import FOR_WHOM, PEOPLE, RING, SAMPLES
from tests.printing.test_roster import NURSE, roster


@pytest.fixture(scope="module")
def pseudo(resources: Path) -> Press:
    return pseudo_press(resources)


@pytest.fixture(scope="module")
def hebrew(resources: Path) -> Press:
    return hebrew_press(resources)


@pytest.fixture(params=SAMPLES)
def sheet(request: pytest.FixtureRequest, library: Reference) -> Sheet:
    return SAMPLES[request.param](library)


DATES = {"jan", "feb", "mar", "jun", "sep", "old"}
HEADS = {"treatment", "sources", "when", "side"}
IN_A_COMPARISON = {"adds", "alerts", "care", "confirmed", "differ", "doubt", "problems", "stated", "up", "where"}
STAY_ENGLISH = {"comparison": DATES | HEADS | IN_A_COMPARISON, "table": DATES | HEADS}
"""What is neither label nor content nor typed, as ``docs/printing.md`` tells: dates, and in a comparison and a table
the heads of rows and columns and the marks. Words that the small content has too are not told apart."""

MAY_BE_WRITTEN = {
    "effects_data.py": {"on this sheet"},
    "checklist_data.py": {"left_out", "limit"},
    "checklist_rows.py": {"report_new_or_worsening", "limit"},
    "roster_data.py": {r"\w+"},
    "treatment_data.py": {"plain"},
}
"""Texts in what sets a sheet that are no labels: one that goes into a standing line, and names of fields."""


def written_in(module: Path, labels: Collection[str]) -> set[str]:
    """The texts with letters in a module that are no keys of a label or of the template, nor documentation."""
    tree = ast.parse(module.read_text("utf-8"))
    keys = {id(part) for node in ast.walk(tree) if isinstance(node, ast.Subscript) for part in ast.walk(node.slice)}
    keys |= {id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys}
    keys |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return {
        str(text.value)
        for text in texts
        if id(text) not in keys and text.value not in labels and re.search("[A-Za-z]", str(text.value))
    }


def words_in(text: str) -> set[str]:
    """All words but single letters, with which sources and notes are marked."""
    return set(re.findall(r"[^\W\d_]{2,}", text.lower()))


@pytest.fixture(scope="module")
def words_of_content(library_database: Path) -> set[str]:
    """Every word in the content that the sheets are made from."""
    with closing(sqlite3.connect(f"file:{library_database}?mode=ro", uri=True)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = (row for name in tables for row in connection.execute(f'SELECT * FROM "{name}"'))
        return {word for row in rows for cell in row if isinstance(cell, str) for word in words_in(cell)}


def test_what_sets_a_sheet_writes_no_words_of_its_own(resources: Path) -> None:
    labels = Labels.load(resources / "print" / "labels").texts
    folder = Path(checklist_data.__file__).parent
    setting = [*folder.glob("*_data.py"), *folder.glob("*_rows.py"), *folder.glob("*_lines.py")]
    setting += [folder / name for name in ("said.py", "sheet_frame.py", "fair_copy.py")]
    assert len(setting) > 15
    written = {module.name: written_in(module, labels) - MAY_BE_WRITTEN.get(module.name, set()) for module in setting}
    assert {name: words for name, words in written.items() if words} == {}


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", SAMPLES)
def test_in_a_pseudo_language_every_word_left_is_content_or_typed_or_a_standing_line_or_one_that_is_known(
    library: Reference, pseudo: Press, words_of_content: set[str], kind: str, large: bool
) -> None:
    typed = words_in(f"{PEOPLE} {dataclasses.asdict(RING)} {FOR_WHOM} Cold fingers")
    standing = words_in(" ".join(str(line) for line in vars(standing_lines).values()))
    left = words_in(tagged_words_of(pseudo.compose(SAMPLES[kind](library), Form(large=large), DAY).pdf))
    known = words_of_content | typed | standing | STAY_ENGLISH.get(kind, DATES)
    assert left - known == set(), "put it into the label file, or say in docs/printing.md that it stays"


def from_content(value: object) -> str:
    """Every text that came with the data of a sheet, as one."""
    if isinstance(value, dict):
        return "\n".join(map(from_content, value.values()))
    if isinstance(value, list):
        return "\n".join(map(from_content, value))
    return str(value)


@pytest.mark.parametrize("large", [False, True])
def test_no_english_label_is_left_in_a_pseudo_language(
    sheet: Sheet, pseudo: Press, press: Press, resources: Path, large: bool
) -> None:
    content = from_content(pseudo._sheets([sheet], _copy(pseudo), DAY)).lower()
    english = Labels.load(resources / "print" / "labels").texts.values()
    labels = [
        words for label in english for part in re.split(r"\{\w+\}", label) if len(words := part.strip(" .,:")) > 2
    ]
    foreign = [label for label in labels if not re.search(rf"\b{re.escape(label.lower())}\b", content)]
    in_english = words_of(press.compose(sheet, Form(large=large), DAY).pdf)
    words = words_of(pseudo.compose(sheet, Form(large=large), DAY).pdf)
    assert [label for label in foreign if re.search(rf"\b{re.escape(label)}\b", in_english)]
    assert [label for label in foreign if re.search(rf"\b{re.escape(label)}\b", words)] == []


def _copy(press: Press) -> FairCopy:
    return FairCopy(press._glyphs, press._labels)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True])
def test_a_sheet_runs_from_right_to_left_with_hebrew_labels(
    sheet: Sheet, hebrew: Press, paper: Paper, large: bool
) -> None:
    pdf = hebrew.compose(dataclasses.replace(sheet, clinic="מרפאה"), Form(paper, large), DAY).pdf
    root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert root["/Lang"] == "he"  # type: ignore[index]
    assert root["/ViewerPreferences"]["/Direction"] == "/R2L"  # type: ignore[index]
    assert left_of(pdf, "מרפאה") > left_of(pdf, "Nguyễn")
    assert spilt(pdf) == []
    assert len(pages_of(pdf)) > 0


def test_columns_stand_the_other_way_round(library: Reference, hebrew: Press, press: Press) -> None:
    sheet = roster(library, NURSE, Person("surgeon", "Dr Lee", phone="12 34"))
    english, mirrored = (each.compose(sheet, Form(), DAY).pdf for each in (press, hebrew))
    assert left_of(english, "Lee") < left_of(english, "34")
    assert left_of(mirrored, "Lee") > left_of(mirrored, "34")


@pytest.mark.parametrize("number", ["020 7946 0101", "+44 (0)20 7946 0101", "020-7946-0101"])
def test_the_groups_of_a_number_keep_their_order_on_a_page_from_right_to_left(
    library: Reference, hebrew: Press, number: str
) -> None:
    sheet = checklist(library, "prrt", ring=Ring("Ana", number))
    pdf = hebrew.compose(sheet, Form(), DAY).pdf
    groups = [group for group in re.findall("[0-9]+", number) if len(group) > 1]
    places = [left_of(pdf, group) for group in groups]
    assert places == sorted(places)
    assert number in hebrew.text(sheet, DAY)


def test_a_name_that_runs_the_other_way_does_not_disturb_what_stands_beside_it(
    library: Reference, press: Press
) -> None:
    pdf = press.compose(roster(library, Person("surgeon", "שרה 12", "Riverside", key=True)), Form(), DAY).pdf
    assert left_of(pdf, "Riverside") < left_of(pdf, "12") + 30
    text = press.text(checklist(library, "prrt", own_rows=("כאב (3)",)), DAY)
    assert "\nכאב (3)\n" in text
