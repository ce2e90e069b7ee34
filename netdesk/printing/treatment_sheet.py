"""What a patient's sheet on one treatment is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.model.advice import Advice
from netdesk.model.release import Release
from netdesk.model.side_effects import EffectsAnswer
from netdesk.model.treatment import Treatment
from netdesk.printing.ring import Ring


@dataclass(frozen=True, slots=True)
class TreatmentSheet:
    """One treatment under fixed questions in a fixed order.

    ``effects`` is the answer for this treatment alone; ``questions`` is the advice to ask questions. What is typed is
    for this print only and is not shown by ``repr``.
    """

    treatment: Treatment
    effects: EffectsAnswer
    questions: tuple[Advice, ...]
    release: Release
    ring: Ring = field(default=Ring(), repr=False)
    patient_name: str = field(default="", repr=False)
    clinic: str = field(default="", repr=False)
