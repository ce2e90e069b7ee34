"""What a visit pack is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.model.release import Release
from netdesk.model.side_effects import EffectsAnswer
from netdesk.printing.ring import Ring
from netdesk.printing.sheet import Sheet


@dataclass(frozen=True, slots=True)
class PackSheet:
    """A cover that lists what was given, then ``parts``, as one file with its pages numbered through.

    ``effects`` is the answer for the treatments of the visit: the cover names them, with all that cannot be cut from
    them (guards G3, G4, G5, G15). ``names_drugs`` False takes off the line about doses (guard G12): only where none of
    them is a drug. What is typed is for this print only and is not shown by ``repr``.
    """

    parts: tuple[Sheet, ...]
    effects: EffectsAnswer
    release: Release
    ring: Ring = field(default=Ring(), repr=False)
    patient_name: str = field(default="", repr=False)
    clinic: str = field(default="", repr=False)
    names_drugs: bool = True
