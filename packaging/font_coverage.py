"""Write resources/fonts/coverage.json anew: ``.venv/bin/python packaging/font_coverage.py``.

Lists for each family in resources/fonts the characters that every one of its files can draw, as ranges of code points.
netdesk/printing reads it, because a character that no font has would stop a whole sheet. Run it after changing a font;
a test compares the committed file with what this script makes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"


def coverage(folder: Path) -> str:
    """The text of coverage.json for the fonts of a folder."""
    families: dict[str, set[int]] = {}
    for file in sorted(folder.glob("*.ttf")):
        with TTFont(file) as font:
            family = font["name"].getDebugName(16) or font["name"].getDebugName(1)
            characters = {point for point in font.getBestCmap() if not _is_control_or_private(point)}
        families[family] = families.get(family, characters) & characters
    lines = (f'  "{family}": {json.dumps(_ranges(characters))}' for family, characters in sorted(families.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _is_control_or_private(point: int) -> bool:
    return point < 0x20 or 0x7F <= point < 0xA0 or 0xE000 <= point <= 0xF8FF or point >= 0xF0000


def _ranges(characters: Iterable[int]) -> list[list[int]]:
    runs = groupby(enumerate(sorted(characters)), key=lambda pair: pair[1] - pair[0])
    spans = ([point for _, point in run] for _, run in runs)
    return [[span[0], span[-1]] for span in spans]


if __name__ == "__main__":
    (FONTS / "coverage.json").write_text(coverage(FONTS), encoding="utf-8")
