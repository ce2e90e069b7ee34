"""What a content database holds, whichever SQLite laid out its pages."""

from __future__ import annotations

import json
from typing import Final, TypeAlias

from netdesk.db.connection import Connection

Dump: TypeAlias = dict[str, list[str]]
"""The rows of each table as lines of JSON, sorted. ``schema`` holds the statements that make tables and views."""

SCHEMA: Final = "schema"
_OF_THE_BUILDER: Final = "SELECT * FROM meta WHERE key <> 'sqlite_version'"


def dump_of(connection: Connection) -> Dump:
    """The canonical dump: without the full-text index's own tables and the version of SQLite."""
    objects = connection.rows("SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'search\\_%' ESCAPE '\\'")
    tables = sorted(row["name"] for row in objects if row["type"] == "table")
    dump = {
        table: _lines(connection, _OF_THE_BUILDER if table == "meta" else f"SELECT * FROM {table}") for table in tables
    }
    dump[SCHEMA] = sorted(row["sql"] for row in objects)
    return dump


def _lines(connection: Connection, sql: str) -> list[str]:
    return sorted(json.dumps(dict(row), ensure_ascii=False) for row in connection.rows(sql))


def differences(built: Dump, existing: Dump) -> list[str]:
    """A line for each table that differs, with the first rows of which; none where both hold the same."""
    found = []
    for table in sorted(built.keys() | existing.keys()):
        missing = sorted(set(built.get(table, ())) - set(existing.get(table, ())))
        surplus = sorted(set(existing.get(table, ())) - set(built.get(table, ())))
        if missing or surplus:
            found.append(f"{table}: {len(missing)} missing, {len(surplus)} too many")
            found += [f"  missing: {row}" for row in missing[:3]] + [f"  too many: {row}" for row in surplus[:3]]
    return found
