"""Making any text fit for the fonts: nothing invisible, nothing that the fonts lack, nothing that cannot be broken."""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MISSING: Final = "\N{WHITE SQUARE}"
"""Stands where the fonts have no glyph."""

LINE: Final = "_"
"""Stands for a line to write on, in place of typed words that cannot be printed."""

ZERO_WIDTH_SPACE: Final = "\N{ZERO WIDTH SPACE}"
UNBROKEN: Final = 25
"""Runs of at least so many characters without a blank get break points."""

_BREAK_EVERY: Final = 8
_WIDE: Final = frozenset("MWmw@%&—…ЖМШЩЫЮжмшщыюΩω")
_MOST_MARKS: Final = 4
_AFTER_PUNCTUATION: Final = re.compile(r"(?<=[^\w\s])(?=\w)")
_JOINERS: Final = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
_VARIATION_SELECTORS: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u034f]")


class Glyphs:
    """Which characters the bundled fonts can draw.

    A base letter and its marks are drawn by one font or not at all, so whole clusters are looked up, family by family.
    """

    def __init__(self, coverage: Path) -> None:
        """Read ``coverage.json``: for each family, ranges of code points.

        Raises:
            OSError, ValueError: the file is missing or broken; it belongs to the program.
        """
        families: dict[str, list[list[int]]] = json.loads(coverage.read_text(encoding="utf-8"))
        self._families = [
            tuple(bound for low, high in spans for bound in (low, high + 1)) for spans in families.values()
        ]

    def fit(self, text: str) -> tuple[str, int]:
        """The text as it can be printed, on one line, and how many characters had to become ``MISSING``.

        Control characters, direction overrides, private and broken code units go, blanks become one space, the rest is
        composed (NFC). The result is stable: fitting it again changes nothing.
        """
        visible = "".join(character for character in " ".join(text.split()) if not _is_invisible(character))
        clusters = [each for each in _clusters(unicodedata.normalize("NFC", visible)) if each.strip(_JOINERS)]
        drawn = [cluster if self._draws(cluster) else MISSING for cluster in clusters]
        lost = sum(new != old for new, old in zip(drawn, clusters, strict=True))
        return " ".join("".join(drawn).split()), lost

    def _draws(self, cluster: str) -> bool:
        points = [ord(character) for character in cluster if character not in _JOINERS]
        if len(points) > _MOST_MARKS + 1 or _is_mark_without_letter(cluster):
            return False
        return any(all(bisect_right(bounds, point) % 2 for point in points) for bounds in self._families)


def shorten(text: str, longest: int) -> str:
    """At most so many characters; what is cut off shows as an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def break_runs(text: str, unbroken: int = UNBROKEN) -> str:
    """Allow line breaks inside every run of ``unbroken`` or more characters without a blank; wide ones count twice.

    They stand after its punctuation, and within what is still as long.
    """
    return " ".join(_with_breaks(word, unbroken) if _breadth(word) >= unbroken else word for word in text.split(" "))


def _breadth(word: str) -> int:
    letters = [letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter)]
    return len(letters) + sum(letter in _WIDE for letter in letters)


def _with_breaks(word: str, unbroken: int) -> str:
    pieces: list[str] = []
    for part in _AFTER_PUNCTUATION.split(word):
        pieces.extend(_in_pieces(part) if _breadth(part) >= unbroken else [part])
    return ZERO_WIDTH_SPACE.join(pieces)


def _in_pieces(run: str) -> list[str]:
    pieces: list[str] = [""]
    for cluster in _clusters(run):
        if len(pieces[-1]) >= _BREAK_EVERY:
            pieces.append("")
        pieces[-1] += cluster
    return pieces


def _is_invisible(character: str) -> bool:
    if character in _JOINERS:
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} or bool(
        _VARIATION_SELECTORS.match(character)
    )


def _is_mark_without_letter(cluster: str) -> bool:
    """A mark that has nothing to stand on is drawn on a dotted circle, which not every font has."""
    return unicodedata.category(cluster[0]).startswith("M") or (cluster[0].isspace() and len(cluster) > 1)


def _clusters(text: str) -> Iterator[str]:
    cluster = ""
    for character in text:
        if cluster and not (unicodedata.category(character).startswith("M") or character in _JOINERS):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
