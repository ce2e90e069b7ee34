"""What is typed for one print, in one line above its preview."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netdesk.printing.ring import Ring
from netdesk.ui.patient_name import PatientName
from netdesk.ui.widgets.patient_line import PatientLine

_LONGEST: Final = 80


class TypedLine(QWidget):
    """Whom the sheet is for, as everywhere, and, where that stands on it, whom to ring.

    In memory only: whom to ring is gone with the widget, the patient's name with the next patient.
    """

    typed_changed = Signal()
    """Something else is typed."""

    def __init__(self, patient: PatientName, parent: QWidget | None = None, *, asks_ring: bool) -> None:
        """Start with the name typed, and with lines to write on."""
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._name = patient
        self.patient = PatientLine(patient, self.tr("For: patient's name"))
        self._add(self.patient)
        self.ring_name = self._line(self.tr("Ring: name"), self.tr("Whom to ring"))
        self.day = self._line(self.tr("Number by day"), self.tr("Number to ring by day"))
        self.night = self._line(self.tr("At night"), self.tr("Number to ring at night"))
        self.hours = self._line(self.tr("Hours"), self.tr("Hours of the number by day"))
        for line in (self.ring_name, self.day, self.night, self.hours):
            line.setVisible(asks_ring)

    @property
    def patient_name(self) -> str:
        """The name typed; empty for a line to write on."""
        return self._name.name

    @property
    def ring(self) -> Ring:
        """Whom to ring, as typed."""
        return Ring(
            name=self.ring_name.text().strip(),
            phone=self.day.text().strip(),
            night_phone=self.night.text().strip(),
            hours=self.hours.text().strip(),
        )

    def has_typed(self) -> bool:
        """Whether somebody to ring is typed."""
        return self.ring != Ring()

    def forget(self) -> None:
        """Clear whom to ring."""
        for line in (self.ring_name, self.day, self.night, self.hours):
            line.clear()

    def _line(self, placeholder: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.setToolTip(self.tr("{0}. Kept nowhere. Left empty, the sheet has a line to write on.").format(name))
        line.setMaxLength(_LONGEST)
        self._add(line)
        return line

    def _add(self, line: QLineEdit) -> None:
        line.textChanged.connect(self._on_line_text_changed)
        self._row.addWidget(line, 1)

    @Slot(str)
    def _on_line_text_changed(self, _text: str) -> None:
        self.typed_changed.emit()
