"""Writes the content database, or compares one with what the content builds."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Final

from netdesk.build.database import database_bytes, manifest_of
from netdesk.build.dump import SCHEMA, Dump, differences, dump_of
from netdesk.build.errors import NotWrittenError, VersionNotRaisedError
from netdesk.content.content import Content
from netdesk.db.connection import Connection
from netdesk.db.errors import ContentDamagedError, ContentTooOldError, ContentUnusableError
from netdesk.db.manifest import Manifest

_DERIVED: Final = ("meta", "search", SCHEMA)
"""What changes with other tables, with comments in the YAML or with the program, not with the content alone."""


def write_database(content: Content, out: Path, *, is_draft: bool = False) -> Manifest:
    """Write the database and its manifest, whole or not at all.

    Args:
        content: Checked content.
        out: The database file; an older content database there is replaced. Its folder must exist.
        is_draft: Whether changed content may keep its version, because nobody has been given it yet.

    Raises:
        VersionNotRaisedError: What stands there has other content and the same or a higher version.
        NotWrittenError: Something else stands there, or the place cannot be written.
    """
    data = database_bytes(content)
    manifest = manifest_of(data, content, out.name)
    if out.exists():
        _refuse_foreign_or_unraised(out, data, manifest, is_draft=is_draft)
    _replace(out, data)
    _replace(Manifest.path_beside(out), manifest.as_json().encode())
    return manifest


def compare_database(content: Content, existing: Path) -> list[str]:
    """How a database differs from what the content builds, in lines; none where it holds the same.

    Raises:
        ContentUnusableError: The database cannot be opened.
    """
    data = database_bytes(content)
    built = _dump(data, manifest_of(data, content, existing.name))
    with Connection.open(existing) as connection:
        return differences(built, dump_of(connection))


def _dump(data: bytes, manifest: Manifest) -> Dump:
    with Connection.of_bytes(data, manifest) as connection:
        return dump_of(connection)


def _refuse_foreign_or_unraised(out: Path, data: bytes, manifest: Manifest, *, is_draft: bool) -> None:
    try:
        with Connection.open(out) as connection:
            existing, version = dump_of(connection), connection.manifest.content_version
    except ContentDamagedError:
        return
    except ContentTooOldError:
        existing, version = {}, Manifest.read_beside(out).content_version
    except ContentUnusableError as error:
        raise NotWrittenError(
            f"{out} is not a content database of netdesk and was not replaced.", "Remove it, or choose another --out."
        ) from error
    built = _dump(data, manifest)
    changed = [table for table in built if table not in _DERIVED and built[table] != existing.get(table)]
    if not is_draft and (manifest.content_version < version or (changed and manifest.content_version == version)):
        raise VersionNotRaisedError(
            f"{out.name} holds version {version} of the content; release.yaml says version {manifest.content_version}"
            + (f", and {', '.join(changed)} changed." if changed else "."),
            "Raise the version in release.yaml, or add --draft while nobody has been given this version.",
        )


def _replace(path: Path, data: bytes) -> None:
    """Put a whole file in place of another."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):  # where nothing can be written, nothing can be removed either
            new.unlink()
        raise NotWrittenError(f"{path} cannot be written ({error.strerror}).", "Choose another --out.") from error
