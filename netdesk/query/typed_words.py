"""What was typed, as words to look for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from netdesk.db import full_text
from netdesk.model.search import Correction
from netdesk.query.folding import one_spelling, plain
from netdesk.query.vocabulary import Vocabulary

_MOST_LETTERS: Final = 1_000
_MOST_WORDS: Final = 12
_LONGEST_WORD: Final = 40
_SPELT_OTHERWISE_FROM: Final = 3
"""From how many letters on words that begin so in another spelling are looked for: "z" is no "s"."""
_SHORTEST_PART: Final = 3
_SHORTEST_IN_IES: Final = 6
"""From how many letters on a word in "ies" is one in "y": "series" is none, but nobody types "sery"."""
_NEAREST: Final = 3


@dataclass(frozen=True, slots=True)
class WantedWord:
    """A typed word, folded, as it is looked for.

    ``whole`` are the content's spellings of it, singular and plural alike; ``beginnings`` those of the beginnings of
    words, none for a finished word. A corrected word stands for every word that may have been meant. ``weight`` is
    the greater the fewer texts have it.
    """

    folded: tuple[str, ...]
    whole: tuple[str, ...]
    beginnings: tuple[str, ...]
    weight: float
    is_corrected: bool = False

    @property
    def whole_question(self) -> str:
        """What the full-text index is asked for whole words."""
        return full_text.any_of(map(full_text.word, self.whole))

    @property
    def question(self) -> str:
        """What the full-text index is asked."""
        return full_text.any_of(chain(map(full_text.word, self.whole), map(full_text.beginning, self.beginnings)))

    def is_whole(self, folded_word: str) -> bool:
        """Whether a folded word of the content is this one."""
        one = _in_singular(folded_word)
        return any(one == _in_singular(folded) for folded in self.folded)

    def finds(self, folded_word: str) -> bool:
        """Whether a folded word of the content is found by this one."""
        return (bool(self.beginnings) and folded_word.startswith(self.folded)) or self.is_whole(folded_word)


@dataclass(frozen=True, slots=True)
class TypedWords:
    """All words of a text. ``unknown`` ones are in no text of the content; ``nearest`` are a little like them."""

    words: tuple[WantedWord, ...]
    corrections: tuple[Correction, ...]
    unknown: tuple[str, ...]
    nearest: tuple[str, ...]


class WordReader:
    """Reads what was typed.

    The last word may be the beginning of one, as long as it is being typed. The words before it are finished: they
    find whole words where the content has them, so that "molecular targeted" never leads to "molecularly targeted"
    (guard G14). A word that the content does not have at all is looked for as two words, then as a mistyped one.

    Args:
        vocabulary: The words of the content.
        stand_together: Whether two words follow one another anywhere in the content.
    """

    def __init__(self, vocabulary: Vocabulary, stand_together: Callable[[str, str], bool]) -> None:
        self._vocabulary = vocabulary
        self._stand_together = stand_together

    def read(self, text: str) -> TypedWords:
        """The first dozen words of a text, whatever it is."""
        typed = [word[:_LONGEST_WORD] for word in plain(text[:_MOST_LETTERS]).split()[:_MOST_WORDS]]
        pieces = list(chain.from_iterable(map(self._in_pieces, self._joined(typed))))
        words: list[WantedWord] = []
        corrections: list[Correction] = []
        unknown: list[str] = []
        for number, word in enumerate(pieces, 1):
            folded = one_spelling(word)
            if self._has(folded):
                words.append(self._wanted(word, (folded,), is_finished=number < len(pieces)))
            elif meant := self._vocabulary.meant(word):
                words.append(self._wanted(word, meant, is_finished=False, is_corrected=True))
                corrections.append(Correction(word, tuple(self._vocabulary.spellings(each)[0] for each in meant)))
            else:
                unknown.append(word)
        nearest = chain.from_iterable(self._vocabulary.nearest(word, _NEAREST) for word in unknown)
        return TypedWords(tuple(words), tuple(corrections), tuple(unknown), tuple(dict.fromkeys(nearest)))

    def _wanted(
        self, word: str, folded: tuple[str, ...], *, is_finished: bool, is_corrected: bool = False
    ) -> WantedWord:
        whole = tuple(
            spelling
            for each in folded
            for form in dict.fromkeys([each, *_one_and_several(each)])
            for spelling in self._vocabulary.spellings(form)
        )
        weight = self._vocabulary.rarity(whole)
        if is_finished and whole:
            return WantedWord(folded, whole, (), weight, is_corrected)
        beginnings = [word] if not is_corrected else []
        if len(word) >= _SPELT_OTHERWISE_FROM:
            beginnings += (
                spelling
                for each in folded
                for longer in self._vocabulary.beginning_with(each)
                for spelling in self._vocabulary.spellings(longer)
                if is_corrected or not spelling.startswith(word)
            )
        return WantedWord(folded, whole, tuple(dict.fromkeys(beginnings)), weight, is_corrected)

    def _has(self, folded: str) -> bool:
        """Whether the content has the word, its singular or its plural, or a word that begins so."""
        return self._vocabulary.begins(folded) or any(map(self._vocabulary.spellings, _one_and_several(folded)))

    def _joined(self, typed: Sequence[str]) -> list[str]:
        """Two words as one where the content writes them so: ``chemo embolisation`` as ``chemoembolisation``."""
        joined: list[str] = []
        for word in typed:
            if joined and self._vocabulary.spellings(one_spelling(joined[-1] + word)):
                joined[-1] += word
            else:
                joined.append(word)
        return joined

    def _in_pieces(self, word: str) -> tuple[str, ...]:
        """A word that the content writes as two, as these: ``intraoperative`` as ``intra`` and ``operative``."""
        if self._has(one_spelling(word)):
            return (word,)
        for place in range(1, len(word)):
            left, right = word[:place], word[place:]
            if (
                max(len(left), len(right)) >= _SHORTEST_PART
                and self._vocabulary.spellings(one_spelling(left))
                and self._vocabulary.begins(one_spelling(right))
                and self._stand_together(left, right)
            ):
                return (left, right)
        return (word,)


@lru_cache(maxsize=8192)
def _in_singular(folded: str) -> str:
    """A folded word as the one of several: ``therapy`` for ``therapies``."""
    if folded.endswith("ies") and len(folded) >= _SHORTEST_IN_IES:
        return f"{folded[:-3]}y"
    return folded[:-1] if folded.endswith("s") and not folded.endswith("ss") else folded


def _one_and_several(folded: str) -> tuple[str, str]:
    return _in_singular(folded), f"{folded[:-1]}ies" if folded.endswith("y") else f"{folded}s"
