"""What stands above the table when nothing matches (guard G17)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.model.filters import NOT_STATED, Facet, FacetValue, Filters, Found
from netdesk.model.standing_lines import NO_SOURCE_STATES
from netdesk.ui.widgets.filter_chips import full_name, shortened
from netdesk.ui.widgets.flow_layout import FlowLayout


class EmptyResult(QFrame):
    """Says that no source states this, names the filter that emptied the list, and offers ways on, each one click.

    A filter is all that is asked of one facet, because its values are *or*: dropping one of them would find no more.
    """

    filters_wanted = Signal(Filters)
    """The filters to ask for in place of those that found nothing."""

    def __init__(self, facets: tuple[Facet, ...], parent: QWidget | None = None) -> None:
        """Hidden until there is nothing to show in the table."""
        super().__init__(parent)
        self._facets = {facet.id: facet for facet in facets}
        self._filters = Filters()
        self._culprits: tuple[FacetValue, ...] = ()
        self.setProperty("look", "notice")
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._drop = QPushButton()
        self._drop.clicked.connect(self._on_drop_clicked)
        self._drop_words = QPushButton(self.tr("Remove the words"))
        self._drop_words.clicked.connect(self._on_drop_words_clicked)
        self._not_stated = QPushButton()
        self._not_stated.clicked.connect(self._on_not_stated_clicked)
        buttons = FlowLayout()
        for button in (self._drop, self._drop_words, self._not_stated):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self._says)
        layout.addLayout(buttons)
        self.hide()

    def set_found(self, filters: Filters, found: Found) -> None:
        """Show what emptied the answer, or hide where it is not empty."""
        self.setVisible(not found.matches)
        if found.matches:
            return
        culprit = found.emptied_by
        self._filters = filters
        self._culprits = tuple(value for value in filters.values if culprit and value.facet_id == culprit.facet_id)
        self._drop.setVisible(culprit is not None)
        self._drop_words.setVisible(bool(filters.text))
        self._not_stated.setVisible(bool(found.with_facet_not_stated))
        if culprit is None:
            self._says.setText(self.tr("No treatment has a name with “{0}” in it.").format(shortened(filters.text)))
        else:
            self._blame(self._facets[culprit.facet_id], len(found.with_facet_not_stated))

    def _blame(self, facet: Facet, not_stated: int) -> None:
        names = self.tr(" or ").join(value.name for value in self._culprits)
        name = full_name(facet.name, names)
        says = self.tr("The filter that emptied the list: {0}.").format(name)
        self._says.setText(f"{NO_SOURCE_STATES} {says}")
        self._drop.setText(self.tr("Remove {0}").format(name if len(self._culprits) == 1 else facet.name))
        self._not_stated.setText(self.tr("Show those with {0} not stated ({1})").format(facet.name, not_stated))

    def _others(self) -> tuple[FacetValue, ...]:
        return tuple(value for value in self._filters.values if value not in self._culprits)

    @Slot()
    def _on_drop_clicked(self) -> None:
        self.filters_wanted.emit(Filters(self._filters.text, self._others()))

    @Slot()
    def _on_drop_words_clicked(self) -> None:
        self.filters_wanted.emit(Filters("", self._filters.values))

    @Slot()
    def _on_not_stated_clicked(self) -> None:
        values = self._facets[self._culprits[0].facet_id].values
        not_stated = next(value for value in values if value.id == NOT_STATED)
        self.filters_wanted.emit(Filters(self._filters.text, (*self._others(), not_stated)))
