"""Which content this is."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Release:
    """The content's version and dates. ``sha256`` is that of the database file's bytes that were verified."""

    version: int
    date: datetime.date
    review_by: datetime.date
    sha256: str

    def age_in_days(self, today: datetime.date) -> int:
        """Days since the content's date; 0 where the clock stands before it."""
        return max(0, (today - self.date).days)

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the date to review it by has passed."""
        return today > self.review_by
