"""What a patient's side-effect checklist is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.model.release import Release
from netdesk.model.side_effects import EffectsAnswer
from netdesk.printing.ring import Ring


@dataclass(frozen=True, slots=True)
class ChecklistSheet:
    """Side effects of the chosen treatments with boxes to tick.

    ``left_out`` holds the ids of side effects that the nurse took off; alert rows stay whatever it holds (guard G4).
    ``own_rows`` are rows in the nurse's words. ``names_drugs`` False takes off the line about doses (guard G12): only
    for treatments none of which is a drug. What is typed (names, numbers, own rows) is for this print only and is not
    shown by ``repr``.
    """

    effects: EffectsAnswer
    release: Release
    left_out: frozenset[str] = frozenset()
    own_rows: tuple[str, ...] = field(default=(), repr=False)
    ring: Ring = field(default=Ring(), repr=False)
    patient_name: str = field(default="", repr=False)
    clinic: str = field(default="", repr=False)
    names_drugs: bool = True
