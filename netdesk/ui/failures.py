"""What the user is told when something fails: what happened, that nothing was lost, and what to do next."""

from __future__ import annotations

import logging
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)


def show_failure(parent: QWidget | None, error: BaseException, instead: str = "") -> None:
    """Tell the user about a failure, and what was done instead; one that was not foreseen comes with a report.

    The report holds the kinds of errors and where in the program they arose; nobody's words.
    """
    from PySide6.QtWidgets import QMessageBox

    from netdesk.errors import Fault, NetdeskError

    box = QMessageBox(parent)
    box.setWindowTitle("netdesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.setIcon(QMessageBox.Icon.Warning)
    if isinstance(error, NetdeskError):
        box.setText(error.sentence)
        box.setInformativeText(" ".join(part for part in (instead, error.way_on, f"({error.code})") if part))
    else:
        box.setText(_tr("Something went wrong in netdesk. Nothing was lost."))
        box.setInformativeText(_tr("Go on working. If it happens again, send the details to those who look after it."))
    if not isinstance(error, NetdeskError) or error.fault is Fault.OURS:
        box.setDetailedText(report(error))
    box.exec()
    box.deleteLater()


def show_notice(parent: QWidget, sentence: str) -> None:
    """Tell the user something that is no failure."""
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.information(parent, "netdesk", sentence)


def report(error: BaseException) -> str:
    """What to send to those who look after the program."""
    from netdesk import __version__
    from netdesk.logs import WordlessFormatter

    where = WordlessFormatter().formatException((type(error), error, error.__traceback__))
    return f"netdesk {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n{where}"


def catch_unforeseen() -> None:
    """From now on, an exception that nobody caught is logged and shown instead of vanishing in a slot."""
    sys.excepthook = _on_unforeseen


def _on_unforeseen(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.exit(130)
        return
    _log.error("Not foreseen", exc_info=(kind, error, where))
    show_failure(None, error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("failures", text)
