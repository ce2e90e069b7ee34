"""The failures that netdesk knows: a stable code, a sentence for the user, and whose fault it is.

Each layer defines its own errors beside what raises them, by inheriting from ``EnvironmentFaultError`` or from
``NetdeskError``, with a ``code`` of its own. Codes are documented, never renamed and never reused.
"""

from __future__ import annotations

import enum
from pathlib import Path
from typing import ClassVar


class Fault(enum.Enum):
    """Whose fault a failure is, and so what the user is offered."""

    OURS = "ours"
    """A defect of the program: the user is offered a report."""

    ENVIRONMENT = "environment"
    """A file, a printer, an argument: the user is told what happened and what to do next."""


class NetdeskError(Exception):
    """A failure that was foreseen. A subclass sets ``code`` and, where it is not ours, ``fault``.

    Args:
        sentence: What happened and that nothing was lost, in words for a nurse; ends with a full stop.
        way_on: What to do next, as a sentence; empty where nothing can be done.
    """

    code: ClassVar[str] = "ND-CORE-001"
    fault: ClassVar[Fault] = Fault.OURS

    def __init__(self, sentence: str, way_on: str = "") -> None:
        super().__init__(sentence, way_on)
        self.sentence = sentence
        self.way_on = way_on

    def __str__(self) -> str:
        """The sentence and the way on, as the command line prints them (without the code)."""
        return f"{self.sentence} {self.way_on}".rstrip()


class EnvironmentFaultError(NetdeskError):
    """The program is sound; a file, a folder, a printer or what was typed is not."""

    code = "ND-CORE-002"
    fault = Fault.ENVIRONMENT


def why_not_saved(path: Path, error: OSError) -> str:
    """Why a file could not be written, as the end of a sentence: names the folder where that is what is missing."""
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        return f"there is no folder {path.parent}"
    return error.strerror or type(error).__name__
