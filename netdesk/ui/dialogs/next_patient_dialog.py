"""The one question before all pages are cleared for the next patient."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class NextPatientDialog(QMessageBox):
    """Return and Escape keep everything: only the button that says so clears."""

    def __init__(self, parent: QWidget) -> None:
        """Ask whether to clear."""
        super().__init__(parent)
        self.setWindowTitle("netdesk")
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Clear everything for the next patient?"))
        self.setInformativeText(
            self.tr(
                "The patient's name, ticked treatments, search and filters, what is typed and unticked on the "
                "checklist, the roster and the visit pack are cleared on all pages. They cannot be brought back."
            )
        )
        self.clear_button = self.addButton(self.tr("Clear everything"), QMessageBox.ButtonRole.AcceptRole)
        self.keep_button = self.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep_button)
        self.setEscapeButton(self.keep_button)

    @classmethod
    def ask(cls, parent: QWidget) -> bool:
        """Whether to clear."""
        dialog = cls(parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.clickedButton() is dialog.clear_button
