"""A treatment with everything said about it."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.alert import Alert, Prerequisite
from netdesk.model.care import RoleLink
from netdesk.model.kinds import Aspect, NameKind
from netdesk.model.side_effects import EffectMention, GroupEffects
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName
from netdesk.model.treatment_row import TreatmentRow as TreatmentRow


@dataclass(frozen=True, slots=True)
class Name:
    """A further name of something. ``source`` None means an editorial name of ours, used for finding only."""

    name: str
    kind: NameKind
    region: str | None
    source: Source | None


@dataclass(frozen=True, slots=True)
class Relief:
    """A problem of the NET that the treatment is said to relieve. Never a side effect (guard G9)."""

    problem_id: str
    problem_name: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class DisagreementSide:
    """One side, with the statements that say so."""

    says: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where sources differ. ``note`` is editorial and takes no side."""

    id: str
    title: str
    note: str
    treatments: tuple[TreatmentName, ...]
    sides: tuple[DisagreementSide, ...]


@dataclass(frozen=True, slots=True)
class Treatment:
    """One treatment with everything said about it.

    ``statements`` keep the order of the sources' pages. ``alerts`` and ``cautions`` include those of its ancestors.
    ``effects`` are its own list; ``group_effects`` the nearest ancestor's where it has none of its own, else None.
    ``notes`` are our marked mappings and warnings. ``mentioned_in`` are statements about something else that name it,
    and those about the drugs of a regimen.
    """

    id: str
    name: str
    kind: str
    summary: str | None
    path: tuple[TreatmentName, ...]
    children: tuple[TreatmentName, ...]
    names: tuple[Name, ...]
    statements: tuple[Statement, ...]
    mentioned_in: tuple[Statement, ...]
    effects: tuple[EffectMention, ...]
    group_effects: GroupEffects | None
    relief: tuple[Relief, ...]
    roles: tuple[RoleLink, ...]
    alerts: tuple[Alert, ...]
    cautions: tuple[Statement, ...]
    prerequisite: Prerequisite | None
    disagreements: tuple[Disagreement, ...]
    see_also: tuple[TreatmentName, ...]
    parts: tuple[TreatmentName, ...]
    drugs: tuple[str, ...]
    notes: tuple[str, ...]
    is_drug: bool

    def said_as(self, *aspects: Aspect) -> tuple[Statement, ...]:
        """The statements that answer any of the given questions, in order."""
        return tuple(statement for statement in self.statements if statement.aspect in aspects)

    @property
    def cautions_beside_alerts(self) -> tuple[Statement, ...]:
        """The cautions said of it, without those that stand with its alerts already."""
        with_alerts = {statement for alert in self.alerts for statement in alert.statements}
        return tuple(said for said in self.said_as(Aspect.CAUTION) if said not in with_alerts)
