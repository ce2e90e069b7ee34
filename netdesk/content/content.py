"""All content files, read and checked."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.content.page_file import PageFile
from netdesk.content.small_files import DisagreementEntry, ReleaseFile, SourceEntry
from netdesk.content.vocabulary_file import VocabularyFile


@dataclass(frozen=True, slots=True)
class Content:
    """What ``data/content`` holds, pages in the order of the sources.

    ``yaml_sha256`` is that of all its files, name by name, with line ends of one kind.
    """

    release: ReleaseFile
    sources: tuple[SourceEntry, ...]
    vocabulary: VocabularyFile
    pages: tuple[PageFile, ...]
    disagreements: tuple[DisagreementEntry, ...]
    yaml_sha256: str
