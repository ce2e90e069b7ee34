"""A visit pack: eight sheets for two treatments and a roster, from the question to the first page as a picture.

Against the same sheets set one by one, in turn, on one press that has set a sheet before; other treatments in every
round, since Typst remembers what it has set. Medians. Run with ``python benchmarks/pack.py [ROUNDS]``.
"""

from __future__ import annotations

import datetime
import statistics
import sys
import time
from typing import Final

import pypdfium2

from netdesk.cli.pack_parts import pack_sheet
from netdesk.environment import Environment
from netdesk.model.care import Person
from netdesk.model.pack_order import PackOrder, PackPart
from netdesk.printing.form import Form
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.press import Press
from netdesk.printing.printed import Printed
from netdesk.query.reference import Reference

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


def main() -> None:
    """Print one line: name, ratio, milliseconds of either side."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    environment = Environment.of_this_machine()
    press = Press(environment.resources)
    with Reference.open(environment.content_database) as reference:
        on_screen(press.compose(pack(reference, 0).parts[-1], Form(), DAY))
        times = [measured(reference, press, number) for number in range(rounds)]
    ours, theirs = (statistics.median(side) * 1000 for side in zip(*times, strict=True))
    print(f"pack of eight sheets on screen {ours / theirs:.2f} ({ours:.0f} ms, {theirs:.0f} ms)")


if __name__ == "__main__":
    main()
