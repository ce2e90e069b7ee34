"""A visit pack: eight sheets for two treatments and a roster, from the question to the first page as a picture.

Against the same sheets set one by one, in turn, on one press that has set a sheet before; other treatments in every
round, since Typst remembers what it has set. Medians. Then the same in the program's window, offscreen.
Run with ``python benchmarks/pack.py [ROUNDS]``.
"""

from __future__ import annotations

import datetime
import os
import statistics
import sys
import tempfile
import time
from typing import Final

import pypdfium2
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from netdesk.cli.pack_parts import pack_sheet
from netdesk.environment import Environment
from netdesk.model.care import Person
from netdesk.model.pack_order import PackOrder, PackPart
from netdesk.printing.form import Form
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.press import Press
from netdesk.printing.printed import Printed
from netdesk.query.reference import Reference
from netdesk.ui.desktop import made_application
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.page_picture import PagePicture

ROUNDS: Final = 7
DAY: Final = datetime.date(2026, 11, 22)
SCREEN: Final = 96 / 72
PEOPLE: Final = tuple(Person("net_nurse", f"Person {number}", phone=f"020 {number}") for number in range(8))


def pack(reference: Reference, number: int) -> PackSheet:
    """Eight sheets for two neighbours among the treatments with a list of side effects."""
    listed = [row.id for row in reference.rows if row.side_effects_listed]
    treatments = (listed[number % len(listed)], listed[(number + 1) % len(listed)])
    return pack_sheet(reference, PackOrder(tuple(PackPart), treatments, ("diarrhoea", "nausea"), PEOPLE))


def on_screen(printed: Printed) -> None:
    """Make a picture of the first page."""
    document = pypdfium2.PdfDocument(printed.pdf)
    document[0].render(scale=SCREEN)
    document.close()


def measured(reference: Reference, press: Press, number: int) -> tuple[float, float]:
    """Seconds of the pack, and of its sheets one by one."""
    start = time.perf_counter()
    on_screen(press.compose(pack(reference, 2 * number), Form(), DAY))
    between = time.perf_counter()
    for part in pack(reference, 2 * number + 1).parts:
        on_screen(press.compose(part, Form(), DAY))
    return between - start, time.perf_counter() - between


class Look(QObject):
    """Waits until the preview's first page is painted, notes when, and closes it."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(1)

    @Slot()
    def _on_timer_timeout(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PreviewDialog):
            first = next(iter(dialog.panel.view.findChildren(PagePicture)), None)
            if first is not None and first.is_drawn(first.devicePixelRatioF()):
                first.repaint()
                self.painted = time.perf_counter()
                self._timer.stop()
                dialog.reject()


def in_window(window: MainWindow, sheet: PackSheet) -> float:
    """Seconds from Ctrl+P on the page Visit pack, where the sheets were put aside, to the first page painted."""
    window.context.pack.clear()
    for part in sheet.parts:
        window.context.pack.put(part)
    window.show_page("pack")
    look = Look()
    start = time.perf_counter()
    window.context.actions["print"].trigger()
    return look.painted - start


def measure_in_window(environment: Environment, reference: Reference, rounds: int) -> None:
    """Print how long it takes in the window; the first time is that of a session, with all that is loaded for it."""
    application = made_application()
    theme = Theme(environment.resources / "theme", "light", application.font())
    theme.dress(application)
    window = MainWindow(reference, environment, theme, Settings(environment.user_config))
    window.resize(1366, 768)
    window.show()
    first, *others = (in_window(window, pack(reference, number)) * 1000 for number in range(-1, -rounds - 2, -1))
    window.close()
    later = statistics.median(others)
    print(f"pack of eight sheets in the window, from Ctrl+P: first {first:.0f} ms, then {later:.0f} ms")


def main() -> None:
    """Print a line for the press (name, ratio, milliseconds of either side) and one for the window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as home:
        environment = Environment.of_this_machine({**os.environ, "NETDESK_HOME": home})
        press = Press(environment.resources)
        with Reference.open(environment.content_database) as reference:
            on_screen(press.compose(pack(reference, 0).parts[-1], Form(), DAY))
            times = [measured(reference, press, number) for number in range(rounds)]
            ours, theirs = (statistics.median(side) * 1000 for side in zip(*times, strict=True))
            print(f"pack of eight sheets on screen {ours / theirs:.2f} ({ours:.0f} ms, {theirs:.0f} ms)")
            measure_in_window(environment, reference, rounds)


if __name__ == "__main__":
    main()
