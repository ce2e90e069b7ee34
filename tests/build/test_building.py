from __future__ import annotations

import contextlib
import dataclasses
import json
import sqlite3
from pathlib import Path

import pytest

from netdesk.build.building import compare_database, write_database
from netdesk.build.database import database_bytes
from netdesk.build.errors import NotWrittenError, VersionNotRaisedError
from netdesk.content.content_folder import read_content
from netdesk.db.connection import Connection
from netdesk.db.errors import ContentDamagedError
from netdesk.db.identity import APPLICATION_ID, SCHEMA_VERSION
from netdesk.db.manifest import Manifest
from tests.content.edited_library import Edit, edited_library
from tests.db.vouched import vouch
from tests.library import LIBRARY

NEW_WORDS: Edit = ("pages/acorn.yaml", "Surgery is the usual treatment", "Surgery is the first treatment")
HIGHER: Edit = ("release.yaml", "version: 7", "version: 8")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The library, built."""
    out = tmp_path / "net.sqlite"
    write_database(read_content(LIBRARY), out)
    return out


def test_the_same_yaml_gives_the_same_bytes(tmp_path: Path) -> None:
    copy = edited_library(tmp_path)
    assert database_bytes(read_content(LIBRARY)) == database_bytes(read_content(copy))


def test_the_file_says_what_it_is_and_needs_no_journal(out: Path) -> None:
    data = out.read_bytes()
    assert data[18:20] == b"\x01\x01"  # no write-ahead log
    connection = sqlite3.connect(out)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_the_manifest_beside_vouches_for_the_file(out: Path) -> None:
    manifest = json.loads((out.parent / "net.manifest.json").read_text(encoding="utf-8"))
    assert (manifest["file"], manifest["length"]) == ("net.sqlite", out.stat().st_size)
    assert (manifest["content_version"], manifest["schema_version"]) == (7, SCHEMA_VERSION)
    assert sorted(path.name for path in out.parent.iterdir()) == ["net.manifest.json", "net.sqlite"]


def test_built_again_nothing_changes(out: Path) -> None:
    before = out.read_bytes()
    write_database(read_content(LIBRARY), out)
    assert out.read_bytes() == before
    assert compare_database(read_content(LIBRARY), out) == []


def test_changed_content_needs_a_higher_version(out: Path, tmp_path: Path) -> None:
    before = out.read_bytes()
    with pytest.raises(VersionNotRaisedError) as caught:
        write_database(read_content(edited_library(tmp_path / "a", NEW_WORDS)), out)
    assert str(caught.value) == (
        "net.sqlite holds version 7 of the content; release.yaml says version 7, and statement changed. "
        "Raise the version in release.yaml, or add --draft while nobody has been given this version."
    )
    assert out.read_bytes() == before
    write_database(read_content(edited_library(tmp_path / "b", NEW_WORDS, HIGHER)), out)


def test_the_version_never_goes_down(out: Path, tmp_path: Path) -> None:
    lower = read_content(edited_library(tmp_path, ("release.yaml", "version: 7", "version: 6")))
    with pytest.raises(VersionNotRaisedError, match=r"holds version 7 of the content; release\.yaml says version 6\."):
        write_database(lower, out)


def test_a_draft_may_keep_its_version(out: Path, tmp_path: Path) -> None:
    content = read_content(edited_library(tmp_path, NEW_WORDS))
    write_database(content, out, is_draft=True)
    assert compare_database(content, out) == []


def test_a_comment_in_the_yaml_needs_no_higher_version(out: Path, tmp_path: Path) -> None:
    content = read_content(edited_library(tmp_path, ("release.yaml", "version: 7", "version: 7  # as printed")))
    assert [line.partition(":")[0] for line in compare_database(content, out)] == ["meta", "  missing", "  too many"]
    write_database(content, out)
    assert compare_database(content, out) == []


def test_what_differs_is_named_by_table_and_row(out: Path, tmp_path: Path) -> None:
    found = compare_database(read_content(edited_library(tmp_path, NEW_WORDS)), out)
    assert [line for line in found if not line.startswith(" ")] == [
        "meta: 1 missing, 1 too many",
        "search: 1 missing, 1 too many",
        "statement: 1 missing, 1 too many",
    ]
    assert any("missing: " in line and "Surgery is the first treatment" in line for line in found)
    assert any("too many: " in line and "Surgery is the usual treatment" in line for line in found)


def test_a_new_row_alone_is_a_difference(out: Path, tmp_path: Path) -> None:
    name = "    names:\n      - {about: drug/etoposide, name: VP, kind: alias}\n"
    after = "        text: A receptor is a part of a cell.\n"
    found = compare_database(read_content(edited_library(tmp_path, ("pages/acorn.yaml", after, after + name))), out)
    assert "search: 1 missing, 0 too many" in found


def test_content_that_no_check_has_seen_is_not_built() -> None:
    content = dataclasses.replace(read_content(LIBRARY), pages=())
    with pytest.raises(AssertionError, match="rows that the content checks should have refused"):
        database_bytes(content)


def test_another_sqlite_that_lays_pages_out_differently_is_no_difference(out: Path) -> None:
    connection = sqlite3.connect(out)
    connection.execute("PRAGMA page_size = 1024")
    connection.execute("UPDATE meta SET value = '9.9.9' WHERE key = 'sqlite_version'")
    connection.commit()
    connection.execute("VACUUM")
    connection.close()
    vouch(out)
    assert compare_database(read_content(LIBRARY), out) == []


def test_a_view_changed_by_hand_is_a_difference(out: Path) -> None:
    connection = sqlite3.connect(out)
    connection.executescript("DROP VIEW v_meta; CREATE VIEW v_meta AS SELECT 'version' AS key, '9' AS value")
    connection.close()
    vouch(out)
    assert compare_database(read_content(LIBRARY), out)[0] == "schema: 1 missing, 1 too many"


def test_a_damaged_database_is_built_again_but_not_compared(out: Path) -> None:
    whole = out.read_bytes()
    out.write_bytes(whole[:-1])
    with pytest.raises(ContentDamagedError):
        compare_database(read_content(LIBRARY), out)
    write_database(read_content(LIBRARY), out)
    assert out.read_bytes() == whole


def test_a_database_of_an_older_netdesk_gives_way_to_a_higher_version_only(out: Path, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(out, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    vouch(out)
    with pytest.raises(VersionNotRaisedError, match="holds version 7 of the content"):
        write_database(read_content(LIBRARY), out)
    write_database(read_content(edited_library(tmp_path, HIGHER)), out)
    Connection.open(out).close()


@pytest.mark.parametrize("is_draft", [True, False])
def test_a_file_of_somebody_else_is_never_replaced(out: Path, is_draft: bool) -> None:
    Manifest.path_beside(out).unlink()
    out.write_text("my thesis", encoding="utf-8")
    with pytest.raises(NotWrittenError, match="is not a content database of netdesk and was not replaced"):
        write_database(read_content(LIBRARY), out, is_draft=is_draft)
    assert out.read_text(encoding="utf-8") == "my thesis"


def test_a_place_where_nothing_can_be_removed_either_is_said_too(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(NotWrittenError, match="cannot be written") as caught:
        write_database(read_content(LIBRARY), tmp_path / "file" / "net.sqlite")
    assert caught.value.code == "ND-BUILD-002"


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left_there(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="cannot be written"):
        write_database(read_content(LIBRARY), tmp_path / "nowhere" / "net.sqlite")
    (tmp_path / "net.sqlite").mkdir()
    with pytest.raises(NotWrittenError):
        write_database(read_content(LIBRARY), tmp_path / "net.sqlite", is_draft=True)
    assert [path.name for path in tmp_path.iterdir()] == ["net.sqlite"]


def test_the_version_and_counts_of_the_content_are_in_v_meta(out: Path) -> None:
    with Connection.open(out) as connection:
        meta = {row["key"]: row["value"] for row in connection.rows("SELECT key, value FROM v_meta")}
    assert (meta["version"], meta["date"], meta["review_by"]) == ("7", "2026-03-01", "2026-09-01")
    assert (meta["sources"], meta["treatments"], meta["statements"]) == ("5", "20", "47")
    assert meta["sqlite_version"] == sqlite3.sqlite_version
    assert len(meta["yaml_sha256"]) == 64
