"""One rotating log file that never holds a patient's or a user's words.

The rule is kept by the formatter, not by care: it writes the constant part of a message, numbers, codes and type names.
Text that is passed as an argument, and the message of an exception, may hold what somebody typed and are left out.
"""

from __future__ import annotations

import logging
import logging.handlers
import traceback
from types import TracebackType

from netdesk.environment import Environment
from netdesk.errors import NetdeskError

FILE_NAME = "netdesk.log"
_LARGEST_BYTES = 512 * 1024
_OLDER_FILES = 2

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def start_log(environment: Environment) -> logging.Handler:
    """Let what is logged under ``netdesk`` go to one file in the log folder, and return its handler.

    Where the folder cannot be written, nothing is logged and the program goes on. The caller closes the handler.
    """
    handler: logging.Handler
    try:
        environment.log_folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            environment.log_folder / FILE_NAME, maxBytes=_LARGEST_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(WordlessFormatter())
    logger = logging.getLogger("netdesk")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return handler


class WordlessFormatter(logging.Formatter):
    """Writes time, level, module, the constant message with its harmless arguments, and tracebacks without words."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line, and a traceback below it where there is one."""
        harmless = logging.makeLogRecord(record.__dict__)
        args = record.args if isinstance(record.args, tuple) else ()
        harmless.args = tuple(_harmless(arg) for arg in args)
        harmless.exc_text = None
        return super().format(harmless)

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802
        """The frames of a traceback and the type of its exception, with its code where it has one."""
        frames = "".join(traceback.format_tb(ei[2])) if ei[2] else ""
        return f"{frames}{_harmless(ei[1])}"


def _harmless(value: object) -> object:
    if isinstance(value, NetdeskError):
        return f"{type(value).__name__} {value.code}"
    if isinstance(value, int | float | None):
        return value
    if isinstance(value, type):
        return value.__qualname__
    return f"({type(value).__qualname__})"
