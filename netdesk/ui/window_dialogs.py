"""The dialogs of the window itself, each loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netdesk.ui.appearance import Appearance
    from netdesk.ui.page import PageContext


class WindowDialogs(QObject):
    """About the content, settings, keys."""

    def __init__(self, window: QWidget, context: PageContext, appearance: Appearance) -> None:
        """Dialogs stand before ``window``."""
        super().__init__(window)
        self._window = window
        self._context = context
        self._appearance = appearance

    @Slot()
    def show_content(self) -> None:
        """Which content this is."""
        from netdesk.ui.dialogs.content_dialog import ContentDialog

        ContentDialog.ask(self._window, self._context.reference, self._context.theme, self._context.today)

    @Slot()
    def show_settings(self) -> None:
        """Look and size."""
        from netdesk.ui.dialogs.settings_dialog import SettingsDialog

        SettingsDialog.ask(self._window, self._appearance, self._context.theme)

    @Slot()
    def show_help(self) -> None:
        """Every key."""
        from netdesk.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog.ask(self._window, self._context.theme, self._context.today)
