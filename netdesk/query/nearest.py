"""Which ids may have been meant by one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from netdesk.query.errors import UnknownIdError
from netdesk.query.folding import one_spelling, plain

_SHOWN: Final = 3
_ALIKE_FROM: Final = 0.6
"""The share of letters in common from which a word counts as mistyped, as ``difflib.get_close_matches`` has it."""


def unknown(what: str, asked: str, known: Mapping[str, Sequence[str]]) -> UnknownIdError:
    """The error for an id that is not among the known ones.

    Args:
        what: What was asked for, in words.
        asked: The id asked for.
        known: For every known id its names, the preferred one first.
    """
    likeness = {id_: _likeness(asked, [id_, *names]) for id_, names in known.items()}
    likely = sorted((id_ for id_ in known if likeness[id_] >= _ALIKE_FROM), key=lambda id_: -likeness[id_])
    return UnknownIdError(what, asked, [(id_, known[id_][0]) for id_ in likely[:_SHOWN]])


def _likeness(asked: str, names: Iterable[str]) -> float:
    """How likely one of the names was meant: above 1 where what was asked begins its words, else by letters alike."""
    from difflib import SequenceMatcher  # only an error needs it, and the window starts without it

    wanted = _words(asked)
    letters = SequenceMatcher(b=" ".join(wanted))
    best = 0.0
    for name in names:
        words = _words(name)
        letters.set_seq1(" ".join(words))
        if wanted and all(any(word.startswith(start) for word in words) for start in wanted):
            best = max(best, 1.0 + letters.ratio() / 2)
        elif letters.real_quick_ratio() > best and letters.quick_ratio() > best:
            best = max(best, letters.ratio())
    return best


def _words(text: str) -> list[str]:
    return [one_spelling(word) for word in plain(text).split()]
