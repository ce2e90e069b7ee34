from __future__ import annotations

from pathlib import Path

from netdesk.content.content_folder import read_content
from tests.content.edited_library import edited_library, problems_of
from tests.library import LIBRARY


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = edited_library(
        tmp_path,
        ("release.yaml", "version: 7", "version: seven"),
        ("sources.yaml", "publisher_kind: charity", "publisher_kind: charty"),
        ("vocabulary.yaml", "parent: surgeon", "parent: surgeons"),
        ("disagreements.yaml", "[prrt, lutate]", "[prrt, lute]"),
        ("pages/acorn.yaml", "strength: mainly\n", "strength: mainly\n        strength: may\n"),
        ("pages/acorn.yaml", "treatment/prrt", "treatment/ptrr"),
        ("pages/birch.yaml", "    names:\n", "   names:\n"),
    )
    (folder / "pages" / "daisy.yaml").write_bytes("source: d\xe9".encode("latin-1"))
    assert problems_of(folder) == [
        "disagreements.yaml:5:24: there is no treatment “lute”; did you mean “lutate”?",
        "pages/acorn.yaml:14:9: “strength” is given twice; the first is on line N.",
        "pages/acorn.yaml:66:16: there is no treatment “ptrr”; did you mean “prrt”?",
        "pages/birch.yaml:20:4: this cannot be read as YAML; "
        "check the blanks at the start of the line, colons and quotes.",
        "pages/daisy.yaml:1:10: this is not UTF-8; save the file as UTF-8.",
        "release.yaml:2:10: “seven” is not a whole number from 1 on; write digits only.",
        "sources.yaml:4:165: “charty” is not known here; did you mean “charity”?",
        "vocabulary.yaml:122:55: there is no role “surgeons”; did you mean “surgeon”?",
    ]


def test_a_file_that_cannot_be_read_hides_no_problem_of_another(tmp_path: Path) -> None:
    folder = edited_library(
        tmp_path,
        ("vocabulary.yaml", "facets: {", "facets: {{"),
        ("disagreements.yaml", "acorn-006", "acorn-666"),
    )
    dangling, *unreadable = problems_of(folder)
    assert dangling == "disagreements.yaml:9:37: there is no statement “acorn-666”; did you mean “acorn-006”?"
    assert [problem.split(":")[0] for problem in unreadable] == ["vocabulary.yaml"] * 2


def test_a_missing_list_of_ids_is_one_problem_and_not_one_for_each_use(tmp_path: Path) -> None:
    folder = edited_library(tmp_path, ("vocabulary.yaml", "tests:\n", "testes:\n"))
    assert problems_of(folder) == [
        "vocabulary.yaml:3:1: “tests” is missing; add “tests: …”.",
        "vocabulary.yaml:127:1: “testes” is not a key here; did you mean “tests”?",
    ]


def test_a_wrong_date_is_not_compared(tmp_path: Path) -> None:
    folder = edited_library(tmp_path, ("release.yaml", "2026-03-01", "3 March"))
    assert problems_of(folder) == ["release.yaml:3:7: “3 March” is not a date; write it as YYYY-MM-DD."]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    folder = edited_library(tmp_path)
    (folder / "disagreements.yaml").unlink()
    assert problems_of(folder) == ["disagreements.yaml:1:1: the file cannot be read (No such file or directory)."]


def test_an_empty_file_is_a_problem(tmp_path: Path) -> None:
    folder = edited_library(tmp_path)
    (folder / "release.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert problems_of(folder) == ["release.yaml:1:1: the file is empty; write “version:”, “date:”, “review_by:”."]


def test_a_file_that_no_one_would_read_is_a_problem(tmp_path: Path) -> None:
    folder = edited_library(tmp_path)
    for name in ("pages/fern.yml", "notes.yaml"):
        (folder / name).write_text("a: b\n", encoding="utf-8")
    sentence = "this is no content file; a page's file is pages/NAME.yaml."
    assert problems_of(folder) == [f"notes.yaml:1:1: {sentence}", f"pages/fern.yml:1:1: {sentence}"]


def test_pages_come_in_the_order_of_the_sources(tmp_path: Path) -> None:
    folder = edited_library(tmp_path)
    path = folder / "sources.yaml"
    head, *lines = path.read_text(encoding="utf-8").partition("sources:\n")[2].splitlines(keepends=True)
    path.write_text("sources:\n" + "".join([*lines, head]), encoding="utf-8")
    assert [page.source for page in read_content(folder).pages] == ["birch", "cedar", "daisy", "elder", "acorn"]


def test_line_ends_do_not_change_what_the_content_is(tmp_path: Path) -> None:
    folder = edited_library(tmp_path)
    for path in folder.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_content(folder) == read_content(LIBRARY)


def test_any_other_change_of_a_file_is_seen_in_its_sha256(tmp_path: Path) -> None:
    folder = edited_library(tmp_path, ("pages/acorn.yaml", "A menu.", "The menu."))
    assert read_content(folder).yaml_sha256 != read_content(LIBRARY).yaml_sha256
