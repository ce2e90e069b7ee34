from __future__ import annotations

import datetime
import itertools
import time
from pathlib import Path

import pytest

from netdesk.environment import Environment
from tests.cli.commanded import Commanded, noon
from tests.content.edited_library import edited_library
from tests.library import LIBRARY

CHANGED = ("pages/acorn.yaml", "Surgery is the usual treatment", "Surgery is the first treatment")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the library was built."""
    out = tmp_path / "net.sqlite"
    assert Commanded("build", "--content", LIBRARY, "--out", out).status == 0
    return out


def test_a_build_says_what_it_wrote_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "net.sqlite"
    commanded = Commanded("build", "--content", LIBRARY, "--out", out)
    assert (commanded.status, commanded.err) == (0, "")
    assert commanded.out == f"{out}: content 7, {out.stat().st_size} bytes.\n"


def test_without_options_the_programs_own_content_is_built(tmp_path: Path) -> None:
    out = tmp_path / "net.sqlite"
    assert Commanded("build", database=out, sources=LIBRARY).status == 0
    assert Commanded("build", "--check", database=out, sources=LIBRARY).out == f"{out} is what the YAML builds.\n"


def test_check_says_what_differs_and_writes_nothing(out: Path, tmp_path: Path) -> None:
    before = out.read_bytes()
    folder = edited_library(tmp_path, CHANGED)
    commanded = Commanded("build", "--check", "--content", folder, "--out", out)
    assert (commanded.status, commanded.out) == (1, "")
    assert "statement: 1 missing, 1 too many\n" in commanded.err
    assert commanded.err.endswith(f"{out} is not what the YAML builds.\n")
    assert out.read_bytes() == before


def test_check_of_a_damaged_or_missing_database_says_so(out: Path, tmp_path: Path) -> None:
    out.write_bytes(out.read_bytes()[:-1] + b"\x01")
    damaged = Commanded("build", "--check", "--content", LIBRARY, "--out", out)
    assert damaged.status == 1
    assert damaged.err.startswith("The content file net.sqlite was changed or damaged and is not used.")
    missing = Commanded("build", "--check", "--content", LIBRARY, "--out", tmp_path / "other.sqlite")
    assert missing.status == 1
    assert missing.err.startswith("The file other.manifest.json, which vouches for the content in other.sqlite")


def test_wrong_content_is_not_built(out: Path, tmp_path: Path) -> None:
    before = out.read_bytes()
    folder = edited_library(tmp_path, ("release.yaml", "version: 7", "version: x"))
    commanded = Commanded("build", "--content", folder, "--out", out)
    assert commanded.status == 1
    assert "release.yaml:2:10" in commanded.err
    assert out.read_bytes() == before


def test_changed_content_with_an_old_version_is_refused_unless_it_is_a_draft(out: Path, tmp_path: Path) -> None:
    folder = edited_library(tmp_path, CHANGED)
    commanded = Commanded("build", "--content", folder, "--out", out)
    assert commanded.status == 2
    assert "Raise the version in release.yaml" in commanded.err
    assert Commanded("build", "--content", folder, "--out", out, "--draft").status == 0


def test_a_build_of_more_than_a_second_tells_how_far_it_is(tmp_path: Path) -> None:
    ticks = itertools.count()
    commanded = Commanded(
        "build", "--content", LIBRARY, "--out", tmp_path / "net.sqlite",
        now=lambda: noon() + datetime.timedelta(seconds=next(ticks) / 4),
    )  # fmt: skip
    assert commanded.err.splitlines()[0] == "Reading pages/acorn.yaml …"
    assert commanded.err.splitlines()[-1] == "Building net.sqlite …"


def test_the_programs_own_content_is_built_in_two_seconds(tmp_path: Path) -> None:
    folder = Environment.of_this_machine().content_sources
    start = time.perf_counter()
    assert Commanded("build", "--draft", "--content", folder, "--out", tmp_path / "net.sqlite").status == 0
    assert time.perf_counter() - start < 2
