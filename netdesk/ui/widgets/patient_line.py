"""The field for the patient's name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk.ui.patient_name import PatientName

_LONGEST: Final = 80


class PatientLine(QLineEdit):
    """Shows the one name of the visit and changes it; every such field of the window says the same."""

    def __init__(self, patient: PatientName, placeholder: str, parent: QWidget | None = None) -> None:
        """Show what is typed already; ``placeholder`` stands where nothing is."""
        super().__init__(parent)
        self._patient = patient
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(self.tr("Patient's name, for this visit"))
        self.setToolTip(
            self.tr(
                "One name for all sheets of this visit, until the next patient. Kept nowhere. "
                "Left empty, the sheets have a line to write on."
            )
        )
        self.setMaxLength(_LONGEST)
        self.setText(patient.typed)
        self.setCursorPosition(0)
        self.textChanged.connect(patient.type)
        patient.typed_changed.connect(self._on_patient_typed_changed)

    @Slot(str)
    def _on_patient_typed_changed(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)
