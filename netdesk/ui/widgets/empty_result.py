"""What stands above the table when nothing matches (guard G17)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.model.filters import NOT_STATED, Facet, FacetValue, Filters, Found
from netdesk.model.standing_lines import NO_SOURCE_STATES
from netdesk.ui.widgets.filter_chips import full_name
from netdesk.ui.widgets.flow_layout import FlowLayout


class EmptyResult(QFrame):
    """Says that no source states this, names the filter that emptied the list, and offers two ways on."""

    drop_wanted = Signal(object)
    """The filter to drop: a ``FacetValue``, or None for the words typed."""

    not_stated_wanted = Signal(FacetValue)
    """The value "not stated" to ask for in place of the values of its facet."""

    def __init__(self, facets: tuple[Facet, ...], parent: QWidget | None = None) -> None:
        """Hidden until there is nothing to show in the table."""
        super().__init__(parent)
        self._facets = {facet.id: facet for facet in facets}
        self._culprit: FacetValue | None = None
        self.setProperty("look", "notice")
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._drop = QPushButton()
        self._drop.clicked.connect(self._on_drop_clicked)
        self._not_stated = QPushButton()
        self._not_stated.clicked.connect(self._on_not_stated_clicked)
        buttons = FlowLayout()
        buttons.addWidget(self._drop)
        buttons.addWidget(self._not_stated)
        layout = QVBoxLayout(self)
        layout.addWidget(self._says)
        layout.addLayout(buttons)
        self.hide()

    def set_found(self, filters: Filters, found: Found) -> None:
        """Show what emptied the answer, or hide where it is not empty."""
        self.setVisible(not found.matches)
        if found.matches:
            return
        self._culprit = found.emptied_by
        if self._culprit is None:
            self._says.setText(self.tr("No treatment has a name with “{0}” in it.").format(filters.text))
            self._drop.setText(self.tr("Remove the words"))
            self._not_stated.hide()
            return
        facet = self._facets[self._culprit.facet_id].name
        name = full_name(facet, self._culprit)
        self._says.setText(f"{NO_SOURCE_STATES} {self.tr('The filter that emptied the list: {0}.').format(name)}")
        self._drop.setText(self.tr("Remove {0}").format(name))
        count = len(found.with_facet_not_stated)
        self._not_stated.setText(self.tr("Show those with {0} not stated ({1})").format(facet, count))
        self._not_stated.setVisible(count > 0)

    @Slot()
    def _on_drop_clicked(self) -> None:
        self.drop_wanted.emit(self._culprit)

    @Slot()
    def _on_not_stated_clicked(self) -> None:
        assert self._culprit is not None
        values = self._facets[self._culprit.facet_id].values
        self.not_stated_wanted.emit(next(value for value in values if value.id == NOT_STATED))
