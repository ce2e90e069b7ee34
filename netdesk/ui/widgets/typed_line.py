"""What is typed for a sheet or a pack, in one line above it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._name = patient
        self.patient = PatientLine(patient, self.tr("Patient's name"))
        self._add(self.tr("For"), self.patient)
        self.ring_name = self._line(self.tr("Ring"), self.tr("Name"), self.tr("Whom to ring"), shown=asks_ring)
        self.day = self._line(self.tr("By day"), self.tr("Number"), self.tr("Number to ring by day"), shown=asks_ring)
        self.night = self._line(
            self.tr("At night"), self.tr("Number"), self.tr("Number to ring at night"), shown=asks_ring
        )
        self.hours = self._line(
            self.tr("Hours"), self.tr("Of the day number"), self.tr("Hours of the number by day"), shown=asks_ring
        )

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

    def _line(self, label: str, placeholder: str, name: str, *, shown: bool) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.setToolTip(self.tr("{0}. Kept nowhere. Left empty, the sheet has a line to write on.").format(name))
        line.setMaxLength(_LONGEST)
        if shown:
            self._add(label, line)
        else:
            line.setParent(self)
            line.hide()
        return line

    def _add(self, label: str, line: QLineEdit) -> None:
        """Put a line at the right of the others, with words above it that say what it is when it is filled too."""
        line.textChanged.connect(self._on_line_text_changed)
        caption = QLabel(label)
        caption.setProperty("look", "muted")
        caption.setBuddy(line)
        column = self._grid.columnCount()
        self._grid.addWidget(caption, 0, column)
        self._grid.addWidget(line, 1, column)
        self._grid.setColumnStretch(column, 1)

    @Slot(str)
    def _on_line_text_changed(self, _text: str) -> None:
        self.typed_changed.emit()
