"""Numbers of things in words."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """A number of things whose plural has an s: ``1 treatment``, ``2 treatments``, ``0 treatments``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
