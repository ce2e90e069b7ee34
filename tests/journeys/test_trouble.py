"""What goes wrong around the program, and how little of it a nurse has to care about."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from netdesk.query.reference import Reference
from tests.journeys.conftest import ROOT, OpenDesk
from tests.journeys.story import CHECKLIST, TICKED, saved, tick_by_name
from tests.printing.pdfs import words_of

pytestmark = pytest.mark.journey


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {f"{path.relative_to(folder)}": path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_damaged_content_on_a_stick_is_told_and_the_bundled_copy_is_used(
    open_desk: OpenDesk, tmp_path: Path, reference: Reference
) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(ROOT / "data", stick, ignore=shutil.ignore_patterns("content"))
    damaged = bytearray((stick / "net.sqlite").read_bytes())
    damaged[len(damaged) // 2] ^= 1
    (stick / "net.sqlite").write_bytes(damaged)
    bundled, on_stick = contents(ROOT / "data"), contents(stick)
    desk = open_desk("--content", stick / "net.sqlite")
    desk.hear("was changed or damaged and is not used")
    desk.hear("The content that came with netdesk is shown instead.")
    desk.hear("(ND-DB-003)")
    desk.press("Return")
    desk.hear(f"{len(reference.rows)} treatments")
    desk.focus("Search in everything")
    desk.press("Ctrl+Q")
    assert desk.ended() == 0
    assert contents(stick) == on_stick
    assert contents(ROOT / "data") == bundled


def test_without_a_printer_print_says_so_and_the_sheet_is_saved(
    open_desk: OpenDesk, home: Path, reference: Reference
) -> None:
    desk = open_desk()
    tick_by_name(desk, reference)
    desk.press("Ctrl+P")
    desk.click("Button", "Print")
    desk.hear("No printer is set up on this computer. Save as PDF works without one.")
    desk.focus("Save as PDF")
    desk.press("space")
    desk.focus("File name:")
    desk.press("Return")
    words = words_of(saved(desk, home / CHECKLIST))
    assert all(reference.treatment(id_).name in words for id_ in TICKED)


@pytest.fixture
def read_only_checkout(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the checkout that nobody may write to, with its environment ready in the user's cache."""
    checkout = tmp_path / "checkout"
    for name in ("netdesk", "resources", "data"):
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__", "content"))
    (checkout / "data" / "content").mkdir()
    (checkout / "tests" / "journeys").mkdir(parents=True)
    for name in ("dev.py", "pyproject.toml", "requirements.lock", "tests/journeys/watched.py"):
        shutil.copy(ROOT / name, checkout / name)
    for path in (checkout, *checkout.rglob("*")):
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    monkeypatch.setattr(dev, "ROOT", checkout)
    monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(home / ".cache"))
    _fill_environment(dev.venv_in_cache(), checkout)
    return checkout


def _fill_environment(venv: Path, checkout: Path) -> None:
    """What ``dev.py`` takes for its finished environment: this one's packages, and the checkout's program."""
    (venv / "bin").mkdir(parents=True)
    shutil.copy(Path(sys.prefix) / "pyvenv.cfg", venv)
    (venv / "lib").symlink_to(Path(sys.prefix) / "lib")
    (venv / "bin" / "python").symlink_to(sys.executable)
    start = f"import runpy, sys; sys.path[0] = {str(checkout)!r}; runpy.run_module('tests.journeys.watched', "
    (venv / "bin" / "netdesk").write_text(start + "run_name='__main__')\n", "utf-8")
    (venv / "qt-libraries-found").touch()
    (venv / "stamp").write_text(dev.wanted_stamp(), "utf-8")


def may_not_write(checkout: Path) -> list[str]:
    """What to put before a command so that it may not write to a read-only folder; the superuser may write anywhere."""
    before = [] if os.geteuid() else ["setpriv", "--bounding-set=-dac_override"]
    if not os.geteuid() and not shutil.which("setpriv"):
        pytest.skip("The superuser may write to a read-only folder, and setpriv is not installed.")
    wrote = subprocess.run([*before, "touch", checkout / "written"], capture_output=True).returncode == 0
    if wrote:
        pytest.skip("This user may write to a read-only folder.")
    return before


def test_a_read_only_checkout_runs(open_desk: OpenDesk, read_only_checkout: Path, reference: Reference) -> None:
    before = contents(read_only_checkout)
    command = (*may_not_write(read_only_checkout), sys.executable, str(read_only_checkout / "dev.py"), "run")
    desk = open_desk(command=command)
    desk.hear(f"{len(reference.rows)} treatments")
    desk.focus("Search in everything")
    desk.press("Ctrl+I")
    desk.hear("sha256")
    desk.press("Escape")
    desk.focus("Search in everything")
    desk.press("Ctrl+Q")
    assert desk.ended() == 0
    assert contents(read_only_checkout) == before
