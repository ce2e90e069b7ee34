"""The words of one checklist and one roster, page by page, as somebody has read and approved them.

After a change that is meant: ``.venv/bin/python -m tests.printing.test_golden``, then read the difference.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.model.care import Person
from netdesk.printing.form import Form
from netdesk.printing.press import Press
from netdesk.printing.ring import Ring
from netdesk.printing.sheet import Sheet
from netdesk.query.reference import Reference
from tests.library import build_library
from tests.printing.conftest import DAY, checklist
from tests.printing.pdfs import pages_of
from tests.printing.test_roster import NURSE, roster

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def sheet_of(name: str, library: Reference) -> Sheet:
    if name == "roster":
        people = (
            Person("surgeon", "Dr Αλέξανδρος Παπαδόπουλος", "Riverside Hospital", "020 7946 0102"),
            Person("dietitian"),
            NURSE,
            Person("Out-of-hours line", "Duty team", "Ward 7", night_phone="020 7946 0199"),
        )
        return roster(library, *people, patient_name="Nguyễn Thị Ánh Tuyết", clinic="Example NET Clinic")
    return checklist(
        library, "prrt", "surgery", "octreotide", "targeted_therapy", "lutate", "vitamins",
        left_out=frozenset({"diarrhoea", "flare"}), own_rows=("Cold fingers",),
        ring=Ring("Siobhán O’Rourke", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17"),
        patient_name="Nguyễn Thị Ánh Tuyết", clinic="Example NET Clinic",
    )  # fmt: skip


def words(name: str, library: Reference, resources: Path) -> str:
    pages = pages_of(Press(resources).compose(sheet_of(name, library), Form(), DAY).pdf)
    return "\n\f\n".join("\n".join(line.rstrip() for line in page.splitlines()) for page in pages) + "\n"


@pytest.mark.parametrize("name", ["checklist", "roster"])
def test_the_words_of_the_sheet_are_those_that_were_approved(name: str, library: Reference, resources: Path) -> None:
    assert words(name, library, resources) == (GOLDEN / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, Reference.open(build_library(Path(folder))) as opened:
        for each in ("checklist", "roster"):
            text = words(each, opened, Environment.of_this_machine().resources)
            (GOLDEN / f"{each}.txt").write_text(text, "utf-8")
