"""The way into printing: a sheet's values in, its PDF out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_data import assessment_data, checklist_data
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.comparison_data import comparison_data
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.cover_data import cover_data
from netdesk.printing.diary_data import diary_data
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.directions import isolated
from netdesk.printing.engine import Engine
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.form import Form
from netdesk.printing.glyphs import Glyphs
from netdesk.printing.labels import Labels
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.printed import Printed
from netdesk.printing.roster_data import roster_data
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet import Sheet
from netdesk.printing.sheet_kind import SheetKind
from netdesk.printing.stand_ins import StandIns
from netdesk.printing.table_data import table_data
from netdesk.printing.table_sheet import TableSheet
from netdesk.printing.treatment_data import treatment_data
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.printing.wallet_data import wallet_data
from netdesk.printing.wallet_sheet import WalletSheet

KINDS: Final[Mapping[type, SheetKind]] = {
    AssessmentSheet: SheetKind("assessment", assessment_data),
    ChecklistSheet: SheetKind("checklist", checklist_data),
    ComparisonSheet: SheetKind("comparison", comparison_data),
    DiarySheet: SheetKind("diary", diary_data),
    PackSheet: SheetKind("cover", cover_data),
    RosterSheet: SheetKind("roster", roster_data),
    TableSheet: SheetKind("found", table_data),
    TreatmentSheet: SheetKind("treatment", treatment_data),
    WalletSheet: SheetKind("wallet", wallet_data),
}
"""Every kind of sheet that can be set."""

_SHORT_LAST_PAGE: Final = b"<pdf:Keywords>short-last-page<"
"""The templates say so of a sheet whose last page has hardly anything on it: it is set again, with less space."""

_PAGES: Final = re.compile(rb"<xmpTPg:NPages>(\d+)</xmpTPg:NPages>")


class Press:
    """Composes sheets. Make one and keep it: the first sheet costs most. Safe to use from several threads.

    Nothing is written to the disk, and no name is kept after a call.
    """

    def __init__(self, resources: Path) -> None:
        """Remember where fonts, templates and labels stand (``Environment.resources``); they are read when needed."""
        self._resources = resources
        self._engine = Engine(resources)

    def compose(self, sheet: Sheet, form: Form, printed_on: datetime.date) -> Printed:
        """Set a sheet in that form, dated that day; the same values give the same bytes.

        Raises:
            SheetFailedError: the typesetter refused the sheet.
        """
        return self.compose_all([sheet], form, printed_on)

    def compose_all(self, sheets: Sequence[Sheet], form: Form, printed_on: datetime.date) -> Printed:
        """Set several sheets one after the other as one PDF with pages numbered through; its title is the first one's.

        Raises:
            SheetFailedError: the typesetter refused a sheet.
        """
        copy = FairCopy(self._glyphs, self._labels)
        pdf = self._pdf(self._sheets(sheets, copy, printed_on), self._labels, form, printed_on)
        pages = _PAGES.search(pdf)
        assert pages is not None
        return Printed(pdf, copy.notices, int(pages[1]))

    def text(self, sheet: Sheet, printed_on: datetime.date) -> str:
        """The same sheet as plain text for a screen reader, in reading order, with all that guards its words.

        What would be a table is read row by row; what is to be ticked is ``[ ]``, what is to be written ``____``.

        Raises:
            SheetFailedError: the typesetter refused the sheet.
        """
        from netdesk.printing.reading_text import reading_text  # loads what reads PDFs, which composing does without

        held = StandIns()
        sheets = held.taken_out(self._sheets([sheet], FairCopy(self._glyphs, self._labels), printed_on))
        texts = {key: held.text_taken_out(text) for key, text in self._labels.texts.items()}
        labels = Labels("en", "ltr", texts)  # what runs the other way is held back, and would turn the rest around
        return held.put_back(reading_text(self._pdf(sheets, labels, Form(), printed_on, aloud=True)))

    def _pdf(
        self, sheets: object, labels: Labels, form: Form, printed_on: datetime.date, *, aloud: bool = False
    ) -> bytes:
        """``aloud`` writes in words what is only drawn on paper: lines to write on, the letters of treatments."""
        job = {
            "paper": form.paper.value,
            "large": form.large,
            "aloud": aloud,
            "language": labels.language,
            "direction": labels.direction,
            "labels": labels.texts,
            "sheets": isolated(sheets, labels.direction),
        }
        pdf = self._engine.pdf("sheets", job | {"tight": False}, printed_on)
        if _SHORT_LAST_PAGE in pdf:
            pdf = self._engine.pdf("sheets", job | {"tight": True}, printed_on)
        return pdf

    def _sheets(self, sheets: Sequence[Sheet], copy: FairCopy, printed_on: datetime.date) -> list[dict[str, object]]:
        return [self._set(each, copy, printed_on) for sheet in sheets for each in _unpacked(sheet)]

    def _set(self, sheet: Sheet, copy: FairCopy, printed_on: datetime.date) -> dict[str, object]:
        kind = KINDS[type(sheet)]
        return {"kind": kind.template, **kind.data(sheet, copy, self._labels, printed_on)}

    @cached_property
    def _glyphs(self) -> Glyphs:
        return Glyphs(self._resources / "fonts" / "coverage.json")

    @cached_property
    def _labels(self) -> Labels:
        return Labels.load(self._resources / "print" / "labels")


def _unpacked(sheet: Sheet) -> Iterator[Sheet]:
    """The sheet itself, which of a pack is its cover, and then what is in the pack."""
    yield sheet
    if isinstance(sheet, PackSheet):
        for part in sheet.parts:
            yield from _unpacked(part)
