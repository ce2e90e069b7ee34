"""The one question before a view takes the place of another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class ReplaceViewDialog(QMessageBox):
    """Return and Escape keep the view that is there."""

    def __init__(self, parent: QWidget, name: str) -> None:
        """Ask whether to replace the view of this name."""
        super().__init__(parent)
        self.setWindowTitle("netdesk")
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("There is a view “{0}” already. Replace it?").format(name))
        self.setInformativeText(self.tr("What it asks for now is then lost."))
        self.replace_button = self.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        self.keep_button = self.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep_button)
        self.setEscapeButton(self.keep_button)

    @classmethod
    def ask(cls, parent: QWidget, name: str) -> bool:
        """Whether to replace it."""
        dialog = cls(parent, name)
        dialog.exec()
        dialog.deleteLater()
        return dialog.clickedButton() is dialog.replace_button
