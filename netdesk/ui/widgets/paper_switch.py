"""Two buttons of which one is pressed: the paper of a sheet."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from netdesk.printing.paper import Paper
from netdesk.ui.settings import Settings

_KEY: Final = "paper"
_LETTER_COUNTRIES: Final = ("US", "CA", "MX", "PH")
"""Where the system's printers are filled with Letter."""

_NAMES: Final = {Paper.A4: "A4", Paper.LETTER: "Letter"}


class PaperSwitch(QWidget):
    """A4 or Letter; the choice is remembered, and every switch of the window follows it when it is shown."""

    paper_changed = Signal(Paper)
    """The reader chose another paper."""

    def __init__(self, settings: Settings, locale: str, parent: QWidget | None = None) -> None:
        """Show the paper used last; at first the one that is usual in the country of ``locale``, as ``en_GB``."""
        super().__init__(parent)
        self._settings = settings
        self._usual = Paper.LETTER if locale.rpartition("_")[2] in _LETTER_COUNTRIES else Paper.A4
        self._group = QButtonGroup(self)
        self._buttons: dict[Paper, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for paper, name in _NAMES.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # as the group makes it: so that it is spoken of as one of two
            button.setAccessibleName(QCoreApplication.translate("PaperSwitch", "Paper {0}").format(name))
            self._group.addButton(button)
            self._buttons[paper] = button
            layout.addWidget(button, 1)
        self.take_from_settings()
        self._group.buttonToggled.connect(self._on_group_button_toggled)  # a screen reader toggles without a click

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return next(paper for paper, button in self._buttons.items() if button.isChecked())

    def take_from_settings(self) -> None:
        """Show the paper that is remembered, without a signal."""
        kept = self._settings.text(_KEY)
        paper = Paper(kept) if kept in {paper.value for paper in Paper} else self._usual
        was_blocked = self._group.blockSignals(True)
        self._buttons[paper].setChecked(True)
        self._group.blockSignals(was_blocked)

    @Slot(QAbstractButton, bool)
    def _on_group_button_toggled(self, _button: QAbstractButton, checked: bool) -> None:
        if checked:
            self._settings.set(_KEY, self.paper.value)
            self.paper_changed.emit(self.paper)
