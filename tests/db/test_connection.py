from __future__ import annotations

import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from netdesk.db import identity
from netdesk.db.connection import Connection
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
from tests.db.vouched import vouch

CONTENT_VERSION = "SELECT value FROM meta WHERE key = 'version'"


@pytest.fixture
def database(library_database: Path, tmp_path: Path) -> Path:
    """A copy of the library's database with its manifest, free to be spoilt."""
    copy = tmp_path / "net.sqlite"
    shutil.copy(library_database, copy)
    shutil.copy(Manifest.path_beside(library_database), Manifest.path_beside(copy))
    return copy


def _version(path: Path, in_memory_limit: int = 1 << 30) -> str:
    with Connection.open(path, in_memory_limit) as connection:
        return str(connection.rows(CONTENT_VERSION)[0]["value"])


def _rewrite(path: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """Change a database through SQLite, and vouch for it anew."""
    with sqlite3.connect(path) as connection:
        change(connection)
    connection.close()
    vouch(path)


def test_a_verified_database_answers(database: Path) -> None:
    assert _version(database) == "7"


def test_a_database_too_long_for_memory_answers_too(database: Path) -> None:
    assert _version(database, in_memory_limit=1000) == "7"


def test_each_flipped_byte_is_refused(database: Path) -> None:
    whole = database.read_bytes()
    for position in (0, 18, 60, 68, 100, len(whole) // 2, len(whole) - 1):
        database.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        for limit in (1 << 30, 1000):
            with pytest.raises(ContentDamagedError, match=r"net\.sqlite was changed or damaged and is not used"):
                Connection.open(database, limit)


@pytest.mark.parametrize("limit", [1 << 30, 1000])
def test_a_database_cut_short_or_grown_is_refused(database: Path, limit: int) -> None:
    whole = database.read_bytes()
    for data in (whole[:-1], whole[:100], b"", whole + b"x"):
        database.write_bytes(data)
        with pytest.raises(ContentDamagedError, match="not as long as its manifest says"):
            Connection.open(database, limit)


@pytest.mark.parametrize("in_memory", [True, False])
def test_a_journal_planted_beside_is_not_read(database: Path, in_memory: bool, tmp_path: Path) -> None:
    """The journal is a real one: with plain SQLite it changes what is read, with the file's hash unchanged."""
    wal = tmp_path / "wal.sqlite"
    shutil.copy(database, wal)
    writer = sqlite3.connect(wal)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("PRAGMA wal_autocheckpoint = 0")
    writer.execute("UPDATE meta SET value = '666' WHERE key = 'version'")
    writer.commit()
    shutil.copy(wal, database)
    vouch(database)
    shutil.copy(f"{wal}-wal", f"{database}-wal")
    shutil.copy(f"{wal}-wal", tmp_path / "kept-wal")
    writer.close()
    plain = tmp_path / "plain.sqlite"
    shutil.copy(database, plain)
    shutil.copy(tmp_path / "kept-wal", f"{plain}-wal")
    fooled = sqlite3.connect(plain)
    assert fooled.execute(CONTENT_VERSION).fetchone() == ("666",)
    fooled.close()
    if in_memory:  # SQLite opens no database from memory that asks for a journal; ours never does
        with pytest.raises(ContentForeignError):
            Connection.open(database)
    else:
        assert _version(database, in_memory_limit=1000) == "7"


def test_a_journal_beside_a_content_database_changes_nothing(database: Path) -> None:
    for ending in ("-wal", "-journal", "-shm"):
        Path(f"{database}{ending}").write_bytes(b"\x37\x7f\x06\x82" + bytes(range(256)) * 16)
    for limit in (1 << 30, 1000):
        assert _version(database, limit) == "7"


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permission there")
def test_a_read_only_folder_opens_and_nothing_is_written_into_it(database: Path) -> None:
    before = sorted(path.name for path in database.parent.iterdir())
    database.chmod(stat.S_IREAD)
    database.parent.chmod(stat.S_IREAD | stat.S_IEXEC)
    try:
        for limit in (1 << 30, 1000):
            assert _version(database, limit) == "7"
        assert sorted(path.name for path in database.parent.iterdir()) == before
    finally:
        database.parent.chmod(stat.S_IRWXU)


def test_a_missing_file_or_manifest_is_said(database: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "net.sqlite"
    with pytest.raises(ContentMissingError, match=r"net\.manifest\.json, which vouches for the content"):
        Connection.open(nowhere)
    database.unlink()
    with pytest.raises(ContentMissingError, match=r"The content file net\.sqlite cannot be read"):
        Connection.open(database)


def test_a_folder_in_the_place_of_the_file_is_said(database: Path) -> None:
    database.unlink()
    database.mkdir()
    with pytest.raises(ContentMissingError, match=r"The content file net\.sqlite cannot be read"):
        Connection.open(database)


@pytest.mark.parametrize(
    "manifest",
    [
        "",
        "[]",
        "{}",
        "[" * 60_000,
        '{"file": "net.sqlite", "sha256": "", "length": 9, "content_version": 1, "schema_version": 1}' + " " * 70_000,
        '{"file": "net.sqlite", "sha256": "", "length": -1, "content_version": 1, "schema_version": 1}',
        '{"file": "net.sqlite", "sha256": "", "length": "9", "content_version": 1, "schema_version": 1}',
        '{"file": "net.sqlite", "sha256": "", "length": true, "content_version": 1, "schema_version": 1}',
        '{"file": "net.sqlite", "sha256": "", "length": 9, "content_version": 1, "schema_version": 1, "more": 1}',
    ],
)
def test_a_manifest_of_something_else_is_said(database: Path, manifest: str) -> None:
    Manifest.path_beside(database).write_text(manifest, encoding="utf-8")
    with pytest.raises(ContentForeignError, match="is not a manifest of netdesk"):
        Connection.open(database)


def test_a_manifest_of_another_file_is_said(database: Path) -> None:
    other = database.rename(database.with_name("other.sqlite"))
    Manifest.path_beside(database).rename(Manifest.path_beside(other))
    with pytest.raises(ContentForeignError, match=r"beside other\.sqlite was written for net\.sqlite"):
        Connection.open(other)


@pytest.mark.parametrize("limit", [1 << 30, 3])
@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 a workbook", b"SQLite format 3\x00" + b"\xff" * 4080, bytes(range(256)) * 20]
)
def test_a_file_that_is_no_database_is_said_even_with_a_manifest(tmp_path: Path, data: bytes, limit: int) -> None:
    path = tmp_path / "net.sqlite"
    path.write_bytes(data)
    vouch(path)
    with pytest.raises(ContentForeignError, match=r"net\.sqlite is "):
        Connection.open(path, limit)


def test_a_database_of_another_program_is_said(database: Path) -> None:
    _rewrite(database, lambda connection: connection.execute("PRAGMA application_id = 42"))
    with pytest.raises(ContentForeignError, match="is a database, but not the content of netdesk"):
        Connection.open(database)


def test_a_newer_schema_is_said(database: Path) -> None:
    _rewrite(database, lambda connection: connection.execute(f"PRAGMA user_version = {identity.SCHEMA_VERSION + 1}"))
    with pytest.raises(ContentTooNewError, match=r"needs a newer netdesk \(schema 3; this one reads 2\)"):
        Connection.open(database)


def test_an_older_schema_is_said(database: Path) -> None:
    _rewrite(database, lambda connection: connection.execute(f"PRAGMA user_version = {identity.SCHEMA_VERSION - 1}"))
    with pytest.raises(ContentTooOldError, match=r"made by an older netdesk \(schema 1; this one reads 2\)"):
        Connection.open(database)


def test_a_database_without_a_schema_version_is_said(database: Path) -> None:
    _rewrite(database, lambda connection: connection.execute("PRAGMA user_version = 0"))
    with pytest.raises(ContentForeignError, match="is a database, but not the content of netdesk"):
        Connection.open(database)


def test_an_old_sqlite_is_said(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "MINIMUM_SQLITE", (99, 1, 0))
    with pytest.raises(SqliteTooOldError, match=r"netdesk needs 99\.1\.0 or newer"):
        Connection.open(database)


def test_nothing_can_be_written_to_what_is_open(database: Path) -> None:
    whole = database.read_bytes()
    for limit in (1 << 30, 1000):
        with Connection.open(database, limit) as connection:
            with pytest.raises(ContentQueryError, match="could not be read"):
                connection.rows("DELETE FROM meta")
            assert connection.rows(CONTENT_VERSION)[0]["value"] == "7"
    assert database.read_bytes() == whole


def test_a_question_that_sqlite_refuses_is_an_error_of_ours(database: Path) -> None:
    with Connection.open(database) as connection, pytest.raises(ContentQueryError, match="no such table"):
        connection.rows("SELECT * FROM nowhere")


def test_typed_text_is_a_parameter_and_never_sql(database: Path) -> None:
    with Connection.open(database) as connection:
        found = connection.rows("SELECT id FROM treatment WHERE name = :name", name="'; DROP TABLE treatment; --")
        assert found == []
        assert len(connection.rows("SELECT id FROM treatment")) == 20


def test_another_thread_may_ask(database: Path) -> None:
    with Connection.open(database) as connection, ThreadPoolExecutor(4) as threads:
        answers = threads.map(lambda _: connection.rows(CONTENT_VERSION)[0]["value"], range(40))
        assert set(answers) == {"7"}
