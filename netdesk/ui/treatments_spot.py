"""Where the reader is on the page of treatments."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.filters import Filters


@dataclass(frozen=True, slots=True)
class TreatmentsSpot:
    """What is asked for, and the treatment that is read; no id where none is."""

    filters: Filters
    treatment_id: str
