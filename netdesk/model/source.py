"""A source page, who publishes it, and how old it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netdesk.model.kinds import DatedBasis, PublisherKind


@dataclass(frozen=True, slots=True)
class Source:
    """One source page.

    ``dated`` is what the page itself gives: ``2022-06-06``, ``2018-09``, ``2025`` or None where it gives none.
    ``region`` is a two-letter country code (ISO 3166-1), ``region_name`` the same in words.
    """

    id: str
    short_name: str
    title: str
    publisher: str
    publisher_basis: str
    publisher_kind: PublisherKind
    region: str
    region_name: str
    region_basis: str
    dated: str | None
    dated_basis: DatedBasis
    reviewer: str | None

    def age_in_years(self, today: date) -> int | None:
        """Whole years from the last day that the source's date can mean until today; None where it is undated."""
        if self.dated is None:
            return None
        year, month, day = (int(part) for part in (self.dated + "-12-31"[3 * self.dated.count("-") :]).split("-"))
        return max(0, today.year - year - ((today.month, today.day) < (month, day)))
