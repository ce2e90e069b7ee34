from __future__ import annotations

import dataclasses
import datetime
import io
from pathlib import Path

import pytest

from netdesk.cli.main import run
from netdesk.environment import Environment
from tests.printing.pdfs import rows_of_tables, sizes_of_letters, words_of

NOON = datetime.datetime(2026, 11, 22, 12)

TEN_MISTAKES = """\
people:
  - role: surgeon
    role: dietitian
    fone: 12
  - name: Nobody's role
  - role: gp
    key: perhaps
  - role: [gp]
  - role: &anchor gp
  - role: !!str gp
  - role: ""
  - just words
  - role: gp
    hours:
      from: 8
"""


class Printed:
    """What a print command said, how it ended and what it made."""

    def __init__(self, database: Path, out: Path, *arguments: str) -> None:
        said, complained = io.StringIO(), io.StringIO()
        machine = Environment.of_this_machine()
        environment = dataclasses.replace(
            machine, content_database=database, now=lambda: NOON, stdout=said, stderr=complained
        )
        self.status = run(["print", *arguments, "--out", str(out)], environment)
        self.said, self.complained = said.getvalue(), complained.getvalue()
        self.pdf = out.read_bytes() if out.is_file() else b""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "sheet.pdf"


def test_a_checklist_is_printed_with_row_headers_and_todays_date(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "checklist", "prrt", "surgery")
    assert (printed.status, printed.said, printed.complained) == (0, f"{out}: 2 pages.\n", "")
    assert "Printed 22 Nov 2026" in words_of(printed.pdf)
    assert rows_of_tables(printed.pdf)[0][2][0].scope == "/Row"


def test_paper_date_and_who_to_ring_can_be_chosen(library_database: Path, out: Path) -> None:
    arguments = ("--paper", "letter", "--date", "2027-01-03", "--ring", "Ana", "--phone", "12", "--night-phone", "13")
    words = words_of(Printed(library_database, out, "checklist", "prrt", *arguments).pdf)
    assert "Printed 3 Jan 2027" in words
    assert "Ring first Ana Day 12 Night 13" in words


def test_the_hours_of_the_number_by_day_can_be_said(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "checklist", "prrt", "--phone", "12", "--hours", "Mon-Fri 8-16")
    assert (printed.status, printed.complained) == (0, "")
    assert "Day hours: Mon-Fri 8-16" in words_of(printed.pdf)


def test_g12_the_line_about_doses_stands_on_sheets_with_drugs_only(library_database: Path, out: Path) -> None:
    assert "No doses here." in words_of(Printed(library_database, out, "checklist", "octreotide").pdf)
    assert "No doses here." not in words_of(Printed(library_database, out, "checklist", "surgery").pdf)


def test_a_roster_of_eight_is_printed_from_a_file(library_database: Path, out: Path, tmp_path: Path) -> None:
    file = tmp_path / "roster.yaml"
    people = "".join(f"  - {{role: surgeon, name: Dr No {number}., phone: 020 {number}}}\n" for number in range(8))
    file.write_text(f"people:\n{people}", "utf-8")
    printed = Printed(library_database, out, "roster", str(file))
    assert printed.status == 0, printed.complained
    words = words_of(printed.pdf)
    assert all(f"Dr No {number}." in words and f"Day: 020 {number}" in words for number in range(8))
    assert "A surgeon operates." in words


def test_a_roster_file_with_ten_mistakes_gets_ten_problems_with_line_and_column(
    library_database: Path, out: Path, tmp_path: Path
) -> None:
    file = tmp_path / "roster.yaml"
    file.write_text(TEN_MISTAKES, "utf-8")
    printed = Printed(library_database, out, "roster", str(file))
    problems = printed.complained.splitlines()
    places = [line.removeprefix(f"{file}:").partition(": ")[0] for line in problems[:-1]]
    assert printed.status == 1
    assert places == ["3:5", "4:5", "5:5", "7:10", "8:11", "9:11", "10:11", "11:11", "12:5", "15:7"], printed.complained
    assert problems[-1] == "10 problems. Nothing was printed."
    assert not out.exists()


