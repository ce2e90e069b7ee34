"""What marks a file as the content database of this program."""

from __future__ import annotations

from pathlib import Path
from typing import Final

APPLICATION_ID: Final = 0x4E455444
"""``NETD``; stands in the SQLite header of every content database."""

SCHEMA_VERSION: Final = 2
"""The ``user_version`` of ``reference.sql`` that this program writes, and the only one that it reads."""

MINIMUM_SQLITE: Final = (3, 36, 0)
"""The first SQLite in which opening bytes from memory is always compiled in."""


def reference_schema() -> str:
    """The whole commented schema of the content database, as SQL that makes an empty one."""
    return (Path(__file__).parent / "reference.sql").read_text(encoding="utf-8")
