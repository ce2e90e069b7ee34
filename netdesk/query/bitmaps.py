"""Sets of treatments as whole numbers: bit *n* stands for the treatment in row *n*.

An AND over 100,000 treatments takes a microsecond and ``int.bit_count`` counts as fast, so the counts of all filter
values follow every click (docs/decisions/0004-filters-as-bitmaps.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Final, TypeVar

_Row = TypeVar("_Row")
_DIGITS_OF_FLAGS: Final = bytes.maketrans(b"\x00\x01", b"01")
_FLAGS_OF_DIGITS: Final = bytes.maketrans(b"01", b"\x00\x01")


def everything(size: int) -> int:
    """The bitmap of all ``size`` rows."""
    return (1 << size) - 1


def from_flags(flags: Iterable[bool]) -> int:
    """The bitmap of the rows whose flag is set, the first flag being that of row 0."""
    return int(bytes(flags).translate(_DIGITS_OF_FLAGS)[::-1] or b"0", 2)


def select(rows: Sequence[_Row], bitmap: int) -> tuple[_Row, ...]:
    """The rows of a bitmap, in their order."""
    if bitmap == everything(len(rows)):
        return tuple(rows)
    return tuple(compress(rows, format(bitmap, "b").encode()[::-1].translate(_FLAGS_OF_DIGITS)))


class BitmapBuilder:
    """A bitmap in the making: setting a bit of a whole number would copy all of it."""

    def __init__(self, size: int) -> None:
        self._bytes = bytearray((size + 7) // 8)

    def add(self, row: int) -> None:
        """Put a row in."""
        self._bytes[row >> 3] |= 1 << (row & 7)

    def finished(self) -> int:
        """The bitmap of all rows put in."""
        return int.from_bytes(self._bytes, "little")
