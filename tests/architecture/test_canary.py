from __future__ import annotations

import subprocess
import sys


def test_this_qt_for_python_does_not_lose_references_to_none() -> None:
    """PySide6 6.12.0 on CPython 3.11 drops one reference to None with each void call, and then aborts."""
    script = (
        "from PySide6.QtCore import QObject\nitem = QObject()\nfor _ in range(20_000):\n    item.setObjectName('x')\n"
        "for _ in range(20_000):\n    QObject().setObjectName('x')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
