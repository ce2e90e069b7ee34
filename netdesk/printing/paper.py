"""The papers that sheets are set for."""

from __future__ import annotations

from enum import StrEnum


class Paper(StrEnum):
    """A paper size; the value is the word of the command line and of the settings."""

    A4 = "a4"
    LETTER = "letter"
