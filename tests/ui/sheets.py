"""The pages that make sheets, and what stands on a sheet, as tests ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pypdfium2
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from netdesk.printing.pdfium import PDFIUM
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.effects_model import EffectsColumn, LineKind
from netdesk.ui.models.roster_model import RosterColumn
from netdesk.ui.pages.care_team_page import CareTeamPage
from netdesk.ui.pages.side_effects_page import SideEffectsPage
from netdesk.ui.widgets.preview_panel import PreviewPanel

CHECKED = Qt.ItemDataRole.CheckStateRole
LONG_WAIT = 20_000
"""Milliseconds that a sheet may take on a busy machine."""


def side_effects_of(window: MainWindow, *treatment_ids: str) -> SideEffectsPage:
    """The page with these treatments ticked."""
    for treatment_id in treatment_ids:
        window.context.ticked.set_ticked(treatment_id, ticked=True)
    window.show_page("side_effects")
    page = window.page("side_effects")
    assert isinstance(page, SideEffectsPage)
    return page


def care_team_of(window: MainWindow, *treatment_ids: str) -> CareTeamPage:
    """The page with these treatments ticked."""
    for treatment_id in treatment_ids:
        window.context.ticked.set_ticked(treatment_id, ticked=True)
    window.show_page("care_team")
    page = window.page("care_team")
    assert isinstance(page, CareTeamPage)
    return page


def names_in(page: SideEffectsPage) -> list[str]:
    """The second column of the checklist without headings: side effects and own rows."""
    return [line.words for line in page.checklist.model.lines if line.kind is not LineKind.HEADING]


def cell(page: SideEffectsPage, effect: str, column: EffectsColumn) -> str:
    """What stands in a column of a side effect's row."""
    model = page.checklist.model
    return str(model.index(row_of(page, effect), column).data())


def row_of(page: SideEffectsPage, effect: str) -> int:
    """The row of a side effect or of an own row."""
    lines = page.checklist.model.lines
    return next(row for row, line in enumerate(lines) if line.words == effect and line.kind is not LineKind.HEADING)


def choose(page: SideEffectsPage, effect: str) -> None:
    """Go to the row of a side effect, with the focus in the table."""
    table = page.checklist.table
    table.setFocus()
    table.setCurrentIndex(page.checklist.model.index(row_of(page, effect), EffectsColumn.EFFECT))


def is_on_sheet(page: SideEffectsPage, effect: str) -> bool:
    """Whether a side effect is ticked."""
    index = page.checklist.model.index(row_of(page, effect), EffectsColumn.ON_SHEET)
    return Qt.CheckState(index.data(CHECKED)) == Qt.CheckState.Checked


def chips_of(page: SideEffectsPage) -> dict[str, QPushButton]:
    """The chips of the body systems by their words."""
    return {chip.text(): chip for chip in page.checklist.chips.findChildren(QPushButton) if not chip.isHidden()}


def people_in(page: CareTeamPage) -> list[tuple[str, ...]]:
    """Each row of the roster as the words of its cells, the star first."""
    model = page.roster.model
    rows = []
    for row in range(model.rowCount()):
        key = Qt.CheckState(model.index(row, RosterColumn.KEY).data(CHECKED)) == Qt.CheckState.Checked
        words = (str(model.index(row, column).data()) for column in RosterColumn if column is not RosterColumn.KEY)
        rows.append(("★" if key else "", *words))
    return rows


def wait_for_sheet(qtbot: QtBot, panel: PreviewPanel) -> None:
    """Until the sheet asked for last is shown, with all of its pages drawn."""
    qtbot.waitUntil(lambda: panel.is_ready and panel.view.is_drawn, timeout=LONG_WAIT)


def words_on(pdf: bytes) -> str:
    """All words of a PDF, each run of blanks as one."""
    with PDFIUM:  # the window draws pages on other threads
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
        finally:
            document.close()
    return " ".join(" ".join(pages).replace("\u200b", "").split())


def words_in(panel: PreviewPanel) -> str:
    """All words of the sheet that a panel shows."""
    assert panel.proof is not None
    return words_on(panel.proof.printed.pdf)


class _Visitor(QObject):
    """Waits for the preview's sheet, does something with the dialog, and closes it."""

    def __init__(self, act: Callable[[PreviewDialog], None]) -> None:
        super().__init__()
        self._act = act
        self.has_visited = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PreviewDialog) and dialog.panel.is_ready:
            self._timer.stop()
            self.has_visited = True
            try:
                self._act(dialog)
            finally:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)

    def stop(self) -> None:
        self._timer.stop()
        self.deleteLater()


@contextmanager
def preview_visited(act: Callable[[PreviewDialog], None] = lambda _dialog: None) -> Iterator[None]:
    """The block opens a preview; ``act`` is called with it once its sheet is there, then it is closed with Escape."""
    visitor = _Visitor(act)
    try:
        yield
        assert visitor.has_visited, "no preview was opened"
    finally:
        visitor.stop()
