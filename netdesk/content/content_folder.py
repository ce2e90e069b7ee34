"""Reads a folder of content files: all files, all problems at once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel

from netdesk.content.content import Content
from netdesk.content.content_nodes import ContentNodes
from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.content.page_file import PageFile
from netdesk.content.problem import Problem
from netdesk.content.shape import read_shape
from netdesk.content.small_files import DisagreementsFile, ReleaseFile, SourcesFile
from netdesk.content.strict_yaml import read_file
from netdesk.content.vocabulary_file import VocabularyFile
from netdesk.content.whole_checks import all_problems

Shape = TypeVar("Shape", bound=BaseModel)

_FILES: Final = ("release.yaml", "sources.yaml", "vocabulary.yaml", "disagreements.yaml")


def read_content(folder: Path, *, is_draft: bool = False, on_step: Callable[[str], None] = lambda _: None) -> Content:
    """Read and check all content files of a folder.

    Args:
        folder: Where ``release.yaml``, ``sources.yaml``, ``vocabulary.yaml``, ``disagreements.yaml`` and ``pages`` are.
        is_draft: Whether gaps, such as treatments that no page speaks of yet, are let pass.
        on_step: Called with what comes next, before each file.

    Raises:
        ContentProblemsError: With every problem of every file; file names are relative to the folder.
    """
    reading = _Reading(folder, on_step)
    release = reading.read("release.yaml", ReleaseFile)
    sources = reading.read("sources.yaml", SourcesFile)
    vocabulary = reading.read("vocabulary.yaml", VocabularyFile)
    disagreements = reading.read("disagreements.yaml", DisagreementsFile)
    pages = [reading.read(name, PageFile) for name in reading.page_names()]
    problems = reading.all_problems(is_draft=is_draft)
    if problems or not (release and sources and vocabulary and disagreements):
        raise ContentProblemsError(problems)
    order = [source.id for source in sources.sources]
    whole = sorted((page for page in pages if page is not None), key=lambda page: order.index(page.source))
    return Content(
        release, sources.sources, vocabulary, tuple(whole), disagreements.disagreements, reading.sha256.hexdigest()
    )


class _Reading:
    """What was read so far."""

    def __init__(self, folder: Path, on_step: Callable[[str], None]) -> None:
        self.sha256 = hashlib.sha256()
        self._folder = folder
        self._on_step = on_step
        self._problems: list[Problem] = []
        self._nodes = ContentNodes()

    def page_names(self) -> list[str]:
        """The page files of the folder; every other YAML file that has no place there becomes a problem."""
        names = sorted(path.relative_to(self._folder).as_posix() for path in self._folder.rglob("*.y*ml"))
        pages = [
            name for name in names if name.startswith("pages/") and name.endswith(".yaml") and name.count("/") == 1
        ]
        for name in names:
            if name not in _FILES and name not in pages:
                self._problems.append(Problem(name, 1, 1, "this is no content file; a page's file is pages/NAME.yaml."))
        return pages

    def read(self, name: str, shape: type[Shape]) -> Shape | None:
        """Read a file into its shape; None where something in it does not fit."""
        self._on_step(f"Reading {name}")
        data, root, problems = read_file(self._folder / name, name)
        lines = data.replace(b"\r\n", b"\n")
        self.sha256.update(f"{name} {len(lines)}\n".encode() + lines)
        value, misfits = read_shape(root, shape, name) if root is not None or not problems else (None, [])
        self._problems += problems + misfits
        self._nodes.files[name] = root
        return value

    def all_problems(self, *, is_draft: bool) -> list[Problem]:
        """The problems of files and shapes, and those that only checks across entries and files find."""
        problems = [*self._problems, *all_problems(self._nodes)]
        return [problem for problem in problems if not (is_draft and problem.is_gap)]
