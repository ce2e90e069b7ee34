"""Keeping words that run the other way, and numbers, in one piece among their neighbours.

Without that, the groups of a telephone number on a page that runs from right to left would change places.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from netdesk.printing.glyphs import LINE

_ISOLATE: Final = "\N{FIRST STRONG ISOLATE}"
_POP: Final = "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT: Final = ("R", "AL")
_NEVER_SET: Final = ("kind", "mark", "title")
"""Keys whose texts are told apart by the template or go into the file's properties."""


def runs_right_to_left(text: str) -> bool:
    """Whether some of its letters run from right to left."""
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def isolated(value: object, direction: str) -> object:
    """The JSON values of sheets with every text set apart from what stands around it, where that could disturb it.

    On a page from right to left that is every text, else those with letters that run from right to left.
    """
    if isinstance(value, dict):
        return {key: below if key in _NEVER_SET else isolated(below, direction) for key, below in value.items()}
    if isinstance(value, list):
        return [isolated(below, direction) for below in value]
    if isinstance(value, str) and value not in ("", LINE) and (direction == "rtl" or runs_right_to_left(value)):
        return f"{_ISOLATE}{value}{_POP}"
    return value
