"""The pictures of the README can be drawn anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.journeys.conftest import ROOT

pytestmark = pytest.mark.journey

PAGE_PICTURES = (
    "treatments.png",
    "search.png",
    "reading.png",
    "compare.png",
    "side-effects.png",
    "care-team.png",
    "sources.png",
    "visit-pack.png",
)


def test_every_picture_of_the_readme_is_drawn(x_display: str, variables: dict[str, str], tmp_path: Path) -> None:
    on_screen = {**variables, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.shots", os.fspath(tmp_path / "img")]
    done = subprocess.run(command, cwd=ROOT, env=on_screen, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    sizes = {path.name: QImage(os.fspath(path)).size().toTuple() for path in (tmp_path / "img").iterdir()}
    for page in PAGE_PICTURES:
        assert sizes.pop(page) == (1366, 768)
    assert sizes == {"sheet-checklist.png": (662, 936), "sheet-roster.png": (662, 936)}
    readme = (ROOT / "README.md").read_text("utf-8")
    assert all(f"docs/img/{path.name}" in readme for path in (tmp_path / "img").iterdir())
