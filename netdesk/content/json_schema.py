"""JSON Schemas of the content files, generated from their shapes, so that editors help while somebody writes."""

from __future__ import annotations

import json
from typing import Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import NullableSchema, WithDefaultSchema

from netdesk.content.pack_file import PackFile
from netdesk.content.page_file import PageFile
from netdesk.content.roster_file import RosterFile
from netdesk.content.small_files import DisagreementsFile, ReleaseFile, SourcesFile
from netdesk.content.vocabulary_file import VocabularyFile

_SHAPES: Final[dict[str, type[BaseModel]]] = {
    "disagreements.json": DisagreementsFile,
    "pack.json": PackFile,
    "page.json": PageFile,
    "release.json": ReleaseFile,
    "roster.json": RosterFile,
    "sources.json": SourcesFile,
    "vocabulary.json": VocabularyFile,
}


class _EditorSchema(GenerateJsonSchema):
    """What an editor should offer: a key that may be left out is left out, never given as null."""

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def schema_files() -> dict[str, str]:
    """The text of every schema file by its name."""
    return {
        name: json.dumps(shape.model_json_schema(schema_generator=_EditorSchema), indent=2, ensure_ascii=False) + "\n"
        for name, shape in _SHAPES.items()
    }
