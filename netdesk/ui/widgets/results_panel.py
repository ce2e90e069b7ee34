"""The answer to the filters: how many, what was asked, and the table."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.model.comparison import FEWEST, MOST
from netdesk.model.filters import Facet, FacetValue, Filters, Found
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.empty_result import EmptyResult
from netdesk.ui.widgets.filter_chips import FilterChips
from netdesk.ui.widgets.treatment_table import TreatmentTable


class ResultsPanel(QFrame):
    """Shows filters and what they found, and asks for other filters by its signals."""

    text_removed = Signal()
    value_removed = Signal(FacetValue)
    not_stated_wanted = Signal(FacetValue)
    """The value "not stated", to take the place of the values of its facet."""

    compare_wanted = Signal()
    """The ticked treatments are to be compared."""

    def __init__(
        self,
        facets: tuple[Facet, ...],
        ticked: TickedTreatments,
        theme: Theme,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Start empty; ``ticked`` is shared with the other pages."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self._ticked = ticked
        self.filters_button = QPushButton(self.tr("Filters"))
        self.filters_button.setCheckable(True)
        self.filters_button.hide()
        self._count = QLabel()
        self._untick = QPushButton()
        self._untick.setProperty("look", "link")
        self._untick.clicked.connect(self._on_untick_clicked)
        self._compare = QPushButton(self.tr("Compare"))
        self._compare.clicked.connect(self.compare_wanted)
        self._chips = FilterChips(facets, self._compare)
        self._empty = EmptyResult(facets)
        self.table = TreatmentTable(ticked, theme, today)
        self._chips.text_removed.connect(self.text_removed)
        self._chips.value_removed.connect(self.value_removed)
        self._empty.drop_wanted.connect(self._on_empty_drop_wanted)
        self._empty.not_stated_wanted.connect(self.not_stated_wanted)
        ticked.ticked_changed.connect(self._on_ticked_ticked_changed)
        self._lay_out()
        self._on_ticked_ticked_changed(ticked.ids)

    def set_found(self, filters: Filters, found: Found) -> None:
        """Show what was asked and what was found."""
        words = self.tr("<b>{0}</b> of {1} treatments") if filters != Filters() else self.tr("<b>{1}</b> treatments")
        self._count.setText(words.format(len(found.matches), found.total))
        self._chips.set_filters(filters)
        self._empty.set_found(filters, found)
        self.table.set_found(found)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.filters_button)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._untick)
        head.addWidget(self._compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._chips)
        layout.addWidget(self._empty)
        layout.addWidget(self.table, 1)
        self._count.setTextFormat(Qt.TextFormat.RichText)
        self._count.setMinimumHeight(self._untick.sizeHint().height())

    @Slot(object)
    def _on_empty_drop_wanted(self, value: FacetValue | None) -> None:
        if value is None:
            self.text_removed.emit()
        else:
            self.value_removed.emit(value)

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
