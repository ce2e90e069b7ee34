"""What the further columns of the table say of a treatment."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.alert import Alert, Prerequisite
from netdesk.model.side_effects import EffectMention, GroupEffects
from netdesk.model.statement import Statement
from netdesk.model.treatment import Disagreement
from netdesk.model.treatment_name import TreatmentName


@dataclass(frozen=True, slots=True)
class RowDetails:
    """All that may be said of one treatment in the columns of the table; nothing in it is no guidance (guard G20).

    ``when_used`` are the statements of when it is used, those that say what it does not suit, and others that give
    something to filter by and have no column of their own; where there is none, those of its purpose, else those of how
    it is given that give something to filter by. ``how_given`` includes schedules. ``effects`` are its own list;
    ``group_effects`` the nearest ancestor's where it has none of its own, else None (guard G7).
    ``prerequisites``, ``alerts``, ``cautions`` and ``disagreements`` cannot be separated from the treatment, whatever
    columns are shown (guards G3, G5, G15).
    """

    treatment_id: str
    when_used: tuple[Statement, ...]
    purpose: tuple[Statement, ...]
    how_given: tuple[Statement, ...]
    status: tuple[Statement, ...]
    effects: tuple[EffectMention, ...]
    group_effects: GroupEffects | None
    prerequisites: tuple[tuple[TreatmentName, Prerequisite], ...]
    alerts: tuple[Alert, ...]
    cautions: tuple[Statement, ...]
    disagreements: tuple[Disagreement, ...]
