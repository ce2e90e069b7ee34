"""The library with some of its text changed, and what is then wrong with it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TypeAlias

from netdesk.content.content_folder import read_content
from netdesk.content.content_problems_error import ContentProblemsError
from tests.library import LIBRARY

Edit: TypeAlias = tuple[str, str, str]
"""A file of the library, a text in it and what stands there instead; ``▶`` is left out and marks a place."""


def edited_library(folder: Path, *edits: Edit) -> Path:
    """A copy of the library in a folder, with each text replaced once."""
    copy = folder / "content"
    shutil.copytree(LIBRARY, copy)
    for name, text in _edited(*edits).items():
        (copy / name).write_text(text.replace("▶", ""), encoding="utf-8")
    return copy


def place_of_mark(*edits: Edit) -> str:
    """``file:line:column`` of the mark in the edited files."""
    for name, text in _edited(*edits).items():
        if "▶" in text:
            before = text.partition("▶")[0]
            return f"{name}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    raise AssertionError("no edit holds the mark")


def _edited(*edits: Edit) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name, old, new in edits:
        text = texts.get(name) or (LIBRARY / name).read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        texts[name] = text.replace(old, new, 1)
    return texts


def problems_of(folder: Path, *, is_draft: bool = False) -> list[str]:
    """The problems of a folder as they are printed, but "line N" for where something stood first."""
    try:
        read_content(folder, is_draft=is_draft)
    except ContentProblemsError as error:
        return [re.sub("first is on line [0-9]+", "first is on line N", str(problem)) for problem in error.problems]
    return []
