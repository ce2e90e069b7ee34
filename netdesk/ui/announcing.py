"""What a screen reader says of something that happened away from the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def announce(speaker: QObject, words: str) -> None:
    """Have these words said once, after what is being said now; without a screen reader, and without words, nothing."""
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, words))
