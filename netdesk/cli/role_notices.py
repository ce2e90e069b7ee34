"""Roles of a roster file that are printed as words although an id may have been meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from netdesk.model.care import Role

_LIKE_AN_ID: Final = re.compile(r"[a-z0-9]+(_[a-z0-9]+)+")
_ALIKE_FROM: Final = 0.8
"""The share of letters in common from which words are nearly those of a role."""


def role_notices(typed: Iterable[str], roles: Iterable[Role]) -> Iterator[str]:
    """A sentence for each role that is no id but looks like one, or is nearly the id or a title of a role."""
    id_of = {words: role.id for role in roles for words in _words_of(role)}
    ids = set(id_of.values())
    for role in dict.fromkeys(typed):
        if role in ids:
            continue
        is_like_an_id = _LIKE_AN_ID.fullmatch(role) is not None
        near = get_close_matches(role.casefold(), id_of, 1, 0.6 if is_like_an_id else _ALIKE_FROM)
        if near:
            yield f"“{role}” is no role's id; it is printed as words. Did you mean {id_of[near[0]]}?"
        elif is_like_an_id:
            yield f"“{role}” is no role's id; it is printed as words."


def _words_of(role: Role) -> Iterator[str]:
    yield role.id
    for title in (role.title, *role.other_titles):
        yield title.casefold()
