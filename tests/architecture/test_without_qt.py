from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WITH_QT = {"architecture", "journeys", "ui"}

BLOCKER = "import sys\nsys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
CONFIGURATION = """\
[pytest]
addopts = --import-mode=importlib --strict-markers -p no:pytest-qt -p no:cacheprovider -p block_qt
pythonpath = {root}
filterwarnings = error
markers =
    journey
    logs_warnings
    slow
"""


def test_the_cores_tests_pass_where_qt_is_not_installed(tmp_path: Path) -> None:
    (tmp_path / "block_qt.py").write_text(BLOCKER, encoding="utf-8")
    configuration = tmp_path / "pytest.ini"
    configuration.write_text(CONFIGURATION.format(root=ROOT.as_posix().replace(" ", "\\ ")), encoding="utf-8")
    core = [
        *sorted(ROOT.glob("tests/test_*.py")),
        *sorted(folder for folder in (ROOT / "tests").iterdir() if folder.is_dir() and folder.name not in WITH_QT),
    ]
    core.remove(ROOT / "tests" / "printing")
    core.append(ROOT / "tests" / "printing" / "test_golden.py")  # every sheet once; all of printing takes minutes
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        configuration,
        "--rootdir",
        ROOT,
        "-q",
        "-x",
        "-m",
        "not slow",
        *core,
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout.splitlines()[-1]
