"""A treatment in short."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TreatmentName:
    """A treatment's id and preferred name: enough to show it and to open it."""

    id: str
    name: str
