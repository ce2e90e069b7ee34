"""Which treatments have a name with the words typed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat

from netdesk.query import bitmaps
from netdesk.query.folding import one_spelling, plain


class TextIndex:
    """Names of treatments, ready for the text filter.

    Every word typed must begin a word of one of the treatment's names, whatever its case, accents, hyphens and
    British or American spelling. A text that is a whole name of something finds by whole words only, so that
    "molecular targeted therapy" never leads to "molecularly targeted therapies" (guard G14). Nothing is guessed.
    """

    def __init__(self, names: Iterable[Iterable[str]]) -> None:
        self._whole_names: set[str] = set()
        self._words = [self._words_of(of_one_treatment) for of_one_treatment in names]

    def _words_of(self, names: Iterable[str]) -> str:
        """All words of the names, as written and in one spelling, each between blanks."""
        as_written = [plain(name) for name in names]
        in_one_spelling = [_in_one_spelling(name) for name in as_written]
        self._whole_names.update(in_one_spelling)
        words = dict.fromkeys(" ".join([*as_written, *in_one_spelling]).split())
        return f" {' '.join(words)} "

    def matching(self, text: str) -> int:
        """The bitmap of the treatments that the text finds; all of them for a text without words."""
        typed = plain(text)
        end = " " if _in_one_spelling(typed) in self._whole_names else ""
        found = bitmaps.everything(len(self._words))
        for word in typed.split():
            found &= self._containing(f" {word}{end}", f" {one_spelling(word)}{end}")
        return found

    def _containing(self, as_written: str, in_one_spelling: str) -> int:
        found = bitmaps.from_flags(map(str.__contains__, self._words, repeat(as_written)))
        if in_one_spelling != as_written:
            found |= bitmaps.from_flags(map(str.__contains__, self._words, repeat(in_one_spelling)))
        return found


def _in_one_spelling(plain_text: str) -> str:
    return " ".join(map(one_spelling, plain_text.split()))
