"""A content database, opened for reading only after its bytes were verified.

The bytes are read once, compared with the manifest and handed to SQLite from memory, so that what is read is what
was verified: a journal planted beside the file, a change between check and use and a damaged page all come to nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import Final, Self, TypeAlias

from netdesk.db import identity
from netdesk.db.errors import (
    ContentDamagedError,
    ContentForeignError,
    ContentMissingError,
    ContentQueryError,
    ContentTooNewError,
    ContentTooOldError,
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
    """A verified content database. It never writes, neither to the file nor beside it.

    Attributes:
        manifest: Which bytes it has.
        files: The files it was opened from, which nobody may write over meanwhile; none where it came as bytes.
    """

    def __init__(self, connection: sqlite3.Connection, manifest: Manifest) -> None:
        self._connection = connection
        self.manifest = manifest
        self.files: tuple[Path, ...] = ()

    @classmethod
    def open(cls, path: Path, in_memory_limit: int = IN_MEMORY_LIMIT) -> Self:
        """Verify a content database against the manifest beside it and open it.

        Raises:
            ContentMissingError: The file or its manifest cannot be read.
            ContentDamagedError: The file's bytes are not those of the manifest.
            ContentForeignError: The file is no content database of netdesk.
            ContentTooNewError: The file needs a newer netdesk.
            ContentTooOldError: The file was made by an older netdesk.
            SqliteTooOldError: This Python's SQLite cannot open verified bytes.
        """
        manifest = Manifest.read_beside(path)
        if manifest.file != path.name:
            raise ContentForeignError(
                f"The manifest beside {path.name} was written for {manifest.file}.", "Copy both files again."
            )
        opened = cls._opened(path, manifest, in_memory_limit)
        opened.files = (path, Manifest.path_beside(path))
        return opened

    @classmethod
    def _opened(cls, path: Path, manifest: Manifest, in_memory_limit: int) -> Self:
        try:
            with path.open("rb") as file:
                if manifest.length <= in_memory_limit:
                    return cls.of_bytes(file.read(manifest.length + 1), manifest)
                _verify(manifest, file.seek(0, os.SEEK_END), _sha256_of(file))
        except OSError as error:
            raise ContentMissingError(
                f"The content file {path.name} cannot be read.", "Install netdesk again."
            ) from error
        return cls._checked(path.absolute().as_uri() + "?mode=ro&immutable=1", None, manifest)

    @classmethod
    def of_bytes(cls, data: bytes, manifest: Manifest) -> Self:
        """Verify the bytes of a content database and open them in memory.

        Raises:
            ContentDamagedError: They are not those of the manifest.
            ContentForeignError: They are no content database of netdesk.
            ContentTooNewError: They need a newer netdesk.
            ContentTooOldError: They were made by an older netdesk.
            SqliteTooOldError: This Python's SQLite cannot open verified bytes.
        """
        _verify(manifest, len(data), hashlib.sha256(data).hexdigest())
        if not data:
            raise ContentForeignError(f"{manifest.file} is empty.", "Choose another file.")
        return cls._checked(":memory:", data, manifest)

    @classmethod
    def _checked(cls, uri: str, data: bytes | None, manifest: Manifest) -> Self:
        """Open verified bytes, or the verified file of the address, and check what they are.

        The connection may pass between threads: it only reads, and SQLite takes turns itself.
        """
        if sqlite3.sqlite_version_info < identity.MINIMUM_SQLITE:
            wanted = ".".join(map(str, identity.MINIMUM_SQLITE))
            raise SqliteTooOldError(
                f"This Python brings SQLite {SQLITE_VERSION}; netdesk needs {wanted} or newer.",
                "Start netdesk with a newer Python.",
            )
        with _translated(manifest.file), contextlib.ExitStack() as on_failure:
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            on_failure.callback(connection.close)
            if data is not None:
                connection.deserialize(data)
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            _check_identity(connection, manifest.file)
            on_failure.pop_all()
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


def _verify(manifest: Manifest, length: int, sha256: str) -> None:
    if length != manifest.length:
        raise ContentDamagedError(
            f"The content file {manifest.file} is not as long as its manifest says and is not used.",
            "Copy it and its manifest again.",
        )
    if sha256 != manifest.sha256:
        raise ContentDamagedError(
            f"The content file {manifest.file} was changed or damaged and is not used.",
            "Copy it and its manifest again.",
        )


def _sha256_of(file: BufferedReader) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def _check_identity(connection: sqlite3.Connection, name: str) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != identity.APPLICATION_ID or version < 1:
        raise ContentForeignError(f"{name} is a database, but not the content of netdesk.", "Choose another file.")
    if version > identity.SCHEMA_VERSION:
        raise ContentTooNewError(
            f"The content in {name} needs a newer netdesk (schema {version}; this one reads "
            f"{identity.SCHEMA_VERSION}).",
            "Update netdesk, or go on with the content that it brings.",
        )
    if version < identity.SCHEMA_VERSION:
        raise ContentTooOldError(
            f"The content in {name} was made by an older netdesk (schema {version}; this one reads "
            f"{identity.SCHEMA_VERSION}).",
            "Copy newer content, or go on with the content that netdesk brings.",
        )


@contextlib.contextmanager
def _translated(name: str) -> Iterator[None]:
    """The one place where an error of SQLite on opening becomes one of ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise ContentForeignError(f"{name} is not a database that can be read.", "Choose another file.") from error
