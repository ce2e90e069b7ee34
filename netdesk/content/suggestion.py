"""The nearest word to one that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Collection


def did_you_mean(word: str, known: Collection[str]) -> str:
    """``; did you mean 'x'?`` for the nearest known word, or a full stop where none is near."""
    near = difflib.get_close_matches(word[:80], known, n=1, cutoff=0.6)
    return f"; did you mean “{near[0]}”?" if near else "."
