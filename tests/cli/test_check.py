from __future__ import annotations

from pathlib import Path

from tests.cli.commanded import Commanded
from tests.content.edited_library import edited_library
from tests.library import LIBRARY


def test_content_without_problems_says_so(tmp_path: Path) -> None:
    commanded = Commanded("check", LIBRARY)
    assert (commanded.status, commanded.err) == (0, "")
    assert commanded.out == "No problems: 5 pages, 47 statements.\n"


def test_every_problem_is_printed_with_the_path_of_its_file(tmp_path: Path) -> None:
    folder = edited_library(
        tmp_path,
        ("pages/acorn.yaml", "treatment/prrt", "treatment/ptrr"),
        ("release.yaml", "version: 7", "version: 0"),
    )
    commanded = Commanded("check", folder)
    assert (commanded.status, commanded.out) == (1, "")
    assert commanded.err == (
        f"{folder}/pages/acorn.yaml:65:16: there is no treatment “ptrr”; did you mean “prrt”?\n"
        f"{folder}/release.yaml:2:10: “0” is not a whole number from 1 on; write digits only.\n"
        "2 problems.\n"
    )


def test_without_a_folder_the_checkouts_own_content_is_checked(tmp_path: Path) -> None:
    folder = edited_library(tmp_path, ("release.yaml", "version: 7", "version: 0"))
    commanded = Commanded("check", sources=folder)
    assert commanded.status == 1
    assert commanded.err.endswith("1 problem.\n")


def test_a_draft_may_have_gaps(tmp_path: Path) -> None:
    folder = edited_library(tmp_path, ("vocabulary.yaml", "    grouping: true  ", "    # "))
    assert Commanded("check", folder).status == 1
    assert Commanded("check", folder, "--draft").status == 0


def test_without_content_files_the_command_says_what_to_name(tmp_path: Path) -> None:
    commanded = Commanded("check")
    assert commanded.status == 2
    assert "This netdesk was installed without content files; name their folder." in commanded.err
    nowhere = Commanded("check", tmp_path / "nowhere")
    assert nowhere.status == 2
    assert f"{tmp_path / 'nowhere'} is not a folder." in nowhere.err


def test_coverage_and_schemas_are_written_where_asked(tmp_path: Path) -> None:
    coverage, schema = tmp_path / "coverage.md", tmp_path / "schema"
    schema.mkdir()
    assert Commanded("check", LIBRARY, "--coverage", coverage, "--schema", schema).status == 0
    assert coverage.read_text(encoding="utf-8").startswith("# What became of the pages\n")
    assert (schema / "roster.json").is_file()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    commanded = Commanded("check", LIBRARY, "--coverage", tmp_path / "nowhere" / "coverage.md")
    assert commanded.status == 2
    assert "coverage.md cannot be written (No such file or directory)." in commanded.err
