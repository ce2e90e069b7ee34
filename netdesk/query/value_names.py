"""Finding the values of filters by their names, beside a search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from netdesk.model.filters import NOT_STATED, Facet, FacetValue
from netdesk.query.folding import one_spelling, plain

_MOST_LETTERS: Final = 200
_SHORTEST_BEGINNING: Final = 3
_SMALL_WORDS: Final = frozenset({"a", "an", "at", "by", "for", "in", "is", "it", "of", "on", "or", "the", "to"})


class ValueNames:
    """The words of every value but "not stated"."""

    def __init__(self, facets: Iterable[Facet]) -> None:
        self._words = [
            (value, _words(value.name), _words(f"{facet.name} {value.name}"))
            for facet in facets
            for value in facet.values
            if value.id != NOT_STATED
        ]

    def named(self, text: str, most: int) -> tuple[FacetValue, ...]:
        """Values whose name is in the text, then those that have all words of the text, in the order of the facets.

        ``low grade, slow growing`` names two values; ``spread liv`` is a beginning of one with its facet's name.
        """
        typed = _words(text[:_MOST_LETTERS])
        if not typed:
            return ()
        whole = [value for value, name, _ in self._words if name and name <= typed]
        begun = [value for value, _, names in self._words if value not in whole and _all_begin(typed, names)]
        return tuple((*whole, *begun)[:most])


def _words(text: str) -> frozenset[str]:
    return frozenset(one_spelling(word) for word in plain(text).split() if word not in _SMALL_WORDS)


def _all_begin(typed: frozenset[str], names: frozenset[str]) -> bool:
    return all(
        word in names or (len(word) >= _SHORTEST_BEGINNING and any(name.startswith(word) for name in names))
        for word in typed
    )
