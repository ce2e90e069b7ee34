"""Paper: from a sheet's values to its bytes, to its tags, to a page on the screen; a thousand rosters in a row.

Against a bare Typst compile of one line with the same fonts and standards, in turn; medians. What is first is measured
in a new process each, the import of the typesetter included. Rosters are measured in processor time, the last tenth
against the first. Run with ``python benchmarks/paper.py [ROUNDS [ROSTERS]]``.
"""

from __future__ import annotations

import datetime
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from netdesk.environment import Environment
from netdesk.model.care import Person
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.ring import Ring
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.query.reference import Reference

# The typesetter and what draws pages are imported where they are used: their import counts for what is first.

ROUNDS: Final = 7
ROSTERS: Final = 1_000
DAY: Final = datetime.date(2026, 11, 22)
PREVIEW: Final = (900, 650)
"""Width and height of the pages in the preview of a laptop's window."""

TREATMENTS: Final = ("prrt", "somatostatin_analogues")
LINE: Final = '#set document(title: "One")\n#set text(font: "SourceSans3VF")\nOne line, {number}.'
FIRST: Final = "--first"


class Ours:
    """Sheets from the bundled content, each with another name."""

    def __init__(self) -> None:
        environment = Environment.of_this_machine()
        self._resources = environment.resources
        with Reference.open(environment.content_database) as reference:
            self._effects = reference.effects(TREATMENTS)
            self._roles = {role.id: role for role in reference.all_roles()}
            self._release = reference.release

    def start(self) -> None:
        """Make the press; the first document reads fonts and templates."""
        from netdesk.printing.press import Press

        self._press = Press(self._resources)

    def document(self, number: int) -> bytes:
        """A checklist for two treatments."""
        from netdesk.printing.form import Form

        ring = Ring("Siobhán O’Rourke", f"020 7946 {number:04}", "020 7946 0199")
        sheet = ChecklistSheet(self._effects, self._release, ring=ring, patient_name=f"Patient {number}")
        return self._press.compose(sheet, Form(), DAY).pdf

    def roster(self, number: int) -> bytes:
        """A roster of eight."""
        from netdesk.printing.form import Form

        people = tuple(
            Person(role, f"Dr {place} of {number}", "Riverside", f"020 {number:04} {place:04}", key=place == 0)
            for place, role in enumerate(list(self._roles)[:8])
        )
        sheet = RosterSheet(people, self._roles, self._release, patient_name=f"Patient {number}")
        return self._press.compose(sheet, Form(), DAY).pdf


class Bare:
    """One line, compiled by Typst with the same fonts and standards and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "line.typ"
        self._fonts = Environment.of_this_machine().resources / "fonts"

    def start(self) -> None:
        """Make the compiler."""
        import typst

        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[os.fspath(self._fonts)]
        )
        self._compiler = typst.Compiler(root=self._file.parent, font_paths=fonts)

    def document(self, number: int) -> bytes:
        """Another line each time."""
        self._file.write_text(LINE.format(number=number), "utf-8")
        stamp = datetime.datetime.combine(DAY, datetime.time(), datetime.UTC)
        pdf = self._compiler.compile(input=self._file, format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=stamp)
        assert isinstance(pdf, bytes)
        return pdf


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def first(side: Ours | Bare) -> float:
    """From the values of the first document of a process to its bytes."""

    def work() -> None:
        side.start()
        side.document(0)

    return seconds(work)


def first_elsewhere(which: str) -> float:
    """The same in a new process."""
    command = [sys.executable, __file__, FIRST, which]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


class Screen:
    """The preview's own widget on an offscreen screen."""

    def __init__(self) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication

        from netdesk.ui.widgets.page_view import PageView

        self._application = QApplication.instance() or QApplication([])
        self._view = PageView()
        self._view.resize(*PREVIEW)
        self._view.show()
        self._application.processEvents()

    def show(self, pdf: bytes) -> float:
        """Seconds from the bytes to the first page painted; the others, and all words, are waited for uncounted."""
        from netdesk.ui.pdf_pages import PdfPages
        from netdesk.ui.widgets.page_picture import PagePicture

        started = time.perf_counter()
        self._view.show_pages(PdfPages(pdf))
        first = self._view.findChildren(PagePicture)[0]
        while not first.is_drawn(first.devicePixelRatioF()):
            self._application.processEvents()
        first.repaint()
        took = time.perf_counter() - started
        while not self._view.is_drawn:
            self._application.processEvents()
        return took

    def close(self) -> None:
        """Give the last pages back."""
        from PySide6.QtCore import QThreadPool

        self._view.clear()
        QThreadPool.globalInstance().waitForDone()


def report(name: str, ours: list[float], theirs: list[float]) -> None:
    """Print ``name ratio (a ms, b ms)``."""
    a, b = (1000 * statistics.median(measured) for measured in (ours, theirs))
    print(f"{name} {a / b:.2f} ({a:.1f} ms, {b:.1f} ms)")


def memory_in_mb() -> float:
    """What this process holds now (Linux)."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def measure_rosters(ours: Ours, count: int) -> None:
    """Print how long each roster took among the last ones, and the memory after them, against the first ones."""
    times = []
    held_before = 0.0
    for number in range(count):
        started = time.process_time()
        ours.roster(number)
        times.append(time.process_time() - started)
        if number == count // 10:
            held_before = memory_in_mb()
    report(f"paper-roster-late {count}", times[-count // 10 :], times[1 : count // 10])
    held = memory_in_mb()
    print(f"paper-memory {count} {held / held_before:.2f} ({held:.0f} MB, {held_before:.0f} MB)")


def measure(rounds: int, rosters: int, folder: Path) -> None:
    """Measure everything."""
    from netdesk.printing.tag_pass import with_row_headers

    elsewhere = [(first_elsewhere("ours"), first_elsewhere("bare")) for _ in range(rounds)]
    report("paper-first", *map(list, zip(*elsewhere, strict=True)))
    ours, bare = Ours(), Bare(folder)
    first(ours), first(bare)
    lines = [seconds(partial(bare.document, number)) for number in range(1, rounds + 1)]
    sheets, tags, pdfs = [], [], []
    for number in range(1, rounds + 1):
        sheets.append(seconds(partial(ours.document, number)))
        pdfs.append(ours.document(-number))
        tags.append(seconds(partial(with_row_headers, pdfs[-1])))
    report("paper-later", sheets, lines)
    report("paper-tag-pass", tags, lines)
    measure_rosters(ours, rosters)
    screen = Screen()  # last, since the memory of rosters is measured without a window
    report("paper-page-on-screen", [screen.show(pdf) for pdf in pdfs], lines)
    screen.close()


def main() -> None:
    """Measure and print machine and date; or, in a process of its own, what is first."""
    with tempfile.TemporaryDirectory() as folder:
        if sys.argv[1:2] == [FIRST]:
            print(first(Ours() if sys.argv[2] == "ours" else Bare(Path(folder))))
            return
        rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
        measure(rounds, int(sys.argv[2]) if len(sys.argv) > 2 else ROSTERS, Path(folder))
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"{datetime.datetime.now().date().isoformat()}, medians of {rounds} rounds"
    )


if __name__ == "__main__":
    main()
