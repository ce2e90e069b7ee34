"""The words that the content is made of, in one spelling, for beginnings, other spellings and typing errors."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from math import log1p
from typing import Final

from netdesk.query.folding import one_spelling
from netdesk.query.letters import Mistakes, mistakes

_AFTER_ALL_LETTERS: Final = "\U0010ffff"
_LOOKED_AT: Final = 24
"""How many words that share most pairs of letters with a mistyped one are compared letter by letter."""
_LIKE_FROM_LETTERS: Final = 4
_MISTYPED_FROM_LETTERS: Final = 5
"""From how many letters on a word is looked for as a mistyped one: "note" is no "node"."""
_BEGINNING_FROM_LETTERS: Final = 6
"""From how many letters on a mistyped word may be a beginning: "oral" is not one of "oxaliplatin"."""
_LONG_FROM_LETTERS: Final = 9
"""From how many letters on two letters may be wrong, or the first: "staging" is no "imaging"."""
_LETTERS_OF_A_SPELLING: Final = 2
_WITH_ENDING: Final = re.compile("(.{4,}?)(?:ing|ed|es|e|s)")


class Vocabulary:
    """The words of the full-text index. Folded words are in one spelling, see ``folding.one_spelling``.

    Args:
        texts_with: For every word of the index, as the index writes it, how many texts have it.
    """

    def __init__(self, texts_with: Mapping[str, int]) -> None:
        self._texts_with = texts_with
        self._spellings: defaultdict[str, list[str]] = defaultdict(list)
        for word in texts_with:
            self._spellings[one_spelling(word)].append(word)
        self._sorted = sorted(self._spellings)

    def rarity(self, spellings: Iterable[str]) -> float:
        """The greater the fewer texts have one of the words; one rare word outweighs a few common ones."""
        texts = sum(self._texts_with[word] for word in spellings)
        return log1p(max(self._texts_with.values()) / max(texts, 1)) ** 2

    def spellings(self, folded: str) -> Sequence[str]:
        """How the content spells a folded word; none where it does not have it."""
        return self._spellings.get(folded, ())

    def beginning_with(self, folded: str) -> Sequence[str]:
        """The folded words that begin so, in order."""
        start = bisect_left(self._sorted, folded)
        return self._sorted[start : bisect_left(self._sorted, folded + _AFTER_ALL_LETTERS, start)]

    def begins(self, folded: str) -> bool:
        """Whether any word begins so."""
        place = bisect_left(self._sorted, folded)
        return place < len(self._sorted) and self._sorted[place].startswith(folded)

    def meant(self, typed: str) -> tuple[str, ...]:
        """The folded words that are meant by a plain word that is not in the vocabulary; none where that is unlikely.

        They are its other forms ("reduces" for "reducing"), else the likeliest words that it is a mistyped one of: all
        that are equally near. Look-alikes are never taken for one another: words that are in the vocabulary are not
        asked for here, and equally near ones are given side by side.
        """
        folded = one_spelling(typed)
        return tuple(self._by_stem.get(_stem(folded), ())) or self._mistyped(typed, folded)

    def _mistyped(self, typed: str, folded: str) -> tuple[str, ...]:
        """The words that a mistyped one is likeliest to be or, from six letters on, to be at least half of.

        One letter may be wrong from five letters on, but not the first; two from nine, or the first alone.
        """
        if len(typed) < _MISTYPED_FROM_LETTERS:
            return ()
        allowed = 2 if len(typed) >= _LONG_FROM_LETTERS else 1
        near: dict[str, Mistakes] = {}
        for word in self._alike(folded):
            made = mistakes(folded, word, allowed)
            if not _BEGINNING_FROM_LETTERS <= len(typed) >= len(word) / 2:
                made = Mistakes(made.of_word, made.of_word)
            if made.of_beginning <= (allowed if word[0] == folded[0] else allowed - 1):
                near[word] = made
        best = min(near.values(), default=None)
        return tuple(word for word in near if near[word] == best and self._looks_like(typed, word, allowed))

    def _looks_like(self, typed: str, folded: str, allowed: int) -> bool:
        """Whether the words are alike as they are written too: "zzzz" is no "SSAs"."""
        spelt_otherwise = allowed + _LETTERS_OF_A_SPELLING
        return any(mistakes(typed, word).of_beginning <= spelt_otherwise for word in self._spellings[folded])

    def nearest(self, typed: str, count: int) -> tuple[str, ...]:
        """Up to ``count`` words, as the content spells them, that share at least half the letters of a plain word."""
        near = {
            word: min(mistakes(typed, spelling).of_word for spelling in self._spellings[word])
            for word in self._alike(one_spelling(typed))
        }
        likely = sorted((word for word in near if near[word] * 2 <= len(typed)), key=lambda word: near[word])
        return tuple(self._spellings[word][0] for word in likely[:count])

    def _alike(self, folded: str) -> list[str]:
        shared: Counter[str] = Counter()
        for pair in _pairs(folded):
            shared.update(self._by_pair.get(pair, ()))
        return [word for word, _ in shared.most_common(_LOOKED_AT)]

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        by_stem: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._sorted:
            if word.isalpha():
                by_stem[_stem(word)].append(word)
        return by_stem

    @cached_property
    def _by_pair(self) -> dict[tuple[str, str], list[str]]:
        by_pair: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for word in self._sorted:
            if len(word) >= _LIKE_FROM_LETTERS and word.isalpha():
                for pair in _pairs(word):
                    by_pair[pair].append(word)
        return by_pair


def _stem(folded: str) -> str:
    """A word without what its forms end in: ``reduc`` for "reduces" and "reducing"; four letters stay at least."""
    found = None if folded.endswith("ss") else _WITH_ENDING.fullmatch(folded)
    stem = found[1] if found else folded
    return f"{stem[:-1]}i" if stem.endswith("y") else stem


def _pairs(word: str) -> Iterable[tuple[str, str]]:
    """Each letter with the next, once each, and the first as the first."""
    return dict.fromkeys(pairwise(f" {word}"))
