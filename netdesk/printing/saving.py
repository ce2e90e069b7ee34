"""Save as PDF: the tag pass and one file, whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from netdesk.printing.errors import SheetNotSavedError
from netdesk.printing.printed import Printed
from netdesk.printing.tag_pass import with_row_headers


def save_pdf(printed: Printed, path: Path) -> None:
    """Write the sheet with row headers; a file that is already there is replaced.

    Raises:
        SheetNotSavedError: the file could not be written; what was there before is unharmed.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(with_row_headers(printed.pdf))
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise SheetNotSavedError(path, error) from error
