"""A content database, opened for reading only after its bytes were verified.

The bytes are read once, compared with the manifest and handed to SQLite from memory, so that what is read is what
was verified: a journal planted beside the file, a change between check and use and a damaged page all come to nothing.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self, TypeAlias

from netdesk.db import identity
from netdesk.db.errors import (
    ContentDamagedError,
    ContentForeignError,
    ContentMissingError,
    ContentQueryError,
    ContentTooNewError,
    SqliteTooOldError,
)
from netdesk.db.manifest import Manifest

Row: TypeAlias = sqlite3.Row
"""A row of an answer; its values are asked for by column name."""

Value: TypeAlias = str | int | None

SQLITE_VERSION: Final = sqlite3.sqlite_version
"""The version of the SQLite library of this Python."""

IN_MEMORY_LIMIT: Final = 64 * 1024 * 1024
"""Up to this length in bytes a file is read from memory; a longer one is hashed and opened as never changing."""


class Connection:
    """A verified content database. It never writes, neither to the file nor beside it."""

    def __init__(self, connection: sqlite3.Connection, manifest: Manifest) -> None:
        self._connection = connection
        self.manifest = manifest

    @classmethod
    def open(cls, path: Path, in_memory_limit: int = IN_MEMORY_LIMIT) -> Self:
        """Verify a content database against the manifest beside it and open it.

        Raises:
            ContentMissingError: The file or its manifest cannot be read.
            ContentDamagedError: The file's bytes are not those of the manifest.
            ContentForeignError: The file is no content database of netdesk.
            ContentTooNewError: The file needs a newer netdesk.
            SqliteTooOldError: This Python's SQLite cannot open verified bytes.
        """
        if sqlite3.sqlite_version_info < identity.MINIMUM_SQLITE:
            wanted = ".".join(map(str, identity.MINIMUM_SQLITE))
            raise SqliteTooOldError(
                f"This Python brings SQLite {sqlite3.sqlite_version}; netdesk needs {wanted} or newer.",
                "Start netdesk with a newer Python.",
            )
        manifest = Manifest.read_beside(path)
        data = _verified_bytes(path, manifest, in_memory_limit)
        connection = _connect(path, data)
        try:
            with _translated(path):
                connection.row_factory = sqlite3.Row
                connection.execute("PRAGMA query_only = ON")
                connection.execute("PRAGMA trusted_schema = OFF")
                _check_identity(connection, path)
        except BaseException:
            connection.close()
            raise
        return cls(connection, manifest)

    def rows(self, sql: str, /, **parameters: Value) -> list[Row]:
        """All rows of a question with named parameters.

        Raises:
            ContentQueryError: SQLite refused it.
        """
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise ContentQueryError(f"The content could not be read ({error}).", "Start netdesk again.") from error

    def close(self) -> None:
        """Let go of the database; nothing can be read afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _verified_bytes(path: Path, manifest: Manifest, in_memory_limit: int) -> bytes | None:
    """The file's bytes, or None where it is too long to hold; both verified."""
    try:
        with path.open("rb") as file:
            data = file.read(manifest.length) if manifest.length <= in_memory_limit else None
            digest = hashlib.sha256(data) if data is not None else hashlib.file_digest(file, "sha256")
            length = file.seek(0, os.SEEK_END)
    except OSError as error:
        raise ContentMissingError(f"The content file {path.name} cannot be read.", "Install netdesk again.") from error
    if manifest.file != path.name:
        raise ContentForeignError(
            f"The manifest beside {path.name} was written for {manifest.file}.", "Copy both files again."
        )
    if length != manifest.length:
        raise ContentDamagedError(
            f"The content file {path.name} is not whole ({length} of {manifest.length} bytes) and is not used.",
            "Copy it and its manifest again.",
        )
    if digest.hexdigest() != manifest.sha256:
        raise ContentDamagedError(
            f"The content file {path.name} was changed or damaged and is not used.", "Copy it and its manifest again."
        )
    return data


def _connect(path: Path, data: bytes | None) -> sqlite3.Connection:
    """A connection to verified bytes. It may pass between threads: it only reads, and SQLite takes turns itself."""
    with _translated(path):
        if data is None:
            uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
            return sqlite3.connect(uri, uri=True, check_same_thread=False)
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        try:
            connection.deserialize(data)
        except BaseException:
            connection.close()
            raise
        return connection


def _check_identity(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != identity.APPLICATION_ID:
        raise ContentForeignError(f"{path.name} is a database, but not the content of netdesk.", "Choose another file.")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > identity.SCHEMA_VERSION:
        raise ContentTooNewError(
            f"The content in {path.name} needs a newer netdesk (schema {version}; this one reads "
            f"{identity.SCHEMA_VERSION}).",
            "Update netdesk, or go on with the content that it brings.",
        )


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """The one place where an error of SQLite on opening becomes one of ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise ContentForeignError(f"{path.name} is not a database that can be read.", "Choose another file.") from error
