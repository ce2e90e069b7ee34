"""What the user can choose as the look of the window."""

from __future__ import annotations

from enum import StrEnum


class Look(StrEnum):
    """The values stand in the settings; all but the first are names of palettes in ``resources/theme``."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
