"""Files that a command writes, and never over what it reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from netdesk.db.manifest import Manifest
from netdesk.exchange.saving import is_one_of


def refuse_what_is_read(written: Path, option: str, read: Iterable[Path]) -> None:
    """Let a command write a file only where it is none that the command reads, however its path is spelt.

    Args:
        written: The file to write.
        option: The option that named it.
        read: The files that the command reads.

    Raises:
        click.BadParameter: It is one of them; nothing was written.
    """
    if is_one_of(written, read):
        raise click.BadParameter(
            f"{written} is a file that this command reads. Nothing was written; choose another name.",
            param_hint=option,
        )


def database_files(database: Path) -> tuple[Path, Path]:
    """A content database and the manifest beside it."""
    return database, Manifest.path_beside(database)
