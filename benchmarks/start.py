"""Start: from the start of the process until the window is painted with the full table.

Against a bare QMainWindow with a label under the same interpreter, in turn, on an offscreen laptop's screen; medians.
Run with ``python benchmarks/start.py [RUNS]``.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
RUNS: Final = 15
SCREEN: Final = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}

BARE: Final = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)

def painted():
    print(time.monotonic(), flush=True)
    QApplication.exit()

application = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(Label("netdesk"))
window.resize(1366, 768)
window.show()
import time
from PySide6.QtCore import QTimer
application.exec()
"""

OURS: Final = """
import sys
import netdesk.ui.app

def paint_and_tell(table, event):
    QTableView.paintEvent(table, event)
    if table.model().rowCount() > 80:
        QTimer.singleShot(0, painted)

def painted():
    print(time.monotonic(), flush=True)
    QApplication.exit()

class Watch:
    def find_spec(self, name, path, target=None):
        if name == "netdesk.ui.main_window":  # from here on, everything that is painted with is imported
            sys.meta_path.remove(self)
            import netdesk.ui.widgets.treatment_table as module
            module.TreatmentTable.paintEvent = paint_and_tell
            global QTableView, QTimer, QApplication, time
            import time
            from PySide6.QtCore import QTimer
            from PySide6.QtWidgets import QApplication, QTableView

sys.meta_path.insert(0, Watch())
netdesk.ui.app.main([])
"""


def seconds_until_painted(program: str, home: str) -> float:
    """Run a program that prints the monotonic time at which it was painted; seconds since it was started."""
    screen = Path(home) / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    variables = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "NETDESK_HOME": home}
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=variables, check=True, capture_output=True, text=True
    )
    return float(done.stdout.split()[0]) - started


def main() -> None:
    """Print ``start ratio (a ms, b ms)``, machine and date."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        for program in (OURS, BARE):  # once each unmeasured: caches of bytecode and fonts
            seconds_until_painted(program, home)
        for _ in range(runs):
            bare.append(seconds_until_painted(BARE, home))
            ours.append(seconds_until_painted(OURS, home))
    a, b = statistics.median(ours), statistics.median(bare)
    print(f"start {a / b:.2f} ({1000 * a:.0f} ms, {1000 * b:.0f} ms)")
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"{datetime.datetime.now().date().isoformat()}, medians of {runs}"
    )


if __name__ == "__main__":
    main()
