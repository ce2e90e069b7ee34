"""The running program: the application's look, its one window, and what surrounds it."""

from __future__ import annotations

import gc
import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, QTimer, Slot
from PySide6.QtWidgets import QApplication

from netdesk.ui.appearance import chosen_look, chosen_zoom, palette_name
from netdesk.ui.failures import catch_unforeseen, show_failure, show_notice
from netdesk.ui.first_window import FirstWindow
from netdesk.ui.main_window import MainWindow
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable

    from netdesk.environment import Environment
    from netdesk.errors import NetdeskError
    from netdesk.query.reference import Reference

TURN: Final = 0.001
"""Seconds after which a worker thread lets the window's thread run, five times as often as Python has it: while a sheet
is read on one, the window waits for its turn several times before it is painted."""

_AFTER_PAINT_MS: Final = 150


def made_application() -> QApplication:
    """The application in the style that the stylesheet is written for."""
    QApplication.setStyle("fusion")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("netdesk")
    application.setDesktopFileName("netdesk")
    return application


def run(
    application: QApplication, environment: Environment, reference: Reference | None, failure: NetdeskError | None
) -> int:
    """Show the window until it is closed; the content is closed with it.

    Args:
        application: The one application.
        environment: Where the program stands.
        reference: The content to show, or None where there is none that can be used.
        failure: Why another content than the one asked for is shown, or none.

    Returns:
        0, or 1 where there is no content.
    """
    catch_unforeseen()
    settings = Settings(environment.user_config)
    palette = palette_name(chosen_look(settings), application.styleHints())
    theme = Theme(environment.resources / "theme", palette, application.font(), chosen_zoom(settings) / 100)
    theme.dress(application)
    first_window = FirstWindow(environment.user_cache)
    if not first_window.claim() and first_window.call():
        return 0
    if failure is not None:
        instead = QCoreApplication.translate("desktop", "The content that came with netdesk is shown instead.")
        show_failure(None, failure, instead if reference is not None else "")
    if reference is None:
        return 1
    with reference:
        window = MainWindow(reference, environment, theme, settings)
        surroundings = _Surroundings(environment, first_window, window)
        if window.is_cramped():
            window.showMaximized()
        else:
            window.show()
        QTimer.singleShot(_AFTER_PAINT_MS, surroundings.begin)
        if settings.notice:
            show_notice(window, settings.notice)
        status = application.exec()
        QThreadPool.globalInstance().waitForDone()  # an export that is being written still reads the content
        surroundings.end()
        window.deleteLater()
    return status


class _Surroundings(QObject):
    """What can wait until the window is painted: the log, the ear for second starts, and looking for garbage."""

    def __init__(self, environment: Environment, first_window: FirstWindow, window: MainWindow) -> None:
        super().__init__(window)
        self._environment = environment
        self._first_window = first_window
        self._window = window
        self._log: logging.Handler | None = None
        reference = window.context.reference
        self._to_prepare: list[Callable[[], object]] = [
            reference.prepare,
            partial(reference.search, "a"),
            window.prepare_search,
        ]

    @Slot()
    def begin(self) -> None:
        from netdesk.logs import start_log

        self._log = start_log(self._environment)
        self._first_window.wanted.connect(self._on_first_window_wanted)
        self._first_window.listen()
        gc.freeze()
        gc.enable()
        sys.setswitchinterval(TURN)
        self._prepare_next()

    @Slot()
    def _prepare_next(self) -> None:
        """Make the first search as quick as the next ones, in steps between which the window stays live."""
        if self._to_prepare:
            self._to_prepare.pop(0)()
            QTimer.singleShot(0, self._prepare_next)

    def end(self) -> None:
        self._to_prepare.clear()
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
