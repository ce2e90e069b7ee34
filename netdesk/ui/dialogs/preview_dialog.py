"""A sheet as it will be on paper, before it is printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from netdesk.ui.widgets.preview_panel import PreviewPanel

if TYPE_CHECKING:
    from netdesk.printing.sheet import Sheet
    from netdesk.ui.page import PageContext

_SHARE: Final = 0.94
_WIDEST: Final = 820


class PreviewDialog(QDialog):
    """Keys: Ctrl+P prints, Ctrl+S saves, Ctrl+Shift+C copies as text, Escape closes. Closing forgets the sheet."""

    def __init__(self, parent: QWidget, context: PageContext, title: str, file_name: str) -> None:
        """Start empty; ``file_name`` is proposed for saving and names nobody."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.panel = PreviewPanel(context, file_name)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.panel.add_button(close)
        for button in (self.panel.copy_button, self.panel.print_button, self.panel.save_button, close):
            button.setAutoDefault(False)
        self.panel.paper.large.setAutoDefault(False)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Print), self.panel.print_sheet),
            (QKeySequence(QKeySequence.StandardKey.Save), self.panel.save_sheet),
            (QKeySequence("Ctrl+Shift+C"), self.panel.copy_text),
        ):
            QShortcut(keys, self).activated.connect(slot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.addWidget(self.panel, 1)
        context.theme.fit(self)
        window = parent.window()
        self.resize(min(context.theme.px(_WIDEST), int(window.width() * _SHARE)), int(window.height() * _SHARE))
        self.panel.view.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, context: PageContext, title: str, file_name: str, sheet: Sheet) -> None:
        """Show the sheet until the dialog is closed."""
        dialog = cls(parent, context, title, file_name)
        dialog.panel.show_sheet(sheet)
        dialog.exec()
        dialog.deleteLater()

    def done(self, result: int) -> None:
        """Stay open while the sheet is on its way; closing forgets it."""
        if not self.panel.is_busy:
            self.panel.clear()
            super().done(result)
