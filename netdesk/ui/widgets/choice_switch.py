"""Buttons side by side of which one is pressed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget


class ChoiceSwitch(QWidget):
    """One of a few choices, such as the kind of a sheet. The first is chosen at the start and after ``forget``."""

    choice_changed = Signal(str)
    """The id of what the reader chose."""

    def __init__(self, names: Mapping[str, str], spoken: str, parent: QWidget | None = None) -> None:
        """A button for each id of ``names``; ``spoken`` is what is chosen, with ``{0}`` for a button's name."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for id_, name in names.items():
            button = QPushButton(name)
            button.setProperty("look", "choice")
            button.setCheckable(True)
            button.setAutoExclusive(True)  # as the group makes it: so that it is spoken of as one of several
            button.setAccessibleName(spoken.format(name))
            self._group.addButton(button)
            self.buttons[id_] = button
            layout.addWidget(button, 1)
        self.forget()
        self._group.buttonToggled.connect(self._on_group_button_toggled)  # a screen reader toggles without a click

    @property
    def choice(self) -> str:
        """The id that is chosen."""
        return next(id_ for id_, button in self.buttons.items() if button.isChecked())

    def forget(self) -> None:
        """Choose the first, without a signal."""
        with QSignalBlocker(self._group):
            next(iter(self.buttons.values())).setChecked(True)

    @Slot(QAbstractButton, bool)
    def _on_group_button_toggled(self, _button: QAbstractButton, checked: bool) -> None:
        if checked:
            self.choice_changed.emit(self.choice)
