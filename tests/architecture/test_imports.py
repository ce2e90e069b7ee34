"""That the contracts hold, dev.py sees to. Here: that each of them is seen to break."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PLANTED = {
    "model/planted.py": "from netdesk.query import planted",
    "stranger/__init__.py": "",
    "build/planted.py": "from netdesk.query import planted",
    "printing/planted.py": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from PySide6.QtCore import QObject\n"
        "def later() -> None:\n    import sqlite_utils\n"
    ),
    "query/planted.py": "def later() -> None:\n    import sqlite3\n    import yaml",
    "db/planted.py": "import click\nimport openpyxl",
    "exchange/planted.py": "from netdesk.cli import main\ndef later() -> None:\n    import PySide6",
    "printing/planted_door.py": "from netdesk.content import planted",
    "content/planted.py": "import pydantic",
    "ui/planted.py": "from netdesk.printing import planted_door",
    "ui/pages/planted_one.py": "from netdesk.ui.pages import planted_two",
    "ui/pages/planted_two.py": "",
}

SEEN = (
    "netdesk.model is not allowed to import netdesk.query",
    "netdesk.stranger",
    "netdesk.build is not allowed to import netdesk.query",
    "netdesk.printing is not allowed to import PySide6",
    "netdesk.printing is not allowed to import sqlite_utils",
    "netdesk.query is not allowed to import sqlite3",
    "netdesk.query is not allowed to import yaml",
    "netdesk.db is not allowed to import click",
    "netdesk.db is not allowed to import openpyxl",
    "netdesk.exchange is not allowed to import netdesk.cli",
    "netdesk.exchange is not allowed to import PySide6",
    "netdesk.ui is not allowed to import netdesk.content",
    "netdesk.ui is not allowed to import pydantic",
    "netdesk.ui.pages.planted_one is not allowed to import netdesk.ui.pages.planted_two",
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the tree with every kind of forbidden import in it."""
    copy = tmp_path_factory.mktemp("planted")
    shutil.copytree(ROOT / "netdesk", copy / "netdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for name, text in PLANTED.items():
        file = copy / "netdesk" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    program = Path(sys.executable).with_name("lint-imports.exe" if sys.platform == "win32" else "lint-imports")
    variables = {**os.environ, "COLUMNS": "300"}
    done = subprocess.run([program, "--no-cache"], cwd=copy, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("broken", SEEN)
def test_a_forbidden_import_is_reported(report: str, broken: str) -> None:
    assert broken in report
