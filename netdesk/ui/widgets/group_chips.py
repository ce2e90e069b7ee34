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

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without chips."""
        super().__init__(parent)
        self._groups: dict[QPushButton, str] = {}
        self._shown: tuple[tuple[str, str, int], ...] = ()
        self._layout = FlowLayout(self)

    @property
    def count(self) -> int:
        """How many chips there are."""
        return len(self._groups)

    def show_groups(self, names: Mapping[str, str], counts: Mapping[str, int]) -> None:
        """Show these body systems: names and numbers of side effects by id, in order."""
        groups = tuple((id_, name, counts[id_]) for id_, name in names.items())
        if groups == self._shown:
            return
        self._shown = groups
        for chip in self._groups:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._groups = {}
        for id_, name, count in groups:
            self._add(id_, name, count)

    def _add(self, group_id: str, name: str, count: int) -> None:
        chip = QPushButton(f"{name}  {count}".replace("&", "&&"))
        chip.setProperty("look", "chip")
        chip.setToolTip(self.tr("Go to {0}").format(name))
        chip.setAccessibleName(self.tr("Go to {0}, {1} side effects").format(name, count))
        chip.clicked.connect(self._on_chip_clicked)
        self._groups[chip] = group_id
        self._layout.addWidget(chip)
        chip.show()

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QPushButton)
        self.group_chosen.emit(self._groups[chip])
