"""All actions with their keys on one sheet."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from netdesk import __version__
from netdesk.ui.actions import ActionEntry, action_table, keys_in_words
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.document_writer import DocumentWriter
from netdesk.ui.widgets.statement_view import StatementView
from netdesk.ui.zooming import enlarge


class ShortcutsDialog(QDialog):
    """A page of text to read and copy; closed with Escape or Return."""

    def __init__(self, parent: QWidget, theme: Theme, today: date) -> None:
        """Write the sheet from the table of actions."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help and shortcuts"))
        self.resize(520, 560)
        writer = DocumentWriter(theme, today)
        for group, entries in groupby(action_table(), key=_group_of):
            writer.heading(group)
            for entry in entries:
                writer.pair(keys_in_words(entry.keys), entry.text)
        writer.heading(self.tr("About"))
        writer.paragraph(self.tr("netdesk {0}. Network: none.").format(__version__))
        view = StatementView(theme)
        view.setAccessibleName(self.tr("Shortcuts"))
        view.take_document(writer.document)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(view)
        layout.addWidget(buttons)
        enlarge(self, theme.zoom)

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, today: date) -> None:
        """Show the sheet until it is closed."""
        dialog = cls(parent, theme, today)
        dialog.exec()
        dialog.deleteLater()


def _group_of(entry: ActionEntry) -> str:
    return entry.group
