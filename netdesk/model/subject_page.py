"""Everything said about one thing that is neither a treatment nor a symptom nor a source page."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.alert import Alert, Prerequisite
from netdesk.model.link import Link
from netdesk.model.statement import Statement
from netdesk.model.treatment import Name
from netdesk.model.treatment_name import TreatmentName


@dataclass(frozen=True, slots=True)
class Linked:
    """Something else that can be read, by its title."""

    link: Link
    title: str


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A statement about something else that names the subject."""

    about: Linked
    statement: Statement


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A role, test, word explained, service, schedule, piece of advice or drug of a combination, with all said of it.

    ``relation`` says in words what it is. ``definition`` and ``note`` are ours. ``said`` are the statements about it,
    ``named_in`` those about something else that name it, both in the order of the pages; what is not guidance stands
    apart in ``not_guidance`` (guard G20). ``treatments`` are those that a source names with it, in the order of the
    tree; ``suggested`` those for which only we suggest the role, each with why. ``beside`` is what stands with it: the
    wider role and the narrower ones, or the other advice of its group. ``alerts``, ``cautions`` and ``prerequisites``
    are those of ``treatments`` (guards G3, G5, G15). ``is_drug``: a drug or a treatment is named (guard G12).
    """

    link: Link
    title: str
    relation: str
    names: tuple[Name, ...]
    definition: str | None
    note: str | None
    said: tuple[Statement, ...]
    named_in: tuple[NamedIn, ...]
    not_guidance: tuple[Statement, ...]
    treatments: tuple[TreatmentName, ...]
    suggested: tuple[tuple[TreatmentName, str], ...]
    beside: tuple[Linked, ...]
    alerts: tuple[Alert, ...]
    cautions: tuple[Statement, ...]
    prerequisites: tuple[tuple[TreatmentName, Prerequisite], ...]
