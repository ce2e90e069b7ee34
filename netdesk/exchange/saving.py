"""Save an export: one file, whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from netdesk.exchange.errors import ExportNotSavedError


def save(data: bytes, path: Path) -> None:
    """Write the file; one that is already there is replaced.

    Raises:
        ExportNotSavedError: it could not be written; what was there before is unharmed.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise ExportNotSavedError(path, error) from error
