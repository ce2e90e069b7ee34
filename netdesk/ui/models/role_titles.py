"""Which role is meant by words that were typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from netdesk.model.care import Role

_LEAST: Final = 3
"""Letters from which on words are completed: with fewer, somebody may mean another role that is not known."""

_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")


class RoleTitles:
    """The known roles by all that they are called: titles, with and without what stands in brackets, others, ids."""

    def __init__(self, roles: Iterable[Role]) -> None:
        """Know ``roles``; what two of them are called names neither."""
        self._by_words: dict[str, set[str]] = {}
        for role in roles:
            for words in (role.title, _BRACKETS.sub("", role.title), *role.other_titles, role.id):
                self._by_words.setdefault(words.casefold(), set()).add(role.id)

    def named(self, words: str) -> str | None:
        """The id of the role that is called so, in capitals or not; None where none is, or several are."""
        return _only(self._by_words.get(words.casefold(), set()))

    def meant(self, words: str) -> str | None:
        """The id of the role that is called so, else of the only one whose title begins so."""
        begun = words.casefold()
        if begun in self._by_words or len(begun) < _LEAST:
            return self.named(words)
        return _only({id_ for called, ids in self._by_words.items() if called.startswith(begun) for id_ in ids})


def _only(ids: set[str]) -> str | None:
    return next(iter(ids)) if len(ids) == 1 else None
