"""Which ids may have been meant by one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from netdesk.query.errors import UnknownIdError
from netdesk.query.folding import one_spelling, plain

_SHOWN: Final = 3
_LONGEST: Final = 80
"""Characters of what was typed that are compared; no name is longer."""
_ALIKE_FROM: Final = 0.6
"""The share of letters in common from which a word counts as mistyped, as ``difflib.get_close_matches`` has it."""
_LONG_WORD: Final = 4
"""The letters from which on a word of a name is compared by itself: "sit" is like "site", not like "it"."""
_LESS_BY_WORD: Final = 0.2
"""How much less it counts that words are like single ones of a name than that it is like the whole name."""


def unknown(
    what: str, asked: str, known: Mapping[str, Sequence[str]], of: str = "", *, or_all: bool = False
) -> UnknownIdError:
    """The error for an id that is not among the known ones.

    Args:
        what: What was asked for, in words.
        asked: The id asked for.
        known: For every known id its names, the preferred one first.
        of: The name of what it would belong to; empty where it stands by itself.
        or_all: They are few, and all are named where none is near.
    """
    asked_for = asked[:_LONGEST]
    likeness = {id_: _likeness(asked_for, [id_, *names]) for id_, names in known.items()}
    likely = sorted((id_ for id_ in known if likeness[id_] >= _ALIKE_FROM), key=lambda id_: -likeness[id_])
    nearest = [(id_, known[id_][0]) for id_ in likely[:_SHOWN]]
    return UnknownIdError(what, asked, nearest, of, tuple(known) if or_all else ())


def _likeness(asked: str, names: Iterable[str]) -> float:
    """How likely one of the names was meant: above 1 where what was asked begins its words, else by letters alike.

    Letters are compared as they are written, so that "zzz" is nothing like "SSAs"; words one by one where each of
    those asked for is much like one of the name's: "livr" is like the first of "liver metastases".
    """
    from difflib import SequenceMatcher  # only an error needs it, and the window starts without it

    def alike(one: str, other: str) -> float:
        letters = SequenceMatcher(a=one, b=other)
        return letters.ratio() if letters.quick_ratio() >= _ALIKE_FROM else 0.0

    wanted = plain(asked)
    best = 0.0
    for name in map(plain, names):
        if wanted and _begins_words(wanted, name):
            best = max(best, 1.0 + SequenceMatcher(a=name, b=wanted).ratio() / 2)
        else:
            longer = [word for word in name.split() if len(word) >= _LONG_WORD]
            by_word = min(
                (max((alike(word, each) for each in longer), default=0.0) for word in wanted.split()), default=0.0
            )
            best = max(best, alike(name, wanted), by_word - _LESS_BY_WORD)
    return best


def _begins_words(wanted: str, name: str) -> bool:
    words = [one_spelling(word) for word in name.split()]
    return all(any(word.startswith(one_spelling(start)) for word in words) for start in wanted.split())
