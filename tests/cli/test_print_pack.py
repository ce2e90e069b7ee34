from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.test_print import Printed
from tests.printing.pdfs import pages_of, sizes_of_letters, words_of
from tests.printing.test_pack import bookmarks

PACK = """\
treatments: [lutate, octreotide]
sheets: [checklist, treatment, assessment, compare, diary, roster, wallet]
diary: [nausea, np_flushing]
roster:
  - {role: surgeon, name: Dr Lee}
  - {role: net_nurse, name: Siobhán, phone: 12, night_phone: 13, hours: Mon-Fri, key: true}
"""

TEN_MISTAKES = """\
treatments: [lutate, octreotid, lutate]
sheets:
  - checklist
  - chart
  - wallet
  - compare
diary: [nausee, Big]
roster: []
patient: Zebedee
clinic: Ward 7
date: 3 Jan
sheets: [roster]
"""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "pack.pdf"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pack.yaml"


def test_a_pack_of_every_kind_of_sheet_is_printed_in_the_order_of_its_file(
    library_database: Path, out: Path, file: Path
) -> None:
    file.write_text(PACK, "utf-8")
    printed = Printed(library_database, out, "pack", str(file))
    assert (printed.status, printed.complained) == (0, "")
    assert [title for title, _ in bookmarks(printed.pdf)] == [
        "My visit pack",
        "My side-effect checklist",
        "My treatment: Lutetium octreotate (Lutate)",
        "My treatment: Octreotide",
        "Side-effect assessment",
        "Treatments side by side",
        "My diary",
        "My care team",
        "My care team to carry with me",
    ]
    pages = pages_of(printed.pdf)
    assert printed.said == f"{out}: {len(pages)} pages.\n"
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def test_who_is_key_in_the_roster_is_rung_first_on_every_sheet_for_the_patient(
    library_database: Path, out: Path, file: Path
) -> None:
    file.write_text(PACK, "utf-8")
    pdf = Printed(library_database, out, "pack", str(file)).pdf
    first_pages = dict(bookmarks(pdf))
    pages = pages_of(pdf)
    for title in ("My visit pack", "My side-effect checklist", "My diary", "My care team"):
        page = " ".join(pages[first_pages[title] - 1].split())
        assert "Ring first Siobhán" in page
        assert "12" in page


def test_large_print_and_letter_are_for_the_whole_pack(library_database: Path, out: Path, file: Path) -> None:
    file.write_text("treatments: [prrt]\nsheets: [treatment]\n", "utf-8")
    pdf = Printed(library_database, out, "pack", str(file), "--large", "--paper", "letter").pdf
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(io.BytesIO(pdf)).pages}
    assert sizes == {(612, 792)}
    assert 18 in sizes_of_letters(pdf)
    assert 12 not in sizes_of_letters(pdf)


def test_a_pack_file_with_ten_mistakes_gets_ten_problems_with_line_and_column(
    library_database: Path, out: Path, file: Path
) -> None:
    file.write_text(TEN_MISTAKES, "utf-8")
    printed = Printed(library_database, out, "pack", str(file))
    problems = printed.complained.splitlines()
    places = [line.removeprefix(f"{file}:").partition(": ")[0] for line in problems[:-1]]
    assert printed.status == 1
    assert places == ["1:22", "1:33", "4:5", "5:5", "7:9", "7:17", "9:1", "10:1", "11:1", "12:1"], printed.complained
    assert problems[-1] == "10 problems. Nothing was printed."
    assert not out.exists()


def test_a_pack_is_never_written_over_its_file(library_database: Path, file: Path) -> None:
    file.write_text(PACK, "utf-8")
    printed = Printed(library_database, file, "pack", str(file))
    assert printed.status == 2
    assert file.read_text("utf-8") == PACK


def test_a_pack_file_that_is_not_there_ends_with_status_2(library_database: Path, out: Path, file: Path) -> None:
    printed = Printed(library_database, out, "pack", str(file))
    assert printed.status == 2
    assert f"There is no file {file}. Nothing was printed." in printed.complained


def test_a_role_that_is_nearly_a_known_one_is_told(library_database: Path, out: Path, file: Path) -> None:
    file.write_text("sheets: [roster]\nroster:\n  - {role: surgon}\n", "utf-8")
    printed = Printed(library_database, out, "pack", str(file))
    assert printed.status == 0
    assert printed.complained == "“surgon” is no role's id; it is printed as words. Did you mean surgeon?\n"
    assert "surgon" in words_of(printed.pdf)


def test_a_mistyped_id_of_a_pack_gets_the_suggestion_that_the_other_commands_give(
    library_database: Path, out: Path, file: Path
) -> None:
    for row in ("nausee", "Nausea", "redness of the face"):
        alone = Printed(library_database, out, "diary", row)
        file.write_text(f"sheets: [diary]\ndiary: [{row}]\n", "utf-8")
        in_pack = Printed(library_database, out, "pack", str(file))
        assert alone.complained.startswith(f"There is no side effect or sign of the NET “{row}”. Did you mean ")
        assert alone.complained.partition("Did you mean ")[2].strip() in in_pack.complained
    file.write_text("sheets: [checklist]\ntreatments: [Octreotid]\n", "utf-8")
    meant = "did you mean octreotide (Octreotide) or "
    assert meant in Printed(library_database, out, "pack", str(file)).complained


def test_an_id_like_none_in_a_pack_is_a_problem_without_a_suggestion(
    library_database: Path, out: Path, file: Path
) -> None:
    file.write_text("sheets: [diary]\ndiary: [zzzz]\n", "utf-8")
    complained = Printed(library_database, out, "pack", str(file)).complained.splitlines()[0]
    assert complained.endswith("there is no side effect or sign of the NET “zzzz”.")
