"""Save an export: one file, whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from netdesk.exchange.errors import ExportNotSavedError, ExportOverContentError


def save(data: bytes, path: Path, never_over: Iterable[Path] = ()) -> None:
    """Write the file; one that is already there is replaced, unless it is one of ``never_over``, however it is spelt.

    Raises:
        ExportNotSavedError: It could not be written; what was there before is unharmed.
        ExportOverContentError: It is one that is never written over.
    """
    if is_one_of(path, never_over):
        raise ExportOverContentError(path)
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


def is_one_of(path: Path, files: Iterable[Path]) -> bool:
    """Whether a path leads to one of the files; one that is not there is none of them."""
    return any(_are_one_file(path, file) for file in files)


def _are_one_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False
