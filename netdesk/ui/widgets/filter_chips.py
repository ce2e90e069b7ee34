"""What is asked for, as chips that are removed with a click or a key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from netdesk.model.filters import Facet, FacetValue, Filters
from netdesk.ui.widgets.flow_layout import FlowLayout


class FilterChips(QWidget):
    """One chip for the words typed and one for every value; they flow over as many lines as they need."""

    text_removed = Signal()
    """The chip of the words typed was pressed."""

    value_removed = Signal(FacetValue)
    """The chip of a value was pressed."""

    def __init__(self, facets: tuple[Facet, ...], parent: QWidget | None = None) -> None:
        """Start without chips; ``facets`` give the names of what values are values of."""
        super().__init__(parent)
        self._facet_names = {facet.id: facet.name for facet in facets}
        self._chips: dict[QPushButton, FacetValue | None] = {}
        self._layout = FlowLayout(self)
        self.hide()

    def set_filters(self, filters: Filters) -> None:
        """Show these chips in place of those shown."""
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        if filters.text:
            self._add(f"“{filters.text}”", self.tr("the words “{0}”").format(filters.text), None)
        for value in filters.values:
            full = full_name(self._facet_names[value.facet_id], value)
            self._add(full if value.id == "not_stated" else value.name, full, value)
        self.setVisible(bool(self._chips))
        if had_focus and self._chips:
            next(iter(self._chips)).setFocus()

    def _add(self, text: str, full: str, value: FacetValue | None) -> None:
        chip = QPushButton(f"{text}  ×".replace("&", "&&"))
        chip.setProperty("look", "chip")
        chip.setToolTip(self.tr("Remove {0}").format(full))
        chip.setAccessibleName(self.tr("Remove {0}").format(full))
        chip.clicked.connect(self._on_chip_clicked)
        self._chips[chip] = value
        self._layout.addWidget(chip)

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QPushButton)
        value = self._chips[chip]
        if value is None:
            self.text_removed.emit()
        else:
            self.value_removed.emit(value)


def full_name(facet_name: str, value: FacetValue) -> str:
    """A value with what it is a value of: ``Spread: Spread to the liver``."""
    return QCoreApplication.translate("filters", "{0}: {1}").format(facet_name, value.name)
