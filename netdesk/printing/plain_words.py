"""How easy a text is to read, and plainer words for hard ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

import pyphen

EASY_UP_TO: Final = 8.0
"""The reading grade that a patient's text stays at or below."""

_EASY_WORD: Final = "cat"
"""Stands for a name, which counts as one easy word."""

_BRACKETED: Final = re.compile(r"\[[^\]]*\]")
_SENTENCE: Final = re.compile(r"[^.?!]*\w[^.?!]*[.?!]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS: Final = re.compile(r"[aeiouyàâäáåæèéêëìíîïòóôöøùúûü]+")
_SILENT_END: Final = re.compile(r"[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouyscxz]es$")


class HardWord(NamedTuple):
    """A hard word as it was written, and plain words for it."""

    hard: str
    plain: str


class PlainWords:
    """Reads texts as somebody does who has no medical training.

    Names (of treatments and drugs, of roles, of an alert) count as one easy word each: they cannot be put more plainly,
    and the patient will hear them anyway.
    """

    def __init__(self, folder: Path, names: Iterable[str], language: str = "en") -> None:
        """Read ``<folder>/<language>.json``; ``names`` are those that count as easy.

        Raises:
            OSError, ValueError, KeyError: the file is missing or broken; it belongs to the program.
        """
        data = json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))
        self._plain: dict[str, str] = data["plain"]
        self._hyphenation: str = data["hyphenation"]
        self._names = _any_of(form for name in names for form in _forms(name))
        self._hard = _any_of(self._plain)

    def grade(self, text: str) -> float | None:
        """The Flesch-Kincaid grade of the running sentences, the years at school that they ask for.

        What is no sentence (headings, labels, lists of names) and what stands in [brackets] does not count; None where
        there is no sentence at all.
        """
        sentences = [_WORD.findall(sentence) for sentence in self._sentences(text)]
        words = [word for sentence in sentences for word in sentence]
        if not words:
            return None
        syllables = sum(map(self._syllables, words))
        return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59

    def hard_words(self, text: str) -> tuple[HardWord, ...]:
        """The hard words in the order of the text, each once, with plain ones; those within a name do not count."""
        if self._hard is None:
            return ()
        found = dict.fromkeys(match[0].lower() for match in self._hard.finditer(self._without_names(text)))
        return tuple(HardWord(word, self._plain[word]) for word in found)

    def _sentences(self, text: str) -> Iterator[str]:
        for line in self._without_names(_BRACKETED.sub("", text)).splitlines():
            yield from _SENTENCE.findall(line)

    def _without_names(self, text: str) -> str:
        return self._names.sub(_EASY_WORD, text) if self._names else text

    def _syllables(self, word: str) -> int:
        """At least as many as the word has: hyphenation alone misses those of one letter."""
        folded = word.lower()
        groups = len(_VOWELS.findall(folded)) - bool(_SILENT_END.search(folded))
        return max(groups, len(self._dictionary.positions(word)) + 1, 1)

    @cached_property
    def _dictionary(self) -> pyphen.Pyphen:
        return pyphen.Pyphen(lang=self._hyphenation)


def _forms(name: str) -> Iterator[str]:
    """A name as sentences have it: with or without the remark in brackets behind it, in the singular and the plural."""
    for form in (name, name.partition(" (")[0]):
        yield form
        if form.endswith("s"):
            yield f"{form[:-3]}y" if form.endswith("ies") else form[:-1]
        else:
            yield f"{form[:-1]}ies" if form.endswith("y") else f"{form}s"


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Whole words or phrases, the longest first, in either case; None where there are none."""
    longest_first = sorted({word for word in words if word.strip()}, key=len, reverse=True)
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
