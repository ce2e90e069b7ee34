"""What is asked for, as chips that are removed with a click or a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from netdesk.model.filters import NOT_STATED, Facet, FacetValue, Filters
from netdesk.ui.widgets.flow_layout import FlowLayout

_MOST_LETTERS: Final = 40


class FilterChips(QWidget):
    """One chip for the words typed and one for every value; they flow over as many lines as they need.

    A value says what it is a value of where its own name may not tell: "not stated", and the values under More.
    """

    text_removed = Signal()
    """The chip of the words typed was pressed."""

    value_removed = Signal(FacetValue)
    """The chip of a value was pressed."""

    def __init__(self, facets: tuple[Facet, ...], before: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        """Start without chips.

        Args:
            facets: They give the names of what values are values of.
            before: Gives the widget after which Tab goes to the chips.
            parent: As usual.
        """
        super().__init__(parent)
        self._before = before
        self._facets = {facet.id: facet for facet in facets}
        self._chips: list[QPushButton] = []
        self._values: list[FacetValue | None] = []
        self._layout = FlowLayout(self)
        self.hide()

    def set_filters(self, filters: Filters) -> None:
        """Show a chip for the words and for every value of these filters."""
        self._values = [*([None] if filters.text else []), *filters.values]
        while len(self._chips) < len(self._values):
            self._add_chip()
        for chip, value in zip(self._chips, self._values, strict=False):
            self._write(chip, value, filters.text)
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(self._values))
        self.setVisible(bool(self._values))

    def _write(self, chip: QPushButton, value: FacetValue | None, words: str) -> None:
        if value is None:
            text, full = f"“{shortened(words)}”", self.tr("the words “{0}”").format(words)
        else:
            facet = self._facets[value.facet_id]
            full = full_name(facet.name, value.name)
            text = value.name if facet.core and value.id != NOT_STATED else full
        chip.setText(f"{text}  ×".replace("&", "&&"))
        chip.setToolTip(self.tr("Remove {0}").format(full))
        chip.setAccessibleName(self.tr("Remove {0}").format(full))

    def _add_chip(self) -> None:
        chip = QPushButton()
        chip.setProperty("look", "chip")
        chip.clicked.connect(self._on_chip_clicked)
        self._layout.addWidget(chip)
        self.setTabOrder(self._chips[-1] if self._chips else self._before(), chip)
        self._chips.append(chip)

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QPushButton)
        value = self._values[self._chips.index(chip)]
        if value is None:
            self.text_removed.emit()
        else:
            self.value_removed.emit(value)


def shortened(words: str) -> str:
    """Words typed, cut off where they are many: a chip and a sentence have no room for two hundred letters."""
    return words if len(words) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS].rstrip()}…"


def full_name(facet_name: str, value_name: str) -> str:
    """A value with what it is a value of: ``Spread: Spread to the liver``."""
    return QCoreApplication.translate("filters", "{0}: {1}").format(facet_name, value_name)
