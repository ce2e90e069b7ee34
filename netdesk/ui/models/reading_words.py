"""How easy a text is to read, in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from netdesk.printing.own_words import Reading
from netdesk.printing.plain_words import EASY_UP_TO

LAST_SCHOOL_GRADE: Final = 12
"""There is no school grade beyond it; the formula has no end."""


def reading_in_words(reading: Reading) -> str:
    """The grade and what it means, then plain words for hard ones; empty where there is nothing to say."""
    return " ".join(part for part in (_grade(reading), _plainer(reading)) if part)


def _grade(reading: Reading) -> str:
    if reading.grade is None:
        return ""
    if reading.grade > LAST_SCHOOL_GRADE:
        return _tr("Reading grade above {0}: hard to read.").format(LAST_SCHOOL_GRADE)
    if reading.grade > EASY_UP_TO:
        return _tr("Reading grade {0}: hard to read.").format(reading.grade)
    if reading.hard_words:
        return _tr("Reading grade {0}.").format(reading.grade)
    return _tr("Reading grade {0}: fine for a patient.").format(reading.grade)


def _plainer(reading: Reading) -> str:
    pairs = (_tr("“{0}” for “{1}”").format(word.plain, word.hard) for word in reading.hard_words)
    words = ", ".join(pairs)
    return _tr("Plainer: {0}.").format(words) if words else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("reading_words", text)
