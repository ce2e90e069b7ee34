"""What can go wrong when something leaves."""

from __future__ import annotations

from pathlib import Path

from netdesk.errors import EnvironmentFaultError, why_not_saved


class ExportNotSavedError(EnvironmentFaultError):
    """A file could not be written where it was wanted. What was there before is unharmed."""

    code = "ND-EXCHANGE-001"

    def __init__(self, path: Path, error: OSError) -> None:
        reason = why_not_saved(path, error)
        super().__init__(f"{path.name} could not be saved: {reason}.", "Choose another folder or name.")


class ExportOverContentError(EnvironmentFaultError):
    """A file was to be written over one that the program reads. Nothing was written."""

    code = "ND-EXCHANGE-002"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is a file that netdesk reads its content from. Nothing was written.", "Choose another name."
        )
