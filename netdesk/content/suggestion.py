"""The nearest words to one that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Collection


def did_you_mean(word: str, known: Collection[str]) -> str:
    """``; did you mean 'x' or 'y'?`` for the nearest known words, or a full stop where none is near."""
    near = difflib.get_close_matches(word[:80], known, n=2, cutoff=0.6)
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else "."
