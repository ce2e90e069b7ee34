"""A visit pack from the first sheet put aside until the window is closed, in a process whose writing is watched.

``python -m tests.ui.disk_watch CONTENT FOLDER`` tells on stdout, a line of JSON each, what Python opens for writing or
changes in folders from the moment at which the window is there. The pack is saved and printed in ``FOLDER/out``.
An audit hook can never be taken off again, which is why this is a process of its own.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from netdesk.environment import Environment
from netdesk.query.reference import Reference
from netdesk.ui import printer_output
from netdesk.ui.desktop import made_application
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from tests.ui.packing import fill, pack_page
from tests.ui.sheets import preview_visited

BEGIN: Final = "begin"
"""The name of a file that is looked for when the watch begins; whoever traces the process sees that."""

SECRETS: Final = ("Zebedee", "555 0178")
"""What is typed for the pack, beside what ``fill`` types."""

_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_CHANGES: Final = ("os.rename", "os.remove", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.", "tempfile.")


def watch() -> None:
    """From now on tell what is written or changed."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            if isinstance(flags, int) and flags & _WRITING:
                tell(event, str(path))
        elif event.startswith(_CHANGES):
            tell(event, *(str(each) for each in arguments if isinstance(each, (str, os.PathLike))))

    with suppress(FileNotFoundError):
        Path(BEGIN).read_bytes()
    sys.addaudithook(hook)


def tell(event: str, *paths: str) -> None:
    """Write a line about what happened."""
    os.write(1, f"{json.dumps([event, *paths])}\n".encode())


def use(dialog: PreviewDialog) -> None:
    """Copy the sheet as text, save it and print it."""
    panel = dialog.panel
    for act in (panel.copy_text, panel.save_sheet, panel.print_sheet):
        act()
        while panel.is_busy or not panel.view.is_drawn:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    assert SECRETS[0] in QGuiApplication.clipboard().text()


def story(window: MainWindow) -> None:
    """Everything that can be done with a pack."""
    fill(window)
    page = pack_page(window)
    page.typed.patient.setText(SECRETS[0])
    page.typed.day.setText(SECRETS[1])
    if page.notice.isVisible():
        page.same_button.click()
    with preview_visited(use):
        page.preview()
    window.context.actions["clear_pack"].trigger()
    window.context.pack.undo()
    window.close()


def main(content: Path, folder: Path) -> None:
    """Open the window, and watch."""
    out = folder / "out"

    def accept(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFileName(os.fspath(out / "printed.pdf"))
        return QDialog.DialogCode.Accepted

    QPrintDialog.exec = accept  # type: ignore[method-assign]
    QFileDialog.getSaveFileName = lambda *_: (os.fspath(out / "saved.pdf"), "")  # type: ignore[method-assign]
    printer_output.printer_names = lambda: ("Ward 7",)
    environment = Environment.of_this_machine()
    application = made_application()
    theme = Theme(environment.resources / "theme", "light", application.font())
    theme.dress(application)
    with Reference.open(content) as reference:
        window = MainWindow(reference, environment, theme, Settings(environment.user_config))
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        application.processEvents()
        watch()
        story(window)
        QThreadPool.globalInstance().waitForDone()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
