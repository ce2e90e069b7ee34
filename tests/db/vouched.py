"""A manifest for whatever a file holds, as an attacker who can write both could make it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from netdesk.db.manifest import Manifest


def vouch(database: Path) -> None:
    """Write the manifest of the file's present bytes beside it."""
    data = database.read_bytes()
    manifest = Manifest(database.name, hashlib.sha256(data).hexdigest(), len(data), 7, 1)
    Manifest.path_beside(database).write_text(manifest.as_json(), encoding="utf-8")
