"""The desktop's door: ``netdesk``."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from netdesk.environment import Environment

if TYPE_CHECKING:
    import logging
    from collections.abc import Sequence

    from netdesk.errors import NetdeskError
    from netdesk.query.reference import Reference
    from netdesk.ui.first_window import FirstWindow
    from netdesk.ui.main_window import MainWindow
    from netdesk.ui.theme import Theme

_AFTER_PAINT_MS: Final = 150


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed.

    Returns:
        0 after the window was closed, or where another start's window was brought to the front; 1 where no content
        could be opened; 2 for arguments that cannot be read (argparse exits with it).
    """
    gc.disable()  # what is made at the start stays: looking for garbage in it only costs time
    chosen = _chosen_content(sys.argv[1:] if argv is None else argv)
    environment = Environment.of_this_machine()
    QApplication.setStyle("fusion")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("netdesk")
    application.setDesktopFileName("netdesk")
    return run(application, environment, chosen)


def run(application: QApplication, environment: Environment, chosen: Path | None) -> int:
    """Open the content and the window and wait until it is closed; the status is that of ``main``."""
    from netdesk.ui.failures import catch_unforeseen, show_failure
    from netdesk.ui.first_window import FirstWindow
    from netdesk.ui.theme import Theme

    theme = Theme(environment.resources / "theme", "light", application.font())
    theme.dress(application)
    catch_unforeseen()
    first_window = FirstWindow(environment.user_cache)
    if not first_window.claim() and first_window.call():
        return 0
    reference, failure = open_content(environment, chosen)
    if failure is not None:
        instead = _tr("The content that came with netdesk is shown instead.")
        show_failure(None, failure, instead if reference is not None else "")
    if reference is None:
        return 1
    with reference:
        return _show_window(application, environment, reference, theme, first_window)


def open_content(environment: Environment, chosen: Path | None) -> tuple[Reference | None, NetdeskError | None]:
    """The content chosen, else the bundled one; with what was wrong where something was."""
    from netdesk.db.errors import ContentUnusableError
    from netdesk.errors import NetdeskError
    from netdesk.query.reference import Reference

    failure: NetdeskError | None = None
    if chosen is not None:
        try:
            return Reference.open(chosen), None
        except ContentUnusableError as error:
            failure = error
    try:
        return Reference.open(environment.content_database), failure
    except NetdeskError as error:
        return None, error


def _chosen_content(argv: Sequence[str]) -> Path | None:
    from netdesk import __version__

    parser = argparse.ArgumentParser(prog="netdesk", description="A reference for clinics that treat NETs.")
    parser.add_argument("--content", metavar="FILE", type=Path, help="open this content instead of the bundled one")
    parser.add_argument("--version", action="version", version=f"netdesk {__version__}")
    chosen: Path | None = parser.parse_args(argv).content
    return chosen


def _show_window(
    application: QApplication, environment: Environment, reference: Reference, theme: Theme, first_window: FirstWindow
) -> int:
    from netdesk.ui.main_window import MainWindow
    from netdesk.ui.settings import Settings

    settings = Settings(environment.user_config)
    window = MainWindow(reference, environment, theme, settings)
    after_start = _AfterStart(environment, first_window, window)
    window.show()
    QTimer.singleShot(_AFTER_PAINT_MS, after_start.begin)
    if settings.notice:
        from netdesk.ui.failures import show_notice

        show_notice(window, settings.notice)
    status = application.exec()
    after_start.end()
    window.deleteLater()
    return status


class _AfterStart(QObject):
    """What can wait until the window is painted: the log, the ear for second starts, and looking for garbage."""

    def __init__(self, environment: Environment, first_window: FirstWindow, window: MainWindow) -> None:
        super().__init__(window)
        self._environment = environment
        self._first_window = first_window
        self._window = window
        self._log: logging.Handler | None = None

    @Slot()
    def begin(self) -> None:
        from netdesk.logs import start_log

        self._log = start_log(self._environment)
        self._first_window.wanted.connect(self._on_first_window_wanted)
        self._first_window.listen()
        gc.freeze()
        gc.enable()

    def end(self) -> None:
        self._first_window.release()
        if self._log is not None:
            import logging

            logging.getLogger("netdesk").removeHandler(self._log)
            self._log.close()

    @Slot()
    def _on_first_window_wanted(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()


def _tr(text: str) -> str:
    return QCoreApplication.translate("app", text)
