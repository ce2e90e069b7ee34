"""The source pages: what each covers, who publishes it, where they differ, and what none of them says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QSplitter, QVBoxLayout, QWidget

from netdesk.model.link import HitKind, Link
from netdesk.model.treatment_name import TreatmentName
from netdesk.ui.page import Page, PageContext
from netdesk.ui.widgets.coverage_table import CoverageTable
from netdesk.ui.widgets.source_tabs import SourceTabs

_PANES_KEY: Final = "sources.panes"
_SHARES: Final = (60, 40)
_BESIDE_FROM: Final = 1080
"""The width of the page, in logical pixels at 100 %, from which the matrix stands beside the tabs, not in one."""


class SourcesPage(Page):
    """The coverage matrix at the left, what is known of the pages in tabs at the right."""

    def __init__(self, context: PageContext) -> None:
        """Show all sources of the context's content."""
        super().__init__()
        self._context = context
        coverage = context.reference.coverage()
        self.table = CoverageTable(coverage, context.theme, context.today)
        self.tabs = SourceTabs(context, coverage)
        self._matrix = self._made_matrix()
        self._right = QFrame()
        self._right.setProperty("look", "card")
        self._right.setMinimumWidth(340)
        QVBoxLayout(self._right).addWidget(self.tabs)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(10)
        self._splitter.setChildrenCollapsible(False)
        self._left = QFrame()
        self._left.setProperty("look", "card")
        QVBoxLayout(self._left).addWidget(self._matrix)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self._right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 2)
        layout.addWidget(self._splitter)
        kept = context.settings.numbers(_PANES_KEY)
        sizes = kept if len(kept) == len(_SHARES) and min(kept) > 0 else [share * 100 for share in _SHARES]
        self._splitter.setSizes(sizes)
        for place, share in enumerate(_SHARES):
            self._splitter.setStretchFactor(place, share)
        self.table.group_opened.connect(self._on_table_group_opened)
        self.tabs.link_wanted.connect(self.link_wanted)

    def panes(self) -> list[QWidget]:
        """The matrix, and the text of the open tab."""
        return [pane for pane in (self.table, self.tabs.view()) if pane is not None]

    def open_link(self, link: Link) -> None:
        """Show who publishes a page, where and when."""
        source = next((source for source in self._context.reference.sources if source.id == link.id), None)
        if source is not None:
            self.tabs.show_source(source.title)
        view = self.tabs.view()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def remember(self) -> None:
        """Keep how the room is shared out."""
        if self._is_beside():
            self._context.settings.set(_PANES_KEY, self._splitter.sizes())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the matrix, or at the open tab where the matrix is in another one."""
        super().showEvent(event)
        if not event.spontaneous() and self.isActiveWindow():
            pane = self.table if self._is_beside() else self.tabs.view() or self.table
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has no room for both: the matrix goes into the first tab."""
        super().resizeEvent(event)
        beside = self.width() >= self._context.theme.px(_BESIDE_FROM)
        if beside == self._is_beside():
            return
        had_focus = self.table.hasFocus()
        bar = self.tabs.tabBar()
        if beside:
            self._left.layout().addWidget(self._matrix)  # type: ignore[union-attr]
            self._matrix.show()
            self.setTabOrder(self.table, bar)
        else:
            self.tabs.insertTab(0, self._matrix, self.tr("Coverage"))
            self.tabs.setCurrentIndex(0)
            self.setTabOrder(bar, self.table)
        self._left.setVisible(beside)
        if had_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_beside(self) -> bool:
        return self.tabs.indexOf(self._matrix) < 0

    def _made_matrix(self) -> QWidget:
        matrix = QWidget()
        title = QLabel(self.tr("What each page covers"))
        title.setProperty("look", "heading")
        words = QLabel(self.tr("Statements recorded from each page. Enter or a click opens the group."))
        words.setProperty("look", "muted")
        words.setWordWrap(True)
        layout = QVBoxLayout(matrix)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addWidget(self.table, 1)
        return matrix

    @Slot(TreatmentName)
    def _on_table_group_opened(self, group: TreatmentName) -> None:
        self.link_wanted.emit(Link(HitKind.TREATMENT, group.id))
