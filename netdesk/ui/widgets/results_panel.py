"""The answer to the filters: how many, what was asked, and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.model.comparison import FEWEST, MOST
from netdesk.model.filters import FacetValue, Filters, Found
from netdesk.ui.widgets.empty_result import EmptyResult
from netdesk.ui.widgets.filter_chips import FilterChips
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.table_tools import TableTools
from netdesk.ui.widgets.treatment_table import TreatmentTable
from netdesk.ui.widgets.views_bar import ViewsBar

if TYPE_CHECKING:
    from netdesk.ui.page import PageContext
    from netdesk.ui.widgets.notice_band import NoticeBand


class ResultsPanel(QFrame):
    """Shows filters and what they found, and asks for other filters by its signals."""

    text_removed = Signal()
    value_removed = Signal(FacetValue)
    filters_wanted = Signal(Filters)
    """Other filters in place of these."""

    compare_wanted = Signal()
    """The ticked treatments are to be compared."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self._context = context
        facets, ticked = context.reference.facets, context.ticked
        self._ticked = ticked
        self._filters = Filters()
        self.filters_button = QPushButton(self.tr("Filters"))
        self.filters_button.setCheckable(True)
        self.filters_button.hide()
        self._count = QLabel()
        self._untick = QPushButton()
        self._untick.setProperty("look", "link")
        self._untick.clicked.connect(self._on_untick_clicked)
        self._compare = QPushButton(self.tr("Compare"))
        self._compare.clicked.connect(self.compare_wanted)
        self.views_bar = ViewsBar()
        self.table = TreatmentTable(context.reference, ticked, context.theme, context.today)
        self.tools = TableTools(context, self.table)
        self._notice: NoticeBand | None = None
        self._chips = FilterChips(facets, self.views_bar.last)
        self._empty = EmptyResult(facets)
        self._chips.text_removed.connect(self.text_removed)
        self._chips.value_removed.connect(self.value_removed)
        self._empty.filters_wanted.connect(self.filters_wanted)
        ticked.ticked_changed.connect(self._on_ticked_ticked_changed)
        self.tools.told.connect(self._on_tools_told)
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self._on_ticked_ticked_changed(ticked.ids)

    def set_found(self, filters: Filters, found: Found) -> None:
        """Show what was asked and what was found."""
        self._filters = filters
        self._count.setText(self._counted(len(found.matches), found.total))
        self._chips.set_filters(filters)
        self._empty.set_found(filters, found)
        self.table.set_found(filters, found)
        self.tools.set_filters(filters)

    def _counted(self, matches: int, total: int) -> str:
        if self._filters != Filters():
            words = self.tr("<b>{0}</b> of 1 treatment") if total == 1 else self.tr("<b>{0}</b> of {1} treatments")
        else:
            words = self.tr("<b>1</b> treatment") if total == 1 else self.tr("<b>{1}</b> treatments")
        return words.format(matches, total)

    def _lay_out(self) -> None:
        head = FlowLayout(gap=8)
        for part in (self.filters_button, self._count, self._untick, self._compare, self.tools):
            head.addWidget(part)
        head.push_right(self._untick)
        layout = self._layout
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.views_bar)
        layout.addWidget(self._chips)
        layout.addWidget(self._empty)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.table.columns.bar)
        self._count.setTextFormat(Qt.TextFormat.RichText)
        self._count.setMinimumHeight(self._untick.sizeHint().height())

    def _made_notice(self) -> NoticeBand:
        """Where what was done is told: below the head, and in between for the Tab key too."""
        if self._notice is None:
            from netdesk.ui.widgets.notice_band import NoticeBand  # the window starts without it

            self._notice = NoticeBand()
            self._layout.insertWidget(1, self._notice)
            self.setTabOrder(self.tools.print_button, self._notice.close_button)
            self._context.theme.fit(self._notice)
        return self._notice

    @Slot(str)
    def _on_tools_told(self, words: str) -> None:
        if words or self._notice is not None:
            self._made_notice().tell(words)

    @Slot()
    def _on_untick_clicked(self) -> None:
        self._ticked.clear()

    @Slot(tuple)
    def _on_ticked_ticked_changed(self, ids: tuple[str, ...]) -> None:
        self._untick.setVisible(bool(ids))
        self._untick.setText(self.tr("{0} ticked: untick").format(len(ids)))
        self._compare.setVisible(bool(ids))
        self._compare.setEnabled(FEWEST <= len(ids) <= MOST)
        why_not = self.tr("Two to four ticked treatments can be compared; {0} ticked").format(len(ids))
        self._compare.setToolTip(self.tr("Side by side (Ctrl+M)") if self._compare.isEnabled() else why_not)
