"""What a sheet of treatments side by side is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.model.comparison import Comparison
from netdesk.model.release import Release


@dataclass(frozen=True, slots=True)
class ComparisonSheet:
    """Two to four treatments under the same headings; nothing is ranked (guard G18).

    What is typed is for this print only and is not shown by ``repr``.
    """

    comparison: Comparison
    release: Release
    patient_name: str = field(default="", repr=False)
    clinic: str = field(default="", repr=False)
