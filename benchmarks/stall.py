"""Stalls: the longest time for which the window does nothing else while a visit pack is on its way.

A timer of one millisecond beats in the window's thread; the longest time between two beats counts. The pack has eight
sheets for two treatments, some twenty pages, in the preview of the program's own window, offscreen; the printer is a
file. Run with ``python benchmarks/stall.py [ROUNDS]``; of the rounds the longest gap and the median of the longest.
"""

from __future__ import annotations

import datetime
import gc
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from netdesk.environment import Environment
from netdesk.printing.pack_sheet import PackSheet
from netdesk.query.reference import Reference
from netdesk.ui import printer_output
from netdesk.ui.desktop import TURN, made_application
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.page_zoom import Fit
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme

sys.path.insert(0, os.fspath(Path(__file__).resolve().parents[1]))

from benchmarks.pack import pack

ROUNDS: Final = 5
PATIENCE: Final = 60.0
WIDTHS: Final = (700, 900, 640, 960)
"""What the preview is resized to, one after the other."""


ZOOMS: Final = (50, 100, 200)
"""Percents that its pages are shown in."""


class Pulse(QObject):
    """Beats every millisecond and keeps the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begin to count."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """The longest time since the start, in milliseconds."""
        self._on_timer_timeout()
        self._timer.stop()
        return self.longest * 1000

    @Slot()
    def _on_timer_timeout(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


class Bench:
    """The program's window with a preview in it."""

    def __init__(self, window: MainWindow, sheets: Iterator[PackSheet]) -> None:
        self._sheets = sheets
        self._pulse = Pulse()
        self.dialog = PreviewDialog(window, window.context, "Visit pack", "visit-pack")
        self.dialog.show()

    def compose(self) -> float:
        """A pack that was never set before, until all of its pages are drawn."""
        sheet = next(self._sheets)  # its sheets are asked for one by one when they are put aside

        def work() -> None:
            self.dialog.panel.show_sheet(sheet)
            self._wait()

        return self._measured(work)

    def resize(self) -> float:
        """Another width three times, and nothing else."""
        return self._measured(self._resize)

    def zoom(self) -> float:
        """Other sizes of the pages."""

        def work() -> None:
            for percent in ZOOMS:
                self.dialog.panel.view.set_zoom(percent)
                self._wait()
            self.dialog.panel.view.set_zoom(Fit.WIDTH)
            self._wait()

        return self._measured(work)

    def print(self) -> float:
        """To a file, for which the printer's dialog is passed over."""
        return self._measured(lambda: self._write(self.dialog.panel.print_sheet))

    def print_and_resize(self) -> float:
        """The same while the preview is resized again and again."""
        return self._measured(lambda: self._write(self.dialog.panel.print_sheet, self._resize))

    def copy(self) -> float:
        """The text of the pack to the clipboard."""
        return self._measured(lambda: self._write(self.dialog.panel.copy_text))

    def copy_and_resize(self) -> float:
        """The same while the preview is resized again and again."""
        return self._measured(lambda: self._write(self.dialog.panel.copy_text, self._resize))

    def save(self) -> float:
        """To a file, for which the dialog is passed over."""
        return self._measured(lambda: self._write(self.dialog.panel.save_sheet))

    def close_while_printing(self) -> float:
        """Another pack is asked for, and the one before forgotten, while a printer is at work."""

        def work() -> None:
            self.dialog.panel.print_sheet()
            self.dialog.panel.clear()
            until(lambda: not self.dialog.panel.is_busy)

        return self._measured(work)

    def _write(self, begin: Callable[[], None], meanwhile: Callable[[], None] = lambda: None) -> None:
        begin()
        while self.dialog.panel.is_busy:
            meanwhile()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        self._wait()

    def _resize(self) -> None:
        for width in WIDTHS:
            self.dialog.resize(width, 680)
            rest(0.25)

    def _wait(self) -> None:
        until(lambda: self.dialog.panel.is_ready and self.dialog.panel.view.is_drawn)

    def _measured(self, work: Callable[[], None]) -> float:
        self._pulse.start()
        work()
        return self._pulse.stop()


def until(done: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    deadline = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < deadline
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)


def rest(seconds: float) -> None:
    """Let the window live for a while."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() > end)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """The dialogs for printing and saving are passed over; the printer is a file."""

    def accept(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFileName(os.fspath(folder / "paper.pdf"))
        return QDialog.DialogCode.Accepted

    with (
        patch.object(QPrintDialog, "exec", accept),
        patch.object(QFileDialog, "getSaveFileName", lambda *_: (os.fspath(folder / "saved.pdf"), "")),
        patch.object(printer_output, "printer_names", lambda: ("File",)),
    ):
        yield


def measure(bench: Bench, rounds: int) -> None:
    """Print one line for each situation."""
    situations = {
        "compose and show a pack": bench.compose,
        "resize": bench.resize,
        "other sizes of the pages": bench.zoom,
        "print": bench.print,
        "resize while it prints": bench.print_and_resize,
        "copy as text": bench.copy,
        "resize while it is copied": bench.copy_and_resize,
        "save": bench.save,
        "close while it prints": bench.close_while_printing,
    }
    gaps: dict[str, list[float]] = {name: [] for name in situations}
    for _ in range(rounds):
        for name, situation in situations.items():
            gaps[name].append(situation())
    for name, longest in gaps.items():
        print(f"stall: {name} {max(longest):.0f} ms (median {statistics.median(longest):.0f} ms)")


def main() -> None:
    """Measure, and print machine and date."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder, writing_to(Path(folder)):
        environment = Environment.of_this_machine({**os.environ, "NETDESK_HOME": folder})
        application = made_application()
        theme = Theme(environment.resources / "theme", "light", application.font())
        theme.dress(application)
        with Reference.open(environment.content_database) as reference:
            window = MainWindow(reference, environment, theme, Settings(environment.user_config))
            window.resize(1366, 768)
            window.show()
            bench = Bench(window, (pack(reference, number) for number in range(10_000)))
            bench.compose()
            gc.freeze()  # this and the next line as the program does once its window is painted
            sys.setswitchinterval(TURN)
            measure(bench, rounds)
            bench.dialog.close()
            window.close()
            until(lambda: True)
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"{datetime.datetime.now().date().isoformat()}, longest of {rounds} rounds"
    )


if __name__ == "__main__":
    main()
