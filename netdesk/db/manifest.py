"""The manifest beside a content database: which bytes it must have."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from netdesk.db.errors import ContentForeignError, ContentMissingError

_MAXIMUM_LENGTH = 64 * 1024


@dataclass(frozen=True, slots=True)
class Manifest:
    """Name, sha256 (hexadecimal) and length in bytes of a content file, with its content and schema version."""

    file: str
    sha256: str
    length: int
    content_version: int
    schema_version: int

    @staticmethod
    def path_beside(database: Path) -> Path:
        """Where the manifest of a database stands: ``net.manifest.json`` beside ``net.sqlite``."""
        return database.with_suffix(".manifest.json")

    @classmethod
    def read_beside(cls, database: Path) -> Self:
        """Read the manifest that stands beside a database.

        Raises:
            ContentMissingError: There is none, or it cannot be read.
            ContentForeignError: It is not a manifest of netdesk.
        """
        path = cls.path_beside(database)
        try:
            with path.open("rb") as file:
                text = file.read(_MAXIMUM_LENGTH + 1)
        except OSError as error:
            raise ContentMissingError(
                f"The file {path.name}, which vouches for the content in {database.name}, cannot be read.",
                "Copy both files into the folder again.",
            ) from error
        return cls._parse(text, path.name)

    @classmethod
    def _parse(cls, text: bytes, name: str) -> Self:
        foreign = ContentForeignError(f"The file {name} is not a manifest of netdesk.", "Copy both files again.")
        if len(text) > _MAXIMUM_LENGTH:
            raise foreign
        try:
            values = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise foreign from error
        wanted = cls.__dataclass_fields__
        if not isinstance(values, dict) or values.keys() != wanted.keys():
            raise foreign
        if any(type(values[key]).__name__ != field.type for key, field in wanted.items()) or values["length"] < 0:
            raise foreign
        return cls(**values)

    def as_json(self) -> str:
        """The manifest as the text of its file."""
        return json.dumps(asdict(self), indent=2) + "\n"
