"""The bytes of the content database.

The same content and the same SQLite library give the same bytes: rows are written in one order, nothing in the file
tells the time, and the file is packed at the end. Other versions of SQLite may lay the pages out differently.
"""

from __future__ import annotations

import hashlib

from sqlite_utils import Database

from netdesk.build.rows import content_rows
from netdesk.content.content import Content
from netdesk.db.identity import SCHEMA_VERSION, reference_schema
from netdesk.db.manifest import Manifest


def database_bytes(content: Content) -> bytes:
    """The whole file, with full-text index, foreign keys checked and no journal."""
    database = Database(memory=True, execute_plugins=False)
    database.conn.executescript(reference_schema())
    tables = content_rows(content)
    version = database.execute("SELECT sqlite_version()").fetchone()[0]
    tables["meta"].append({"key": "sqlite_version", "value": version})
    for table, rows in tables.items():
        database.table(table).insert_all(rows)
    dangling = database.execute("PRAGMA foreign_key_check").fetchall()
    if dangling:
        raise AssertionError(f"rows that the content checks should have refused: {dangling[:5]}")
    database.conn.execute("INSERT INTO search (search) VALUES ('optimize')")
    database.conn.commit()
    database.conn.execute("VACUUM")
    data: bytes = database.conn.serialize()
    database.close()
    return data


def manifest_of(data: bytes, content: Content, file: str) -> Manifest:
    """The manifest that vouches for the bytes under a file name."""
    return Manifest(
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        length=len(data),
        content_version=content.release.version,
        schema_version=SCHEMA_VERSION,
    )
