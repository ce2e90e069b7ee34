"""Label files in languages that nobody speaks: does every label come from one, and can sheets be mirrored?"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from netdesk.printing.labels import Labels
from netdesk.printing.press import Press

_HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתגדהו")
"""Letter for letter; it means nothing."""


def pseudo_press(resources: Path) -> Press:
    """A press whose every label is ``¿``, after each of its placeholders where it has any."""
    return _press(resources, "en", "ltr", lambda text: "¿".join([*re.findall(r"\{\w+\}", text), ""]) or "¿")


def hebrew_press(resources: Path) -> Press:
    """A press whose labels are Hebrew letters, as long as the English ones, and run from right to left."""
    return _press(resources, "he", "rtl", _in_hebrew_letters)


def _press(resources: Path, language: str, direction: str, translated: Callable[[str], str]) -> Press:
    english = Labels.load(resources / "print" / "labels").texts
    press = Press(resources)
    labels = Labels(language, direction, {key: translated(text) for key, text in english.items()})
    press.__dict__["_labels"] = labels
    return press


def _in_hebrew_letters(text: str) -> str:
    parts = re.split(r"(\{\w+\})", text)
    return "".join(part if part.startswith("{") else part.lower().translate(_HEBREW) for part in parts)
