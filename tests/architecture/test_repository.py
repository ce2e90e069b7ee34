"""What the files of the repository must not hold."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OF_ONE_MACHINE = re.compile(r"(?<![\w./~-])/(root|home|work|Users|mnt|srv)/\w")
CONFIGURATION = (".lock", ".toml", ".cfg", ".ini", ".txt")


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file that git keeps."""
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("This is no clone, or git is not installed.")
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.split("\0"):
        file = ROOT / name
        if name and file.is_file() and b"\0" not in (data := file.read_bytes()):
            yield file, data.decode("utf-8")


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    named = [f"{file}: {match[0]}" for file, text in texts() for match in OF_ONE_MACHINE.finditer(text)]
    assert named == []


def test_lock_and_configuration_name_no_address() -> None:
    named = [
        f"{file.name}: {line}"
        for file, text in texts()
        if file.suffix in CONFIGURATION and "OFL" not in file.name
        for line in text.splitlines()
        if "://" in line
    ]
    assert named == []


def test_everything_in_the_lock_file_has_a_version_and_hashes() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").replace("\\\n", "").splitlines()
    entries = [line for line in lines if not line.startswith("#")]
    assert len(entries) > 20
    wrong = [line for line in entries if not re.fullmatch(r"[a-z0-9-]+==[\w.]+ (\s*--hash=sha256:[0-9a-f]{64})+", line)]
    assert wrong == []
