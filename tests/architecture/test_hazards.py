"""docs/safety/hazards.md names every guard, and nothing that is not there."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUARDS = [f"G{number}" for number in range(1, 21)]
COLUMNS = ["Id", "Hazard", "Cause", "Guard", "Where it is built", "Tests", "What remains"]


@cache
def rows() -> dict[str, dict[str, str]]:
    """Every row of the document's tables by its id."""
    found: dict[str, dict[str, str]] = {}
    for line in (ROOT / "docs" / "safety" / "hazards.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if re.fullmatch(r"[GH]\d+", cells[0]):
            assert cells[0] not in found, f"{cells[0]} has two rows"
            found[cells[0]] = dict(zip(COLUMNS, cells, strict=True))
    return found


@cache
def functions() -> set[str]:
    """The name of every test function."""
    files = (ROOT / "tests").rglob("test_*.py")
    return {name for file in files for name in re.findall(r"(?m)^def (test_\w+)", file.read_text("utf-8"))}


def named(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_every_guard_has_a_row_in_their_order() -> None:
    assert [id_ for id_ in rows() if id_.startswith("G")] == GUARDS


def test_every_row_says_everything() -> None:
    assert [(id_, column) for id_, row in rows().items() for column in COLUMNS if len(row[column]) < 2] == []


def test_every_test_that_the_document_names_exists() -> None:
    missing = {(id_, name) for id_, row in rows().items() for name in named(row["Tests"]) if name not in functions()}
    assert missing == set()


def test_every_file_that_the_document_names_exists() -> None:
    missing = {
        (id_, name)
        for id_, row in rows().items()
        for name in named(row["Where it is built"])
        if not (ROOT / name).is_file()
    }
    assert missing == set()


@pytest.mark.parametrize("guard", GUARDS)
def test_each_guard_s_row_names_tests_that_carry_its_id_or_says_that_there_are_none(guard: str) -> None:
    its_id = re.compile(rf"_{guard.lower()}(?=_)")
    cell = rows()[guard]["Tests"]
    strangers = [name for name in named(cell) if not its_id.search(name)]
    assert strangers == []
    there_are = sorted(name for name in functions() if its_id.search(name))
    assert named(cell) if there_are else cell == "none yet", f"{guard}: name some of {there_are} in hazards.md"