def test_a_sheet_is_never_written_over_the_roster_that_it_is_made_from(library_database: Path, tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    file.write_text("people:\n  - {role: surgeon}\n", "utf-8")
    (tmp_path / "folder").mkdir()
    for spelling in (file, tmp_path / "folder" / ".." / "team.yaml"):
        printed = Printed(library_database, spelling, "roster", str(file))
        assert printed.status == 2
        assert f"{spelling} is a file that this command reads. Nothing was written" in printed.complained
    assert file.read_text("utf-8").startswith("people:")


def test_a_sheet_is_never_written_over_the_content_that_it_is_made_from(library_database: Path) -> None:
    content = library_database.read_bytes()
    assert Printed(library_database, library_database, "checklist", "prrt").status == 2
    assert library_database.read_bytes() == content


def test_a_roster_file_that_is_not_there_ends_with_status_2(library_database: Path, out: Path, tmp_path: Path) -> None:
    printed = Printed(library_database, out, "roster", str(tmp_path / "team.yaml"))
    assert printed.status == 2
    assert f"There is no file {tmp_path / 'team.yaml'}. Nothing was printed." in printed.complained
    assert not out.exists()


def test_a_role_that_is_nearly_a_known_one_is_printed_as_words_and_told(
    library_database: Path, out: Path, tmp_path: Path
) -> None:
    file = tmp_path / "team.yaml"
    typed = ("surgon", "Dietitian", "dietitian", "my_own_role", "Neighbour")
    file.write_text("people:\n" + "".join(f"  - {{role: {role}, name: Ana}}\n" for role in typed), "utf-8")
    printed = Printed(library_database, out, "roster", str(file))
    assert (printed.status, printed.complained.splitlines()) == (
        0,
        [
            "“surgon” is no role's id; it is printed as words. Did you mean surgeon?",
            "“Dietitian” is no role's id; it is printed as words. Did you mean dietitian?",
            "“my_own_role” is no role's id; it is printed as words.",
        ],
    )
    assert "surgon" in words_of(printed.pdf)


def test_an_unknown_treatment_gets_the_nearest_one_and_prints_nothing(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "checklist", "prtt")
    assert printed.status == 2
    assert "Did you mean prrt" in printed.complained
    assert not out.exists()


def test_what_the_fonts_cannot_print_is_told(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "checklist", "prrt", "--ring", "王小明")
    assert printed.status == 0
    assert printed.complained == (
        "The fonts cannot print the name of the key contact. The sheet has a line to write it on.\n"
    )


@pytest.mark.parametrize("arguments", [("--date", "3 Jan"), ("--paper", "a5")])
def test_a_wrong_date_or_paper_is_refused_with_what_can_be_written(
    library_database: Path, out: Path, arguments: tuple[str, str]
) -> None:
    printed = Printed(library_database, out, "checklist", "prrt", *arguments)
    assert printed.status == 2
    assert "Write a date as YYYY-MM-DD." in printed.complained or "'a4', 'letter'" in printed.complained
    assert not out.exists()


def test_a_file_that_cannot_be_written_is_a_sentence(library_database: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    for form in ((), ("--text",)):
        printed = Printed(library_database, missing / "sheet.pdf", "checklist", "prrt", *form)
        assert printed.status == 2
        assert printed.complained == (
            f"sheet.pdf could not be saved: there is no folder {missing}. Choose another folder or name.\n"
        )


def test_an_assessment_is_printed_for_the_nurse(library_database: Path, out: Path) -> None:
    printed = Printed(library_database, out, "assessment", "prrt", "surgery")
    assert (printed.status, printed.said, printed.complained) == (0, f"{out}: 2 pages.\n", "")
    assert "Better Same Worse What was tried Initials" in words_of(printed.pdf)


def test_a_diary_is_printed_for_side_effects_and_signs_of_the_net_by_their_ids(
    library_database: Path, out: Path
) -> None:
    printed = Printed(library_database, out, "diary", "fatigue", "np_diarrhoea", "fatigue", "--ring", "Ana")
    assert printed.status == 0, printed.complained
    words = words_of(printed.pdf)
    assert words.count("Fatigue") == 1
    assert "Diarrhoea from the NET Elder" in words
    assert "Ring first Ana" in words


def test_a_diary_of_nine_rows_or_of_what_is_no_symptom_to_note_is_refused(library_database: Path, out: Path) -> None:
    nine = Printed(library_database, out, "diary", *(f"effect_{number}" for number in range(9)))
    assert (nine.status, "A diary has room for 8, not 9." in nine.complained) == (2, True)
    problem = Printed(library_database, out, "diary", "np_crisis")
    assert problem.status == 2
    assert "There is no side effect or sign of the NET “np_crisis”." in problem.complained
    unknown = Printed(library_database, out, "diary", "fatige")
    assert (unknown.status, "Did you mean fatigue" in unknown.complained) == (2, True)
    assert not out.exists()


def test_a_wallet_card_is_printed_from_a_roster_file(library_database: Path, out: Path, tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    file.write_text("people:\n  - {role: surgeon, name: Dr Lee, phone: 020 1, key: true}\n", "utf-8")
    printed = Printed(library_database, out, "wallet", str(file))
    assert (printed.status, printed.said) == (0, f"{out}: 1 page.\n")
    assert "Ring first Dr Lee Surgeon" in words_of(printed.pdf)


def test_every_sheet_can_be_had_in_large_print(library_database: Path, out: Path) -> None:
    arguments = ("checklist", "prrt", "surgery")
    normal, large = (Printed(library_database, out, *arguments, *more) for more in ((), ("--large",)))
    assert 18 in sizes_of_letters(large.pdf) - sizes_of_letters(normal.pdf)


def test_a_sheet_can_be_had_as_plain_text(library_database: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.txt"
    printed = Printed(library_database, out, "checklist", "prrt", "--text", "--ring", "Ana")
    assert (printed.status, printed.said) == (0, f"{out}: plain text.\n")
    text = out.read_text("utf-8")
    assert "Ring first\nAna\n" in text
    assert "None: [ ]  Mild: [ ]  Moderate: [ ]  Severe: [ ]  Notes: ____\n" in text
