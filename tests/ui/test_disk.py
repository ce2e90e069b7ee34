"""What a visit pack leaves on the disk, as it is seen from outside of the window."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.disk_watch import BEGIN, SECRETS

ROOT = Path(__file__).resolve().parents[2]
TYPED = (*SECRETS, "Mary Sample", "Ana Whitford", "555 0142")
CALLS = (
    "open,openat,openat2,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,symlinkat,mknod,mknodat,"
    "memfd_create,truncate"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with those that the program has: where files are chosen, the home, the passing files, and its own."""
    for name in ("out", "home", "tmp", "cwd"):
        (tmp_path / name).mkdir()
    return tmp_path


def run(folder: Path, content: Path, *before: str) -> str:
    """What ``tests.ui.disk_watch`` tells; ``before`` is put before its command."""
    variables = {
        "HOME": os.fspath(folder / "home"),
        "TMPDIR": os.fspath(folder / "tmp"),
        "NETDESK_HOME": os.fspath(folder / "home" / "netdesk"),
        "PYTHONPATH": os.fspath(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": os.environ["PATH"],
    }
    command = [*before, sys.executable, "-m", "tests.ui.disk_watch", os.fspath(content), os.fspath(folder)]
    done = subprocess.run(
        command, cwd=folder / "cwd", env={**os.environ, **variables}, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def expected(folder: Path, *more: str) -> set[str]:
    """The files that may be written: the chosen one, and the window's own settings, each in one piece; and ``more``."""
    settings = folder / "home" / "netdesk" / "config"
    files = (folder / "out" / "saved.pdf.part", folder / "out" / "saved.pdf", settings / "window.json.new")
    return {*map(str, files), str(settings / "window.json"), str(settings), str(settings.parent), *more}


def check_what_is_left(folder: Path) -> None:
    """Three files and no more, and in the window's settings nothing that was typed."""
    left = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    assert set(left) == {"out/saved.pdf", "out/printed.pdf", "home/netdesk/config/window.json"}
    settings = left["home/netdesk/config/window.json"].read_text("utf-8")
    assert [words for words in TYPED if words in settings] == []


def test_filling_previewing_copying_saving_printing_and_clearing_a_pack_writes_only_the_files_that_were_chosen(
    folder: Path, library_database: Path
) -> None:
    events = [json.loads(line) for line in run(folder, library_database).splitlines()]
    touched = {path for _, *paths in events for path in paths}
    assert touched == expected(folder)
    check_what_is_left(folder)


def test_the_system_sees_the_pack_written_to_no_other_file(folder: Path, library_database: Path) -> None:
    trace = folder.with_name("trace.txt")
    strace = ("strace", "-f", "-qq", "-s", "4096", "-e", f"trace={CALLS}", "-o", os.fspath(trace))
    if shutil.which("strace") is None or subprocess.run([*strace, "true"], capture_output=True).returncode:
        pytest.skip("strace is not installed here, or may not trace.")
    run(folder, library_database, *strace)
    calls = trace.read_text("utf-8").splitlines()
    begun = next(place for place, call in enumerate(calls) if f'"{BEGIN}"' in call)
    touched = set()
    for call in calls[begun + 1 :]:
        name, _, arguments = call.partition(" ")[2].strip().partition("(")
        if not name.startswith("open") or re.search("O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)", arguments):
            touched |= set(re.findall('"([^"]*)"', arguments))
    assert touched == expected(folder, str(folder / "out" / "printed.pdf"))
    check_what_is_left(folder)
