"""Files that a command writes, and never over what it reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from netdesk.db.manifest import Manifest


def refuse_what_is_read(written: Path, option: str, read: Iterable[Path]) -> None:
    """Let a command write a file only where it is none that the command reads, however its path is spelt.

    Args:
        written: The file to write.
        option: The option that named it.
        read: The files that the command reads.

    Raises:
        click.BadParameter: It is one of them; nothing was written.
    """
    if any(_are_one_file(written, each) for each in read):
        raise click.BadParameter(
            f"{written} is a file that this command reads. Nothing was written; choose another name.",
            param_hint=option,
        )


def database_files(database: Path) -> tuple[Path, Path]:
    """A content database and the manifest beside it."""
    return database, Manifest.path_beside(database)


def _are_one_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False
