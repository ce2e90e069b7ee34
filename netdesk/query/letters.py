"""How many letters lie between two words."""

from __future__ import annotations

from typing import NamedTuple


class Mistakes(NamedTuple):
    """The fewest letters added, left out, replaced or swapped with the next one.

    Attributes:
        of_beginning: Between what was typed and a beginning of the word.
        of_word: Between what was typed and the whole word.
    """

    of_beginning: int
    of_word: int


def mistakes(typed: str, word: str, most: int | None = None) -> Mistakes:
    """The mistakes by which ``typed`` may have come from ``word``.

    Args:
        typed: What was typed.
        word: What it may be.
        most: Beyond how many mistakes counting ends; what is given then is only known to be more.
    """
    before: list[int] = []
    last = list(range(len(word) + 1))
    for row, letter in enumerate(typed, 1):
        current = [row]
        for column, other in enumerate(word, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == word[column - 2] and other == typed[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, last = last, current
        if most is not None and min(before) > most and min(last) > most:
            return Mistakes(most + 1, most + 1)
    return Mistakes(min(last), last[-1])
