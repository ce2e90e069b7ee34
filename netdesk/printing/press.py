"""The way into printing: a sheet's values in, its PDF out."""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from pathlib import Path
from typing import Final

from netdesk.printing.checklist_data import checklist_data
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.engine import Engine
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.glyphs import Glyphs
from netdesk.printing.labels import Labels
from netdesk.printing.paper import Paper
from netdesk.printing.printed import Printed
from netdesk.printing.roster_data import roster_data
from netdesk.printing.roster_sheet import RosterSheet

Sheet = ChecklistSheet | RosterSheet

_PAGES: Final = re.compile(rb"<xmpTPg:NPages>(\d+)</xmpTPg:NPages>")


class Press:
    """Composes sheets. Make one and keep it: the first sheet costs most. Safe to use from several threads.

    Nothing is written to the disk, and no name is kept after a call.
    """

    def __init__(self, resources: Path) -> None:
        """Remember where fonts, templates and labels stand (``Environment.resources``); they are read when needed."""
        self._resources = resources
        self._engine = Engine(resources)

    def compose(self, sheet: Sheet, paper: Paper, printed_on: datetime.date) -> Printed:
        """Set a sheet on that paper, dated that day; the same values give the same bytes.

        Raises:
            SheetFailedError: the typesetter refused the sheet.
        """
        copy = FairCopy(self._glyphs, self._labels)
        if isinstance(sheet, ChecklistSheet):
            template, content = "checklist", checklist_data(sheet, copy, self._labels, printed_on)
        else:
            template, content = "roster", roster_data(sheet, copy, self._labels, printed_on)
        data = {
            "paper": paper.value,
            "language": self._labels.language,
            "direction": self._labels.direction,
            "labels": dict(self._labels.texts),
            **content,
        }
        pdf = self._engine.pdf(template, data, printed_on)
        pages = _PAGES.search(pdf)
        assert pages is not None
        return Printed(pdf, copy.notices, int(pages[1]))

    @cached_property
    def _glyphs(self) -> Glyphs:
        return Glyphs(self._resources / "fonts" / "coverage.json")

    @cached_property
    def _labels(self) -> Labels:
        return Labels.load(self._resources / "print" / "labels")
