"""YAML without its traps: all values stay text, and whatever a reader could misread is a problem.

The file is read from parser events, never composed or constructed, so that no input can crash or surprise it. Anchors,
aliases, tags, directives, second documents, repeated keys, more than 20 levels, more than 2 MB, other encodings than
UTF-8 and control characters are problems with their line and column.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import yaml

from netdesk.content.node import Node
from netdesk.content.problem import Problem
from netdesk.content.yaml_builder import YamlBuilder

MAXIMUM_LENGTH: Final = 2 * 1024 * 1024
"""Bytes of one file."""

# Control characters other than tab and line ends, line ends of other alphabets, and overrides of the writing direction.
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)

_PARSER_SENTENCES: Final = {
    "mapping values are not allowed": "a colon and a blank stand inside a text; put the whole text in quotes.",
    "could not find expected ':'": "this line has no colon after its key; write “key: value”.",
    "cannot start any token": "a text cannot start with this character; put the text in quotes.",
    "found a tab character": "a tab stands here; indent with blanks.",
    "unexpected end of stream": "a quote is opened and never closed; close it.",
    "unknown escape character": "a backslash in double quotes means something else; use single quotes.",
    "expected ',' or ']'": "a list in [ ] is not closed or lacks a comma; write “[one, two]”.",
    "expected ',' or '}'": "a group in { } is not closed or lacks a comma; write “{key: value, key: value}”.",
}


def read_file(path: Path, file: str) -> tuple[bytes, Node | None, list[Problem]]:
    """Read a YAML file as ``read_yaml`` does, with its bytes; a file that cannot be opened is a problem too."""
    try:
        with path.open("rb") as opened:
            data = opened.read(MAXIMUM_LENGTH + 1)
    except OSError as error:
        return b"", None, [Problem(file, 1, 1, f"the file cannot be read ({error.strerror}).")]
    return data, *read_yaml(data, file)


def read_yaml(data: bytes, file: str) -> tuple[Node | None, list[Problem]]:
    """Read the bytes of a YAML file.

    Args:
        data: The bytes; more than ``MAXIMUM_LENGTH`` are refused.
        file: The file's name as problems show it.

    Returns:
        The file's value, None where it could not be read to its end, and all problems found.
    """
    if len(data) > MAXIMUM_LENGTH:
        return None, [Problem(file, 1, 1, "the file is larger than 2 MB; divide it.")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        return None, [_problem_at(file, before, len(before), "this is not UTF-8; save the file as UTF-8.")]
    problems = [
        _problem_at(file, text, found.start(), f"the character U+{ord(found[0]):04X} cannot be seen; remove it.")
        for found in _UNREADABLE.finditer(text)
    ]
    return (None, problems) if problems else _parse(text, file)


def _problem_at(file: str, text: str, index: int, sentence: str) -> Problem:
    before = text[:index]
    return Problem(file, before.count("\n") + 1, index - before.rfind("\n"), sentence)


def _parse(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    builder = YamlBuilder(file, _UNREADABLE)
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CLoader", yaml.Loader)):
            if not builder.take(event):
                return None, builder.problems
    except yaml.YAMLError as error:
        return None, [*builder.problems, _syntax_problem(error, file)]
    return builder.root, builder.problems


def _syntax_problem(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    default = "this cannot be read as YAML; check the blanks at the start of the line, colons and quotes."
    sentence = next((ours for theirs, ours in _PARSER_SENTENCES.items() if theirs in said), default)
    return Problem(file, line, column, sentence)
