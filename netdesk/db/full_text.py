"""Questions to the full-text index, made of single quoted words: nothing typed is ever read as FTS5 syntax."""

from __future__ import annotations

from collections.abc import Iterable


def word(text: str) -> str:
    """The word itself."""
    return '"' + text.replace('"', '""') + '"'


def beginning(text: str) -> str:
    """Every word that begins so."""
    return f"{word(text)}*"


def first(question: str) -> str:
    """What a word or beginning finds as the first of a text."""
    return f"^{question}"


def any_of(questions: Iterable[str]) -> str:
    """What at least one of the questions finds."""
    return f"({' OR '.join(questions)})"


def all_of(questions: Iterable[str]) -> str:
    """What every one of the questions finds."""
    return " AND ".join(questions)
