"""Reads a folder of content files: all files, all problems at once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from netdesk.content.content import Content
from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.content.node import Node
from netdesk.content.page_file import PageFile
from netdesk.content.problem import Problem
from netdesk.content.shape import read_shape
from netdesk.content.small_files import DisagreementsFile, ReleaseFile, SourcesFile
from netdesk.content.strict_yaml import MAXIMUM_LENGTH, read_yaml
from netdesk.content.vocabulary_file import VocabularyFile

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(slots=True)
class _Reading:
    """What was read so far."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    nodes: dict[str, Node] = field(default_factory=dict)
    sha256: hashlib._Hash = field(default_factory=hashlib.sha256)

    def read(self, name: str, shape: type[Shape]) -> Shape | None:
        try:
            with (self.folder / name).open("rb") as file:
                data = file.read(MAXIMUM_LENGTH + 1)
        except OSError as error:
            self.problems.append(Problem(name, 1, 1, f"the file cannot be read ({error.strerror})."))
            return None
        lines = data.replace(b"\r\n", b"\n")
        self.sha256.update(f"{name} {len(lines)}\n".encode() + lines)
        root, problems = read_yaml(data, name)
        value, misfits = read_shape(root, shape, name) if root is not None or not problems else (None, [])
        self.problems += problems + misfits
        if root is not None:
            self.nodes[name] = root
        return value


def read_content(folder: Path, *, is_draft: bool = False) -> Content:
    """Read and check all content files of a folder.

    Args:
        folder: Where ``release.yaml``, ``sources.yaml``, ``vocabulary.yaml``, ``disagreements.yaml`` and ``pages`` are.
        is_draft: Whether gaps, such as treatments that no page speaks of yet, are let pass.

    Raises:
        ContentProblemsError: With every problem of every file; file names are relative to the folder.
    """
    reading = _Reading(folder)
    release = reading.read("release.yaml", ReleaseFile)
    sources = reading.read("sources.yaml", SourcesFile)
    vocabulary = reading.read("vocabulary.yaml", VocabularyFile)
    disagreements = reading.read("disagreements.yaml", DisagreementsFile)
    names = sorted(path.name for path in (folder / "pages").glob("*.yaml"))
    pages = [reading.read(f"pages/{name}", PageFile) for name in names]
    problems = [problem for problem in reading.problems if not (is_draft and problem.is_gap)]
    if problems or not (release and sources and vocabulary and disagreements):
        raise ContentProblemsError(problems)
    order = [source.id for source in sources.sources]
    whole = sorted((page for page in pages if page is not None), key=lambda page: order.index(page.source))
    return Content(
        release, sources.sources, vocabulary, tuple(whole), disagreements.disagreements, reading.sha256.hexdigest()
    )
