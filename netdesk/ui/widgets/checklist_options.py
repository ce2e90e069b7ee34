"""What is typed for a patient's checklist."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from netdesk.printing.ring import Ring
from netdesk.ui.settings import Settings
from netdesk.ui.widgets.paper_switch import PaperSwitch

_LONGEST: Final = 80


class ChecklistOptions(QWidget):
    """Whom the sheet is for, whom to ring, and the paper. Typed words are in memory only."""

    def __init__(self, settings: Settings, locale: str, parent: QWidget | None = None) -> None:
        """Start with lines to write on."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._patient = self._line(self.tr("For"), self.tr("Patient's name"), self.tr("Patient's name, for this print"))
        self._ring = self._line(self.tr("Ring"), self.tr("Name"), self.tr("Whom to ring"))
        self._day = self._line(self.tr("Number"), self.tr("By day"), self.tr("Number to ring by day"), columns=1)
        self._night = self._line("", self.tr("At night"), self.tr("Number to ring at night"), columns=1)
        self._hours = self._line(self.tr("Hours"), self.tr("Of the day number"), self.tr("Hours of the number by day"))
        self._lines = (self._patient, self._ring, self._day, self._night, self._hours)
        self.paper = PaperSwitch(settings, locale, stacked=True)
        self._grid.addWidget(QLabel(self.tr("Paper")), self._grid.rowCount(), 0)
        self._grid.addWidget(self.paper, self._grid.rowCount() - 1, 1, 1, 2)

    @property
    def patient_name(self) -> str:
        """The name typed; empty for a line to write on."""
        return self._patient.text().strip()

    @property
    def ring(self) -> Ring:
        """Whom to ring, as typed."""
        return Ring(
            name=self._ring.text().strip(),
            phone=self._day.text().strip(),
            night_phone=self._night.text().strip(),
            hours=self._hours.text().strip(),
        )

    def has_typed(self) -> bool:
        """Whether something stands in one of the lines."""
        return any(line.text().strip() for line in self._lines)

    def forget(self) -> None:
        """Clear everything that was typed."""
        for line in self._lines:
            line.clear()

    def _line(self, label: str, placeholder: str, name: str, columns: int = 2) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.setToolTip(self.tr("{0}. Left empty, the sheet has a line to write on.").format(name))
        line.setMaxLength(_LONGEST)
        if label:
            caption = QLabel(label)
            caption.setBuddy(line)
            row = self._grid.rowCount()
            self._grid.addWidget(caption, row, 0)
            self._grid.addWidget(line, row, 1, 1, columns)
        else:
            self._grid.addWidget(line, self._grid.rowCount() - 1, 2)
        return line
