"""Body systems as chips with counts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from netdesk.ui.widgets.flow_layout import FlowLayout


class GroupChips(QWidget):
    """One chip a body system; pressing it asks to go there."""

    group_chosen = Signal(str)
    """The id of the body system."""

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        """Start without chips; Tab goes to them from ``before``."""
        super().__init__(parent)
        self._before = before
        self._chips: list[QPushButton] = []
        self._group_ids: tuple[str, ...] = ()
        self._layout = FlowLayout(self)

    @property
    def count(self) -> int:
        """How many chips are shown."""
        return len(self._group_ids)

    def show_groups(self, names: Mapping[str, str], counts: Mapping[str, int]) -> None:
        """Show these body systems: names and numbers of side effects by id, in order."""
        self._group_ids = tuple(names)
        while len(self._chips) < len(names):
            self._chips.append(self._made_chip())
        for chip in self._chips[len(names) :]:
            chip.hide()
        for chip, (group_id, name) in zip(self._chips, names.items(), strict=False):
            count = counts[group_id]
            chip.setText(f"{name}  {count}".replace("&", "&&"))
            chip.setToolTip(self.tr("Go to {0}").format(name))
            effects = self.tr("1 side effect") if count == 1 else self.tr("{0} side effects").format(count)
            chip.setAccessibleName(self.tr("Go to {0}, {1}").format(name, effects))
            chip.show()

    def _made_chip(self) -> QPushButton:
        chip = QPushButton()
        chip.setProperty("look", "chip")
        chip.clicked.connect(self._on_chip_clicked)
        self._layout.addWidget(chip)
        self.setTabOrder(self._chips[-1] if self._chips else self._before, chip)
        return chip

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QPushButton)
        self.group_chosen.emit(self._group_ids[self._chips.index(chip)])
