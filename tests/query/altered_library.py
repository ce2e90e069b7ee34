"""The library with a case more, built for one test."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from netdesk.build.building import write_database
from netdesk.content.content_folder import read_content
from netdesk.query.reference import Reference
from tests.db.vouched import vouch
from tests.library import LIBRARY


def altered_library(folder: Path, changes: Mapping[str, tuple[str, str]], by_hand: str = "") -> Reference:
    """Open a copy of the library. For each file: what is replaced and by what; nothing replaced means added below.

    ``by_hand`` is SQL for what no content file could say, run on the database before it is opened.
    """
    content = folder / "content"
    shutil.copytree(LIBRARY, content)
    for name, (old, new) in changes.items():
        file = content / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new) if old else text.rstrip("\n") + new, "utf-8")
    write_database(read_content(content), folder / "net.sqlite")
    if by_hand:
        with contextlib.closing(sqlite3.connect(folder / "net.sqlite", isolation_level=None)) as database:
            database.execute(by_hand)
        vouch(folder / "net.sqlite")
    return Reference.open(folder / "net.sqlite")
