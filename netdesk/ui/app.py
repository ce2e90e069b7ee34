"""The desktop's door: ``netdesk``."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from netdesk.environment import Environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.errors import NetdeskError
    from netdesk.query.reference import Reference


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed.

    Returns:
        0 after the window was closed; 1 where no content could be opened; 2 for arguments that cannot be read.
    """
    gc.disable()  # what is made at the start stays: looking for garbage in it only costs time
    chosen = _arguments(sys.argv[1:] if argv is None else argv)
    environment = Environment.of_this_machine()
    QApplication.setStyle("fusion")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("netdesk")
    application.setDesktopFileName("netdesk")
    return _run(application, environment, chosen)


def _arguments(argv: Sequence[str]) -> Path | None:
    from netdesk import __version__

    parser = argparse.ArgumentParser(prog="netdesk", description="A reference for clinics that treat NETs.")
    parser.add_argument("--content", metavar="FILE", type=Path, help="open this content instead of the bundled one")
    parser.add_argument("--version", action="version", version=f"netdesk {__version__}")
    chosen: Path | None = parser.parse_args(argv).content
    return chosen


def _run(application: QApplication, environment: Environment, chosen: Path | None) -> int:
    from netdesk.ui.failures import catch_unforeseen, show_failure, show_notice
    from netdesk.ui.main_window import MainWindow
    from netdesk.ui.settings import Settings
    from netdesk.ui.theme import Theme

    theme = Theme(environment.resources / "theme", "light", application.font())
    theme.dress(application)
    catch_unforeseen()
    reference, failure = _open_content(environment, chosen)
    if failure is not None:
        show_failure(None, failure)
    if reference is None:
        return 1
    with reference:
        settings = Settings(environment.user_config)
        window = MainWindow(reference, environment, theme, settings)
        window.show()
        if settings.notice:
            show_notice(window, settings.notice)
        gc.enable()
        status = application.exec()
        window.deleteLater()
    return status


def _open_content(environment: Environment, chosen: Path | None) -> tuple[Reference | None, NetdeskError | None]:
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
