"""What can go wrong at the press."""

from __future__ import annotations

from pathlib import Path

from netdesk.errors import EnvironmentFaultError, NetdeskError, why_not_saved


class SheetFailedError(NetdeskError):
    """The typesetter refused a sheet: a defect of ours, since any text is made fit beforehand. Nothing was printed."""

    code = "ND-PRINT-001"


class SheetNotSavedError(EnvironmentFaultError):
    """A PDF could not be written where it was wanted. Nothing that was there before is lost."""

    code = "ND-PRINT-002"

    def __init__(self, path: Path, error: OSError) -> None:
        reason = why_not_saved(path, error)
        super().__init__(f"{path.name} could not be saved: {reason}.", "Choose another folder or name.")
