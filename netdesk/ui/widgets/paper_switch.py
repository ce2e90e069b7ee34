"""The form of a sheet: two buttons for the paper, of which one is pressed, and one for large print."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from netdesk.printing.form import Form
from netdesk.printing.paper import Paper
from netdesk.ui.settings import Settings

_KEY: Final = "paper"
_LARGE_KEY: Final = "large_print"
_LARGE: Final = "large"
_LETTER_COUNTRIES: Final = ("US", "CA", "MX", "PH")
"""Where the system's printers are filled with Letter."""

_NAMES: Final = {Paper.A4: "A4", Paper.LETTER: "Letter"}


class PaperSwitch(QWidget):
    """A4 or Letter, normal or large print; both are remembered, and every switch follows them when it is shown."""

    form_changed = Signal(Form)
    """The reader chose another paper, or the other size of print."""

    def __init__(
        self, settings: Settings, locale: str, parent: QWidget | None = None, *, stacked: bool = False
    ) -> None:
        """Show what was used last; at first the paper that is usual in the country of ``locale``, as ``en_GB``.

        ``stacked`` puts large print below the papers, for where there is little width.
        """
        super().__init__(parent)
        self._settings = settings
        self._usual = Paper.LETTER if locale.rpartition("_")[2] in _LETTER_COUNTRIES else Paper.A4
        self._group = QButtonGroup(self)
        self._buttons: dict[Paper, QPushButton] = {}
        papers = QHBoxLayout()
        papers.setSpacing(6)
        for paper, name in _NAMES.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # as the group makes it: so that it is spoken of as one of two
            button.setAccessibleName(QCoreApplication.translate("PaperSwitch", "Paper {0}").format(name))
            self._group.addButton(button)
            self._buttons[paper] = button
            papers.addWidget(button, 1)
        self.large = QPushButton(self.tr("Large print"))
        self.large.setCheckable(True)
        self.large.setToolTip(self.tr("18 points in place of 12; tables become cards"))
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(direction, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(papers)
        layout.addWidget(self.large)
        self.take_from_settings()
        self._group.buttonToggled.connect(self._on_group_button_toggled)  # a screen reader toggles without a click
        self.large.toggled.connect(self._on_large_toggled)

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return next(paper for paper, button in self._buttons.items() if button.isChecked())

    @property
    def form(self) -> Form:
        """The paper and the size of print that are chosen."""
        return Form(self.paper, self.large.isChecked())

    def take_from_settings(self) -> None:
        """Show what is remembered, without a signal."""
        kept = self._settings.text(_KEY)
        paper = Paper(kept) if kept in {paper.value for paper in Paper} else self._usual
        with QSignalBlocker(self._group), QSignalBlocker(self.large):
            self._buttons[paper].setChecked(True)
            self.large.setChecked(self._settings.text(_LARGE_KEY) == _LARGE)

    @Slot(QAbstractButton, bool)
    def _on_group_button_toggled(self, _button: QAbstractButton, checked: bool) -> None:
        if checked:
            self._settings.set(_KEY, self.paper.value)
            self.form_changed.emit(self.form)

    @Slot(bool)
    def _on_large_toggled(self, checked: bool) -> None:
        self._settings.set(_LARGE_KEY, _LARGE if checked else "")
        self.form_changed.emit(self.form)
