"""Which sheet about side effects, and what is typed for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from netdesk.printing.ring import Ring
from netdesk.ui.patient_name import PatientName
from netdesk.ui.settings import Settings
from netdesk.ui.widgets.choice_switch import ChoiceSwitch
from netdesk.ui.widgets.paper_switch import PaperSwitch
from netdesk.ui.widgets.patient_line import PatientLine

_LONGEST: Final = 80

CHECKLIST: Final = "checklist"
ASSESSMENT: Final = "assessment"
DIARY: Final = "diary"
"""The sheets to choose from."""


class ChecklistOptions(QWidget):
    """Which sheet, whom it is for, whom to ring, and its form. Typed words are in memory only."""

    def __init__(self, patient: PatientName, settings: Settings, locale: str, parent: QWidget | None = None) -> None:
        """Start with the name typed, and with lines to write on."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.kind = ChoiceSwitch(
            {CHECKLIST: self.tr("Checklist"), ASSESSMENT: self.tr("Assessment"), DIARY: self.tr("Diary")},
            self.tr("Sheet: {0}"),
        )
        tips = (
            self.tr("For the patient: boxes none, mild, moderate, severe"),
            self.tr("For the nurse: better, same or worse since the last visit, what was tried, initials"),
            self.tr("For the patient: up to eight ticked rows, and signs of the NET, for 28 days"),
        )
        for button, tip in zip(self.kind.buttons.values(), tips, strict=True):
            button.setToolTip(tip)
        self.kind.choice_changed.connect(self._on_kind_choice_changed)
        self._grid.addWidget(self.kind, 0, 0, 1, 3)
        self._name = patient
        self.patient = PatientLine(patient, self.tr("Patient's name"))
        self._caption(self.tr("For"), self.patient)
        self._grid.addWidget(self.patient, self._grid.rowCount() - 1, 1, 1, 2)
        self._ring = self._line(self.tr("Ring"), self.tr("Name"), self.tr("Whom to ring"))
        self._day = self._line(self.tr("Number"), self.tr("By day"), self.tr("Number to ring by day"), columns=1)
        self._night = self._line("", self.tr("At night"), self.tr("Number to ring at night"), columns=1)
        self._hours = self._line(self.tr("Hours"), self.tr("Of the day number"), self.tr("Hours of the number by day"))
        self._lines = (self._ring, self._day, self._night, self._hours)
        self.paper = PaperSwitch(settings, locale, stacked=True)
        self._grid.addWidget(QLabel(self.tr("Paper")), self._grid.rowCount(), 0)
        self._grid.addWidget(self.paper, self._grid.rowCount() - 1, 1, 1, 2)

    @property
    def patient_name(self) -> str:
        """The name typed; empty for a line to write on."""
        return self._name.name

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
        """Whether something to ring by is typed."""
        return any(line.text().strip() for line in self._lines)

    def forget(self) -> None:
        """Clear whom to ring, and choose the checklist again."""
        for line in self._lines:
            line.clear()
        self.kind.forget()
        self._allow()

    def _allow(self) -> None:
        """Whom to ring does not stand on the nurse's assessment."""
        for line in self._lines:
            line.setEnabled(self.kind.choice != ASSESSMENT)

    @Slot(str)
    def _on_kind_choice_changed(self, _kind: str) -> None:
        self._allow()

    def _line(self, label: str, placeholder: str, name: str, columns: int = 2) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.setToolTip(self.tr("{0}. Left empty, the sheet has a line to write on.").format(name))
        line.setMaxLength(_LONGEST)
        if label:
            self._caption(label, line)
            self._grid.addWidget(line, self._grid.rowCount() - 1, 1, 1, columns)
        else:
            self._grid.addWidget(line, self._grid.rowCount() - 1, 2)
        return line

    def _caption(self, label: str, line: QLineEdit) -> None:
        """Begin a new row with the words before a line."""
        caption = QLabel(label)
        caption.setBuddy(line)
        self._grid.addWidget(caption, self._grid.rowCount(), 0)
