"""A sheet as it will be on paper, before it is printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from netdesk.printing.pack_sheet import PackSheet
from netdesk.ui.widgets.preview_panel import PreviewPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from netdesk.printing.ring import Ring
    from netdesk.printing.sheet import Sheet
    from netdesk.ui.page import PageContext
    from netdesk.ui.widgets.typed_line import TypedLine

_SHARE: Final = 0.94
_WIDEST: Final = 960

_WAIT: Final = 250
"""Milliseconds without typing before the sheet follows."""


class PreviewDialog(QDialog):
    """Keys: Ctrl+P prints, Ctrl+S saves, Ctrl+Shift+C copies as text, Ctrl+Return puts aside, Escape closes.

    Closing forgets the sheet.
    """

    def __init__(self, parent: QWidget, context: PageContext, title: str, file_name: str) -> None:
        """Start empty; ``file_name`` is proposed for saving and names nobody."""
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(title)
        self.panel = PreviewPanel(context, file_name)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.aside_button = QPushButton(self.tr("Put in visit pack"))
        self.aside_button.setToolTip(context.actions["put_aside"].shortcut().toString())
        self.aside_button.clicked.connect(self.put_aside)
        self.panel.add_button(self.aside_button)
        self.panel.add_button(close)
        for button in (
            self.panel.copy_button,
            self.panel.print_button,
            self.panel.save_button,
            self.aside_button,
            close,
        ):
            button.setAutoDefault(False)
        self.panel.paper.large.setAutoDefault(False)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Print), self.panel.print_sheet),
            (QKeySequence(QKeySequence.StandardKey.Save), self.panel.save_sheet),
            (QKeySequence("Ctrl+Shift+C"), self.panel.copy_text),
            (QKeySequence("Ctrl+Return"), self.put_aside),
            (QKeySequence("Ctrl+Enter"), self.put_aside),
        ):
            QShortcut(keys, self).activated.connect(slot)
        self.typed: TypedLine | None = None
        self._make: Callable[[str, Ring], Sheet] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT)
        self._pause.timeout.connect(self._on_pause_timeout)
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
        dialog.aside_button.setHidden(isinstance(sheet, PackSheet))
        dialog.panel.show_sheet(sheet)
        dialog.exec()
        dialog.deleteLater()

    @classmethod
    def ask_typed(
        cls,
        parent: QWidget,
        context: PageContext,
        title: str,
        file_name: str,
        make: Callable[[str, Ring], Sheet],
        *,
        asks_ring: bool,
    ) -> None:
        """The same with a line above it, in which it is typed for whom the sheet is and whom to ring.

        ``make`` is given the patient's name, which is that of all pages, and whom to ring, empty at first.
        """
        dialog = cls(parent, context, title, file_name)
        dialog.take_typed(make, asks_ring=asks_ring)
        dialog.exec()
        dialog.deleteLater()

    def take_typed(self, make: Callable[[str, Ring], Sheet], *, asks_ring: bool) -> None:
        """Show the sheet that is made of what is typed, and make it anew when something else is."""
        from netdesk.ui.widgets.typed_line import TypedLine

        self._make = make
        self.typed = TypedLine(self._context.patient, asks_ring=asks_ring)
        self.typed.typed_changed.connect(self._on_typed_typed_changed)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.typed)
        self.setTabOrder(self.typed.hours, self.panel.zoom.list)
        self._context.theme.fit(self.typed)
        self._on_pause_timeout()

    @Slot()
    def put_aside(self) -> None:
        """Put the sheet that is shown in the visit pack; a pack is not put into itself."""
        sheet = self.panel.sheet
        if sheet is not None and self.panel.is_ready and not isinstance(sheet, PackSheet):
            replaced = self._context.pack.put(sheet)
            self.panel.tell(
                self.tr("The sheet is in the visit pack, in place of the one put there before.")
                if replaced
                else self.tr("The sheet is in the visit pack.")
            )

    @Slot()
    def _on_typed_typed_changed(self) -> None:
        self.panel.expect_sheet()
        self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        if self._make is not None and self.typed is not None:
            self.panel.show_sheet(self._make(self.typed.patient_name, self.typed.ring))

    def done(self, result: int) -> None:
        """Stay open while the sheet is on its way; closing forgets it."""
        if not self.panel.is_busy:
            self._pause.stop()
            self.panel.clear()
            super().done(result)
