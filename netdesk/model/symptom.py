"""One symptom: as a side effect of treatments and, apart from that, as a problem of the tumour itself."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.alert import Alert, Prerequisite
from netdesk.model.side_effects import EffectMention, SideEffect
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName


@dataclass(frozen=True, slots=True)
class ListedFor:
    """A treatment for which a source lists the side effect; what is listed for it is never copied to others.

    ``not_mentioned_by`` are the sources with a list for this treatment that does not name the side effect (guard G8).
    """

    treatment: TreatmentName
    mentions: tuple[EffectMention, ...]
    not_mentioned_by: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class AsSideEffect:
    """The symptom as a side effect, with every list that names it.

    ``not_mentioned_by`` are the sources that list side effects and name this one nowhere: "not mentioned", never
    "no" (guard G8). ``without_lists`` are those that list none at all, which is not the same as none (guard G7).
    """

    effect: SideEffect
    names: tuple[str, ...]
    listed_for: tuple[ListedFor, ...]
    not_mentioned_by: tuple[Source, ...]
    without_lists: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class RelievedBy:
    """A treatment that a source says relieves the problem. That is no side effect (guard G9)."""

    treatment: TreatmentName
    statement: Statement


@dataclass(frozen=True, slots=True)
class AsProblem:
    """The symptom as a problem of the tumour itself (guard G9).

    ``sign`` are the statements that ask to report it as a possible sign of the NET; none where no source does.
    ``relieved_by`` are treatments that are said to relieve it. ``said`` is all else that is about it or names it.
    ``alert`` is given where it stands as an alert on treatments (guard G3); what stands there is not said again.
    ``note`` tells which words of which pages our mapping took for this problem; None where the pages use one word.
    """

    id: str
    name: str
    names: tuple[str, ...]
    sign: tuple[Statement, ...]
    relieved_by: tuple[RelievedBy, ...]
    said: tuple[Statement, ...]
    alert: Alert | None
    note: str | None


@dataclass(frozen=True, slots=True)
class NamedTest:
    """A test that a statement on the page names."""

    id: str
    name: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class SymptomPage:
    """A symptom with all that is said of it.

    A side effect and a problem of the tumour that share a word stand on one page, side by side and never merged:
    ``effect`` and ``problems``. ``treatments`` are all that the page names; ``alerts``, ``cautions`` and
    ``prerequisites`` are theirs (guards G3, G5, G15), and ``report`` asks to report symptoms (guard G16).
    """

    id: str
    name: str
    effect: AsSideEffect | None
    problems: tuple[AsProblem, ...]
    tests: tuple[NamedTest, ...]
    treatments: tuple[TreatmentName, ...]
    alerts: tuple[Alert, ...]
    cautions: tuple[Statement, ...]
    prerequisites: tuple[tuple[TreatmentName, Prerequisite], ...]
    report: tuple[Statement, ...]
