"""How large the pages of a preview are shown."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Fit(Enum):
    """Pages as large as the view has room for."""

    WIDTH = "width"
    PAGE = "page"


Zoom = Fit | int
"""A fit, or percents of the size on paper."""

STEPS: Final = (50, 75, 100, 125, 150, 200)
"""The percents to choose from."""


def stepped(percent: float, step: int) -> int:
    """The next percents above (1) or below (-1) those shown; at the end the last."""
    if step > 0:
        return next((each for each in STEPS if each > percent + 0.5), STEPS[-1])
    return next((each for each in reversed(STEPS) if each < percent - 0.5), STEPS[0])
